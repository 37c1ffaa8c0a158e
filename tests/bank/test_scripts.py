"""The scripts of candidates who are made up, ours and the user's."""

from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from interviewer.bank.scripts import LARGEST_BYTES, own_scripts, script_in, script_named
from interviewer.core.trouble import CouldNotError

SCRIPT = """
title = "Short"
[[answers]]
question = "Why?"
kind = "case"
units = [{ tag = "context", text = "It fell. [1.0] By a lot." }, { tag = "hypothesis", text = "I guess [um] prices." }]
"""


def test_ours_are_right_and_their_questions_are_there() -> None:
    bank = own_bank()
    assert {"short", "diagnosis", "story"} <= set(own_scripts())
    for name in own_scripts():
        for answer in script_named(name).answers:
            assert bank.asked(answer.question, answer.kind).kind == answer.kind


def test_a_script_of_the_users_is_read(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(SCRIPT, "utf-8")
    (answer,) = script_named(str(tmp_path / "mine.toml")).answers
    assert (answer.question, answer.kind, [unit.tag for unit in answer.units]) == (
        "Why?", "case", ["context", "hypothesis"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title = "Short"', "", '"title" is missing'),
        ('tag = "context"', 'tag = "contxt"', 'did you mean "context"'),
        ('tag = "context"', 'tag = "task"', '"answers" 1: "units" 1: "tag": "task" is none of those known here'),
        ('kind = "case"', 'kind = "cases"', 'did you mean "case"'),
        ("[um]", "[hello]", '"[hello]" is neither "[um]" nor a silence in seconds'),
        ("[1.0]", "[90]", '"[90]" is neither'),
        ("It fell. [1.0] By a lot.", "[1.0]", "holds no word"),
        ("units =", "unit =", 'did you mean "units"'),
        ("[[answers]]", "[[answers", "is not valid TOML"),
        ("It fell.", "It \\u001b[2J fell.", "a terminal escape"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(old: str, new: str, told: str) -> None:
    _, faults = script_in(SCRIPT.replace(old, new), "mine.toml")
    assert any(told in fault for fault in faults), faults
    assert all(fault.startswith("mine.toml") for fault in faults)


def test_a_file_that_is_no_script_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_text(SCRIPT.replace("[um]", "[x]").replace("[1.0]", "[y]"), "utf-8")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "large.toml").write_text("#" * (LARGEST_BYTES + 1), "utf-8")
    for name, told in [
        ("wrong.toml", "neither"),
        ("bytes.toml", "it is not UTF-8 text"),
        ("large.toml", "more than 1 MB"),
        ("none.toml", "is neither a file nor a script of ours"),
        ("", "is neither a file nor a script of ours"),
    ]:
        with pytest.raises(CouldNotError) as refused:
            script_named(str(tmp_path / name) if name else "shrt")
        assert told in str(refused.value)
        assert "\n" not in str(refused.value)


def test_a_text_that_is_too_long_is_told_as_that_whatever_it_holds() -> None:
    # As slow as the square of the brackets, this would take hours.
    _, faults = script_in(SCRIPT.replace("By a lot.", "[" * 1_000_000), "mine.toml")
    assert [fault for fault in faults if "a text of 1,000,015 letters; 2,000 are the most" in fault]


def test_the_nearest_name_is_told() -> None:
    with pytest.raises(CouldNotError, match='did you mean "short"'):
        script_named("shrt")
