"""How well what was found in answers agrees with what careful readers found in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ReadAnswer:
    """What is right to find in an answer, what may be found or not, and what was found."""

    right: frozenset[str]
    doubtful: frozenset[str]
    found: frozenset[str]


@dataclass(frozen=True)
class Agreement:
    """How often a finding was right, wrong and missed; what is doubtful counts neither way.

    `precision` is None where nothing was found, `recall` where there was nothing to find.
    """

    right: int
    wrong: int
    missed: int
    precision: float | None
    recall: float | None


@dataclass(frozen=True)
class Group:
    """Findings taken together: all counts added up (micro), and the mean over the findings (macro)."""

    micro: Agreement
    macro_precision: float | None
    macro_recall: float | None


@dataclass(frozen=True)
class FindingScores:
    """The agreement of each finding, and of faults and strengths taken together."""

    answers: int
    each: Mapping[str, Agreement]
    faults: Group
    strengths: Group


def finding_scores(answers: Sequence[ReadAnswer], faults: Iterable[str], strengths: Iterable[str]) -> FindingScores:
    """The scores of these findings."""
    bad = {name: _agreement(answers, name) for name in sorted(set(faults))}
    good = {name: _agreement(answers, name) for name in sorted(set(strengths))}
    each = {name: one for name, one in {**bad, **good}.items() if one.right + one.wrong + one.missed}
    return FindingScores(len(answers), each, _group(list(bad.values())), _group(list(good.values())))


def _agreement(answers: Sequence[ReadAnswer], name: str) -> Agreement:
    certain = [answer for answer in answers if name not in answer.doubtful]
    right = sum(name in answer.right and name in answer.found for answer in certain)
    wrong = sum(name not in answer.right and name in answer.found for answer in certain)
    return _counted(right, wrong, sum(name in answer.right for answer in certain) - right)


def _counted(right: int, wrong: int, missed: int) -> Agreement:
    found, there = right + wrong, right + missed
    return Agreement(right, wrong, missed, right / found if found else None, right / there if there else None)


def _group(each: Sequence[Agreement]) -> Group:
    sums = (sum(one.right for one in each), sum(one.wrong for one in each), sum(one.missed for one in each))
    precisions = [one.precision for one in each if one.precision is not None]
    recalls = [one.recall for one in each if one.recall is not None]
    return Group(_counted(*sums), _mean(precisions), _mean(recalls))


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
