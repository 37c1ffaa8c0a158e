"""How it was said: pace, fillers, pauses, the start."""

from interviewer.core.figures.budget import TOO_LONG_SHARE
from interviewer.core.figures.rates import FAST, SLOW, RateLimits
from interviewer.core.findings.detector import EVERY, Detector, Found
from interviewer.core.findings.finding import A_MINUTE, SECONDS, SHARE_OF_BUDGET, WORDS_A_MINUTE
from interviewer.core.findings.told import Told
from interviewer.core.spans import Span

LONGEST_PAUSE_SECONDS = 8.0
LATEST_START_SECONDS = 20.0
FILLERS_PER_MINUTE_LIMIT = 5.0
# A rate out of a few seconds says nothing.
SHORTEST_MEASURED_SECONDS = 20.0
# What a filled pause takes, from the word before it to the word after it.
FILLER_SECONDS = 0.7
# The share of a hurried or dragging stretch that the listener misses or waits.
LOST_SHARE = 0.1


def fast(told: Told, _limit: float) -> Found | None:
    """Half a minute or more faster than can be followed."""
    return _sustained(told, FAST, told.setting.rates.fastest)


def slow(told: Told, _limit: float) -> Found | None:
    """Half a minute or more slower than holds attention."""
    return _sustained(told, SLOW, told.setting.rates.slowest)


def _sustained(told: Told, pace: str, limit: float) -> Found | None:
    runs = [run for run in told.answer.rates.sustained if run.pace == pace]
    if not runs:
        return None
    spans = tuple(Span(run.start, run.end) for run in runs)
    # The farthest from what is easy to follow.
    worst = max(runs, key=lambda run: abs(run.words_per_minute - limit))
    cost = LOST_SHARE * sum(run.speaking_seconds for run in runs)
    return Found(worst.words_per_minute, (), spans, "", cost, limit)


def fillers(told: Told, limit: float) -> Found | None:
    """More filled pauses a minute than pass unnoticed."""
    often, speaking = told.answer.fillers.per_minute, told.answer.pace.speaking_seconds or 0.0
    if often is None or often <= limit or speaking < SHORTEST_MEASURED_SECONDS:
        return None
    heard = told.answer.fillers.heard
    spans = tuple(Span(one.start, one.end) for one in heard if one.start is not None and one.end is not None)
    quote = ", ".join(f"{text} {count}" for text, count in told.answer.fillers.often)
    return Found(often, (), spans, quote, FILLER_SECONDS * len(heard))


def long_pause(told: Told, limit: float) -> Found | None:
    """A silence longer than a thought takes."""
    spans = tuple(span for span in told.answer.pauses.spans or () if span.length > limit)
    longest = max((span.length for span in spans), default=0.0)
    return Found(longest, (), spans, "", sum(span.length - limit for span in spans)) if spans else None


def late_start(told: Told, limit: float) -> Found | None:
    """The first word came late."""
    latency = told.answer.pace.latency_seconds or 0.0
    first = min((one.start for one in told.answer.segments if one.start is not None), default=None)
    if latency <= limit or first is None:
        return None
    return Found(latency, (), (Span(first - latency, first),), "", latency - limit)


def over_time(told: Told, limit: float) -> Found | None:
    """It took so many times what its question is meant to take."""
    budget = told.answer.budget
    if budget is None or budget.share < limit:
        return None
    return Found(budget.share, (), (), "", budget.seconds - budget.limit)


MANNER = (
    Detector(
        "fast",
        fast,
        "A listener who writes along misses what comes faster than this.",
        "Slow down: end a sentence, breathe, and let it land.",
        limit=RateLimits().fastest,
        unit=WORDS_A_MINUTE,
        kinds=EVERY,
    ),
    Detector(
        "slow",
        slow,
        "At this pace the listener runs ahead of you, and the clock runs out on you.",
        "Think in silence, then speak in whole sentences.",
        limit=RateLimits().slowest,
        unit=WORDS_A_MINUTE,
        kinds=EVERY,
    ),
    Detector(
        "fillers",
        fillers,
        "Filled pauses make a sure thought sound like a doubtful one.",
        "Where an “um” wants to come, close your mouth: the silence sounds like thought.",
        limit=FILLERS_PER_MINUTE_LIMIT,
        unit=A_MINUTE,
        kinds=EVERY,
    ),
    Detector(
        "long_pause",
        long_pause,
        "A long silence without a word about it leaves the listener guessing whether you are stuck.",
        "Ask for a moment before you think, and say what you are weighing.",
        limit=LONGEST_PAUSE_SECONDS,
        unit=SECONDS,
        kinds=EVERY,
    ),
    Detector(
        "late_start",
        late_start,
        "The first seconds set how the rest is heard.",
        "Open within a few seconds, even if only with the question in your own words.",
        limit=LATEST_START_SECONDS,
        unit=SECONDS,
        kinds=EVERY,
    ),
    Detector(
        "over_time",
        over_time,
        "What runs over takes the time of the next question, and shows that you do not know what mattered.",
        "Give the position and its two best reasons, then stop; offer the rest.",
        limit=TOO_LONG_SHARE,
        unit=SHARE_OF_BUDGET,
        kinds=EVERY,
    ),
)
