"""Trends for programs and spreadsheets: one JSON document, or a table with a round a row."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from interviewer.core.over_time.measures import MEASURES
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import Trend
from interviewer.exports.cells import harmless

FORMAT = 1
DIGITS = 3


def trends_json(rounds: Sequence[RoundFigures], trends: Sequence[Trend]) -> dict[str, Any]:
    """The stable JSON document."""
    return {
        "format": FORMAT,
        "rounds": [{**_round(one), "answers": len(one.answers)} for one in rounds],
        "trends": [_trend(trend) for trend in trends],
    }


def trends_csv(rounds: Sequence[RoundFigures]) -> str:
    """The table: a heading and a row a round."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(["name", "moment", "round", "answers", *(measure.key for measure in MEASURES)])
    for one in rounds:
        figures = [_cut(measure.of(one)) for measure in MEASURES]
        writer.writerow([harmless(one.name), moment(one) or "", harmless(one.round), len(one.answers), *figures])
    return table.getvalue()


def moment(told: RoundFigures) -> str | None:
    """When a round began, as ISO 8601 by this computer's clock."""
    if told.moment is None:
        return None
    return datetime.fromtimestamp(told.moment).astimezone().isoformat(timespec="seconds")


def _round(told: RoundFigures) -> dict[str, Any]:
    return {"name": told.name, "moment": moment(told), "round": told.round}


def _trend(trend: Trend) -> dict[str, Any]:
    measure = trend.measure
    return {
        "measure": measure.key,
        "unit": measure.unit,
        "better": {-1: "less", 0: None, 1: "more"}[measure.better],
        "values": [_cut(value) for value in trend.values],
        "rolling": [_cut(value) for value in trend.rolling],
        "baseline": _cut(trend.baseline),
        "before": _cut(trend.before),
        "latest": _cut(trend.latest),
        "lately": asdict(trend.lately),
        "since_baseline": asdict(trend.since_baseline),
    }


def _cut(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
