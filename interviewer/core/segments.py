"""Words into segments: sentences, cut further where a long pause or a plain turn of thought divides them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.words import Word, text_of

# A pause this long divides; a shorter one is a breath and belongs to the segment around it.
LONG_PAUSE_SECONDS = 1.0
# After a pause longer than this even half a sentence is over.
BROKEN_THOUGHT_SECONDS = 3.0
# A clause is cut off only if both sides can stand alone.
SHORTEST_CLAUSE_WORDS = 5
# Recognisers leave out full stops in hurried speech; a listener would hear a new thought by now.
LONGEST_SEGMENT_WORDS = 45

_SENTENCE_END = re.compile(r"[.?!…]+[\"'”’)\]]*$")
# The voice trails off; recognisers write it at the end of every other utterance, also where the thought goes on.
_TRAILS_OFF = re.compile(r"(?:\.{2,}|…)[\"'”’)\]]*$")
# "e.g.", "U.S.", "p.m." and their like; but "no." and "option B." do end one.
_NO_END = re.compile(r"^\W*(?:(?:[a-z]\.)+[a-z]|etc|vs|mr|mrs|ms|dr|st|approx)\.$", re.IGNORECASE)
_SUBJECT = (
    r"(?:i|i'd|i'll|i'm|we|we'd|we'll|we're|my|our|let's|you|you'd|they|it|it's|that|that's|this|there|there's|the)"
)
# Where one sentence plainly turns to another act: "…, so I'd first check …", "…, but the real question is …"; where
# "so that" tells a purpose it does not.
_TURN = re.compile(
    rf"^(?:(?:and )?(?!so that\b(?!'))(?:so|but|therefore|hence) {_SUBJECT}\b"
    r"|(?:and |but )?(?:which means|that said|having said)\b"
    r"|(?:and )?(?:then )?(?:i'd|i'll|i would|i will)\b)",
    re.IGNORECASE,
)
# A sentence goes on with a small letter, a number, or "I", which is never small.
_GOES_ON = re.compile(r"^(?:[a-z0-9$€£]|I(?:['’]\w+)?\W*$)")
_CONJUNCTION = re.compile(r"^(?:and|but|so|because|then|or|which|now|also)$", re.IGNORECASE)


@dataclass(frozen=True)
class Segment:
    """A sentence or clause: its words; times in seconds, None where unknown."""

    start: float | None
    end: float | None
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """What was said."""
        return text_of(self.words)


def cut(words: Sequence[Word], breaks: frozenset[int] = frozenset()) -> list[tuple[Word, ...]]:
    """Words grouped into segments; `breaks` are the places (index of the next word) that always divide."""
    groups = [
        clause for sentence in _sentences(words, breaks) for turned in _turns(sentence) for clause in _shortened(turned)
    ]
    return [tuple(group) for group in groups]


def untimed_segments(words: Sequence[Word], breaks: frozenset[int] = frozenset()) -> list[Segment]:
    """The segments of words without times."""
    return [Segment(None, None, group) for group in cut(words, breaks)]


def typed_segments(text: str) -> list[Segment]:
    """The segments of a text that was typed."""
    return untimed_segments([Word(part, None, None, None) for part in text.split()])


def _sentences(words: Sequence[Word], breaks: frozenset[int]) -> Iterator[Sequence[Word]]:
    start = 0
    for index, word in enumerate(words, start=1):
        if index == len(words) or index in breaks or ends_sentence(word.text):
            yield words[start:index]
            start = index


def ends_sentence(text: str) -> bool:
    """Whether a word closes its sentence."""
    return bool(_SENTENCE_END.search(text)) and not _NO_END.match(text)


def _turns(sentence: Sequence[Word]) -> Iterator[Sequence[Word]]:
    start = 0
    for index in range(SHORTEST_CLAUSE_WORDS, len(sentence) - SHORTEST_CLAUSE_WORDS + 1):
        if index - start >= SHORTEST_CLAUSE_WORDS and _turns_at(sentence, index):
            yield sentence[start:index]
            start = index
    yield sentence[start:]


def _turns_at(sentence: Sequence[Word], index: int) -> bool:
    """A turn needs its words and a mark: a comma, or the breath a speaker takes there."""
    before = sentence[index - 1]
    marked = before.text.endswith((",", ";", ":", "—", "–")) or _breath(before, sentence[index])
    return marked and bool(_TURN.match(text_of(sentence[index : index + 3]).replace("’", "'")))


def _breath(before: Word, after: Word) -> bool:
    return before.end is not None and after.start is not None and after.start - before.end >= 0.25


def _shortened(clause: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """A clause too long to be one thought, cut at its best joint until it is not."""
    if len(clause) <= LONGEST_SEGMENT_WORDS:
        yield clause
        return
    inside = range(SHORTEST_CLAUSE_WORDS, len(clause) - SHORTEST_CLAUSE_WORDS)
    joint = max(inside, key=lambda index: _joint(clause, index))
    yield from _shortened(clause[:joint])
    yield from _shortened(clause[joint:])


def _joint(clause: Sequence[Word], index: int) -> float:
    """How good a place to cut: a mark, a conjunction, a breath; of equals, the one nearest the middle."""
    before, after = clause[index - 1], clause[index]
    off_centre = abs(index / len(clause) - 0.5)
    mark = before.text.endswith((",", ";", ":"))
    return mark + bool(_CONJUNCTION.match(after.text)) + _breath(before, after) - off_centre


def thoughts(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments grouped into what was said in one sentence: parts that only a pause divided belong together."""
    groups: list[list[Segment]] = []
    for segment in segments:
        if groups and _goes_on(groups[-1][-1], segment):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups


def _goes_on(one: Segment, other: Segment) -> bool:
    """Whether a segment is the rest of the sentence before it, said after a pause too short for a new thought."""
    if one.end is None or other.start is None or other.start - one.end > BROKEN_THOUGHT_SECONDS:
        return False
    last, first = one.words[-1].text, other.words[0].text
    held = bool(_TRAILS_OFF.search(last)) or (other.start > one.end and not ends_sentence(last))
    return held and bool(_GOES_ON.match(first))
