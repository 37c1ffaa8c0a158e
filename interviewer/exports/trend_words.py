"""What became of a figure, in sentences that claim no more than they can, with the rule behind them."""

from interviewer.core.over_time.measures import LESS, MORE, NEITHER, Measure
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.selection import HABIT, Selected
from interviewer.core.over_time.trends import FEWEST_ROUNDS, MOST_AGAINST, TOO_FEW, UNCLEAR, WINDOW, Change, Trend
from interviewer.exports.cells import legible
from interviewer.exports.trend_lines import day
from interviewer.exports.wording import plain_name

_BETTER = {LESS: "less is better", MORE: "more is better", NEITHER: "neither is better"}
UNKNOWN = "unknown"


def better_way(measure: Measure) -> str:
    """Which way is better, in words."""
    return _BETTER[measure.better]


def word_of(trend: Trend) -> str:
    """What became of it lately, in a word or two."""
    return trend.lately.word if trend.known else UNKNOWN


def change_told(trend: Trend) -> str:
    """What became of a figure lately, and why that may be said."""
    if trend.lately.word == TOO_FEW:
        return _too_few(trend.known)
    pairs = f"of the {trend.lately.pairs} pairs of one of the last {WINDOW} rounds and one of the {WINDOW} before,"
    if trend.lately.word == UNCLEAR:
        needed = trend.lately.pairs - MOST_AGAINST
        return f"Unclear, it may be chance: {pairs} {_count(trend.lately)}. A change takes {needed:g}."
    why = "" if trend.measure.better else " That is neither better nor worse."
    return f"{trend.lately.word.capitalize()}: {pairs} {_count(trend.lately)}; chance does that 3 times in 100.{why}"


def since_first_told(trend: Trend) -> str:
    """What became of a figure since the first rounds, by the same rule; empty where there are too few."""
    word = trend.since_baseline.word
    return "" if word == TOO_FEW else f"Since your first {WINDOW}: {word}."


def _too_few(known: int) -> str:
    if not known:
        return "None of these rounds tells this figure."
    if known == 1:
        return f"One round tells nothing of a change yet: from fewer than {FEWEST_ROUNDS} nothing is claimed."
    return f"Too few to tell: nothing is claimed from fewer than {FEWEST_ROUNDS} rounds, and {known} tell this figure."


def _count(change: Change) -> str:
    """In how many pairs it went the way in which more of them went; of two that are alike, half a pair each."""
    rose = change.rose or 0.0
    fell = change.pairs - rose
    half = "" if rose.is_integer() else " (a tie is a half)"
    return f"{fell:g} fell{half}" if fell > rose else f"{rose:g} rose{half}"


def rounds_told(told: Selected) -> str:
    """How many rounds are shown, and from when to when."""
    count = len(told.rounds)
    days = list(dict.fromkeys(day(one) for one in told.rounds if one.moment is not None))
    when = f", {days[0]} to {days[-1]}" if len(days) > 1 else "".join(f", {one}" for one in days)
    return f"{count} round{'' if count == 1 else 's'}{when}"


def left_out_told(told: Selected) -> str:
    """What is not shown, and why; empty where nothing is."""
    parts = []
    if told.unread:
        parts.append(f"{told.unread} round{'s' if told.unread > 1 else ''} cannot be read.")
    if told.drills:
        parts.append(f"{told.drills} drill{'s are' if told.drills > 1 else ' is'} left out.")
    return " ".join(parts)


# Rounds whose ids, which stand in journals, would say another thing to people.
_TOLD = {"drill": "Short cases", HABIT: "Habit drill"}


def kind_of(told: RoundFigures) -> str:
    """What a round was drawn as, in words."""
    if told.round in _TOLD:
        return _TOLD[told.round]
    if told.round:
        return legible(plain_name(told.round).replace("-", " ")).capitalize()
    return "One question" if len(told.answers) == 1 else "Own mix"
