"""What was said in a round, line by line, and which line and word it is at a time."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.answers import Answer
from interviewer.core.events import Reacted
from interviewer.core.figures.stripes import INTERVIEWER, Stripe, within
from interviewer.core.probes.moves import NUDGE
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.tags import marked
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

QUESTION = "question"
# Between the words of a sentence there are gaps; a word that has faded after each would flicker.
LINGERS_SECONDS = 0.5


@dataclass(frozen=True)
class Line:
    """A segment, or what the interviewer said or showed; `answer` is the number of the answer it belongs to.

    `column` is its tag (of an unsure one the likeliest) or that of the interviewer's time, `name` the tag as people see
    it or what the interviewer did. `span` is None where no time is known. `words` are those of the text, one for one,
    or none where their times are not known.
    """

    answer: int
    column: str
    name: str
    text: str
    span: Span | None
    words: tuple[Word, ...] = ()
    unsure: bool = False


@dataclass(frozen=True)
class Spot:
    """The line at a time, how many of its words have begun, and whether the last of them is being said."""

    line: int
    begun: int
    saying: bool


class Transcript:
    """The lines of a round, and where in them one is at a time."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = tuple(lines)
        # What only stood on the screen took no time, and what was said goes on below it.
        timed = ((line.span.start, number) for number, line in enumerate(self.lines) if line.span and line.span.length)
        self._order = sorted(timed)

    def spot(self, time: float) -> Spot | None:
        """Where one is; None before the first line, and where no times are known."""
        place = bisect_right(self._order, time, key=lambda one: one[0]) - 1
        if place < 0:
            return None
        number = self._order[place][1]
        words = self.lines[number].words
        begun = bisect_right(words, time, key=_start)
        saying = begun > 0 and time < _end(words[begun - 1]) + LINGERS_SECONDS
        return Spot(number, begun, saying)

    def starts(self) -> tuple[float, ...]:
        """When each line begins that took time."""
        return tuple(start for start, _ in self._order)


def transcript_of(report: Report, words: Sequence[Word]) -> Transcript:
    """The lines of a round, with the words that were heard in it, in their order."""
    timed = [word for word in words if word.start is not None and word.end is not None]
    before, lines = 0.0, list[Line]()
    for number, answer in enumerate(report.answers):
        lines += _lines(answer, number, before, report.time.stripes, timed)
        before = answer.end or before
    return Transcript(lines)


def _lines(
    answer: Answer, number: int, before: float, stripes: Sequence[Stripe], words: Sequence[Word]
) -> Iterator[Line]:
    if answer.question:
        asked = None if answer.start is None else _aloud(stripes, before, answer.start, answer.start)
        yield Line(number, INTERVIEWER, QUESTION, answer.question, asked)
    reactions = list(answer.reactions)
    for segment in answer.segments:
        while reactions and segment.start is not None and reactions[0].at <= segment.start:
            yield _reaction(reactions.pop(0), answer, number, stripes)
        yield _segment(segment, number, words)
    yield from (_reaction(one, answer, number, stripes) for one in reactions)


def _aloud(stripes: Sequence[Stripe], start: float, end: float, silent: float) -> Span:
    """When the interviewer spoke between two times; a moment where they did not."""
    spoke = [one for one in within(stripes, Span(start, end)) if one.column == INTERVIEWER]
    return Span(spoke[0].start, spoke[-1].end) if spoke else Span(silent, silent)


def _reaction(reaction: Reacted, answer: Answer, number: int, stripes: Sequence[Stripe]) -> Line:
    floor = next((turn.start for turn in answer.turns if turn.start > reaction.at), reaction.at)
    end = reaction.at if reaction.way == NUDGE else floor
    return Line(number, INTERVIEWER, reaction.way, reaction.text, _aloud(stripes, reaction.at, end, reaction.at))


def _segment(segment: TaggedSegment, number: int, words: Sequence[Word]) -> Line:
    span = None if segment.start is None or segment.end is None else Span(segment.start, segment.end)
    said = _words(segment.text.split(), span, words) if span else ()
    name = marked(segment.tag, segment.unsure)
    return Line(number, segment.tag, name, segment.text, span, said, segment.unsure)


# Words may lie in the silence beside the talk that their segment covers, but not far from it.
_BESIDE_SECONDS = 10.0


def _words(texts: Sequence[str], span: Span, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with these texts that were said there; none where it cannot be told which they are."""
    first = bisect_right(words, span.start - _BESIDE_SECONDS, key=_start)
    last = bisect_right(words, span.end + _BESIDE_SECONDS, key=_start)
    places = range(first, last - len(texts) + 1)
    fitting = [at for at in places if all(words[at + n].text == text for n, text in enumerate(texts))]
    # The same few words may be said again a moment later.
    nearest = min(fitting, key=lambda at: abs(_start(words[at]) - span.start), default=None)
    return () if nearest is None else tuple(words[nearest : nearest + len(texts)])


def _start(word: Word) -> float:
    return word.start or 0.0


def _end(word: Word) -> float:
    return word.end or 0.0
