"""`interviewer tag`: what scripts rely on."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Shell, command, environment

Stdin = Callable[[bytes], None]

UNITS: list[dict[str, Any]] = [
    {"answer": "one", "text": "Framework first.", "id": 7, "extra": {"deep": [1, None, "ünï"]}},
    {"answer": "two", "text": "Hypothesis next.", "question": "Why?"},
    {"answer": "one", "text": "Recommendation last.", "tag": "what it was before"},
]


def lines(units: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(unit) + "\n" for unit in units)


@pytest.fixture
def units(tmp_path: Path) -> Path:
    path = tmp_path / "units.jsonl"
    path.write_text(lines(UNITS), "utf-8")
    return path


@pytest.mark.usefixtures("fakes")
def test_each_line_comes_back_in_its_place_with_what_it_held(run: Run, units: Path) -> None:
    ran = run("tag", units)
    out = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "interviewer: All 2 answers are read as cases; to overrule: --kind behavioural\n")
    assert [unit["tag"] for unit in out] == ["framework", "hypothesis", "recommendation"]
    assert out[0]["extra"] == UNITS[0]["extra"]
    assert [unit["text"] for unit in out] == [unit["text"] for unit in UNITS]
    assert all(list(unit["scores"].values()).count(unit["confidence"]) == 1 for unit in out)
    assert all(sum(unit["scores"].values()) == pytest.approx(1, abs=0.001) for unit in out)


@pytest.mark.usefixtures("fakes")
def test_a_question_is_heeded_for_its_own_answer_alone(run: Run, units: Path) -> None:
    assert [unit["confidence"] for unit in run("tag", units, "--json").json] == [0.8, 0.9, 0.8]


@pytest.mark.usefixtures("fakes")
def test_json_makes_one_list_of_the_same_lines(run: Run, units: Path) -> None:
    plain = [json.loads(line) for line in run("tag", units).out.splitlines()]
    assert run("tag", units, "--json").json == plain


@pytest.mark.usefixtures("fakes")
def test_plain_text_is_a_unit_a_line_and_an_answer_a_paragraph(run: Run, stdin: Stdin) -> None:
    text = "\ufeffFramework it is.\nSo — “ünï”.\r\n\n  \n\nAction!\n"
    stdin(text.encode())
    assert run("tag").out == "framework       0.80  Framework it is.\naside           0.80  So — “ünï”.\n" + (
        "aside           0.80  Action!\n"
    )
    stdin(text.encode())
    answers = [unit["answer"] for unit in run("tag", "-", "--json", "--kind", "behavioural").json]
    assert answers == ["answer 1", "answer 1", "answer 2"]


@pytest.mark.usefixtures("fakes")
def test_a_tag_that_is_unsure_is_marked(run: Run, stdin: Stdin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.core.tags.UNSURE_BELOW", 0.85)
    stdin(b"Recommendation is to ship.\n")
    assert run("tag").out == "recommendation? 0.80  Recommendation is to ship.\n"
    stdin(lines(UNITS).encode())
    assert [(unit["tag"], unit["unsure"]) for unit in run("tag", "--json").json] == [
        ("framework", True),
        ("hypothesis", False),
        ("recommendation", True),
    ]


TOLD = "Action was what was missing, so I called them and said that we were late."


@pytest.mark.usefixtures("fakes")
def test_each_answer_gets_the_tags_of_its_own_kind(run: Run, stdin: Stdin) -> None:
    asked = "Tell me about a time you led."
    answers = [{"answer": 1, "text": TOLD}, {"answer": 2, "text": "Framework is what I would use."}]
    stdin(lines([*answers, {"answer": 3, "text": "Result is more sales.", "question": asked}]).encode())
    ran = run("tag", "--json")
    assert [unit["tag"] for unit in ran.json] == ["action", "framework", "result"]
    assert ran.err == (
        "interviewer: The 3 answers are read, 1 as a case and 2 as behavioural answers; "
        "to overrule: --kind case or --kind behavioural\n"
    )


@pytest.mark.usefixtures("fakes")
def test_the_kind_that_is_guessed_is_told_and_can_be_overruled(run: Run, stdin: Stdin) -> None:
    stdin(TOLD.encode())
    ran = run("tag", "--json")
    assert ran.err == "interviewer: The answer is read as a behavioural answer; to overrule: --kind case\n"
    assert ran.json[0]["tag"] == "action"
    stdin(TOLD.encode())
    ran = run("tag", "--json", "--kind", "case")
    assert (ran.err, ran.json[0]["tag"]) == ("", "aside")


@pytest.mark.usefixtures("fakes")
def test_the_kind_decides_the_tags(run: Run, units: Path) -> None:
    (first, *_) = run("tag", units, "--kind", "behavioural", "--json").json
    assert set(first["scores"]) == {"result", "action", "learning", "task", "situation", "aside"}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "stdin holds no unit"),
        (b" \n\t\n", "stdin holds no unit"),
        (b'{"text": "a"}\n{"text": 5}', "stdin line 2 is no unit"),
        (b'{"text": "a"}\n\n["text"]', "stdin line 3 is no unit"),
        (b'{"text": "a"}\nplain', "stdin line 2 is not JSON"),
        (b'{"text": "a"', "stdin line 1 is not JSON"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "stdin line 1 is not JSON"),
        (b'{"text": "a", "n": ' + b"[" * 100_000, "stdin line 1 is not JSON"),
        (b'{"text": "a", "n": NaN}', "stdin line 1 is not JSON"),
        (b'{"text": "a", "n": 1e999}', "stdin line 1 is not JSON"),
        (b'{"text": "a\\ud800b"}', "stdin line 1 is not JSON"),
        (b"caf\xe9 and more", "Standard input is not UTF-8 text: byte 3 is 0xe9"),
        (b'\xff\xfe{\x00"\x00', "Standard input is not UTF-8 text: byte 0 is 0xff"),
    ],
)
def test_what_cannot_be_tagged_is_refused_in_one_line(run: Run, stdin: Stdin, content: bytes, says: str) -> None:
    for more in ([], ["--json"]):
        stdin(content)
        ran = run("tag", *more)
        assert says in ran.trouble
        assert ran.out == ""


@pytest.mark.usefixtures("fakes")
def test_files_that_cannot_be_read_are_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"caf\xe9")
    assert "latin is not UTF-8 text: byte 3 is 0xe9" in run("tag", tmp_path / "latin").trouble
    assert "none: there is no such file" in run("tag", tmp_path / "none").trouble
    assert "cannot be read: Is a directory" in run("tag", tmp_path).trouble


@pytest.mark.usefixtures("fakes")
def test_a_closed_stdin_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "Standard input is closed" in run("tag").trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_the_real_tagger_tells_a_guess_from_a_decision(run: Run, stdin: Stdin) -> None:
    stdin(
        b"I think the new checkout broke payments on older phones, because the drop began the day it shipped.\n"
        b"I would roll back the new checkout today, and ship it again once failed payments are below one percent.\n"
    )
    assert [unit["tag"] for unit in run("tag", "--json").json] == ["hypothesis", "recommendation"]


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_units_without_a_word_or_with_thousands_are_tagged_all_the_same(run: Run, stdin: Stdin) -> None:
    texts = ["", "   ", "\x00", "😀", "word " * 5000]
    stdin(lines([{"text": text} for text in texts]).encode())
    units = run("tag", "--json").json
    assert all(sum(unit["scores"].values()) == pytest.approx(1, abs=0.01) for unit in units)


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_stdin_is_utf8_in_any_locale_and_stdout_too(shell: Shell) -> None:
    text = "café “x” 😀"
    for told in ({"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "ascii"}):
        ran = shell("tag", "--json", "--kind", "case", input=text.encode(), env=told)
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert json.loads(ran.stdout.decode("utf-8"))[0]["text"] == text


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_a_reader_that_leaves_is_no_trouble(home: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.txt"
    many.write_text("We look at the numbers.\n" * 4000, "utf-8")
    tagging = subprocess.Popen(
        command("tag", many, "--kind", "case"), env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert tagging.stdout is not None
    assert tagging.stdout.readline().endswith(b"  We look at the numbers.\n")
    tagging.stdout.close()
    assert tagging.stderr is not None
    assert tagging.stderr.read() == b""
    tagging.stderr.close()
    assert tagging.wait(60) in (0, 1)


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_in_one_line(shell: Shell) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = shell("tag", "--kind", "case", input=b"Hello.", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (1, 1)
    assert b"No space left" in ran.stderr
