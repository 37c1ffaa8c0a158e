"""Word errors of several readings of the same speech, with and without filled pauses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from interviewer.cli.figures import figure, ratio
from interviewer.core.matching import WordErrors, without_filled_pauses

# The reading that all others are compared with.
OFFLINE = "offline"
COUNTED: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "all_words": list,
    "without_filled_pauses": without_filled_pauses,
}


@dataclass(frozen=True)
class Said:
    """Plain words that were said, and how each reading heard them."""

    reference: Sequence[str]
    readings: Mapping[str, Sequence[str]]


def word_rates(texts: Sequence[Said]) -> dict[str, Any]:
    """The errors of each reading over all texts, and how the first reading's rate compares with the offline one's."""
    return {which: _rates(texts, counted) for which, counted in COUNTED.items()}


def _rates(texts: Sequence[Said], counted: Callable[[Sequence[str]], list[str]]) -> dict[str, Any]:
    ways = list(texts[0].readings)
    errors = {way: sum((_errors(text, way, counted) for text in texts), WordErrors()) for way in ways}
    rates = {way: {**asdict(wrong), "rate": wrong.rate} for way, wrong in errors.items()}
    return {**rates, "ratio": ratio(errors[ways[0]].rate, errors[OFFLINE].rate) if OFFLINE in errors else None}


def _errors(text: Said, way: str, counted: Callable[[Sequence[str]], list[str]]) -> WordErrors:
    return WordErrors.between(counted(text.reference), counted(text.readings[way]))


def rate_cells(rates: Mapping[str, Any], ways: Sequence[str]) -> list[str]:
    """The rate of each reading and, of two, their ratio, as text; `rates` are those of all words or of some."""
    known = [rates[way]["rate"] if way in rates else None for way in ways]
    return [*(figure(rate, ".1%") for rate in known), figure(rates["ratio"])]
