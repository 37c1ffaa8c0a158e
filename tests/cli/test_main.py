"""The command line as a whole: exit codes, one line of trouble, and what may stand in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer import __version__
from interviewer.cli import main
from interviewer.cli.streams import one_line
from tests.cli.conftest import Run, Shell, environment

COMMANDS = (
    *("practice", "analyze", "transcribe", "tag", "questions", "doctor", "models"),
    *("correct", "corrections", "train", "evaluate", "bench", "sessions"),
)


def test_the_version_and_help_are_told(run: Run) -> None:
    assert run("--version").out == f"interviewer {__version__}\n"
    ran = run("--help")
    assert (ran.code, ran.err) == (0, "")
    assert set(COMMANDS) <= {line.split()[0] for line in ran.out.splitlines() if line.startswith("    ")}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: interviewer {command} ")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nosuch"],
        ["transcribe"],
        ["transcribe", "a", "b"],
        ["transcribe", "-dash.wav"],
        ["analyze", "a", "--kind", "x"],
        ["models"],
        ["models", "frob"],
        ["bench"],
        ["bench", "transcribe"],
        ["bench", "transcribe", "a", "--rounds", "x"],
        ["tag", "--home"],
        ["correct"],
        ["correct", "one", "0"],
        ["correct", "one", "framework"],
        ["corrections", "--export", "a", "--withdraw-all"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_was_wrong(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: interviewer")
    assert ": error: " in ran.err.splitlines()[-1]


@pytest.mark.parametrize("arguments", [["--help"], ["transcribe", "--help"], ["nosuch"]])
def test_help_and_usage_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    script = (
        "import sys\nfrom interviewer.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "heavy = {'numpy', 'av', 'faster_whisper', 'ctranslate2', 'onnxruntime', 'sklearn', 'rich', 'sounddevice'}\n"
        "print('loaded', sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=environment(tmp_path), capture_output=True, check=True
    )
    assert ran.stdout.splitlines()[-1] == b"loaded []"


@given(st.text())
def test_any_text_is_one_line_that_moves_no_cursor(text: str) -> None:
    assert one_line(text).isprintable()


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_a_text_that_can_be_printed_stays_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_what_could_move_a_cursor_is_spelled_out_and_a_space_of_any_width_is_a_space() -> None:
    assert one_line("a\nb\x1b[2J\u202e") == "a\\nb\\x1b[2J\\u202e"
    assert one_line("10\u00a0000\u2009km") == "10 000 km"


def test_an_interrupt_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("interviewer.cli.models.run", interrupted)
    assert main(["models", "list"]) == 1
    assert capsys.readouterr() == ("", "interviewer: stopped, as you asked.\n")


def test_an_interrupt_while_a_command_is_loaded_is_told_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("interviewer.cli.import_module", interrupted)
    assert main(["models", "list"]) == 1
    assert capsys.readouterr() == ("", "interviewer: stopped, as you asked.\n")


@pytest.mark.parametrize(
    "told",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}, {"TERM": "dumb", "COLUMNS": "20"}],
)
def test_names_in_any_alphabet_are_written_in_any_locale(shell: Shell, tmp_path: Path, told: dict[str, str]) -> None:
    ran = shell("transcribe", tmp_path / "声 ünï.wav", env=told)
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (1, b"", 1)
    assert b"interviewer: There is no file" in ran.stderr
    listed = shell("models", "list", "--json", env=told)
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert json.loads(listed.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name must be text")
def test_a_name_that_is_no_text_is_spelled_out(shell: Shell, tmp_path: Path) -> None:
    ran = shell("transcribe", os.fsencode(tmp_path) + b"/\xff.wav")
    assert ran.stderr.endswith(b"\\udcff.wav.\n")


@pytest.mark.skipif(os.name == "nt", reason="a shell of its own")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_traceback(tmp_path: Path, closed: str) -> None:
    for command in ("models list --json", "tag missing.txt", "transcribe missing.wav"):
        ran = subprocess.run(
            ["/bin/sh", "-c", f'"$0" -m interviewer {command} {closed}', sys.executable],
            env=environment(tmp_path),
            capture_output=True,
            check=False,
        )
        assert ran.returncode == (0 if command.startswith("models") else 1)
        assert b"Traceback" not in ran.stderr
        assert b"interviewer:" not in ran.stdout


def test_what_runs_as_a_module_is_the_same_program(shell: Shell) -> None:
    assert shell("--version").stdout.split() == [b"interviewer", __version__.encode()]
