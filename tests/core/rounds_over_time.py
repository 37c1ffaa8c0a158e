"""Figures of rounds for tests of trends."""

from dataclasses import replace

from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures

ANSWER = AnswerFigures(
    question="Why?",
    kind="case",
    seconds=120.0,
    tags={"framework": 30.0, "hypothesis": 30.0, "recommendation": 40.0},
    vomit_seconds=30.0,
    first_stake=10.0,
    first_hypothesis=20.0,
    first_recommendation=60.0,
    words=200,
    speaking_seconds=100.0,
    filler_sounds=5,
    filler_words=10,
    long_pauses=2,
    findings=("framework_vomit", "slow"),
)
DAY = 24 * 3600.0
# At noon it is the same day in most of the world.
NOON = 1_699_963_200


def answer(**figures: object) -> AnswerFigures:
    return replace(ANSWER, **figures)  # type: ignore[arg-type]


def told(*answers: AnswerFigures, name: str = "one", **more: object) -> RoundFigures:
    return replace(RoundFigures(name, 12 * 3600.0, answers=answers or (ANSWER,)), **more)  # type: ignore[arg-type]


def rounds(*vomit_seconds: float) -> list[RoundFigures]:
    """A round a day with so much framework vomit."""
    return [
        told(answer(vomit_seconds=seconds), name=f"round-{day:02}", moment=NOON + DAY * day, round="metrics")
        for day, seconds in enumerate(vomit_seconds)
    ]
