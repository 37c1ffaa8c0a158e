"""How far the report of a round is from the truth, and whether that is near enough.

Four reports of one round: the true one; that of the true words and tags where a voice was heard, of which all that is
off is the counting; that of the true words as a tagger tags them; and the one that a user would get.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from interviewer.core.answers import Answer
from interviewer.core.events import Fact
from interviewer.core.figures.milestones import Milestone
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, summed
from interviewer.core.matching import WordErrors, plain, without_filled_pauses
from interviewer.core.report import Report
from interviewer.core.simulation.pauses import FillersFound, PausesFound, fillers_found, pauses_found
from interviewer.core.simulation.retold import words_heard
from interviewer.core.simulation.truth import Truth

# What the promises on seconds are of.
COUNTING = "true words and tags, where a voice was heard: the counting alone, no recogniser and no tagger"
HEARING = "where a voice was heard"
# What is promised, as a share of the truth or in seconds.
TAG_SHARE, VOMIT_SHARE, PAUSE_SECONDS = 0.05, 0.10, 0.1
# Columns that no tagger fills.
NO_TAGS = (SILENCE, OTHER_SILENCE, INTERVIEWER)
# A tag that nobody used may get no more than this.
NOTHING_SECONDS = 0.05


@dataclass(frozen=True)
class Reports:
    """The report of a round as it is true, counted, tagged and heard."""

    true: Report
    counted: Report
    tagged: Report
    heard: Report

    @property
    def all(self) -> tuple[Report, ...]:
        """In this order."""
        return self.true, self.counted, self.tagged, self.heard


@dataclass(frozen=True)
class Compared:
    """One figure in the four reports; None where it is not known, or never came."""

    true: float | None
    counted: float | None
    tagged: float | None
    heard: float | None
    # By how much of the truth the counting is off; None where there is nothing to be off from.
    off: float | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "off", _share_off(self.true, self.counted))


@dataclass(frozen=True)
class Reached:
    """When an answer (from 1) came to what it is listened to for, in seconds of talk."""

    answer: int
    what: str
    seconds: Compared


@dataclass(frozen=True)
class TaggerOff:
    """How far a tagger alone is off, given the true words; no promise is made of it.

    `moved` is the share of the seconds that it gives another tag; the others are measured as the promises are.
    """

    moved: float | None
    worst_tag: float | None
    vomit: float | None


@dataclass(frozen=True)
class Comparison:
    """All that is known of how far the report is from the truth; `answers_heard` are those in which words were."""

    answers: int
    answers_heard: int
    tags: dict[str, Compared]
    vomit: Compared
    reached: tuple[Reached, ...]
    pauses: PausesFound
    fillers: FillersFound
    words: WordErrors


@dataclass(frozen=True)
class Measure:
    """A promise: what was found (None: nothing to measure), what it may be at most, of what, and whether it is kept."""

    name: str
    found: float | None
    most: float
    of: str
    # Nothing to measure breaks no promise.
    kept: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", self.found is None or self.found <= self.most)


def comparison_of(truth: Truth, facts: Sequence[Fact], reports: Reports) -> Comparison:
    """The comparison of a round with these facts."""
    said = without_filled_pauses(plain(" ".join(one.text for answer in truth.answers for one in answer.spoken)))
    heard = without_filled_pauses(plain(" ".join(words_heard(facts))))
    return Comparison(
        len(truth.answers),
        sum(bool(answer.segments) for answer in reports.heard.answers),
        _tags(reports),
        Compared(*(sum(answer.vomit_seconds or 0.0 for answer in one.answers) for one in reports.all)),
        tuple(_reached(reports)),
        pauses_found(truth, facts),
        fillers_found(truth, [answer.fillers for answer in reports.heard.answers]),
        WordErrors.between(said, heard),
    )


def measures_of(compared: Comparison) -> list[Measure]:
    """What is promised of every round."""
    found = compared.pauses
    missed = found.asked - found.found
    return [
        Measure("answers missed", float(compared.answers - compared.answers_heard), 0.0, "the report as heard"),
        Measure("counting: seconds a tag, share off", _worst_tag(compared, _counted), TAG_SHARE, COUNTING),
        Measure("counting: vomit seconds, share off", _off(compared.vomit, _counted), VOMIT_SHARE, COUNTING),
        Measure("pauses missed", float(missed), 0.0, HEARING),
        Measure("pause edges, seconds off", found.worst, PAUSE_SECONDS, HEARING),
    ]


def tagger_off(compared: Comparison) -> TaggerOff:
    """How far the tagger is off where the words are true."""
    tags = [one for column, one in compared.tags.items() if column not in NO_TAGS]
    spent = sum(one.true or 0.0 for one in tags)
    # What one tag lacks another has.
    moved = sum(abs(_tagged(one) - (one.true or 0.0)) for one in tags) / 2
    return TaggerOff(moved / spent if spent else None, _worst_tag(compared, _tagged), _off(compared.vomit, _tagged))


def _counted(one: Compared) -> float:
    return one.counted or 0.0


def _tagged(one: Compared) -> float:
    return one.tagged or 0.0


def _worst_tag(compared: Comparison, found: Callable[[Compared], float]) -> float | None:
    return max((off for one in compared.tags.values() if (off := _off(one, found)) is not None), default=None)


def _off(one: Compared, found: Callable[[Compared], float]) -> float | None:
    """The share by which a figure is off; what was found of nothing is off by all of it."""
    if not one.true and found(one) > NOTHING_SECONDS:
        return 1.0
    return _share_off(one.true, found(one))


def _share_off(true: float | None, found: float | None) -> float | None:
    return abs(found / true - 1) if true and found is not None else None


def _tags(reports: Reports) -> dict[str, Compared]:
    seconds = [summed(answer.seconds or {} for answer in one.answers) for one in reports.all]
    columns = dict.fromkeys(column for one in seconds for column in one)
    compared = {column: Compared(*(one.get(column, 0.0) for one in seconds)) for column in columns}
    return {column: one for column, one in compared.items() if any((one.true, one.counted, one.tagged, one.heard))}


def _reached(reports: Reports) -> list[Reached]:
    found: list[Reached] = []
    answers = list(zip(*(one.answers for one in reports.all), strict=False))
    for number, four in enumerate(answers, 1):
        for what in ("stake", "hypothesis", "recommendation"):
            compared = Compared(*(_talk(answer, what) for answer in four))
            if (compared.true, compared.counted, compared.tagged, compared.heard) != (None,) * 4:
                found.append(Reached(number, what, compared))
    return found


def _talk(answer: Answer, what: str) -> float | None:
    milestone: Milestone | None = getattr(answer.milestones, what)
    return milestone.talk if milestone else None
