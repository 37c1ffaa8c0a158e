"""`interviewer questions`: all that can be asked, and packs of one's own."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from interviewer.bank.questions import Question
from tests.bank.texts import DIAGNOSTIC, QUESTION, ROUND, STORY
from tests.cli.conftest import Run

QUESTIONS, ROUNDS = own_bank().questions, own_bank().rounds


@pytest.fixture
def packs(home: Path) -> Path:
    folder = home / "packs"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("arguments", [("questions", "--json"), ("questions", "list", "--json")])
def test_for_scripts_it_is_one_document(run: Run, arguments: tuple[str, ...]) -> None:
    told = run(*arguments).json
    assert list(told) == ["questions", "rounds"]
    assert [question["id"] for question in told["questions"]] == list(QUESTIONS)
    keys = {"id", "text", "kind", "type", "pack", "rounds", "minutes", "due"}
    assert all(set(question) == keys for question in told["questions"])
    drill = next(one for one in told["rounds"] if one["id"] == "drill")
    assert (drill["title"], drill["minutes"], drill["types"], drill["questions"]) == ("Short cases", 10, ["case"], 1)


@pytest.mark.parametrize("arguments", [("questions",), ("questions", "list")])
def test_for_people_each_is_a_line_that_begins_with_its_id(run: Run, arguments: tuple[str, ...]) -> None:
    lines = run(*arguments).out.splitlines()
    for question in QUESTIONS.values():
        (line,) = (line for line in lines if line.startswith(f"{question.id} "))
        assert question.text in line
    assert all(any(line.startswith(f"{name} ") and "minutes" in line for line in lines) for name in ROUNDS)


def test_a_list_can_be_narrowed(run: Run) -> None:
    by_type = run("questions", "list", "--type", "estimation", "--json").json["questions"]
    assert {question["type"] for question in by_type} == {"estimation"}
    by_kind = run("questions", "list", "--type", "behavioural", "--round", "mission", "--json").json["questions"]
    assert all("mission" in question["rounds"] for question in by_kind)
    in_round = run("questions", "list", "--round", "execution").out
    assert "mobile-lessons-dip" in in_round
    assert "city-bikes" not in in_round
    assert "--round NAME" not in in_round


def test_what_is_narrowed_to_nothing_known_is_told(run: Run) -> None:
    assert 'did you mean "metrics"' in run("questions", "list", "--round", "metric").trouble
    assert 'no type "diagnose"' in run("questions", "list", "--type", "diagnose").trouble


def test_a_question_is_shown_as_it_is_put_and_no_answer_with_it(run: Run) -> None:
    question = QUESTIONS["mobile-lessons-dip"]
    shown = run("questions", "show", question.id)
    told = " ".join(shown.out.split())
    assert question.text in told
    assert "week mobile lessons web lessons" in told
    assert max(map(len, shown.out.splitlines())) <= 80
    secrets = [question.truth, *question.traps, *question.causes, *question.probes]
    secrets += [reveal.say for reveal in question.reveals]
    assert not any(secret in told for secret in secrets)
    assert all(secret in " ".join(run("questions", "show", question.id, "--answers").out.split()) for secret in secrets)


@pytest.mark.parametrize("name", ["mobile-lessons-dip", "city-bikes", "project-failed"])
def test_nor_do_scripts_get_an_answer_they_did_not_ask_for(run: Run, name: str) -> None:
    shown = run("questions", "show", name, "--json").json
    assert set(shown) == {"id", "text", "kind", "type", "pack", "rounds", "minutes", "dashboard"}
    whole = run("questions", "show", name, "--answers", "--json").json
    assert set(whole) == {field.name for field in fields(Question)}
    assert json.dumps(whole["truth"], ensure_ascii=False) == json.dumps(QUESTIONS[name].truth, ensure_ascii=False)


def test_a_question_that_is_none_is_told_with_the_nearest(run: Run) -> None:
    assert 'Did you mean "city-bikes"' in run("questions", "show", "city-bike").trouble


def test_packs_of_ones_own_stand_beside_ours(run: Run, packs: Path) -> None:
    (packs / "mine.toml").write_text(QUESTION, encoding="utf-8")
    ran = run("questions")
    assert any(line.startswith("one-two ") for line in ran.out.splitlines())
    assert ran.err == ""


def test_a_pack_that_is_wrong_is_told_in_one_line_and_the_rest_stands(run: Run, packs: Path) -> None:
    (packs / "mine.toml").write_text(QUESTION.replace("goals", "gaols").replace("text", "txt"), encoding="utf-8")
    (packs / "yours.toml").write_text(STORY, encoding="utf-8")
    ran = run("questions", "list", "--json")
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert "Left out:" in ran.err
    assert "mine.toml" in ran.err
    assert "(and 2 more)" in ran.err
    assert [question["id"] for question in ran.json["questions"]] == [*QUESTIONS, "my-story"]


def test_check_tells_all_faults_of_all_packs(run: Run, packs: Path) -> None:
    (packs / "mine.toml").write_text(QUESTION.replace("goals", "gaols").replace("text", "txt"), encoding="utf-8")
    (packs / "rounds.toml").write_text(ROUND.replace("= 5", "= 0"), encoding="utf-8")
    (packs / "yours.toml").write_text(STORY, encoding="utf-8")
    ran = run("questions", "check")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert [Path(line.partition(".toml")[0]).name for line in lines] == ["mine", "mine", "mine", "rounds", "yours"]
    assert lines[-1].endswith("yours.toml: ok")
    told = run("questions", "check", "--json").json["files"]
    assert [len(file["faults"]) for file in told] == [3, 1, 0]


def test_check_of_packs_that_are_right_is_no_failure(run: Run, home: Path, tmp_path: Path) -> None:
    ran = run("questions", "check")
    assert (ran.code, ran.err) == (0, "")
    assert str(home / "packs") in ran.out
    file = tmp_path / "mine.toml"
    file.write_text(DIAGNOSTIC, encoding="utf-8")
    assert run("questions", "check", file).code == 0
    assert run("questions", "check", file).out == f"{file}: ok\n"


def test_check_of_named_files_tells_of_them_alone(run: Run, packs: Path, tmp_path: Path) -> None:
    (packs / "mine.toml").write_text(QUESTION, encoding="utf-8")
    (packs / "wrong.toml").write_text("[", encoding="utf-8")
    copy = tmp_path / "copy.toml"
    copy.write_text(QUESTION, encoding="utf-8")
    ran = run("questions", "check", copy, tmp_path / "none.toml", packs / "mine.toml")
    assert ran.code == 1
    assert "wrong.toml" not in ran.out
    assert "none.toml cannot be read: No such file or directory." in ran.out
    # Which of the two has the id first is a matter of their order.
    assert f'{packs / "mine.toml"}, "one-two": the pack "copy" has a question of this id' in ran.out
    assert run("questions", "check", packs / "mine.toml").code == 0


def test_what_check_tells_moves_no_cursor(run: Run, packs: Path) -> None:
    (packs / "mine.toml").write_text(QUESTION.replace("one-two", '"one\\u001b[2Jtwo"'), encoding="utf-8")
    ran = run("questions", "check")
    assert ran.code == 1
    assert "terminal escape (U+001B)" in ran.out
    assert "\x1b" not in ran.out + run("questions").err


def test_a_pack_that_is_right_is_added(run: Run, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(QUESTION, encoding="utf-8")
    assert run("questions", "add", file).out == f"Added: {home / 'packs' / 'mine.toml'}\n"
    assert (home / "packs" / "mine.toml").read_bytes() == file.read_bytes()
    assert run("questions", "show", "one-two").code == 0
    assert "is there already" in run("questions", "add", file).trouble
    # Under another name its ids are taken.
    other = tmp_path / "other.toml"
    other.write_text(QUESTION, encoding="utf-8")
    ran = run("questions", "add", other)
    assert ran.code == 1
    assert 'the pack "mine" has a question of this id' in ran.out
    assert "was not added" in ran.err
    assert [path.name for path in (home / "packs").iterdir()] == ["mine.toml"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("mine.toml", QUESTION.replace("goals", "gaols"), "Mend what is told above"),
        ("mine.txt", QUESTION, 'ends in ".toml"'),
        (".mine.toml", QUESTION, 'ends in ".toml"'),
        ("rounds.toml", ROUND.replace("goals", "gaols"), "Mend what is told above"),
    ],
)
def test_a_pack_that_is_wrong_is_not_added(
    run: Run, home: Path, tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    ran = run("questions", "add", tmp_path / name)
    assert ran.code == 1
    assert said in ran.err
    assert not (home / "packs").exists()


def test_rounds_of_ones_own_are_added_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rounds.toml").write_text(ROUND, encoding="utf-8")
    assert run("questions", "add", tmp_path / "rounds.toml").code == 0
    assert run("rounds", "show", "short").code == 0


@pytest.mark.parametrize(
    "arguments", [("questions", "shw"), ("questions", "show"), ("questions", "add"), ("rounds", "x")]
)
def test_what_is_no_action_is_a_matter_of_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 2


def test_the_home_can_be_named_last(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "packs").mkdir(parents=True)
    (other / "packs" / "mine.toml").write_text(QUESTION, encoding="utf-8")
    assert run("questions", "show", "one-two", "--home", other).code == 0
    assert run("questions", "--home", other, "show", "one-two").code == 0
