import pytest

from interviewer.core.cues.question_forms import is_question


@pytest.mark.parametrize(
    "said",
    [
        "which lockers are full",
        "so which of the versions is it",
        "at what hour do they arrive",
        "on which pages do they stop",
        "has traffic gone down",
        "have new sellers joined",
        "did refunds rise",
        "are more drivers logging off",
        "is churn up in Spain",
        "how long does a repair take",
        "how far ahead do people book",
        "how many parcels come back",
        "how is a visit counted",
        "what does the funnel look like",
        "what kind of error is it",
        "what about tablets",
        "when did that begin",
        "do fewer people write",
        "What do customers say in the survey?",
        "What do the late orders have in common?",
        "Who is buying these?",
    ],
)
def test_put_to_somebody(said: str) -> None:
    assert is_question(said)


@pytest.mark.parametrize(
    "said",
    [
        "which is why I'd wait",
        "which means that they leave",
        "what people do is give up",
        "how long it takes is what matters",
        "how many finish tells me the rest",
        "has to be the form",
        "one is a ring with a lamp on it",
        "is a small tag on the bag",
        "did not help",
        "have a look at the form first",
        "from what I see they leave",
        "when we launch it we will know",
        "do surveys with a hundred of them",
        "What do people want from a bank?",
        "What would a courier do?",
        "Who would pay for that?",
        "When would somebody give up?",
        "Who reads the terms anyway?",
        "So where was I?",
        "Which one do I take?",
        "Why do people leave?",
    ],
)
def test_told_or_put_to_oneself(said: str) -> None:
    assert not is_question(said)


@pytest.mark.parametrize(
    "said", ["which sellers", "do claims fail more than before", "where in the form is it", "did a rule change"]
)
def test_short_ones(said: str) -> None:
    assert is_question(said)
