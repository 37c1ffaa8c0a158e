"""Two rounds side by side, in words: which has the better figure, and what became of what was found."""

from collections import Counter
from collections.abc import Sequence

from interviewer.core.over_time.comparison import Pair
from interviewer.exports.measured import UNKNOWN, difference_of
from interviewer.exports.wording import plain_name, times

BETTER, WORSE, ALIKE = "B is better", "A is better", "alike"


def held_against(pair: Pair) -> str:
    """Which of two figures is better, as they are told: what is shown alike is alike."""
    shown = difference_of(pair.measure, pair.one, pair.other)
    if shown == UNKNOWN:
        return "A alone tells it" if pair.other is None else "B alone tells it"
    rise = float(shown)
    if not rise:
        return ALIKE
    if not pair.measure.better:
        return "B has more" if rise > 0 else "B has less"
    return BETTER if rise * pair.measure.better > 0 else WORSE


def names_told(names: Sequence[str]) -> list[str]:
    """The names of findings, each once with how often it stands there."""
    return [f"{plain_name(name)}{f', {times(count)}' if count > 1 else ''}" for name, count in Counter(names).items()]
