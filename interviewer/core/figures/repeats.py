"""Phrases that come again and again."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interviewer.core.cues.plain import listed
from interviewer.core.cues.topics import content, stems
from interviewer.core.numerals import ONES, TEENS, TENS
from interviewer.core.segments import ends_sentence
from interviewer.core.spans import Span
from interviewer.core.words import Word

FEWEST_WORDS, MOST_WORDS = 3, 7
FEWEST_TIMES = 3
# More than a handful nobody works on.
MOST_TOLD = 5

_MARKS = ".,?!;:—–…\"'“”()-"
_SOUNDS = listed("um uh uhm erm er hm hmm mm ah")
# What hangs on to a phrase by chance.
_NO_BEGINNING = listed("a an the and or but so of to in on at for with by that is are was were be")
_NO_END = listed(
    "a an the and or but so of to in on at for with by from that which is are was were be as if i we it they you my our"
    " their this these those i'd i'm we'd it's would"
)
# A figure that is said again is no habit.
_NUMBERS = stems(
    f"{' '.join((*ONES[1:], *TEENS, *TENS))} hundred thousand million billion half quarter point percent twice dozen"
)


@dataclass(frozen=True)
class Repeat:
    """Three words or more, how often they were said, and when; no spans where no times are known."""

    text: str
    count: int
    spans: tuple[Span, ...]


Phrase = tuple[str, ...]
# The numbers of its words.
Place = range


def repeats_of(words: Sequence[Word], question: str = "") -> tuple[Repeat, ...]:
    """The phrases said three times or more, the most wearing first; a word is told with one of them alone.

    Names, figures and the question's own words are none.
    """
    said = [word for word in words if _bare(word) not in _SOUNDS]
    known = _names(said) | content(question) | _NUMBERS
    often = {phrase: places for phrase, places in _places(said).items() if len(places) >= FEWEST_TIMES}
    told: list[Repeat] = []
    taken: set[int] = set()
    for phrase in sorted(often, key=lambda phrase: (-len(often[phrase]) * len(phrase), phrase)):
        places = [place for place in often[phrase] if taken.isdisjoint(place)]
        if len(places) >= FEWEST_TIMES and not _is_name(phrase, known):
            taken.update(*places)
            told.append(Repeat(" ".join(phrase), len(places), _spans(places, said)))
    return tuple(told[:MOST_TOLD])


def _bare(word: Word) -> str:
    return word.text.lower().replace("’", "'").strip(_MARKS)


def _names(words: Sequence[Word]) -> frozenset[str]:
    """The words that carry a capital inside a sentence, without their endings."""
    inside = (word for before, word in pairwise(words) if not ends_sentence(before.text))
    return frozenset().union(*(stems(_bare(word)) for word in inside if _is_capital(word.text)))


def _is_capital(text: str) -> bool:
    bare = text.strip(_MARKS)
    return bare[:1].isupper() and bare.partition("'")[0].partition("’")[0] != "I"


def _places(words: Sequence[Word]) -> dict[Phrase, list[Place]]:
    """Where each phrase stands, within one sentence; it does not overlap itself."""
    places: dict[Phrase, list[Place]] = defaultdict(list)
    bare = [_bare(word) for word in words]
    for first in range(len(bare)):
        for end in range(first + 1, min(first + MOST_WORDS, len(bare)) + 1):
            phrase, before = tuple(bare[first:end]), places.get(tuple(bare[first:end]))
            if _is_whole(phrase) and (not before or before[-1].stop <= first):
                places[phrase].append(range(first, end))
            if ends_sentence(words[end - 1].text):
                break
    return places


def _is_whole(phrase: Phrase) -> bool:
    """Whether it stands by itself, and is more than one word stammered."""
    edges = phrase[0] not in _NO_BEGINNING and phrase[-1] not in _NO_END
    return edges and len(set(phrase)) >= FEWEST_WORDS


def _is_name(phrase: Phrase, known: frozenset[str]) -> bool:
    """Whether all that carries meaning in it is a name or a figure, or stands in the question."""
    meaning = content(" ".join(phrase))
    has_digits = any(letter.isdigit() for word in phrase for letter in word)
    return has_digits or (bool(meaning) and meaning <= known)


def _spans(places: Iterable[Place], words: Sequence[Word]) -> tuple[Span, ...]:
    edges = ((words[place.start].start, words[place.stop - 1].end) for place in places)
    return tuple(Span(start, end) for start, end in edges if start is not None and end is not None)
