"""What is believed: whether anything is, whether it was before data and people were asked, and whether it is tested."""

from interviewer.core.cues.beliefs import tests_belief
from interviewer.core.cues.criteria import sets_rule
from interviewer.core.cues.measures import metrics_in
from interviewer.core.cues.plain import plain
from interviewer.core.cues.proposals import asks_people, gathers
from interviewer.core.cues.requests import asks_in_bulk, looks_at
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.told import Told
from interviewer.core.question_types import DIAGNOSTIC, ESTIMATING, MEASURING
from interviewer.core.tags import ASIDE, CONTEXT, HYPOTHESIS, RECOMMENDATION, SEGMENTATION
from interviewer.core.vomit import TaggedSegment

# Who wants so many metrics at once has asked for all of them.
METRICS_IN_BULK = 3
# A few words may point at something said before.
SHORTEST_FIX_WORDS = 6
REASONING = (HYPOTHESIS, RECOMMENDATION, SEGMENTATION)


def no_hypothesis(told: Told, _limit: float) -> Found | None:
    """Nothing is conjectured."""
    return None if not told.segments or told.likely(HYPOTHESIS) else Found(0.0)


def hypothesis_untested(told: Told, _limit: float) -> Found | None:
    """Something is believed, and nothing said how that could turn out wrong."""
    beliefs = tuple(told.of(HYPOTHESIS))
    if not beliefs or any(_is_test(one) for one in told.segments):
        return None
    return Found(len(beliefs), beliefs[:1])


def hypothesis_tested(told: Told, _limit: float) -> Found | None:
    """A belief, and what would show it wrong or rules it out."""
    if not told.of(HYPOTHESIS):
        return None
    tests = tuple(one for one in told.of(*REASONING) if tests_belief(one.text))
    return Found(len(tests), tests[:3]) if tests else None


def _is_test(segment: TaggedSegment) -> bool:
    text, is_decision = segment.text, segment.tag == RECOMMENDATION or segment.unsure
    # A guardrail keeps harm away and tests no belief.
    turns = is_decision and sets_rule(text) and "guardrail" not in plain(text)
    return turns or ((segment.tag in REASONING or segment.unsure) and tests_belief(text))


def _early(told: Told) -> list[TaggedSegment]:
    """What was surely said before anything was conjectured."""
    return [one for one in told.before(HYPOTHESIS) if not one.unsure and one.tag != ASIDE]


def data_first(told: Told, _limit: float) -> Found | None:
    """Data in bulk are asked for before anything was conjectured."""
    asked = tuple(one for one in _early(told) if _asks_for_data(one.text))
    return Found(len(asked), asked) if asked else None


def _asks_for_data(text: str) -> bool:
    # The parts of a framework are headings, not figures.
    lists = looks_at(text) and len(metrics_in(text)) >= METRICS_IN_BULK and "framework" not in plain(text)
    return asks_in_bulk(text) or lists


def survey_first(told: Told, _limit: float) -> Found | None:
    """The first step proposed is to ask people."""
    for segment in _early(told):
        if segment.tag != CONTEXT and asks_people(segment.text):
            return Found(1.0, (segment,))
    return None


def solution_first(told: Told, _limit: float) -> Found | None:
    """A fix before any cause."""
    for segment in _early(told):
        if segment.tag == RECOMMENDATION and segment.words >= SHORTEST_FIX_WORDS and _is_fix(segment.text):
            return Found(1.0, (segment,))
    return None


def _is_fix(text: str) -> bool:
    return not (gathers(text) or asks_people(text) or asks_in_bulk(text) or "call" in plain(text).split())


HYPOTHESES = (
    Detector(
        "no_hypothesis",
        no_hypothesis,
        "Without a belief about what people do and why, there is nothing to test and nothing to decide on.",
        "Say early what you believe and why; then let the evidence change your mind.",
        cost=90.0,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "hypothesis_untested",
        hypothesis_untested,
        "A belief that nothing could show wrong is an opinion, and the listener has no reason to share it.",
        "After each “I think” say what you would see if it were not so.",
        # Found less surely than others, so that what is known to have cost time comes before it.
        cost=15.0,
        never=ESTIMATING,
        missing=True,
    ),
    Detector(
        "data_before_hypothesis",
        data_first,
        "Data asked for without a guess are a fishing trip: the interviewer learns nothing of how you think.",
        "Before you ask for numbers, say which way you expect them to point.",
        cost=30.0,
        # Whoever is asked for metrics has to list some.
        never=ESTIMATING | MEASURING,
    ),
    Detector(
        "survey_first",
        survey_first,
        "People tell a survey what they think they do; who begins there hands the thinking to somebody else.",
        "Put your own guess first; then ask people only what would decide between two guesses.",
        cost=40.0,
        never=ESTIMATING,
    ),
    Detector(
        "solution_first",
        solution_first,
        "A fix before the cause treats whatever happens to be in sight.",
        "In a diagnosis hold every fix back until you have said what broke, for whom and how you know.",
        cost=50.0,
        types=frozenset({DIAGNOSTIC}),
    ),
    Detector(
        "hypothesis_tested",
        hypothesis_tested,
        "A belief together with its test is how a product manager finds out instead of arguing.",
        "Keep saying what would prove you wrong.",
        good=True,
    ),
)
