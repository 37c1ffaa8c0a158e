"""When an answer came to what it is listened to for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewer.core.brief import Brief
from interviewer.core.cues.stakes import names_stake, states_stake
from interviewer.core.cues.topics import content
from interviewer.core.figures.talk_clock import TalkClock
from interviewer.core.spans import Span
from interviewer.core.tags import ASIDE, CASE, FRAMEWORK, HYPOTHESIS, RECOMMENDATION
from interviewer.core.vomit import TaggedSegment

# So many words of a north star are enough to have come near it.
SHARED_WORDS = 2


@dataclass(frozen=True)
class Milestone:
    """Where something was first said: after so many seconds of the candidate's own talk; stream times; the words.

    Talk and times are None where they are unknown.
    """

    talk: float | None
    start: float | None
    end: float | None
    text: str


@dataclass(frozen=True)
class Milestones:
    """The first stake or measure of value, hypothesis and recommendation of a case; None for what never came.

    `recommendation_seconds` are all the time that recommendations got, `recommendation_share` their share of the talk
    (0 to 1); both None where times are unknown. What is likely one, though unsure, counts as one.
    """

    stake: Milestone | None = None
    hypothesis: Milestone | None = None
    recommendation: Milestone | None = None
    recommendation_seconds: float | None = None
    recommendation_share: float | None = None


def milestones_of(segments: Sequence[TaggedSegment], brief: Brief) -> Milestones:
    """The milestones of a case answer; a story has none."""
    if brief.kind != CASE:
        return Milestones()
    clock = TalkClock(_span(segment) for segment in segments if _is_timed(segment))

    def first(is_it: Callable[[TaggedSegment], bool]) -> Milestone | None:
        found = next((segment for segment in segments if is_it(segment)), None)
        return _milestone(found, clock) if found else None

    spent = sum((_span(one).length for one in segments if one.tag == RECOMMENDATION and _is_timed(one)), 0.0)
    timed = clock.total > 0
    return Milestones(
        first(lambda segment: _is_stake(segment, brief)),
        first(lambda segment: segment.tag == HYPOTHESIS),
        first(lambda segment: segment.tag == RECOMMENDATION),
        spent if timed else None,
        spent / clock.total if timed else None,
    )


def _milestone(segment: TaggedSegment, clock: TalkClock) -> Milestone:
    talk = clock.at(segment.start) if segment.start is not None else None
    return Milestone(talk, segment.start, segment.end, segment.text)


def _is_stake(segment: TaggedSegment, brief: Brief) -> bool:
    """Whether it says what is at stake; a list or an announcement that has the word "goals" in it does not."""
    if segment.tag in (FRAMEWORK, ASIDE) and not segment.unsure:
        return False
    # A cause or a decision has a "because" or a "cost" in it whatever it is about: it must say outright why it matters.
    is_stake = states_stake if segment.tag in (HYPOTHESIS, RECOMMENDATION) and not segment.unsure else names_stake
    return is_stake(_own(segment.text, brief)) or nears_north_star(segment.text, brief)


def _own(text: str, brief: Brief) -> str:
    """A sentence without the words of the question: to say again that "paid courses" fell names no stake."""
    asked = content(brief.question)
    return " ".join(word for word in text.split() if not content(word) & asked)


def nears_north_star(text: str, brief: Brief) -> bool:
    """Whether a sentence comes near what measures the value asked about."""
    return any(len(content(text) & content(star)) >= SHARED_WORDS for star in brief.north_star)


def _is_timed(segment: TaggedSegment) -> bool:
    return segment.start is not None and segment.end is not None


def _span(segment: TaggedSegment) -> Span:
    return Span(segment.start or 0.0, segment.end or 0.0)
