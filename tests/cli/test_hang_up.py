"""A terminal that goes away."""

import os
import pty
import sys
from queue import SimpleQueue

import pytest

from interviewer.cli.hang_up import on_hang_up

PATIENCE = 30.0


def test_who_closes_the_window_has_left(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = pty.openpty()
    left: SimpleQueue[str] = SimpleQueue()
    with os.fdopen(theirs) as keys:
        monkeypatch.setattr(sys, "stdin", keys)
        on_hang_up(lambda: left.put("left"))
        # Keys are no reason to leave.
        os.write(ours, b"x\n")
        assert keys.readline() == "x\n"
        assert left.empty()
        os.close(ours)
        assert left.get(timeout=PATIENCE) == "left"


def test_where_no_terminal_is_nobody_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    on_hang_up(lambda: pytest.fail("nobody was there"))
