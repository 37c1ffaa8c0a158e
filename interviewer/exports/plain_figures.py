"""The figures of an answer as lines for a terminal; what is not known has no line."""

from collections.abc import Iterator, Sequence

from interviewer.core.answers import Answer
from interviewer.core.figures.milestones import Milestone
from interviewer.core.figures.shares import OVER, UNCLEAR, UNDER, WELL, Share
from interviewer.core.minutes import clock
from interviewer.core.tags import CASE, UNSURE_MARK
from interviewer.exports.figure_rows import (
    BREATHS,
    Row,
    budget_rows,
    filled_rows,
    latency_rows,
    long_pauses,
    named_milestones,
    silence_rows,
    too_rows,
    word_rows,
)
from interviewer.exports.round_blocks import in_words

# Where a figure begins, after its name.
INDENT = 18
# So many of a kind are named, the most frequent first.
MOST_NAMED = 3


def figure_lines(answer: Answer) -> Iterator[str]:
    """How long, to the point, fast, halting and filled it was."""
    pace = (*word_rows(answer), *too_rows(answer, MOST_NAMED), *latency_rows(answer))
    quiet = (*_pauses(answer), *silence_rows(answer))
    filled = (*filled_rows(answer, MOST_NAMED), ("Unsure", _unsure(answer)))
    for name, figure in (*_time(answer), *pace, *quiet, *filled):
        yield f"{name:<{INDENT}}{figure}"


def _time(answer: Answer) -> Iterator[Row]:
    structure = answer.structure
    yield from budget_rows(answer)
    if answer.shares:
        yield "Against the plan", plan(answer.shares)
    if answer.kind == CASE and answer.segments:
        yield from _milestones(answer)
    if structure is not None and structure.over:
        took, enough = clock(round(structure.seconds)), clock(round(structure.limit))
        yield "Structure", f"announcing it took {took}; {enough} is enough"


def plan(shares: Sequence[Share]) -> str:
    """What is off the plan, with its band."""
    off = [f"{one.tag} {one.share:.0%}, {one.verdict} {_band(one)}" for one in shares if one.verdict in (UNDER, OVER)]
    rest = [(name, [one for one in shares if one.verdict == name]) for name in (WELL, UNCLEAR)]
    alike = [f"{in_words(name)}: {_listed(some)}" for name, some in rest if some]
    return f"{'; '.join((*off, *alike))} (of the talk)"


def _listed(shares: Sequence[Share]) -> str:
    return ", ".join(f"{one.tag} {one.share:.0%}" for one in shares)


def _band(share: Share) -> str:
    return f"{share.least:.0%} to {share.most:.0%}"


def _milestones(answer: Answer) -> Iterator[Row]:
    """When it came to each of them, and how long it stayed with the last."""
    points = answer.milestones
    for name, point in named_milestones(answer):
        got = points.recommendation_seconds if point and point == points.recommendation else None
        stayed = "" if got is None else f", for {clock(round(got))} ({points.recommendation_share:.0%} of it)"
        yield name.capitalize(), f"{_when(point)}{stayed}"


def _when(point: Milestone | None) -> str:
    if point is None:
        return "never"
    return "there is one" if point.talk is None else f"{clock(round(point.talk))} into the talk"


def _pauses(answer: Answer) -> Iterator[Row]:
    pauses, spread = long_pauses(answer), answer.spread
    if pauses:
        inside = len(spread.inside) if spread else 0
        yield "Long pauses", f"{pauses}{f'; {inside} inside a sentence' if inside else ''}"
    if spread is not None and spread.median is not None and spread.ninetieth is not None:
        _, short, long = (one.count for one in spread.classes)
        counts = f"{short} of 0.2 to 1 s, {long} longer"
        usual = f"half under {spread.median:.1f} s, nine in ten under {spread.ninetieth:.1f} s"
        yield "Pauses", f"{counts}; {usual}; {BREATHS}"


def _unsure(answer: Answer) -> str:
    """How much of it the tagger was not sure of, in words."""
    unsure, of = answer.unsure, len(answer.segments)
    if not unsure.segments:
        return "nothing"
    share = f"{unsure.segments} of {of} segment{'' if of == 1 else 's'}, {unsure.share:.0%} of the words"
    return f"{share}: shown with the likeliest tag and “{UNSURE_MARK}”, counted apart"
