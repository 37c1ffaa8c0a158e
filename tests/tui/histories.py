"""Rounds over weeks of practice as they could have been held: they go up and down, as people do."""

from dataclasses import replace

from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures
from interviewer.core.over_time.selection import HABIT
from tests.tui.held_rounds import COMPLETION, REFERRALS

# At noon it is the same day in most of the world.
NOON = 1_793_534_400.0
DAY = 24 * 3600.0
CONFLICT = "Tell me about a time when you disagreed with an engineer."

# Of each round the seconds of framework vomit, the seconds to the hypothesis, and how a committee would lean.
WEEKS = (
    (171, 95, "strong no"),
    (128, 120, "leaning no"),
    (150, 70, "leaning no"),
    (96, 101, "leaning no"),
    (139, 84, "leaning no"),
    (88, 90, "leaning yes"),
    (117, 58, "leaning no"),
    (61, 76, "leaning no"),
    (74, 41, "leaning yes"),
    (35, 66, "leaning yes"),
    (52, 38, ""),
    (12, 45, "strong yes"),
)
PLAN = {"context": 0.15, "hypothesis": 0.35, "segmentation": 0.2, "recommendation": 0.3}


def history(count: int = len(WEEKS)) -> list[RoundFigures]:
    """So many rounds, the oldest first."""
    return [held(number) for number in range(count)]


def held(number: int) -> RoundFigures:
    """The round of that number: cases, and in every third a story too."""
    vomit, first, lean = WEEKS[number % len(WEEKS)]
    case = case_answer(REFERRALS if number % 2 else COMPLETION, float(vomit), float(first))
    answers = (case, story_answer()) if number % 3 == 2 else (case,)
    name = ("execution", "metrics", "")[number % 3]
    return RoundFigures(f"2026-11-{number + 1:02}-0900", NOON + 2 * DAY * number, name, PLAN, lean, answers)


def case_answer(question: str, vomit: float, first: float) -> AnswerFigures:
    """A case in which so many seconds were recited."""
    tags = {"context": 45.0, "framework": vomit, "hypothesis": 80.0, "recommendation": 60.0}
    found = ("framework_vomit",) if vomit > 90 else ("no_tradeoff",) if vomit > 50 else ()
    return AnswerFigures(
        *(question, "case", sum(tags.values()), tags, vomit, 12.0 + first / 10, first, 180.0 + first),
        *(int(460 + 3 * vomit), sum(tags.values()) * 0.9, int(vomit // 11), int(4 + first // 12), int(vomit // 40)),
        (*found, "fillers"),
    )


def story_answer() -> AnswerFigures:
    """A story."""
    tags = {"situation": 40.0, "action": 70.0, "result": 20.0}
    return AnswerFigures(
        CONFLICT, "behavioural", 130.0, tags, 0.0, None, None, None, 300, 120.0, 4, 3, 1, ("learning_missing",)
    )


def drill(number: int) -> RoundFigures:
    """A drill on the day of that number."""
    told = held(number)
    return replace(told, name=f"{told.name}-drill", round=HABIT, lean="", answers=told.answers[:1])


def unread(number: int) -> RoundFigures:
    """A round that cannot be read."""
    return RoundFigures(f"broken-{number}", NOON + number, trouble="The journal is damaged.")
