import re

import pytest

from interviewer.bank.questions import Question, asked, questions
from interviewer.core.tags import BEHAVIOURAL, CASE, SCHEMES
from interviewer.core.trouble import CouldNotError


def test_every_question_is_whole() -> None:
    assert len(questions()) >= 15
    for name, question in questions().items():
        assert question.id == name
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert question.kind in SCHEMES
        assert question.text == question.text.strip()
        assert question.text[-1] in ".?"


def test_there_are_questions_of_every_kind_and_none_twice() -> None:
    assert {question.kind for question in questions().values()} == {CASE, BEHAVIOURAL}
    assert len({question.text for question in questions().values()}) == len(questions())


def test_a_question_is_asked_by_its_id() -> None:
    assert asked("city-bikes") == questions()["city-bikes"]
    assert asked(" project-failed\n").kind == BEHAVIOURAL


def test_or_in_ones_own_words() -> None:
    assert asked(" What would you build? ") == Question("", "What would you build?", CASE)
    assert asked("") == Question("", "", CASE)


@pytest.mark.parametrize("named", ["city-bikes", "Own words?"])
def test_a_kind_that_is_given_overrules(named: str) -> None:
    assert asked(named, BEHAVIOURAL).kind == BEHAVIOURAL
    assert asked(named, None).kind == CASE


def test_an_id_that_is_none_is_told_with_the_nearest() -> None:
    with pytest.raises(CouldNotError, match="city-bikes"):
        asked("city-bike")
    with pytest.raises(CouldNotError, match="interviewer questions"):
        asked("no-such-thing")
