"""Two rounds side by side, as lines and as JSON."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from interviewer.core.over_time.comparison import Comparison
from interviewer.core.over_time.measures import Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.measured import difference_of, name_of, value_of
from interviewer.exports.trend_lines import day
from interviewer.exports.trend_rows import DIGITS, moment

# The table fits a window of 40 columns.
NAME, FIGURE = 22, 6


def comparison_lines(one: RoundFigures, other: RoundFigures, told: Comparison, width: int) -> list[str]:
    """What the second has more or less of than the first, and what was found in one alone."""
    texts = [_head("A", one), _head("B", other)]
    heads = "".join(f"{head:>{FIGURE}}" for head in ("A", "B", "B-A"))
    found = {"A and not in B": told.only_one, "B and not in A": told.only_other, "both": told.both}
    return [
        *_wrapped(texts, width),
        "",
        f"{'':<{NAME}}{heads}",
        *_table(told),
        "",
        *_wrapped([f"Found in {where}: {_named(names)}" for where, names in found.items()], width),
        "",
        *_wrapped(["Two rounds differ by chance too. Whether practice works: interviewer trends"], width),
    ]


def _head(letter: str, told: RoundFigures) -> str:
    count = len(told.answers)
    drawn = f", {told.round}" if told.round else ""
    return f"{letter}: {told.name}, {day(told)}{drawn}, {count} answer{'' if count == 1 else 's'}"


def _table(told: Comparison) -> Iterator[str]:
    for pair in told.pairs:
        if pair.one is None and pair.other is None:
            continue
        figures = [value_of(pair.measure, pair.one), value_of(pair.measure, pair.other)]
        cells = "".join(f"{cell:>{FIGURE}}" for cell in (*figures, difference_of(pair.measure, pair.one, pair.other)))
        name = name_of(pair.measure)
        # The longest name has the blanks before its first figure too.
        yield f"{name}{cells.lstrip():>{NAME + len(cells) - len(name)}}"


def _named(names: Sequence[str]) -> str:
    """The names of findings, each once with how often it stands there."""
    counts = Counter(name.replace("_", " ") for name in names)
    return ", ".join(f"{name} ({count} times)" if count > 1 else name for name, count in counts.items()) or "nothing"


def _wrapped(texts: Sequence[str], width: int) -> Iterator[str]:
    for text in texts:
        yield from textwrap.wrap(text, width, subsequent_indent="    " if text[:1] == " " else "  ")


def change_lines(told: Comparison, width: int) -> Iterator[str]:
    """What the second reading of one round has otherwise than the first."""
    for pair in told.pairs:
        one, other = value_of(pair.measure, pair.one), value_of(pair.measure, pair.other)
        if one != other:
            yield f"  {name_of(pair.measure)}: {one}, now {other}"
    found = {"Found no more": told.only_one, "Found now": told.only_other}
    yield from _wrapped([f"  {when}: {_named(names)}" for when, names in found.items() if names], width)


def comparison_json(one: RoundFigures, other: RoundFigures, told: Comparison) -> dict[str, Any]:
    """The stable JSON document."""
    return {"rounds": [_round(one), _round(other)], **difference_json(told)}


def difference_json(told: Comparison) -> dict[str, Any]:
    """What stands on both sides, for programs."""
    figures = {pair.measure.key: _figures(pair.measure, [pair.one, pair.other, pair.difference]) for pair in told.pairs}
    found = {"both": list(told.both), "only_first": list(told.only_one), "only_second": list(told.only_other)}
    return {"figures": figures, "found": found}


def _round(told: RoundFigures) -> dict[str, Any]:
    return {"name": told.name, "moment": moment(told), "round": told.round, "answers": len(told.answers)}


def _figures(measure: Measure, values: Sequence[float | None]) -> dict[str, Any]:
    cut = [None if value is None else round(value, DIGITS) for value in values]
    return {"unit": measure.unit, "first": cut[0], "second": cut[1], "difference": cut[2]}
