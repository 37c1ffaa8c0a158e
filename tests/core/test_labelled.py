from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.labelled import LabelledAnswer, LabelledUnit, answers_of


def unit(answer: str, text: str) -> LabelledUnit:
    return LabelledUnit(answer, f"the question of {answer}", "", text, "context")


def test_answers_come_in_the_order_of_their_first_units() -> None:
    units = [unit("b", "1"), unit("a", "2"), unit("b", "3"), unit("a", "4")]
    assert answers_of(units) == [
        LabelledAnswer("b", "the question of b", (units[0], units[2])),
        LabelledAnswer("a", "the question of a", (units[1], units[3])),
    ]


@given(st.lists(st.sampled_from("abc")))
def test_no_unit_is_lost_and_none_overtakes(names: list[str]) -> None:
    units = [unit(name, str(number)) for number, name in enumerate(names)]
    answers = answers_of(units)
    assert sorted((u for answer in answers for u in answer.units), key=lambda u: int(u.text)) == units
    assert [answer.name for answer in answers] == list(dict.fromkeys(names))
    assert all([u for u in units if u.answer == answer.name] == list(answer.units) for answer in answers)
