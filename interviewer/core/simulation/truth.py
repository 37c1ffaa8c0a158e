"""What is true of the sound of a candidate who is made up: when each thing was said, each "um", each silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interviewer.core.segments import LONG_PAUSE_SECONDS, ends_sentence
from interviewer.core.simulation.script import Answer
from interviewer.core.spans import Span, gaps, merged
from interviewer.core.words import Word


@dataclass(frozen=True)
class Spoken:
    """A piece that came to sound: its text, in which unit, whether it is an "um", and where the voice is heard."""

    unit: int
    text: str
    is_filler: bool
    speech: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From its first sound to its last."""
        return Span(self.speech[0].start, self.speech[-1].end)


@dataclass(frozen=True)
class TrueAnswer:
    """An answer of a script, what came to sound of it, the silences that the script asks for, and when it is over."""

    script: Answer
    spoken: tuple[Spoken, ...]
    pauses: tuple[Span, ...]
    end: float

    @property
    def speech(self) -> list[Span]:
        """Where the voice is heard."""
        return merged(span for one in self.spoken for span in one.speech)

    @property
    def fillers(self) -> list[Span]:
        """Each "um"."""
        return [one.span for one in self.spoken if one.is_filler]

    @property
    def quiet(self) -> list[Span]:
        """All silence between the first sound and the last, whoever made it."""
        speech = self.speech
        return gaps(speech, Span(speech[0].start, speech[-1].end)) if speech else []

    @property
    def words(self) -> list[tuple[Word, str]]:
        """Every word with the tag of its unit; a word is where it would be if each letter took as long."""
        return [(word, self.script.units[one.unit].tag) for one in self.spoken for word in _words(one)]


@dataclass(frozen=True)
class Truth:
    """All answers of a recording that lasts so many seconds."""

    answers: tuple[TrueAnswer, ...]
    seconds: float


@dataclass(frozen=True)
class TrueSegment:
    """A sentence where it lies, with its true tag."""

    span: Span
    text: str
    tag: str


def segments(answer: TrueAnswer) -> list[TrueSegment]:
    """The sentences of an answer, by the report's rule: both sides share a breath, a long pause is nobody's."""
    groups = list(_sentences(answer.spoken))
    borders = [_border(one[-1].span.end, other[0].span.start) for one, other in pairwise(groups)]
    starts = [groups[0][0].span.start, *(start for _, start in borders)] if groups else []
    ends = [*(end for end, _ in borders), groups[-1][-1].span.end] if groups else []
    return [
        TrueSegment(Span(start, end), " ".join(one.text for one in group), answer.script.units[group[0].unit].tag)
        for start, end, group in zip(starts, ends, groups, strict=True)
    ]


def _border(end: float, start: float) -> tuple[float, float]:
    """Where one ends and the next begins."""
    if start - end >= LONG_PAUSE_SECONDS:
        return end, start
    return (end + start) / 2, (end + start) / 2


def _sentences(spoken: Sequence[Spoken]) -> Iterator[list[Spoken]]:
    """Pieces that are one sentence of one unit, unless a long pause divides it."""
    group: list[Spoken] = []
    for one in spoken:
        if group and _divides(group[-1], one):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _divides(one: Spoken, other: Spoken) -> bool:
    is_long = other.span.start - one.span.end >= LONG_PAUSE_SECONDS
    return is_long or one.unit != other.unit or ends_sentence(one.text)


def _words(piece: Spoken) -> Iterator[Word]:
    texts = piece.text.split()
    letters = sum(map(len, texts))
    passed = 0
    for text in texts:
        start, passed = piece.span.start + piece.span.length * passed / letters, passed + len(text)
        yield Word(text, start, piece.span.start + piece.span.length * passed / letters, 1.0)
