import pytest

from interviewer.core.probes.changes import asks_of_change

KNOWN = frozenset({"penalty", "form"})


@pytest.mark.parametrize(
    "said",
    [
        "Did anything change in May?",
        "Has something new come out?",
        "Were there any releases?",
        "did we push a new version that week",
        "What have we launched since?",
        "Was there a change in week three?",
        "Did we touch the site?",
        "I'd look at the last release.",
        "Did the penalty change?",
        "Has the form been replaced?",
    ],
)
def test_asked_what_was_changed(said: str) -> None:
    assert asks_of_change(said, KNOWN)


@pytest.mark.parametrize(
    "said",
    [
        "How has that changed over the last year?",
        "How much did it change?",
        "Is there an update on that?",
        "Can you update me on it?",
        "Did the number of sellers change?",
        "Was there a change in the number of visits?",
        "Did the price change?",
        "Has the weather changed?",
        "Did the team change?",
        "Did a rival launch something?",
        "What do they change their passwords for?",
    ],
)
def test_asked_something_else(said: str) -> None:
    assert not asks_of_change(said, KNOWN)
