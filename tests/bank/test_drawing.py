"""The questions drawn for a round: their order, what is avoided, and what is due."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.bank.bank import own_bank
from interviewer.bank.drawing import FULL_ENOUGH, drawn, enough, fits
from interviewer.bank.questions import TYPES, Question
from interviewer.bank.rounds import Round
from interviewer.core.tags import BEHAVIOURAL, CASE

ROUNDS = own_bank().rounds


def draw(
    shape: Round,
    count: int,
    bank: tuple[Question, ...] | None = None,
    avoiding: frozenset[str] = frozenset(),
    seed: int = 0,
    due: tuple[str, ...] = (),
) -> tuple[Question, ...]:
    every = own_bank().questions.values() if bank is None else bank
    return drawn(shape, every, count, random.Random(seed), avoiding, due)  # noqa: S311  a question is no secret


def some(named: str, many: int, kind: str = CASE, rounds: tuple[str, ...] = ()) -> tuple[Question, ...]:
    return tuple(
        Question(f"{named}-{number}", f"{named} {number}?", kind, named, rounds=rounds) for number in range(many)
    )


def shaped(*types: str, rounds: tuple[str, ...] = ()) -> Round:
    return Round("any", "Any", 45, len(types), types, rounds)


def types_of(got: tuple[Question, ...]) -> list[str]:
    return [question.type for question in got]


def test_every_round_can_be_given_in_full_many_times_over() -> None:
    for name, one in ROUNDS.items():
        got = draw(one, 2 * one.questions)
        assert len(got) == 2 * one.questions, name
        for at, question in enumerate(got):
            assert one.types[at % len(one.types)] in (question.type, question.kind)
            assert not one.rounds or name in question.rounds


def test_a_round_takes_about_its_time() -> None:
    for name, one in ROUNDS.items():
        for seed in range(20 if name != "drill" else 0):
            minutes = sum(question.minutes or 0 for question in draw(one, one.questions, seed=seed))
            assert 0.55 <= minutes / one.minutes <= 1.35, name


def test_a_drill_asks_one_case_of_any_type() -> None:
    drill = ROUNDS["drill"]
    assert (drill.minutes, drill.questions) == (10, 1)
    assert {draw(drill, 1, seed=seed)[0].type for seed in range(300)} == {*TYPES[CASE]}


def lasting(*minutes: float | None) -> tuple[Question, ...]:
    return tuple(Question(str(at), f"{at}?", CASE, "goals", minutes=one) for at, one in enumerate(minutes))


@pytest.mark.parametrize(
    ("minutes", "talk", "count", "given", "asked"),
    [
        # Enough, or more than fits: what the round says.
        (45, 30, 3, (12, 12, 12, 12), 3),
        (45, 30, 3, (20, 20, 20, 20), 3),
        (45, 30, 3, (9, 9, 9, 9), 3),
        # Less than 27 of 45 minutes: more, until 30 are filled.
        (45, 30, 2, (10, 10, 10, 10, 10), 3),
        (45, 30, 2, (2,) * 99, 15),
        (45, 30, 3, (2,) * 9, 9),
        # Of a round that does not say how long one talks, two thirds.
        (30, None, 1, (6, 6, 6, 6, 6), 4),
        # A question that does not say how long it takes is taken for one of ten minutes.
        (45, 30, 1, (None, None, None, None), 3),
        (45, 30, 3, (None, None, None, None), 3),
        (45, 30, 5, (), 0),
        (45, 30, 5, (9,), 1),
    ],
)
def test_a_round_that_would_be_over_long_before_its_time_asks_more(
    minutes: float, talk: float | None, count: int, given: tuple[float | None, ...], asked: int
) -> None:
    assert enough(Round("any", "Any", minutes, count, ("goals",), (), talk), lasting(*given)) == asked


@given(st.floats(1, 200), st.integers(1, 9), st.lists(st.none() | st.floats(0.5, 60), max_size=20), st.floats(0.3, 1))
def test_the_laws_of_filling(minutes: float, count: int, given_minutes: list[float | None], talk: float) -> None:
    in_order = lasting(*given_minutes)
    asked = enough(Round("any", "Any", minutes, count, ("goals",), (), talk * minutes), in_order)
    assert min(count, len(in_order)) <= asked <= len(in_order)
    filled = sum(one.minutes or 10 for one in in_order[:asked])
    assert filled >= min(talk, FULL_ENOUGH) * minutes or asked == len(in_order)


def test_the_execution_round_begins_with_a_table() -> None:
    for seed in range(20):
        assert draw(ROUNDS["execution"], 1, seed=seed)[0].dashboard is not None


def test_only_questions_that_name_the_round_are_drawn_or_that_name_none() -> None:
    bank = (*some("goals", 2), *some("product", 2, rounds=("metrics",)), *some("system", 2, rounds=("mission",)))
    got = draw(shaped("goals", "product", "system", rounds=("metrics",)), 9, bank)
    assert {*types_of(got)} == {"goals", "product"}
    # Without types, only the word of the question counts.
    assert {*types_of(draw(shaped(rounds=("metrics",)), 9, bank))} == {"product"}
    assert {*types_of(draw(shaped("system"), 9, bank))} == {"system"}


def test_questions_come_in_the_order_of_the_types() -> None:
    assert types_of(draw(ROUNDS["metrics"], 4)) == ["diagnostic", "goals", "counterfactual", "tradeoff"]
    kinds = [question.kind for question in draw(ROUNDS["hiring-manager"], 3)]
    assert kinds == [BEHAVIOURAL, CASE, BEHAVIOURAL]


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


def test_what_is_due_comes_first_the_most_urgent_before_all_though_it_was_asked_lately() -> None:
    bank = (*some("goals", 6), *some("product", 6))
    due = ("product 3?", "goals 5?", "goals 2?")
    for seed in range(20):
        got = draw(shaped("goals"), 6, bank, frozenset(due), seed, due)
        texts = [question.text for question in got]
        assert (texts[0], texts[2]) == ("goals 5?", "goals 2?")
        assert not {texts[1], texts[3]} & {*due}


def test_what_is_due_fills_a_round_where_there_is_nothing_else() -> None:
    assert len(draw(shaped("goals"), 3, some("goals", 3), due=("goals 0?", "goals 1?", "goals 2?"))) == 3


def test_the_same_words_under_two_ids_are_one_question() -> None:
    assert len(draw(shaped("goals"), 2, tuple(Question(name, "Why?", CASE, "goals") for name in "ab"))) == 1


def test_ten_thousand_questions_are_drawn_from_at_once() -> None:
    assert len(draw(shaped(CASE, "goals"), 10_000, some("goals", 10_000))) == 10_000


GOALS, PRODUCTS = some("goals", 4, rounds=("metrics",)), some("product", 4)
TEXTS = [question.text for question in GOALS + PRODUCTS]


@given(
    st.lists(st.sampled_from(["goals", "product", "system", CASE]), min_size=1, max_size=5),
    st.integers(0, 12),
    st.frozensets(st.sampled_from(TEXTS)),
    st.lists(st.sampled_from(TEXTS), max_size=5),
    st.sampled_from([(), ("metrics",), ("mission",)]),
    st.integers(),
)
def test_the_laws_of_drawing(
    types: list[str], count: int, avoiding: frozenset[str], due: list[str], rounds: tuple[str, ...], seed: int
) -> None:
    shape = shaped(*types, rounds=rounds)
    bank = (*GOALS, *PRODUCTS, *some("behavioural", 2, BEHAVIOURAL))
    got = draw(shape, count, bank, avoiding, seed, tuple(due))
    fitting = {question for question in bank if fits(question, shape)}
    assert len(got) == len({*got}) == min(count, len(fitting))
    assert {*got} <= fitting
    assert got == draw(shape, count, bank, avoiding, seed, tuple(due))
    assert got[: count // 2] == draw(shape, count // 2, bank, avoiding, seed, tuple(due))
