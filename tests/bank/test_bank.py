"""The bank: ours, and beside it the user's own, as far as it is right."""

from pathlib import Path

import pytest

from interviewer.bank.bank import Bank, bank_with, files_in, own_bank
from interviewer.bank.questions import Question
from interviewer.core.tags import BEHAVIOURAL, CASE
from interviewer.core.trouble import CouldNotError
from tests.bank.texts import DIAGNOSTIC, QUESTION, ROUND, STORY


def write(folder: Path, **texts: str | bytes) -> Bank:
    """The bank with these files in that folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        content = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.toml").write_bytes(content)
    return bank_with(files_in(folder))


def test_without_files_of_the_users_it_is_ours(tmp_path: Path) -> None:
    assert bank_with(files_in(tmp_path / "none")) is own_bank()
    assert own_bank().left_out == ()


def test_the_users_stand_beside_ours(tmp_path: Path) -> None:
    bank = write(tmp_path, mine=QUESTION, yours=STORY)
    assert [*bank.questions] == [*own_bank().questions, "one-two", "my-story"]
    assert bank.questions["one-two"].pack == "mine"
    assert bank.asked("one-two").text == "Why?"
    assert bank.left_out == ()


def test_a_pack_that_is_wrong_is_left_out_and_told_and_the_rest_stands(tmp_path: Path) -> None:
    bank = write(tmp_path, a=QUESTION.replace("goals", "gaols"), b=STORY, c=b"\xff\xfe", d="[")
    (tmp_path / "e.toml").mkdir()
    bank = bank_with(files_in(tmp_path))
    assert [*bank.questions] == [*own_bank().questions, "my-story"]
    assert [left.path.name for left in bank.left_out] == ["a.toml", "c.toml", "d.toml", "e.toml"]
    faults = [left.faults[0] for left in bank.left_out]
    for fault, said in zip(
        faults, ('did you mean "goals"', "not text in UTF-8", "not valid TOML", "cannot be read"), strict=True
    ):
        assert fault.startswith(str(tmp_path))
        assert said in fault


def test_an_id_that_is_taken_is_told_whoever_has_it(tmp_path: Path) -> None:
    bank = write(tmp_path, a=QUESTION, b=STORY + QUESTION, c=QUESTION.replace("one-two", "city-bikes"))
    assert "my-story" not in bank.questions
    assert bank.questions["city-bikes"].pack == "general"
    told = [left.faults for left in bank.left_out]
    assert told == [
        (f'{tmp_path / "b.toml"}, "one-two": the pack "a" has a question of this id; choose another.',),
        (f'{tmp_path / "c.toml"}, "city-bikes": the pack "general" has a question of this id; choose another.',),
    ]


def test_a_mark_before_the_first_letter_and_other_line_ends_do_no_harm(tmp_path: Path) -> None:
    assert write(tmp_path, a=("\ufeff" + QUESTION.replace("\n", "\r\n")).encode()).left_out == ()


def test_hidden_files_and_others_are_no_packs(tmp_path: Path) -> None:
    (tmp_path / ".a.toml").write_text("[")
    (tmp_path / "notes.txt").write_text("[")
    assert files_in(tmp_path) == []


def test_the_users_rounds_overrule_ours_by_id_and_packs_may_name_them(tmp_path: Path) -> None:
    mine = ROUND + ROUND.replace("short", "drill").replace("Short", "My drill")
    bank = write(tmp_path, rounds=mine, a=DIAGNOSTIC.replace('["execution"]', '["execution", "short"]'))
    assert bank.left_out == ()
    assert [*bank.rounds] == [*own_bank().rounds, "short"]
    assert bank.round_named("drill").title == "My drill"
    assert own_bank().round_named("drill").title == "Short cases"


def test_rounds_that_are_wrong_are_told_and_ours_stand(tmp_path: Path) -> None:
    bank = write(tmp_path, rounds=ROUND.replace("goals", "gaols"))
    assert bank.rounds == own_bank().rounds
    assert 'did you mean "goals"' in bank.left_out[0].faults[0]


def test_a_question_is_asked_by_its_id() -> None:
    bank = own_bank()
    assert bank.asked("city-bikes") == bank.questions["city-bikes"]
    assert bank.asked("city-bikes").type == "estimation"
    assert bank.asked(" project-failed\n").kind == BEHAVIOURAL


def test_or_in_ones_own_words() -> None:
    asked = own_bank().asked
    assert asked(" What would you build? ") == Question("", "What would you build?", CASE)
    assert asked("") == Question("", "", CASE)
    assert asked("Tell me about a time you said no.").kind == BEHAVIOURAL


@pytest.mark.parametrize("named", ["city-bikes", "Own words?"])
def test_a_kind_that_is_given_overrules(named: str) -> None:
    assert own_bank().asked(named, BEHAVIOURAL).kind == BEHAVIOURAL
    assert own_bank().asked(named, None).kind == CASE


def test_an_id_that_is_none_is_told_with_the_nearest() -> None:
    with pytest.raises(CouldNotError, match="city-bikes"):
        own_bank().asked("city-bike")
    with pytest.raises(CouldNotError, match="interviewer questions"):
        own_bank().asked("zzzz-zzzz")


def test_a_round_that_is_none_is_told_with_the_nearest() -> None:
    assert own_bank().round_named(" metrics ") is own_bank().rounds["metrics"]
    with pytest.raises(CouldNotError, match='no round called "metric"; did you mean "metrics"'):
        own_bank().round_named("metric")
    with pytest.raises(CouldNotError, match='no round called "zzz": drill, metrics, product-sense'):
        own_bank().round_named("zzz")


def test_the_table_of_a_question_is_found_by_its_words() -> None:
    bank = own_bank()
    question = bank.questions["mobile-lessons-dip"]
    assert bank.dashboard(question.text) is question.dashboard
    assert question.dashboard is not None
    assert bank.dashboard("Why?") is None
