"""What an answer's figures say to the person who gave it: a value, the limit it passed, the evidence and the advice."""

from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.core.answers import Answer
from interviewer.core.setting import UNKNOWN, Setting
from interviewer.core.spans import Span
from interviewer.core.tags import CASE, HYPOTHESIS, RECOMMENDATION

VOMIT_SHARE_LIMIT = 0.15
FASTEST_WORDS_PER_MINUTE = 185.0
SLOWEST_WORDS_PER_MINUTE = 100.0
LONGEST_PAUSE_SECONDS = 8.0
LATEST_START_SECONDS = 20.0
FILLERS_PER_MINUTE_LIMIT = 6.0
# A rate out of a few seconds says nothing.
SHORTEST_MEASURED_SECONDS = 20.0
# Fewer words whose tags are sure are no answer whose structure could be judged, and neither is less than half of one.
FEWEST_JUDGED_WORDS = 60
MOST_UNSURE_SHARE = 0.5


@dataclass(frozen=True)
class Finding:
    """One thing to know: `value` passed `limit` (in `unit`); `evidence` is where to listen, `advice` what to do."""

    what: str
    answer: int
    value: float
    limit: float
    unit: str
    evidence: tuple[Span, ...]
    advice: str


def findings_of(answer: Answer, number: int, setting: Setting = UNKNOWN) -> list[Finding]:  # noqa: ARG001
    """Everything found in the answer of that number, the most costly first."""
    return [*_vomit(answer, number), *_structure(answer, number), *_pacing(answer, number), *_silence(answer, number)]


def _vomit(answer: Answer, number: int) -> Iterator[Finding]:
    share = (answer.vomit_seconds or 0.0) / (sum((answer.seconds or {}).values()) or 1.0)
    if share > VOMIT_SHARE_LIMIT:
        evidence = tuple(Span(v.start, v.end) for v in answer.vomit if v.start is not None and v.end is not None)
        advice = "Name a stake or a guess before any list; drop every bucket you would not act on."
        yield Finding("framework_vomit", number, share, VOMIT_SHARE_LIMIT, "share of the answer", evidence, advice)


def _structure(answer: Answer, number: int) -> Iterator[Finding]:
    if answer.kind != CASE or not _is_understood(answer):
        return
    missing = {
        HYPOTHESIS: "Say early what you believe and why; then let the evidence change your mind.",
        RECOMMENDATION: "Finish with a decision: what you would do, and the number that would prove you wrong.",
    }
    # What is likely there, though unsure, is not missed.
    tags = [segment.tag for segment in answer.segments]
    for tag, advice in missing.items():
        if tag not in tags:
            yield Finding(f"no_{tag}", number, 0.0, 1.0, "segments", (), advice)


def _is_understood(answer: Answer) -> bool:
    """Whether enough of it has sure tags to say what is missing."""
    sure = answer.pace.words - answer.unsure.words
    return sure >= FEWEST_JUDGED_WORDS and answer.unsure.share <= MOST_UNSURE_SHARE


def _pacing(answer: Answer, number: int) -> Iterator[Finding]:
    speaking, rate = answer.pace.speaking_seconds or 0.0, answer.pace.words_per_minute
    if speaking < SHORTEST_MEASURED_SECONDS or rate is None:
        return
    unit = "words a minute"
    if rate > FASTEST_WORDS_PER_MINUTE:
        advice = "Slow down: end a sentence, breathe, and let it land."
        yield Finding("fast", number, rate, FASTEST_WORDS_PER_MINUTE, unit, (), advice)
    if rate < SLOWEST_WORDS_PER_MINUTE:
        advice = "Think in silence, then speak in whole sentences."
        yield Finding("slow", number, rate, SLOWEST_WORDS_PER_MINUTE, unit, (), advice)
    fillers = answer.fillers.per_minute or 0.0
    if fillers > FILLERS_PER_MINUTE_LIMIT:
        evidence = tuple(
            Span(f.start, f.end) for f in answer.fillers.heard if f.start is not None and f.end is not None
        )
        advice = "Where an “um” wants to come, close your mouth: the silence sounds like thought."
        yield Finding("fillers", number, fillers, FILLERS_PER_MINUTE_LIMIT, "a minute", evidence, advice)


def _silence(answer: Answer, number: int) -> Iterator[Finding]:
    longest, latency = answer.pauses.longest or 0.0, answer.pace.latency_seconds or 0.0
    if longest > LONGEST_PAUSE_SECONDS:
        evidence = tuple(span for span in answer.pauses.spans or () if span.length > LONGEST_PAUSE_SECONDS)
        advice = "Ask for a moment before you think, and say what you are weighing."
        yield Finding("long_pause", number, longest, LONGEST_PAUSE_SECONDS, "seconds", evidence, advice)
    if latency > LATEST_START_SECONDS and answer.start is not None:
        evidence = (Span(answer.start, answer.start + latency),)
        advice = "Open within a few seconds, even if only with the question in your own words."
        yield Finding("late_start", number, latency, LATEST_START_SECONDS, "seconds", evidence, advice)
