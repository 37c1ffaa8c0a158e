"""What trains each habit: a short answer to a question that asks for it, and the one thing to attend to."""

from collections.abc import Iterable
from dataclasses import dataclass

from interviewer.core.findings import Finding
from interviewer.core.question_types import DIAGNOSTIC, ESTIMATION, GOALS, PRODUCT, SUCCESS, TRADEOFF
from interviewer.core.tags import BEHAVIOURAL, CASE


@dataclass(frozen=True)
class Drill:
    """The faults it trains, minutes an answer, what to attend to, and which type of question is put.

    Without a type it is any question of the kind in which the fault was found.
    """

    trains: tuple[str, ...]
    minutes: float
    attend: str
    type: str = ""


DRILLS = (
    Drill(
        ("stake_missing", "stake_late"),
        2,
        "The stake and the north star in the first three sentences, then stop.",
        CASE,
    ),
    Drill(
        ("framework_vomit", "framework_not_adapted"),
        2,
        "No framework and no list: one thing that is true of this product and of no other, and what follows from it.",
        PRODUCT,
    ),
    Drill(("bucket_fallacy",), 2, "Two groups at most, and right after each the cause you expect there.", DIAGNOSTIC),
    Drill(
        ("no_hypothesis", "data_before_hypothesis", "solution_first", "survey_first"),
        2,
        "Begin with “My guess is … because …”; ask for data only after it, and say what they would change.",
        DIAGNOSTIC,
    ),
    Drill(
        ("hypothesis_untested",),
        3,
        "Two causes; for each, what you would see if it were wrong; then drop one of them aloud.",
        DIAGNOSTIC,
    ),
    Drill(
        ("users_as_one",),
        2,
        "Tell two groups apart by what they need, choose one, and say what the other one loses by it.",
        PRODUCT,
    ),
    Drill(
        ("vanity_metric", "metric_untied", "goal_vague", "over_engineered"),
        2,
        "One measure of value, with a number and a date, and what you would do if it is missed. No second measure.",
        GOALS,
    ),
    Drill(
        ("no_tradeoff",),
        3,
        "What you give up, who loses by it, and the figure at which you would turn back.",
        TRADEOFF,
    ),
    Drill(
        ("recommendation_missing", "recommendation_rushed", "recommendation_unlinked"),
        2,
        "Your position in the first sentence, its reason in the next two, and the position once more at the end.",
        TRADEOFF,
    ),
    Drill(
        ("no_success_criterion",),
        2,
        "End with the number that would show you wrong, and the day on which you would look at it.",
        SUCCESS,
    ),
    Drill(
        ("scale_off", "figure_without_source", "estimate_unfounded", "estimate_unchecked"),
        3,
        "Say “I assume” before every number, and hold the result against a second way before you stop.",
        ESTIMATION,
    ),
    Drill(
        ("situation_missing", "task_missing", "action_missing"),
        3,
        "Four sentences: where and when, what was yours to do, what you did, what came of it; then tell the third.",
        BEHAVIOURAL,
    ),
    Drill(
        ("result_missing", "result_without_metric"),
        3,
        "Begin with the result and its number; then tell how it came about.",
        BEHAVIOURAL,
    ),
    Drill(
        ("learning_missing",),
        3,
        "Keep the last half minute for what you do differently since, and one occasion on which it showed.",
        BEHAVIOURAL,
    ),
    Drill(
        ("team_without_i", "opinion_for_evidence"),
        3,
        "One event with a date. Begin each sentence about the work with “I”, and claim nothing that it does not show.",
        BEHAVIOURAL,
    ),
    Drill(
        ("rambling", "no_summary", "over_time"),
        2,
        "Three sentences: what you say, why, and what would change it. Close with the first one again, then stop.",
    ),
    Drill(("fast",), 2, "End each sentence, breathe in, and only then begin the next."),
    Drill(("slow", "long_pause"), 2, "Think before you begin, then speak in whole sentences to the end."),
    Drill(("fillers",), 2, "Where an “um” wants to come, close your mouth and let it be quiet."),
    Drill(("late_start",), 2, "Begin within five seconds, with the question in your own words."),
)


@dataclass(frozen=True)
class OneThing:
    """The fault that cost most, and what trains it (None: a fault that no drill is known for)."""

    finding: Finding
    drill: Drill | None


def drill_for(what: str) -> Drill | None:
    """The drill that trains a fault."""
    return next((drill for drill in DRILLS if what in drill.trains), None)


def one_thing(findings: Iterable[Finding]) -> OneThing | None:
    """The one thing to work on; of faults that cost the same, the first. None where nothing is wrong."""
    faults = [finding for finding in findings if not finding.good]
    if not faults:
        return None
    worst = max(faults, key=lambda finding: finding.cost)
    return OneThing(worst, drill_for(worst.what))
