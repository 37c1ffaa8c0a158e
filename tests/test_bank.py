import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.bank.questions import TYPES, Question, asked, questions, questions_in
from interviewer.bank.rounds import Round, drawn, round_named, rounds, rounds_in
from interviewer.core.tags import BEHAVIOURAL, CASE, SCHEMES
from interviewer.core.trouble import CouldNotError

QUESTION = '[one-two]\nkind = "case"\ntype = "goals"\ntext = "Why?"\n'
ROUND = '[short]\ntitle = "Short"\nminutes = 5\ntypes = ["goals"]\nquestions = 1\n'


def test_every_question_is_whole() -> None:
    assert len(questions()) >= 15
    for name, question in questions().items():
        assert question.id == name
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert question.text == question.text.strip()
        assert question.text[-1] in ".?"


def test_there_are_questions_of_every_kind_and_type_and_none_twice() -> None:
    assert {question.kind for question in questions().values()} == {CASE, BEHAVIOURAL} == {*SCHEMES} == {*TYPES}
    assert {(question.kind, question.type) for question in questions().values()} == {
        (kind, named) for kind, types in TYPES.items() for named in types
    }
    assert len({question.text for question in questions().values()}) == len(questions())


def test_a_question_is_asked_by_its_id() -> None:
    assert asked("city-bikes") == questions()["city-bikes"]
    assert asked("city-bikes").type == "estimation"
    assert asked(" project-failed\n").kind == BEHAVIOURAL


def test_or_in_ones_own_words() -> None:
    assert asked(" What would you build? ") == Question("", "What would you build?", CASE, "")
    assert asked("") == Question("", "", CASE)
    assert asked("Tell me about a time you said no.").kind == BEHAVIOURAL


@pytest.mark.parametrize("named", ["city-bikes", "Own words?"])
def test_a_kind_that_is_given_overrules(named: str) -> None:
    assert asked(named, BEHAVIOURAL).kind == BEHAVIOURAL
    assert asked(named, None).kind == CASE


def test_an_id_that_is_none_is_told_with_the_nearest() -> None:
    with pytest.raises(CouldNotError, match="city-bikes"):
        asked("city-bike")
    with pytest.raises(CouldNotError, match="interviewer questions"):
        asked("no-such-thing")


def test_the_examples_below_are_whole() -> None:
    assert questions_in(QUESTION, "q.toml") == {"one-two": Question("one-two", "Why?", "case", "goals")}
    assert rounds_in(ROUND, "r.toml") == {"short": Round("short", "Short", 5.0, ("goals",), 1)}
    assert rounds_in(ROUND.replace("= 5", "= 7.5"), "r.toml")["short"].minutes == 7.5


@pytest.mark.parametrize(
    ("read", "right", "wrong", "says"),
    [
        (questions_in, '"goals"', '"goal"', 'q.toml, "one-two": "type": "goal" is none .*; did you mean "goals"'),
        (questions_in, '"goals"', '"behavioural"', '"type": "behavioural" is none .* here: diagnostic, goals, '),
        (questions_in, '"case"', '"cases"', '"kind": "cases" is none .*; did you mean "case"'),
        (questions_in, "text", "txt", 'q.toml, "one-two": "txt" is none .*; did you mean "text"'),
        (questions_in, "text", "colour", 'q.toml, "one-two": "colour" is none of those known here: text, kind, type'),
        (questions_in, 'text = "Why?"', "", 'q.toml, "one-two": "text" is missing'),
        (questions_in, '"Why?"', "7", '"text" must be a text in quotes, and not empty'),
        (questions_in, '"Why?"', '" "', '"text" must be a text in quotes, and not empty'),
        (questions_in, "[one-two]", "one = 1\n[one-two]", r'q.toml, "one" must be a table, written \[one\]'),
        (questions_in, "[one-two]", "[one-two", "q.toml is not valid TOML"),
        (rounds_in, '"goals"', '"gaols"', '"types": "gaols" is none .*; did you mean "goals"'),
        (rounds_in, '["goals"]', '"goals"', '"types" must be a list of texts'),
        (rounds_in, '["goals"]', "[]", '"types" must be a list of texts in quotes, and not empty'),
        (rounds_in, '["goals"]', "[1]", '"types" must be a list of texts'),
        (rounds_in, "= 5", "= 0", '"minutes" must be a number above 0, not 0'),
        (rounds_in, "= 5", "= inf", '"minutes" must be a number above 0, not inf'),
        (rounds_in, "= 5", "= nan", '"minutes" must be a number above 0, not nan'),
        (rounds_in, "= 5", '= "5"', "\"minutes\" must be a number above 0, not '5'"),
        (rounds_in, "= 1\n", "= 1.0\n", '"questions" must be a whole number above 0, not 1.0'),
        (rounds_in, "= 1\n", "= true\n", '"questions" must be a whole number above 0, not True'),
        (rounds_in, "= 1\n", "= -1\n", '"questions" must be a whole number above 0, not -1'),
        (rounds_in, "questions", "question", '"question" is none .*; did you mean "questions"'),
    ],
)
def test_what_is_said_wrongly_is_refused_with_its_place(
    read: Callable[[str, str], object], right: str, wrong: str, says: str
) -> None:
    text, file = (ROUND, "r.toml") if read is rounds_in else (QUESTION, "q.toml")
    assert right in text
    with pytest.raises(CouldNotError, match=says) as caught:
        read(text.replace(right, wrong), file)
    assert str(caught.value).startswith(file)
    assert "\n" not in str(caught.value)


def test_every_round_can_be_given_in_full() -> None:
    assert [*rounds()] == ["drill", "metrics", "product-sense", "execution", "leadership"]
    for name, one in rounds().items():
        assert one.id == name
        got = draw(one, one.questions)
        assert len(got) == one.questions
        assert all(named in (question.type, question.kind) for named, question in zip(one.types, got, strict=False))


def test_a_drill_asks_one_case_of_any_type() -> None:
    drill = round_named("drill")
    assert (drill.minutes, drill.questions) == (10, 1)
    assert {draw(drill, 1, seed=seed)[0].type for seed in range(300)} == {*TYPES[CASE]}


def test_a_round_that_is_none_is_told_with_the_nearest() -> None:
    assert round_named(" metrics ") is rounds()["metrics"]
    with pytest.raises(CouldNotError, match='no round called "metric"; did you mean "metrics"'):
        round_named("metric")
    with pytest.raises(CouldNotError, match='no round called "zzz": drill, metrics, product-sense'):
        round_named("zzz")


def draw(
    shape: Round,
    count: int,
    bank: tuple[Question, ...] | None = None,
    avoiding: frozenset[str] = frozenset(),
    seed: int = 0,
) -> tuple[Question, ...]:
    every = questions().values() if bank is None else bank
    return drawn(shape, every, count, random.Random(seed), avoiding)  # noqa: S311  a question is no secret


def some(named: str, many: int, kind: str = CASE) -> tuple[Question, ...]:
    return tuple(Question(f"{named}-{number}", f"{named} {number}?", kind, named) for number in range(many))


def shaped(*types: str) -> Round:
    return Round("any", "Any", 45, types, len(types))


def types_of(got: tuple[Question, ...]) -> list[str]:
    return [question.type for question in got]


def test_questions_come_in_the_order_of_the_types() -> None:
    assert types_of(draw(round_named("metrics"), 4)) == ["diagnostic", "goals", "counterfactual", "tradeoff"]


def test_more_questions_than_types_go_round_again() -> None:
    bank = (*some("goals", 3), *some("product", 3))
    assert types_of(draw(shaped("product", "goals"), 5, bank)) == ["product", "goals", "product", "goals", "product"]


def test_a_type_that_has_run_out_is_left_out() -> None:
    bank = (*some("goals", 1), *some("product", 4))
    assert types_of(draw(shaped("goals", "product"), 4, bank)) == ["goals", "product", "product", "product"]
    assert types_of(draw(shaped("system", "goals", "product"), 2, bank)) == ["goals", "product"]


def test_fewer_than_asked_for_are_all_there_are() -> None:
    bank = (*some("goals", 2), *some("product", 1), *some("system", 5))
    assert types_of(draw(shaped("goals", "product"), 9, bank)) == ["goals", "product", "goals"]
    assert draw(shaped("goals"), 9, ()) == ()
    assert draw(shaped("goals"), 0, bank) == ()


def test_what_was_asked_lately_comes_only_where_no_other_fits() -> None:
    bank = (*some("goals", 3), *some("product", 1))
    avoiding = frozenset({"goals 0?", "goals 2?", "product 0?"})
    for seed in range(20):
        first, second, third, *_ = draw(shaped("goals", "product"), 4, bank, avoiding, seed)
        assert (first.text, second.text, third.text in avoiding) == ("goals 1?", "product 0?", True)


def test_the_same_words_under_two_ids_are_one_question() -> None:
    assert len(draw(shaped("goals"), 2, tuple(Question(name, "Why?", CASE, "goals") for name in "ab"))) == 1


@given(
    st.lists(st.sampled_from(["goals", "product", "system", CASE]), min_size=1, max_size=5),
    st.integers(0, 12),
    st.frozensets(st.sampled_from([question.text for question in some("goals", 4) + some("product", 4)])),
    st.integers(),
)
def test_the_laws_of_drawing(types: list[str], count: int, avoiding: frozenset[str], seed: int) -> None:
    bank = (*some("goals", 4), *some("product", 4), *some("behavioural", 2, BEHAVIOURAL))
    got = draw(shaped(*types), count, bank, avoiding, seed)
    fitting = {question for question in bank if {question.type, question.kind} & {*types}}
    assert len(got) == len({*got}) == min(count, len(fitting))
    assert {*got} <= fitting
    assert got == draw(shaped(*types), count, bank, avoiding, seed)
    assert got[: count // 2] == draw(shaped(*types), count // 2, bank, avoiding, seed)
