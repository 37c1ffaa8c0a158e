"""What plays a round on a screen."""

from pathlib import Path
from queue import SimpleQueue

import pytest

from interviewer.adapters.player import Player
from interviewer.cli.desk.players import _from_recording, player_of
from interviewer.core.audio import SAMPLE_RATE, seconds
from interviewer.core.playback import Position
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.library import Library
from interviewer.tui.desk import Debrief
from tests.tones import joined, silence, tone, write

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


def test_a_round_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match="There is no round called"):
        player_of(debrief("gone"), Library(tmp_path), "", print)


def test_of_a_recording_the_stretch_is_read_and_no_more(tmp_path: Path) -> None:
    path = write(tmp_path / "answer.wav", joined(silence(5.0), tone(1.0), silence(5.0)))
    blocks = list(_from_recording(path, Span(5.2, 5.8)))
    assert (seconds(blocks[0].first), seconds(blocks[-1].end)) == (5.0, 6.0)
    assert abs(blocks[0].samples).max() > 0.1
    player = player_of(debrief(path=str(path)), Library(tmp_path), "", print)
    assert isinstance(player, Player)
    player.close()
    assert blocks[0].samples.size == SAMPLE_RATE
