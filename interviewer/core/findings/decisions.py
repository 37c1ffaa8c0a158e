"""The decision: whether one is taken, in time, for the reasons given, at a price, and so that one would know."""

from interviewer.core.cues.criteria import names_criterion, names_measure, sets_rule
from interviewer.core.cues.measures import metrics_in
from interviewer.core.cues.prices import may_name_price, names_price
from interviewer.core.cues.proposals import asks_people
from interviewer.core.cues.requests import asks_in_bulk
from interviewer.core.cues.reversals import turns_back
from interviewer.core.cues.stakes import grounds
from interviewer.core.cues.topics import content
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.finding import SHARE_OF_TALK
from interviewer.core.findings.told import Told
from interviewer.core.question_types import COUNTERFACTUAL, DIAGNOSTIC, ESTIMATING, TRADEOFF
from interviewer.core.tags import ASIDE, CONTEXT, FRAMEWORK, HYPOTHESIS, RECOMMENDATION
from interviewer.core.vomit import TaggedSegment

RUSHED_SHARE = 0.1
LAST_SECONDS = 30.0
LONG_ENOUGH_SECONDS = 120.0
# Of a decision's sentences, fewer than this share speak of anything that was conjectured.
LINKED_SHARE = 0.3
SHORTEST_LINKED_WORDS = 6
FEWEST_LINKED = 2
LISTED_METRICS = 3


def recommendation_missing(told: Told, _limit: float) -> Found | None:
    """No position is taken."""
    return None if not told.segments or told.likely(RECOMMENDATION) else Found(0.0)


def _stands(told: Told) -> list[TaggedSegment]:
    """What takes a position, sure or not: going to look or to ask decides nothing."""
    return [one for one in told.likely(RECOMMENDATION) if one.unsure or not _only_looks(one.text)]


def _only_looks(text: str) -> bool:
    return asks_in_bulk(text) or asks_people(text)


def recommendation_rushed(told: Told, limit: float) -> Found | None:
    """The position takes less than a share of the talk, or all of it comes at the very end."""
    stands = _stands(told)
    if all(one.unsure for one in stands):
        return None
    share = told.share(stands)
    # Of a diagnosis the decision comes last: before the cause is known there is nothing to decide.
    is_long = told.end - told.begin >= LONG_ENOUGH_SECONDS and told.type != DIAGNOSTIC
    is_last = is_long and (stands[0].start or 0.0) >= told.end - LAST_SECONDS
    return Found(share, tuple(stands[:1])) if share < limit or is_last else None


def recommendation_unlinked(told: Told, _limit: float) -> Found | None:
    """What is done has nothing to do with what was conjectured."""
    first = len(told.before(HYPOTHESIS))
    causes = frozenset().union(*(content(one.text) for one in told.likely(HYPOTHESIS)))
    own = causes - content(told.answer.question)
    decisions = [one for one in told.segments[first:] if one.tag == RECOMMENDATION or one.unsure]
    heavy = [one for one in decisions if one.words >= SHORTEST_LINKED_WORDS]
    linked = sum(one.unsure or bool(content(one.text) & own) for one in heavy)
    if len(heavy) < FEWEST_LINKED or linked >= LINKED_SHARE * len(heavy):
        return None
    return Found(linked, tuple(one for one in heavy if not content(one.text) & own)[:2])


def _from_decision(told: Told) -> list[TaggedSegment]:
    """What was said from the first decision on, as far as it can name a price."""
    # What would happen is a matter of gains and losses from the first sentence on.
    is_open = told.type in (COUNTERFACTUAL, TRADEOFF)
    later = told.segments if is_open else told.segments[len(told.before(RECOMMENDATION)) :]
    return [one for one in later if one.unsure or one.tag not in (FRAMEWORK, ASIDE, CONTEXT)]


def no_tradeoff(told: Told, _limit: float) -> Found | None:
    """Something is decided, and nothing that it costs is named."""
    decisions = told.of(RECOMMENDATION)
    if not decisions or any(_limits(told, one) for one in _from_decision(told)):
        return None
    return Found(0.0, tuple(decisions[-1:]))


def _limits(told: Told, segment: TaggedSegment) -> bool:
    """Whether it names a price, or a point at which one would turn back; that a fall is over is no such point."""
    text, decides = segment.text, segment.unsure or segment.tag == RECOMMENDATION
    draws_line = turns_back(text) or (told.type != DIAGNOSTIC and sets_rule(text))
    return may_name_price(text) or (decides and draws_line)


def tradeoff_named(told: Told, _limit: float) -> Found | None:
    """A price of what is decided is named."""
    prices = tuple(one for one in _from_decision(told) if not one.unsure and names_price(one.text))
    return Found(len(prices), prices[:2]) if prices else None


def no_success_criterion(told: Told, _limit: float) -> Found | None:
    """Something is decided, and nothing says how one would know that it worked."""
    decisions = told.of(RECOMMENDATION)
    if not decisions or any(_is_criterion(one) for one in told.segments):
        return None
    return Found(0.0, tuple(decisions[-1:]))


def _is_criterion(segment: TaggedSegment) -> bool:
    text = segment.text
    if segment.tag == FRAMEWORK and not segment.unsure:
        return len(metrics_in(text)) >= LISTED_METRICS
    told = segment.unsure or segment.tag == RECOMMENDATION
    return told and (sets_rule(text) or names_measure(text) or names_criterion(text))


def decision_clear(told: Told, _limit: float) -> Found | None:
    """A position with its reason and how one would know."""
    decisions = [one for one in told.of(RECOMMENDATION) if not _only_looks(one.text)]
    near = [*decisions, *told.of(HYPOTHESIS)]
    has_reason = any(grounds(one.text) for one in near)
    known = tuple(one for one in decisions if sets_rule(one.text))
    return Found(1.0, tuple(dict.fromkeys((*decisions[:1], *known[:1])))) if has_reason and known else None


DECISIONS = (
    Detector(
        "recommendation_missing",
        recommendation_missing,
        "Whoever decides nothing has not answered: the decision is what the rest was for.",
        "Finish with a decision: what you would do, and the number that would prove you wrong.",
        cost=120.0,
        missing=True,
    ),
    Detector(
        "recommendation_rushed",
        recommendation_rushed,
        "A position that gets a sentence at the end cannot be defended, and it is what the listener remembers.",
        "Say what you would do by the middle of your time, and use the rest to defend it.",
        limit=RUSHED_SHARE,
        unit=SHARE_OF_TALK,
        cost=50.0,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "recommendation_unlinked",
        recommendation_unlinked,
        "A fix for something other than the cause you named makes the listener doubt both.",
        "Begin each proposal with the cause it removes: “because of …, I would …”.",
        cost=45.0,
        types=frozenset({DIAGNOSTIC}),
        missing=True,
    ),
    Detector(
        "no_tradeoff",
        no_tradeoff,
        "Everything worth doing costs somebody something; who does not say what has not looked.",
        "After your decision say who is worse off by it, and the line at which you would stop.",
        # Found less surely than others, so that what is known to have cost time comes before it.
        cost=15.0,
        # What would follow is what a what-if asks for.
        never=ESTIMATING | {COUNTERFACTUAL},
        missing=True,
    ),
    Detector(
        "no_success_criterion",
        no_success_criterion,
        "Without a way to see that it worked, nobody can hold you to it or learn from it.",
        "Close with the one number you would look at, and the value at which you would stop.",
        cost=35.0,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "tradeoff_named",
        tradeoff_named,
        "Naming the price yourself shows that you looked at both sides.",
        "Keep naming who loses, and why it is worth it.",
        good=True,
    ),
    Detector(
        "decision_clear",
        decision_clear,
        "A position with its reason and its test can be argued with and acted on.",
        "Keep deciding like this, and a little earlier.",
        good=True,
        never=ESTIMATING,
    ),
)
