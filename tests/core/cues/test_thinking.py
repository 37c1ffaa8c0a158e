import pytest

from interviewer.core.cues.thinking import asks_for_a_moment


@pytest.mark.parametrize(
    "text",
    [
        "Let me take a moment.",
        "Okay, um, let me think about that for a second.",
        "Can I have a minute to structure my thoughts?",
        "Give me just a second.",
        "I'd like to take thirty seconds.",
        "One moment, please.",
        "Just a sec.",
        "Bear with me.",
        "I'm just thinking.",
        "I'll pause here and gather my thoughts.",
    ],
)
def test_whoever_asks_for_time_to_think(text: str) -> None:
    assert asks_for_a_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        "I think it is the fee.",
        "It takes people a week to finish.",
        "Sellers take a cut of ten percent.",
        "In the first minute most people leave.",
        "I would give users a choice.",
        "We need to look at the data.",
    ],
)
def test_whoever_does_not(text: str) -> None:
    assert not asks_for_a_moment(text)
