"""The lines of a rubric, each scored by what was found: the rule is written down here and in docs/packs.md.

Every answer that a line is about begins at 3. It loses 1 for each of the line's faults that was found in it and gains 1
if any of the line's strengths was; it never leaves 1 to 4. The line's score is the mean of its answers, rounded (half
up). So no line without strengths can pass 3, and however many answers a round has, all count alike.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from interviewer.core.answers import Answer
from interviewer.core.findings import Finding
from interviewer.core.judging.rubric import HIGHEST, LOWEST, NO_RULES, START, RubricLine
from interviewer.core.setting import Setting
from interviewer.core.spans import Span

# A number alone tells nobody anything.
IN_WORDS = {1: "far below the bar", 2: "below the bar", 3: "meets the bar", 4: "above the bar"}


@dataclass(frozen=True)
class Ground:
    """A finding that a score rests on: its name, whether it speaks for the candidate, and where it can be heard."""

    what: str
    good: bool
    answer: int
    evidence: tuple[Span, ...]
    quote: str


@dataclass(frozen=True)
class LineScore:
    """A line, its score and what it rests on; without a score, `unscored` says why. `answers` were judged for it."""

    line: str
    why: str
    score: int | None
    in_words: str
    unscored: str
    answers: tuple[int, ...]
    grounds: tuple[Ground, ...]


def scored(
    line: RubricLine,
    answers: Sequence[Answer],
    findings: Iterable[Finding],
    unjudged: Mapping[int, str],
    setting: Setting,
) -> LineScore:
    """The score of a line, by the answers that can be judged."""
    about = [number for number, answer in enumerate(answers) if _is_about(line, answer, setting)]
    judged = tuple(number for number in about if number not in unjudged) if line.has_rules else ()
    if not judged:
        return LineScore(line.line, line.why, None, "", _unscored(line, about), (), ())
    named = {*line.faults, *line.strengths}
    grounds = tuple(_ground(one) for one in findings if one.what in named and one.answer in judged)
    marks = [_mark([one for one in grounds if one.answer == number]) for number in judged]
    score = math.floor(sum(marks) / len(marks) + 0.5)
    return LineScore(line.line, line.why, score, IN_WORDS[score], "", judged, grounds)


def _is_about(line: RubricLine, answer: Answer, setting: Setting) -> bool:
    brief = setting.brief(answer.question, answer.kind)
    return not line.types or bool({answer.kind, brief.type} & {*line.types})


def _unscored(line: RubricLine, about: Collection[int]) -> str:
    if not line.has_rules:
        return NO_RULES
    return "No answer that it is about can be judged." if about else "No question that it is about was answered."


def _ground(finding: Finding) -> Ground:
    return Ground(finding.what, finding.good, finding.answer, finding.evidence, finding.quote)


def _mark(grounds: Iterable[Ground]) -> int:
    found = {(one.what, one.good) for one in grounds}
    faults = sum(not good for _, good in found)
    return max(LOWEST, min(HIGHEST, START - faults + any(good for _, good in found)))
