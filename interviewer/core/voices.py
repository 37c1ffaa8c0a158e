"""Two voices in one sound: which of them speaks where, and whose each word is."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil, exp

from interviewer.core.segments import ends_sentence
from interviewer.core.spans import Span
from interviewer.core.speakers import Passage, joined_up
from interviewer.core.words import Word

# The voices by the order in which they are first heard.
FIRST, SECOND = VOICES = ("first", "second")
# A piece short enough to hold one voice, mostly, and long enough to tell it by.
PIECE_SECONDS = 2.0
# How unlikely it is that the voice changes from one piece to the next (a logarithm); no piece alone may say more than
# `MOST_TOLD`, so that a lone odd one between two of the other voice is that voice's too.
CHANGE_COST = 3.0
MOST_TOLD = 5.0
# A change of voice between two words is looked for at the end of a sentence, so many words around.
SEAM_WORDS = 3


@dataclass(frozen=True)
class Piece:
    """A stretch of speech, whose voice it is (0 or 1), and how sure that is (0.5 to 1)."""

    span: Span
    voice: int
    sure: float


def cut(speech: Sequence[Span]) -> list[Span]:
    """Stretches of speech as pieces of about one length."""
    return [part for span in speech for part in _parts(span, max(1, ceil(span.length / PIECE_SECONDS)))]


def _parts(span: Span, count: int) -> list[Span]:
    edges = [span.start + span.length * number / count for number in range(count)] + [span.end]
    return [Span(start, end) for start, end in pairwise(edges)]


def settled(spans: Sequence[Span], odds: Sequence[float], change: float = CHANGE_COST) -> tuple[Piece, ...]:
    """The likeliest voice of each piece, given how much its sound speaks for voice 1 over 0 and that people take turns.

    `odds` are logarithms. What is found is the best way through all pieces (Viterbi).
    """
    told = [max(-MOST_TOLD, min(MOST_TOLD, one)) for one in odds]
    best = (0.0, 0.0)
    ways: list[tuple[int, int]] = []
    for one in told:
        way = (int(best[1] - change > best[0]), int(best[1] > best[0] - change))
        come = (best[way[0]] - change * way[0], best[way[1]] - change * (1 - way[1]))
        best = (come[0] - one / 2, come[1] + one / 2)
        ways.append(way)
    voice, voices = int(best[1] > best[0]), list[int]()
    for way in reversed(ways):
        voices.insert(0, voice)
        voice = way[voice]
    return tuple(Piece(span, v, _sure(one, v)) for span, v, one in zip(spans, voices, told, strict=True))


def _sure(odds: float, voice: int) -> float:
    return max(0.5, 1 / (1 + exp(-odds if voice else odds)))


def sureness(pieces: Sequence[Piece]) -> float:
    """How sure the voices are, on the average of all seconds."""
    whole = sum(piece.span.length for piece in pieces)
    return sum(piece.span.length * piece.sure for piece in pieces) / whole if whole else 0.5


def passages_by(words: Sequence[Word], pieces: Sequence[Piece], names: Sequence[str] = ()) -> list[Passage]:
    """Words as passages of the voices, by name; where the voice changes, whole sentences stay whole.

    Without names the voice of the first word is the first.
    """
    latest = list(accumulate(pieces, _later))
    voices = _seamed(words, [_voice_at(word, pieces, latest) for word in words])
    names = names or (VOICES if not voices or voices[0] == 0 else VOICES[::-1])
    return joined_up(Passage(names[voice], (word,)) for word, voice in zip(words, voices, strict=True))


def pieces_of(passages: Sequence[Passage], names: Sequence[str]) -> list[Piece]:
    """When each of these people speaks, by a transcript that tells times."""
    pieces = [Piece(Span(one.start or 0.0, one.end or 0.0), names.index(one.speaker), 1.0) for one in passages]
    return sorted(pieces, key=lambda piece: piece.span.start)


def _later(one: Piece, other: Piece) -> Piece:
    return one if one.span.end >= other.span.end else other


def _voice_at(word: Word, pieces: Sequence[Piece], latest: Sequence[Piece]) -> int:
    """The voice of the shortest piece around the middle of a word, else of the nearest one.

    A nod lies within what the other goes on to say. `latest` holds, of each piece and all before it, the last to end.
    """
    middle = ((word.start or 0.0) + (word.end or 0.0)) / 2
    after = bisect_right(pieces, middle, key=lambda piece: piece.span.start)
    around = list(_around(middle, pieces, latest, after))
    if around:
        return min(around, key=lambda piece: piece.span.length).voice
    beside = [*latest[max(0, after - 1) : after], *pieces[after : after + 1]]
    nearest = min(beside, key=lambda piece: max(piece.span.start - middle, middle - piece.span.end), default=None)
    return nearest.voice if nearest else 0


def _around(middle: float, pieces: Sequence[Piece], latest: Sequence[Piece], begun: int) -> Iterator[Piece]:
    """Those of the pieces that have begun by a moment which go on at it."""
    for at in reversed(range(begun)):
        if latest[at].span.end < middle:
            return
        if pieces[at].span.end >= middle:
            yield pieces[at]


def _seamed(words: Sequence[Word], voices: list[int]) -> list[int]:
    """The voices with each change moved to the end of a sentence, if there is one near."""
    seamed = list(voices)
    for at in range(1, len(words)):
        if voices[at] == voices[at - 1]:
            continue
        near = range(max(1, at - SEAM_WORDS), min(len(words), at + SEAM_WORDS + 1))
        seams = [place for place in near if ends_sentence(words[place - 1].text)]
        seam = min(seams, key=lambda place: abs(place - at), default=at)
        seamed[min(at, seam) : max(at, seam)] = [voices[at] if seam < at else voices[at - 1]] * abs(seam - at)
    return seamed
