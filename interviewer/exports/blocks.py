"""What a report is made of, whatever form it is given: each form renders these blocks."""

from dataclasses import dataclass

from interviewer.core.spans import Span


@dataclass(frozen=True)
class Heading:
    """A heading: 1 is the title; `anchor` is what links lead to, and empty where none does."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Table:
    """A table with what it shows, a name for each column, and rows of text; the first cell of a row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Line:
    """A stretch of talk: when, by whom or with which tag, how sure that is, and the words."""

    at: str
    tag: str
    sure: str
    words: str


@dataclass(frozen=True)
class Talk:
    """What was said, in order."""

    caption: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Evidence:
    """Where something can be heard (None where no times are known), and the words there."""

    span: Span | None
    words: str
    note: str = ""


@dataclass(frozen=True)
class Found:
    """A finding: its name, the answer it is about, what was measured, where, and what it means."""

    name: str
    about: str
    measured: str
    evidence: tuple[Evidence, ...]
    more: int
    why: str
    advice: str


@dataclass(frozen=True)
class Bar:
    """A share (0 to 1), what it is of, and what it should be (None where nothing is planned)."""

    name: str
    share: float
    target: float | None


@dataclass(frozen=True)
class Bars:
    """A chart of shares; `said` tells what it shows to those who do not see it."""

    title: str
    said: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Lane:
    """Everything of one kind on a line of time."""

    name: str
    spans: tuple[Span, ...]
    lost: bool = False


@dataclass(frozen=True)
class Lanes:
    """A chart of what happened when."""

    title: str
    said: str
    lanes: tuple[Lane, ...]
    whole: Span


@dataclass(frozen=True)
class Curve:
    """A chart of a rate over time, with the band in which it is well."""

    title: str
    said: str
    points: tuple[tuple[float, float], ...]
    band: tuple[float, float]


Block = Heading | Paragraph | Table | Talk | Evidence | Found | Bars | Lanes | Curve
