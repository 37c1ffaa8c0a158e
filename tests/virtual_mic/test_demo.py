"""`interviewer demo` on a screen, with ears in the room: its candidate is heard, and nothing of it is kept."""

from collections.abc import Callable
from pathlib import Path
from signal import SIGTERM

import numpy as np
import pytest

from interviewer.adapters.recording import Recording
from interviewer.core.simulation.audible import audible
from interviewer.core.spans import total
from tests.cli.conftest import home, real_home
from tests.virtual_mic.room import Room
from tests.virtual_mic.test_screens import opened
from tests.virtual_mic.watched import Watched

# Fixtures of other tests, at home here too.
__all__ = ["home", "opened", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]

SCRIPT = """
title = "Two sentences"
[[answers]]
question = "Why do commuters leave the city bicycles?"
kind = "case"
units = [
    { tag = "hypothesis", text = "[1.0] My guess is that the docks at the station are empty by eight in the morning." },
    { tag = "recommendation", text = "[1.5] I would move forty bicycles to the station every night for two weeks." },
]
"""


def test_a_demonstration_is_seen_heard_and_gone(
    opened: Callable[..., Watched], virtual_mic: Room, real_home: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text(SCRIPT, "utf-8")
    ears = virtual_mic.overhear(tmp_path / "heard.wav")
    screen = opened("demo", str(tmp_path / "mine.toml"))
    screen.until("nothing of it is kept", "Your turn")
    screen.until("Your turn")
    screen.until("station")
    assert "One question" in screen.until("of the round went")
    ears.send_signal(SIGTERM)
    ears.wait(timeout=30)
    screen.press("C-q")
    assert "nothing of it is kept" in screen.until("ended with 0")
    assert not (real_home / "sessions").exists()
    # The question has three seconds, the answer eight.
    sound = np.concatenate([block.samples for block in Recording(tmp_path / "heard.wav", partial=True).blocks()])
    assert total(audible(sound)) > 8
