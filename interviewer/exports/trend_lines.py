"""Trends as lines for a terminal, wide or narrow."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from interviewer.core.over_time.measures import Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import FEWEST_ROUNDS, TOO_FEW, UNCLEAR, WINDOW, Trend
from interviewer.exports.chart import Ink, bars, spark
from interviewer.exports.measured import UNKNOWN, name_of, value_of

# Narrower than this, a measure takes two lines.
WIDE = 72
NAME, FIGURE, WORD = 22, 7, 8
CHART_ROWS = 5
# So many findings are named as the most frequent.
FREQUENT = 3

_RULE = (
    "Unclear: what changed may be chance. A change is told of the last five rounds against five others (those before "
    "them, or the first), and only where at most 2 of the 25 pairs of one round from each go the other way. Chance "
    "alone does that 3 times in 100, on each line."
)
_LEANS = " Verdict: 1 is a strong no, 2 leaning no (or failed), 3 leaning yes (or passed), 4 a strong yes."


def trend_lines(rounds: Sequence[RoundFigures], trends: Sequence[Trend], ink: Ink, width: int) -> list[str]:
    """What the rounds tell, the oldest first; no line is wider than the terminal."""
    known = [trend for trend in trends if trend.known]
    table = _wide(known, ink, width) if width >= WIDE else _narrow(known, ink, width)
    return [
        *textwrap.wrap(_title(rounds), width),
        "",
        *(table if known else ["No figure can be told of them."]),
        *_chart([trend for trend in known[:1] if trend.known > 1], ink, width),
        *_since_first(known, width),
        *_often(rounds, width),
        "",
        *textwrap.wrap(_noise(known) + _scale(known), width),
    ]


def _title(rounds: Sequence[RoundFigures]) -> str:
    days = [*dict.fromkeys(day(one) for one in rounds if one.moment is not None)]
    when = f", {days[0]} to {days[-1]}" if len(days) > 1 else "".join(f", {one}" for one in days)
    return f"{len(rounds)} round{'' if len(rounds) == 1 else 's'}{when}"


def day(told: RoundFigures) -> str:
    """The day on which a round began, by this computer's clock."""
    return "-" if told.moment is None else f"{datetime.fromtimestamp(told.moment):%Y-%m-%d}"


def _wide(trends: Sequence[Trend], ink: Ink, width: int) -> Iterator[str]:
    heads = "".join(f"{head:>{FIGURE}}" for head in ("first 5", "before", "last 5", "newest"))
    yield f"{'':<{NAME}}{heads}  lately"
    for trend in trends:
        figures = "".join(f"{value:>{FIGURE}}" for value in _figures(trend))
        name = name_of(trend.measure)
        # The longest name has the blanks before its first figure too.
        line = f"{name}{figures.lstrip():>{NAME + len(figures) - len(name)}}  {trend.lately.word:<{WORD}}  "
        yield f"{line}{spark(trend.values, ink, width - len(line))}".rstrip()


def _narrow(trends: Sequence[Trend], ink: Ink, width: int) -> Iterator[str]:
    for trend in trends:
        yield f"{name_of(trend.measure)}: {trend.lately.word}"
        line = f"  {f' {ink.then} '.join(value for value in _figures(trend) if value != UNKNOWN)}  "
        yield f"{line}{spark(trend.values, ink, width - len(line))}".rstrip()


def _figures(trend: Trend) -> list[str]:
    return [value_of(trend.measure, value) for value in (trend.baseline, trend.before, trend.latest, trend.newest)]


def _chart(trends: Sequence[Trend], ink: Ink, width: int) -> Iterator[str]:
    for trend in trends:
        yield ""
        yield from textwrap.wrap(_caption(trend.measure, ink), width)
        yield from bars(trend.values, trend.rolling, ink, width, CHART_ROWS)


def _caption(measure: Measure, ink: Ink) -> str:
    return f"{name_of(measure)}, round by round; {ink.mark} is the median of the {WINDOW} up to there"


def _since_first(trends: Sequence[Trend], width: int) -> Iterator[str]:
    """What has changed since the first rounds."""
    told = [trend for trend in trends if trend.since_baseline.word != TOO_FEW]
    changed = [
        f"{name_of(one.measure)} ({one.since_baseline.word})" for one in told if one.since_baseline.word != UNCLEAR
    ]
    if told:
        yield ""
        yield from textwrap.wrap(f"Changed since your first five rounds: {'; '.join(changed) or 'nothing'}", width)


def _often(rounds: Sequence[RoundFigures], width: int) -> Iterator[str]:
    """What was found in most of the last rounds."""
    last = rounds[-WINDOW:]
    found = Counter(name for one in last for name in sorted(_found(one)))
    often = [f"{name.replace('_', ' ')} ({count} of {len(last)})" for name, count in found.most_common(FREQUENT)]
    if often:
        yield ""
        yield from textwrap.wrap(f"Found in most of the last rounds: {', '.join(often)}", width)


def _found(told: RoundFigures) -> set[str]:
    return {name for answer in told.answers for name in answer.findings}


def _noise(trends: Sequence[Trend]) -> str:
    most = max((trend.known for trend in trends), default=0)
    if most < FEWEST_ROUNDS:
        return f"{TOO_FEW.capitalize()}: from fewer than {FEWEST_ROUNDS} nothing is claimed, and there {_are(most)}."
    return _RULE


def _scale(trends: Sequence[Trend]) -> str:
    """What the numbers of a verdict stand for, where there is one."""
    return _LEANS if any(trend.measure.key == "lean" for trend in trends) else ""


def _are(count: int) -> str:
    return "is 1" if count == 1 else f"are {count}"
