import pytest

from interviewer.core.cues.answering import answers, answers_itself, passes_on, put_to_oneself
from interviewer.core.cues.asking import CHECK, FACT, asked_for, is_answered_by


@pytest.mark.parametrize(
    "said",
    [
        "Is it the sellers? Probably not, they have been here for years.",
        "Did the fee rise? I don't think so.",
        "Is that many? I think it is.",
        "Could it be the summer? It could.",
        "Did we raise it in May? If so, I'd see it in June.",
        "Does it cover Spain? Let's assume it does.",
        "Should nurses decide? They should.",
    ],
)
def test_who_answers_themselves_asks_nobody(said: str) -> None:
    assert answers_itself(said)
    assert asked_for(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "Is it the sellers, because they have been here for years?",
        "Can I see it by seller? I suspect the new ones.",
        "Did the fee rise? Because that would explain it.",
    ],
)
def test_a_reason_is_no_answer(said: str) -> None:
    assert not answers_itself(said)
    assert asked_for(said) == FACT


@pytest.mark.parametrize(
    "said",
    [
        "I'd ask myself, did the fee rise?",
        "We should ask ourselves: who gains from it?",
        "So the question is, is it the fee or the season?",
        "I wonder if it is the season?",
        "One might ask, is it the fee?",
    ],
)
def test_a_question_to_oneself(said: str) -> None:
    assert put_to_oneself(said)
    assert asked_for(said) is None


def test_asking_others_is_not_asking_oneself() -> None:
    assert asked_for("My question is, do we know the fee?") == FACT
    assert asked_for("I'd ask the couriers why they stopped.") == CHECK


@pytest.mark.parametrize(
    ("said", "is_answer", "goes_on"),
    [
        ("Maybe, but not in May.", True, False),
        ("No, they stayed.", True, False),
        ("If so, I would undo it.", False, True),
        ("Either way I'd undo it.", False, True),
        ("If it were the fee, more would leave.", False, False),
        ("The fee is new.", False, False),
    ],
)
def test_what_follows_a_question(said: str, is_answer: bool, goes_on: bool) -> None:
    assert (answers(said), passes_on(said)) == (is_answer, goes_on)


def test_a_plain_request_stands_until_it_is_passed_over() -> None:
    assert not is_answered_by("Do we know the fee?", "Probably it rose.")
    assert is_answered_by("Is it the fee?", "Probably not.")
    assert is_answered_by("Do we know the fee?", "If so, I'd lower it.")
