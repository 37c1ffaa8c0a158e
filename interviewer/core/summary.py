"""Many answers beside one another: a row each, and the medians of a person's, of a question's and of all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from interviewer.core.over_time.measures import MEASURES, NEITHER, Measure, median
from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures

LENGTH = Measure("seconds", "Length", "s", 0, NEITHER, lambda told: median(_lengths(told)))
# Of what is measured of rounds, what an answer alone can tell.
_TOLD = (
    *("vomit_share", "first_stake", "first_hypothesis", "first_recommendation", "words_a_minute"),
    *("filler_sounds", "filler_words", "long_pauses", "findings_an_answer"),
)
COLUMNS = (LENGTH, *(measure for measure in MEASURES if measure.key in _TOLD))
# So many of the findings that most answers share are told.
MOST_FINDINGS = 3


@dataclass(frozen=True)
class Row:
    """An answer: in which file, whose, to what; without figures where it could not be read, and then why."""

    file: str
    person: str
    question: str
    figures: AnswerFigures | None = None
    trouble: str = ""

    @property
    def values(self) -> tuple[float | None, ...]:
        """Its value in each column; None where that cannot be told."""
        if self.figures is None:
            return (None,) * len(COLUMNS)
        alone = RoundFigures(self.file, None, answers=(self.figures,))
        return tuple(column.of(alone) for column in COLUMNS)


@dataclass(frozen=True)
class Group:
    """Answers that have something in common: how many were read and not, the median of each column over those read.

    `findings` are what was found in most of them, each with the number of answers it was found in.
    """

    name: str
    answers: int
    unread: int
    medians: tuple[float | None, ...]
    findings: tuple[tuple[str, int], ...]


def group_of(name: str, rows: Sequence[Row]) -> Group:
    """These rows as one group."""
    read = [row for row in rows if row.figures is not None]
    columns = zip(*(row.values for row in read), strict=True) if read else ((),) * len(COLUMNS)
    medians = tuple(median(value for value in column if value is not None) for column in columns)
    found = Counter(what for row in read if row.figures for what in dict.fromkeys(row.figures.findings))
    often = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:MOST_FINDINGS]
    return Group(name, len(read), len(rows) - len(read), medians, tuple(often))


def groups_by(rows: Iterable[Row], name_of: Callable[[Row], str]) -> list[Group]:
    """The rows grouped by a name that each has, by name; those that have none belong to no group."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[name_of(row)].append(row)
    return [group_of(name, grouped[name]) for name in sorted(grouped) if name]


def by_person(rows: Iterable[Row]) -> list[Group]:
    """What each person's answers have in common."""
    return groups_by(rows, lambda row: row.person)


def by_question(rows: Iterable[Row]) -> list[Group]:
    """What the answers to each question have in common."""
    return groups_by(rows, lambda row: row.question)


def _lengths(told: RoundFigures) -> list[float]:
    return [one.seconds for one in told.answers if one.seconds is not None]
