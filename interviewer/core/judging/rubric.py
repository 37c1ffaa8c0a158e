"""What passes in a round: the lines of its rubric, the rules that score each, and those that make a lean of the scores.

The words of the rules are names of findings: a fault lowers a line, a strength raises it.
"""

from dataclasses import dataclass

CASE_FAULTS = (
    *("stake_late", "stake_missing", "framework_vomit", "bucket_fallacy"),
    *("no_hypothesis", "data_before_hypothesis", "hypothesis_untested", "users_as_one"),
    *("vanity_metric", "metric_untied", "survey_first", "solution_first", "no_tradeoff", "goal_vague"),
    *("recommendation_missing", "recommendation_rushed", "recommendation_unlinked", "no_success_criterion"),
    *("framework_not_adapted", "over_engineered", "scale_off", "figure_without_source"),
    *("estimate_unfounded", "estimate_unchecked"),
)
STORY_FAULTS = (
    *("situation_missing", "task_missing", "action_missing", "result_missing", "learning_missing"),
    *("result_without_metric", "team_without_i", "opinion_for_evidence"),
)
# Of any answer: how it was said.
FAULTS_OF_ALL = (
    *("rambling", "no_summary"),
    *("fast", "slow", "fillers", "long_pause", "late_start", "over_time"),
)
FAULTS = (*CASE_FAULTS, *STORY_FAULTS, *FAULTS_OF_ALL)
STRENGTHS = (
    *("stake_early", "hypothesis_tested", "tradeoff_named", "decision_clear", "split_with_reason", "number_sourced"),
    *("result_measured", "learning_named"),
)

LOWEST, START, HIGHEST = 1, 3, 4
# What is said of a line without a rule.
NO_RULES = "No rule can hear it: judge it yourself."


@dataclass(frozen=True)
class RubricLine:
    """A line of a rubric, and what scores it: names of faults and of strengths; without any, nobody here can.

    With `types` (or kinds), only answers to such questions are held against it. `why` says what rules cannot hear.
    """

    line: str
    faults: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    why: str = ""

    @property
    def has_rules(self) -> bool:
        """Whether anything scores it."""
        return bool(self.faults or self.strengths)


@dataclass(frozen=True)
class Lean:
    """What the mean of the scored lines must reach for each lean, and how low no line may be for it.

    Below `leaning_no` it is a strong no. Where a round is passed or failed, whatever leans to yes passes.
    """

    strong_yes: float = 3.5
    strong_lowest: int = 3
    leaning_yes: float = 2.5
    yes_lowest: int = 2
    leaning_no: float = 1.75


USUAL_LEAN = Lean()


@dataclass(frozen=True)
class Rubric:
    """What a committee holds a round against: its lines, its rules for a lean, and how many answers it wants."""

    lines: tuple[RubricLine, ...]
    lean: Lean = USUAL_LEAN
    pass_or_fail: bool = False
    answers: int = 1
