"""What plays a round on a screen."""

import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue

from interviewer.adapters.player import Player
from interviewer.cli.desk.players import player_of
from interviewer.core.playback import Position
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.library import Library
from interviewer.tui.values import Debrief
from tests.tones import tone, write

PATIENCE = 30.0


def debrief(name: str = "", silence: str = "", path: str = "") -> Debrief:
    return Debrief(name, "One question", "", Report((), ()), (), silence, path)


def test_without_sound_the_clock_of_the_transcript_plays(tmp_path: Path) -> None:
    told: SimpleQueue[Position] = SimpleQueue()
    player = player_of(debrief("gone", silence="No sound is kept."), Library(tmp_path), "", told.put)
    player.play([Span(1.0, 1.2)], 2.0)
    positions = [told.get(timeout=PATIENCE)]
    while positions[-1].playing:
        positions.append(told.get(timeout=PATIENCE))
    player.close()
    assert (positions[0].at, positions[-1].at) == (1.0, 1.2)


def test_a_round_that_is_gone_is_told_by_what_would_play_it(tmp_path: Path) -> None:
    told: SimpleQueue[Position] = SimpleQueue()
    player = player_of(debrief("gone"), Library(tmp_path), "", told.put)
    player.play([Span(1.0, 1.2)], 2.0)
    assert "There is no round called" in told.get(timeout=PATIENCE).silence
    player.close()


def test_nothing_heavy_is_imported_before_something_is_played() -> None:
    program = "import sys, interviewer.cli.desk.players as _; print(*{'av', 'sounddevice'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


def test_a_recording_from_elsewhere_is_played_on_a_speaker(tmp_path: Path) -> None:
    path = write(tmp_path / "answer.wav", tone(1.0))
    player = player_of(debrief(path=str(path)), Library(tmp_path), "", print)
    assert isinstance(player, Player)
    player.close()
