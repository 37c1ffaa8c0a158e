"""One line of a debrief: what it says, what it is about, and what it plays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from interviewer.core.figures.stripes import Stripe
from interviewer.core.spans import Span, merged
from interviewer.exports.cells import legible

# Nobody understands less than this, heard alone.
SHORTEST_SECONDS = 2.0


class Look(Enum):
    """How a line looks, and what can be done on it."""

    BLANK = auto()
    TITLE = auto()
    LEAD = auto()
    TEXT = auto()
    GROUND = auto()
    QUIET = auto()
    DRILL = auto()
    SHARE = auto()
    QUESTION = auto()
    STRIP = auto()
    TALK = auto()
    REACTION = auto()
    FIGURE = auto()
    FAULT = auto()
    STRENGTH = auto()
    PLACE = auto()
    LOST = auto()
    GONE = auto()


@dataclass(frozen=True)
class About:
    """What a line is about: an answer, and of it a segment (both counted from 0) or a finding, by its name."""

    answer: int | None = None
    segment: int | None = None
    finding: str = ""


ROUND = About()


def _in_one_row(text: str) -> str:
    return legible(text).replace("\n", " ").replace("\t", " ")


@dataclass(frozen=True)
class Line:
    """A line: before its text stand a time or number, a letter with the colour of its column, and a name, as needed.

    `plays` is where it can be heard; a strip has `stripes` in place of a text.
    """

    look: Look
    text: str = ""
    label: str = ""
    column: str = ""
    name: str = ""
    unsure: bool = False
    plays: tuple[Span, ...] = ()
    about: About = ROUND
    stripes: tuple[Stripe, ...] = ()

    def __post_init__(self) -> None:
        for field in ("text", "name"):
            object.__setattr__(self, field, _in_one_row(getattr(self, field)))

    @property
    def is_reached(self) -> bool:
        """Whether the cursor stops there."""
        return self.look not in (Look.BLANK, Look.TITLE)

    def is_same(self, other: "Line") -> bool:
        """Whether both are about the same and play the same, whatever they say of it."""
        return (self.look, self.about, self.plays) == (other.look, other.about, other.plays)


BLANK = Line(Look.BLANK)


def title(text: str) -> tuple[Line, Line]:
    """The heading of a part, apart from what stands above it."""
    return BLANK, Line(Look.TITLE, text)


def audible(spans: Iterable[Span], around: float = 0.0) -> tuple[Span, ...]:
    """The stretches to play for these: with so many seconds around each, none too short to be understood."""
    return tuple(merged(_widened(span, around) for span in spans))


class _Timed(Protocol):
    @property
    def start(self) -> float | None: ...
    @property
    def end(self) -> float | None: ...


def timed(some: Iterable[_Timed]) -> Iterator[Span]:
    """The times of those that have any."""
    return (Span(one.start, one.end) for one in some if one.start is not None and one.end is not None)


def _widened(span: Span, around: float) -> Span:
    more = max(around, (SHORTEST_SECONDS - span.length) / 2)
    return Span(max(0.0, span.start - more), span.end + more)
