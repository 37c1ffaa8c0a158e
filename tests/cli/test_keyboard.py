"""Enter alone finishes, anything else is an answer, and the end of standard input leaves."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from interviewer.cli.keyboard import Keyboard
from tests.cli.conftest import ROOT

PATIENCE = 10

LEFT_ALONE = """
import sys
from interviewer.cli.keyboard import Keyboard
from threading import Event
entered = Event()
Keyboard(entered.set, lambda _: None, lambda: None).start()
entered.wait()
"""


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.FileIO]:
    """What is written here is typed."""
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stdin, os.fdopen(writing, "wb", buffering=0) as typing:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield typing


@pytest.fixture
def told() -> SimpleQueue[str]:
    """What a keyboard that is listened to tells."""
    return SimpleQueue()


def listen(told: SimpleQueue[str]) -> None:
    Keyboard(lambda: told.put("finish"), lambda text: told.put(f"entered {text}"), lambda: told.put("leave")).start()


def test_each_line_is_told_when_it_is_entered(keys: io.FileIO, told: SimpleQueue[str]) -> None:
    listen(told)
    for typed, meant in [
        (b"\n", "finish"),
        (b"I would ship it.\n", "entered I would ship it."),
        (b"  \t \n", "finish"),
        (b"\r\n", "finish"),
        ("声音 ünï\n".encode(), "entered 声音 ünï"),
        (b"a \xff\n", "entered a �"),
    ]:
        keys.write(typed)
        assert told.get(timeout=PATIENCE) == meant
    keys.close()
    assert told.get(timeout=PATIENCE) == "leave"


def test_lines_that_come_at_once_are_told_one_by_one_and_an_end_without_a_line_break_too(
    keys: io.FileIO, told: SimpleQueue[str]
) -> None:
    keys.write(b"one\ntwo\n\nthree")
    keys.close()
    listen(told)
    assert [told.get(timeout=PATIENCE) for _ in range(5)] == [
        "entered one",
        "entered two",
        "finish",
        "entered three",
        "leave",
    ]


@pytest.mark.parametrize("stdin", [None, io.TextIOWrapper(io.BytesIO(b""))])
def test_where_nobody_can_press_a_key_the_round_is_left(
    stdin: io.TextIOWrapper | None, monkeypatch: pytest.MonkeyPatch, told: SimpleQueue[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    listen(told)
    assert told.get(timeout=PATIENCE) == "leave"


def test_a_program_that_ends_while_it_listens_ends_in_peace() -> None:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", LEFT_ALONE]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin
        process.stdin.write(b"\n")
        process.stdin.flush()
        # Its end must not be waited for by closing standard input.
        assert process.wait(PATIENCE) == 0
        assert process.stderr
        assert process.stderr.read() == b""
