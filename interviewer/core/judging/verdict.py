"""The verdict on a round, as a committee would give it: each line of its rubric scored, and an overall lean.

Where there is too little to go by, it says so in place of a lean.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from interviewer.core.answers import Answer
from interviewer.core.events import Fact
from interviewer.core.findings import Finding
from interviewer.core.judging.judged import unjudged
from interviewer.core.judging.rubric import HIGHEST, Lean, Rubric
from interviewer.core.judging.scores import LineScore, scored
from interviewer.core.setting import Setting

STRONG_YES, LEANING_YES, LEANING_NO, STRONG_NO = "strong yes", "leaning yes", "leaning no", "strong no"
PASS, FAIL = "pass", "fail"
# A lean on fewer of its lines would be one on another rubric.
LEAST_SCORED_SHARE = 0.5


@dataclass(frozen=True)
class Verdict:
    """The lean (None: not enough to go by), the rule that made it or what is missing for one, and every line."""

    lean: str | None
    because: tuple[str, ...]
    lines: tuple[LineScore, ...]


def verdict_of(
    facts: Iterable[Fact], answers: Sequence[Answer], findings: Sequence[Finding], setting: Setting
) -> Verdict | None:
    """The verdict on these answers by what was found in them; None for a round without a rubric."""
    rubric = setting.rubric
    if rubric is None or not rubric.lines:
        return None
    without = unjudged(facts, answers)
    lines = tuple(scored(line, answers, findings, without, setting) for line in rubric.lines)
    missing = tuple(_missing(rubric, len(answers), without, lines))
    if missing:
        return Verdict(None, missing, lines)
    return Verdict(*_lean(rubric, [line.score for line in lines if line.score is not None]), lines)


def _missing(rubric: Rubric, answers: int, without: Mapping[int, str], lines: Sequence[LineScore]) -> Iterator[str]:
    """What stands against a lean, in sentences; each answer that cannot be judged with its reason."""
    judged, wanted = answers - len(without), rubric.answers
    if judged < wanted:
        yield f"The round asks for {wanted} answer{'' if wanted == 1 else 's'}, and {judged or 'none'} can be judged."
        yield from (f"Answer {number + 1}: {reason}." for number, reason in without.items())
        return
    number = sum(line.score is not None for line in lines)
    if not number or number < LEAST_SCORED_SHARE * len(lines):
        yield f"Of the {len(lines)} lines of its rubric, {number or 'none'} can be scored."


def _lean(rubric: Rubric, scores: Sequence[int]) -> tuple[str, tuple[str, ...]]:
    rules, mean, lowest = rubric.lean, sum(scores) / len(scores), min(scores)
    lean = _named(rules, mean, lowest)
    stands = f"The lines that can be scored have {mean:.1f} of {HIGHEST} on average, and the lowest has {lowest}."
    if rubric.pass_or_fail:
        passed = lean in (STRONG_YES, LEANING_YES)
        asks = f"To pass takes {rules.leaning_yes:g} and no line below {rules.yes_lowest}."
        return PASS if passed else FAIL, (stands, asks)
    return lean, (stands, _asks(rules, lean))


def _named(rules: Lean, mean: float, lowest: int) -> str:
    if mean >= rules.strong_yes and lowest >= rules.strong_lowest:
        return STRONG_YES
    if mean >= rules.leaning_yes and lowest >= rules.yes_lowest:
        return LEANING_YES
    return LEANING_NO if mean >= rules.leaning_no else STRONG_NO


def _asks(rules: Lean, lean: str) -> str:
    """What the next better lean would take."""
    if lean == STRONG_NO:
        return f"Leaning no would take {rules.leaning_no:g}."
    if lean == LEANING_NO:
        return f"Leaning yes would take {rules.leaning_yes:g} and no line below {rules.yes_lowest}."
    would = "takes" if lean == STRONG_YES else "would take"
    return f"A strong yes {would} {rules.strong_yes:g} and no line below {rules.strong_lowest}."
