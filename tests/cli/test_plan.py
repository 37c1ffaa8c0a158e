"""Which questions a round asks, and for how long."""

import pytest

from interviewer.bank.bank import own_bank
from interviewer.cli.arguments import parser
from interviewer.cli.plan import Plan, plan_of
from interviewer.core.trouble import CouldNotError

CASES = [question for question in own_bank().questions.values() if question.kind == "case"]


def planned(*arguments: str, lately_asked: tuple[str, ...] = ()) -> Plan:
    return plan_of(parser().parse_args(["practice", *arguments]), lately_asked, own_bank())


def test_without_a_wish_one_case_question_is_asked_for_as_long_as_it_takes() -> None:
    plan = planned()
    (question,) = plan.questions
    assert question.text in {case.text for case in CASES}
    assert plan.minutes is None


def test_a_question_is_an_id_or_its_words() -> None:
    assert planned("--question", "city-bikes").questions[0].text == own_bank().questions["city-bikes"].text
    (own,) = planned("--question", "Why is the sky blue?", "--kind", "behavioural").questions
    assert (own.id, own.text, own.kind) == ("", "Why is the sky blue?", "behavioural")


def test_the_kind_of_ones_own_question_is_guessed_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    (own,) = planned("--question", "Tell me about a time you failed.").questions
    assert own.kind == "behavioural"
    assert capsys.readouterr().err == (
        "interviewer: Your answer is read as a behavioural answer; to overrule: --kind case\n"
    )
    planned("--question", "city-bikes")
    planned("--question", "Why?", "--kind", "case")
    assert capsys.readouterr().err == ""


def test_a_round_asks_its_questions_in_its_order_and_time() -> None:
    plan = planned("--round", "metrics")
    types = [own_bank().questions[question.id].type for question in plan.questions]
    assert types == list(own_bank().rounds["metrics"].types)
    assert plan.minutes == own_bank().rounds["metrics"].minutes
    assert planned("--round", "metrics", "--minutes", "20", "--questions", "2").minutes == 20
    assert len(planned("--round", "metrics", "--questions", "2").questions) == 2


def test_a_time_alone_is_filled_with_questions() -> None:
    plan = planned("--minutes", "30")
    assert (len(plan.questions), plan.minutes) == (len(CASES), 30)


def test_a_kind_alone_decides_what_is_drawn() -> None:
    plan = planned("--kind", "behavioural", "--questions", "2")
    assert {question.kind for question in plan.questions} == {"behavioural"}


def test_what_was_asked_lately_comes_only_where_nothing_else_is_left() -> None:
    lately = tuple(case.text for case in CASES[1:])
    for _ in range(10):
        assert planned(lately_asked=lately).questions[0].text == CASES[0].text
    assert len(planned("--questions", "2", lately_asked=lately).questions) == 2


def test_more_questions_than_there_are_is_all_there_are_and_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    plan = planned("--questions", "999")
    assert len({question.text for question in plan.questions}) == len(plan.questions) == len(CASES)
    assert f"only {len(CASES)} such questions" in capsys.readouterr().err
    planned("--minutes", "30")
    planned("--questions", "2")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--round", "metric"), 'did you mean "metrics"'),
        (("--question", "city-bike"), 'Did you mean "city-bikes"'),
        (("--question", "city-bikes", "--round", "drill"), "leave out --round"),
        (("--question", "city-bikes", "--questions", "2"), "leave out --round and --questions"),
        (("--round", "drill", "--kind", "behavioural"), "no questions of kind behavioural"),
    ],
)
def test_what_cannot_be_asked_is_refused(arguments: tuple[str, ...], why: str) -> None:
    with pytest.raises(CouldNotError, match=why):
        planned(*arguments)


@pytest.mark.parametrize(
    "arguments",
    [("--questions", "0"), ("--questions", "-1"), ("--questions", "x"), ("--minutes", "0"), ("--minutes", "nan")],
)
def test_a_number_that_is_none_is_a_matter_of_usage(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        planned(*arguments)
