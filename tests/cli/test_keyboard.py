"""Enter hushes the question, then ends the answer; a closed standard input ends it too."""

import io
import os
import sys
import threading

import pytest

from interviewer.cli.keyboard import Keyboard

PATIENCE = 10


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> io.BufferedWriter:
    """What is written here is typed."""
    reading, writing = os.pipe()
    monkeypatch.setattr(sys, "stdin", os.fdopen(reading, encoding="utf-8"))
    return os.fdopen(writing, "wb")


def test_enter_hushes_and_then_ends(keys: io.BufferedWriter) -> None:
    finished = threading.Event()
    keyboard = Keyboard(finished.set)
    with sys.stdin, keys:
        keyboard.start()
        keys.write(b"\n")
        keys.flush()
        assert keyboard.hushed.wait(PATIENCE)
        assert not finished.is_set()
        keyboard.question_asked()
        keys.write(b"\n")
        keys.flush()
        assert finished.wait(PATIENCE)


def test_where_nobody_can_press_a_key_the_answer_ends(keys: io.BufferedWriter) -> None:
    finished = threading.Event()
    with sys.stdin:
        Keyboard(finished.set).start()
        keys.close()
        assert finished.wait(PATIENCE)
