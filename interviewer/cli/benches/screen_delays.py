"""How soon the screens are there, and how soon they follow a key while a round is heard and spoken."""

import os
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from interviewer.cli.benches.pseudo_terminal import PseudoTerminal
from interviewer.cli.figures import print_text, spread

COLUMNS, LINES = 120, 40
STARTS = 7
EMPTY_APP = """\
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("empty enough")

Empty().run()
"""
# What each shows as soon as it shows anything.
EMPTY, OURS = "empty enough", "nothing leaves this computer"
# The keys of the screen, over what goes on: told apart from all that the round itself draws.
HELP, HELP_TITLE, BACK = "?", "Keys", "\x1b"
BETWEEN_SECONDS = 0.7
# Enough for a keypress that a person would have to wait for.
FIRST_QUESTION_SECONDS = 120.0


def figures_of(home: Path, audio: Path, keys: int) -> dict[str, Any]:
    """Both, on this machine and in one run."""
    ours, empty = zip(*_starts(home), strict=True)
    pressed = list(_keys(home, audio, keys))
    return {
        "first_paint": {
            "starts": STARTS,
            "empty_app_seconds": statistics.median(empty),
            "home_seconds": statistics.median(ours),
            "ratio": statistics.median(one / other for one, other in zip(ours, empty, strict=True)),
        },
        "keys": {"count": len(pressed), **spread(pressed)},
    }


def print_figures(figures: dict[str, Any]) -> None:
    """As lines for a person."""
    paint, keys = figures["first_paint"], figures["keys"]
    print_text(
        f"First paint: {paint['home_seconds']:.2f} s, an empty Textual app {paint['empty_app_seconds']:.2f} s; "
        f"ratio {paint['ratio']:.2f} (median of {paint['starts']} pairs)"
    )
    print_text(
        f"Key to screen, while a recording is heard and lines are said: p50 {keys['p50'] * 1000:.0f} ms, "
        f"p95 {keys['p95'] * 1000:.0f} ms ({keys['count']} keys)"
    )


def _starts(home: Path) -> Iterator[tuple[float, float]]:
    """Pairs of starts, ours and an empty app's, so that both meet the same machine."""
    for _ in range(STARTS):
        yield _painted([*_program(home)], OURS), _painted([sys.executable, "-c", EMPTY_APP], EMPTY)


def _painted(command: Sequence[str], text: str) -> float:
    with PseudoTerminal(command, COLUMNS, LINES, _environment()) as terminal:
        seconds = terminal.await_text(text) - terminal.began
        terminal.press("\x11")
    return seconds


def _keys(home: Path, audio: Path, keys: int) -> Iterator[float]:
    """From a key to what it opens, over and over, while the recording is the microphone; the round is not kept."""
    round_of = ["practice", "--from", str(audio), "--speed", "1", "--questions", "20", "--demeanour", "tough"]
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as scratch,
        PseudoTerminal([*_program(home), *round_of, "--sessions", scratch], COLUMNS, LINES, _environment()) as terminal,
    ):
        terminal.await_text("0:0", FIRST_QUESTION_SECONDS)
        for _ in range(keys):
            terminal.linger(BETWEEN_SECONDS)
            pressed = terminal.press(HELP)
            yield terminal.await_text(HELP_TITLE) - pressed
            terminal.linger(BETWEEN_SECONDS / 2)
            terminal.press(BACK)
        # A round that goes on asks first.
        terminal.press("\x11\x11")


def _program(home: Path) -> list[str]:
    return [sys.executable, "-m", "interviewer", "--home", str(home)]


def _environment() -> dict[str, str]:
    return {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
