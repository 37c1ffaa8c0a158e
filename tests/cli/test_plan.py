"""Which questions a round asks, and for how long."""

from collections.abc import Mapping

import pytest

from interviewer.bank.bank import own_bank
from interviewer.cli.arguments import parser
from interviewer.cli.plan import Plan, plan_of
from interviewer.core.trouble import CouldNotError

CASES = [question for question in own_bank().questions.values() if question.kind == "case"]


QUESTIONS = own_bank().questions
FEW = f"There are only {len(CASES)} such questions: each is asked once."


def planned(*arguments: str, lately_asked: tuple[str, ...] = (), due: Mapping[str, str] | None = None) -> Plan:
    return plan_of(parser().parse_args(["practice", *arguments]), lately_asked, own_bank(), due or {})


def types_of(plan: Plan) -> list[str]:
    return [QUESTIONS[question.id].type for question in plan.questions]


def test_without_a_wish_one_case_question_is_asked_for_as_long_as_it_takes() -> None:
    plan = planned()
    (question,) = plan.questions
    assert question.text in {case.text for case in CASES}
    assert plan.minutes is None


def test_a_question_is_an_id_or_its_words() -> None:
    assert planned("--question", "city-bikes").questions[0].text == own_bank().questions["city-bikes"].text
    (own,) = planned("--question", "Why is the sky blue?", "--kind", "behavioural").questions
    assert (own.id, own.text, own.kind) == ("", "Why is the sky blue?", "behavioural")


def test_the_kind_of_ones_own_question_is_guessed_and_told() -> None:
    plan = planned("--question", "Tell me about a time you failed.")
    assert [one.kind for one in plan.questions] == ["behavioural"]
    assert plan.told == ("Your answer is read as a behavioural answer; to overrule: --kind case",)
    assert planned("--question", "city-bikes").told == ()
    assert planned("--question", "Why?", "--kind", "case").told == ()


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


def test_more_questions_than_there_are_is_all_there_are_and_is_said() -> None:
    plan = planned("--questions", "999")
    assert len({question.text for question in plan.questions}) == len(plan.questions) == len(CASES)
    assert FEW in plan.told
    for fewer in (planned("--minutes", "30"), planned("--questions", "2")):
        assert FEW not in fewer.told


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--round", "metric"), 'did you mean "metrics"'),
        (("--question", "city-bike"), 'Did you mean "city-bikes"'),
        (("--question", "city-bikes", "--round", "drill"), "leave out --round"),
        (("--question", "city-bikes", "--questions", "2"), "leave out --questions."),
        (("--question", "city-bikes", "--seed", "0"), "leave out --seed."),
        (
            ("--question", "city-bikes", "--round", "drill", "--types", "goals", "--pack", "general"),
            "leave out --round, --types and --pack.",
        ),
        (("--round", "drill", "--types", "goals"), "--round draws its own types: leave out --types."),
        (("--types", "goals,diagnostics"), 'no type "diagnostics"; did you mean "diagnostic"'),
        (("--types", ", ,"), 'no type ", ,": case, behavioural, diagnostic'),
        (("--pack", "generals"), 'no pack called "generals"; did you mean "general"'),
        (("--pack", ""), 'no pack called "": coursera, general'),
        (("--types", "goals", "--kind", "behavioural"), "Your own mix has no questions of kind behavioural; leave --k"),
        (("--round", "leadership", "--kind", "case", "--pack", "general"), "leave --kind or --pack out"),
        (("--round", "drill", "--kind", "behavioural"), "no questions of kind behavioural"),
    ],
)
def test_what_cannot_be_asked_is_refused(arguments: tuple[str, ...], why: str) -> None:
    with pytest.raises(CouldNotError, match=why):
        planned(*arguments)


def test_a_mix_draws_its_types_in_their_order() -> None:
    assert types_of(planned("--types", "diagnostic,estimation")) == ["diagnostic", "estimation"]
    assert types_of(planned("--types", " goals , diagnostic,", "--questions", "3")) == ["goals", "diagnostic", "goals"]
    assert types_of(planned("--types", "behavioural,case"))[0] == "behavioural"
    filled = planned("--types", "goals,system", "--minutes", "30")
    assert types_of(filled)[:4] == ["goals", "system", "goals", "system"]
    assert (filled.minutes, filled.round) == (30, "")


def test_a_pack_alone_is_drawn_from() -> None:
    for arguments in ([], ["--round", "metrics"], ["--types", "goals,tradeoff"], ["--kind", "behavioural"]):
        plan = planned("--pack", "general", *arguments)
        assert {QUESTIONS[question.id].pack for question in plan.questions} == {"general"}
    kinds = {planned("--pack", "general", "--seed", str(seed)).questions[0].kind for seed in range(30)}
    assert kinds == {"case", "behavioural"}


def test_the_same_number_draws_the_same_questions_while_the_same_was_asked() -> None:
    arguments = ("--round", "metrics", "--seed", "7")
    once = planned(*arguments, lately_asked=(CASES[0].text,))
    assert once == planned(*arguments, lately_asked=(CASES[0].text,))
    assert len({planned("--round", "metrics", "--seed", str(seed)).questions for seed in range(9)}) > 5
    again = {once.questions[0].text: "it went badly yesterday"}
    assert planned(*arguments, due=again).questions[0] == once.questions[0]
    avoiding = tuple(question.text for question in once.questions)
    assert {*planned(*arguments, lately_asked=avoiding).questions}.isdisjoint(once.questions)


def test_a_round_is_filled_unless_it_is_said_how_many_are_asked() -> None:
    filled = planned("--round", "metrics", "--minutes", "120")
    minutes = [QUESTIONS[question.id].minutes or 0 for question in filled.questions]
    # As large a part of it is for talk as of the 45 minutes.
    assert sum(minutes[:-1]) < 80 <= sum(minutes)
    assert len(planned("--round", "metrics", "--minutes", "120", "--questions", "4").questions) == 4
    assert len(planned("--round", "metrics", "--minutes", "10").questions) == 4


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), ()),
        (("--question", "city-bikes"), ()),
        (("--kind", "behavioural"), ()),
        (("--round", "metrics", "--minutes", "44"), ("Metrics, 44 minutes, 4 questions",)),
        (("--round", "drill"), ("Short cases, 10 minutes, 1 question",)),
        (("--round", "recruiter", "--questions", "1", "--minutes", "1"), ("Recruiter's call, 1 minute, 1 question",)),
        (("--questions", "3", "--minutes", "20"), ("Short cases, 20 minutes, 3 questions",)),
        (("--questions", "999"), (FEW, f"Short cases, {len(CASES)} questions")),
        (("--minutes", "30"), ("Short cases, 30 minutes, as many questions as fit",)),
        (("--types", "goals,diagnostic"), ("Your own mix, 2 questions",)),
    ],
)
def test_what_is_planned_is_told(arguments: tuple[str, ...], told: tuple[str, ...]) -> None:
    assert planned(*arguments).told == told


def test_what_is_due_is_drawn_first_and_said_why() -> None:
    due = {CASES[5].text: "it went badly 3 days ago"}
    lately = tuple(case.text for case in CASES)
    plan = planned(lately_asked=lately, due=due)
    assert (plan.questions[0].text, plan.told) == (CASES[5].text, ("Asked again: it went badly 3 days ago.",))
    assert planned("--question", "Why?", "--kind", "case", due={"Why?": "it went badly yesterday"}).told == ()
    assert planned("--kind", "behavioural", due=due).told == ()


def test_in_a_round_the_reasons_are_one_line() -> None:
    stories = [question for question in QUESTIONS.values() if "leadership" in question.rounds]
    due = {story.text: f"it went badly {day} days ago" for day, story in enumerate(stories[:6], 2)}
    plan, again = planned("--round", "leadership", "--questions", "5", due=due).told
    assert plan == "Leadership, 45 minutes, 5 questions"
    # Never one right after another, where there are others.
    assert again == (
        "Asked again: question 1 (it went badly 2 days ago), question 3 (it went badly 3 days ago), "
        "question 5 (it went badly 4 days ago)."
    )
    assert planned("--round", "leadership", "--questions", "11", due=due).told[1].endswith(", and 3 more.")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--seed", "-1"),
        ("--seed", "x"),
        ("--questions", "0"),
        ("--questions", "-1"),
        ("--questions", "x"),
        ("--minutes", "0"),
        ("--minutes", "nan"),
    ],
)
def test_a_number_that_is_none_is_a_matter_of_usage(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        planned(*arguments)
