import pytest

from interviewer.core.cues.asking import (
    CHECK,
    DEFINITION,
    FACT,
    GOAL,
    LEAVE,
    MEANS,
    PERIOD,
    SCOPE,
    asked_for,
    gives_reason,
)


@pytest.mark.parametrize(
    ("said", "purpose"),
    [
        ("Can I see it by device?", FACT),
        ("Do we know whether it is only on Android?", FACT),
        ("um do we know if they're new", FACT),
        ("did we launch something that week", FACT),
        ("When did it start?", FACT),
        ("What do we know about the ones who left?", FACT),
        ("I'd check if it's only on Android.", CHECK),
        ("First thing I'd want to see is the funnel.", CHECK),
        ("I'd split by device.", CHECK),
        ("How is completion defined?", DEFINITION),
        ("How do we count an active learner?", DEFINITION),
        ("When you say completed, do you mean the certificate?", DEFINITION),
        ("What's the goal here?", GOAL),
        ("Are we optimising for revenue?", GOAL),
        ("Over what period is that?", PERIOD),
        ("Do we have a budget?", MEANS),
        ("Should I focus on one country?", SCOPE),
        ("is it all platforms or just mobile", SCOPE),
        ("Is that okay with you?", LEAVE),
        ("Can I take a minute?", LEAVE),
    ],
)
def test_what_is_asked_for(said: str, purpose: str) -> None:
    assert asked_for(said) == purpose


@pytest.mark.parametrize(
    "said",
    [
        "It is the phones.",
        "Why would they leave?",
        "So what would I build?",
        "How do I know that it works?",
        "What if it is the price?",
        "That makes sense, right?",
        "It's a habit, isn't it?",
        "Does that answer it?",
        "Should I go deeper anywhere?",
        "Did I miss one?",
        "Where I would look is the form.",
        "People ask whether it is safe.",
        "",
    ],
)
def test_what_asks_nobody(said: str) -> None:
    assert asked_for(said) is None


def test_a_reason_for_asking() -> None:
    assert gives_reason("Is it Android, because the new player is there?")
    assert gives_reason("I'd check that to rule out the calendar.")
    assert not gives_reason("Is it Android or the web?")
