import pytest

from interviewer.core.cues.asking import FACT, asked_for
from interviewer.core.cues.round_questions import MAY_ASK, REPEAT, TIME


@pytest.mark.parametrize(
    ("said", "purpose"),
    [
        ("Can you repeat the question?", REPEAT),
        ("Sorry, what was the question again?", REPEAT),
        ("could you say that one more time", REPEAT),
        ("Would you mind repeating it?", REPEAT),
        ("Okay, can I hear the question again please?", REPEAT),
        ("Sorry, I didn't quite catch that.", REPEAT),
        ("Remind me what you asked?", REPEAT),
        ("Pardon?", REPEAT),
        ("How much time do I have left?", TIME),
        ("how many minutes are left", TIME),
        ("How are we doing on time?", TIME),
        ("So how long do I have for this?", TIME),
        ("Am I out of time?", TIME),
        ("May I ask a clarifying question?", MAY_ASK),
        ("Can I ask a few questions first?", MAY_ASK),
        ("I have two quick questions.", MAY_ASK),
        ("Could I clarify something?", MAY_ASK),
    ],
)
def test_of_the_round(said: str, purpose: str) -> None:
    assert asked_for(said) == purpose


@pytest.mark.parametrize(
    "said",
    [
        "Do they repeat the purchase?",
        "I'd repeat the test in May.",
        "They did not hear it.",
        "The question is whether they stay.",
        "We have no time.",
        "I had a question about his plan.",
    ],
)
def test_near_it(said: str) -> None:
    assert asked_for(said) not in (REPEAT, TIME, MAY_ASK)


@pytest.mark.parametrize(
    "said",
    [
        "How much time do people spend on it?",
        "How long do patients wait?",
        "Can I ask whether they are new?",
        "Can I ask a question: did the fee rise?",
    ],
)
def test_a_question_about_the_case_stays_one(said: str) -> None:
    assert asked_for(said) == FACT
