"""A round being replayed, in a process of its own: PortAudio reads the environment when it starts."""

import json
import sys
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import numpy as np

from interviewer.adapters.aloud import Aloud
from interviewer.adapters.player import Player
from interviewer.adapters.portaudio import quiet
from interviewer.adapters.speaker import Speaker
from interviewer.core.audio import SAMPLE_RATE, Block, Samples
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.journal import SOUND, read_sound
from interviewer.sound_file import HEADER_BYTES, SAMPLE_BYTES, SoundFile

SECONDS = 2700


def pitch(second: int) -> float:
    """Every second of the last minute has a pitch of its own."""
    return 300.0 + 40.0 * (second - SECONDS + 60)


def write_round(folder: Path) -> None:
    """Forty-five minutes of which only the last minute is loud."""
    SoundFile.create(folder / SOUND).close()
    # Silence that takes no room on the disk.
    with (folder / SOUND).open("r+b") as file:
        file.truncate(HEADER_BYTES + SAMPLE_BYTES * SAMPLE_RATE * (SECONDS - 60))
    sound = SoundFile.resume(folder / SOUND)
    for second in range(SECONDS - 60, SECONDS):
        sound.keep(Block(second * SAMPLE_RATE, _tone(pitch(second))))
    sound.close()


def _tone(hertz: float) -> Samples:
    return (0.4 * np.sin(2 * np.pi * hertz * np.arange(SAMPLE_RATE) / SAMPLE_RATE)).astype(np.float32)


def replay(folder: str, speed: str, *wished: str) -> None:
    """Plays the first stretch; at each of the times that follow it, the next one instead, or nothing.

    Prints at last where it was all the time.
    """
    (first, *later), told = [json.loads(wish) for wish in wished], SimpleQueue[Position]()
    with quiet():
        sound_of = partial(read_sound, Path(folder))
        player = Player(told.put, lambda wanted: Aloud(sound_of, Speaker(None, wanted)))
        player.play([Span(*first)], float(speed))
        heard = [told.get()]
        while heard[-1].playing:
            if later and heard[-1].at >= later[0][0]:
                _, *then = later.pop(0)
                player.play([Span(*then)], float(speed)) if then else player.stop()
            heard.append(told.get())
        player.close()
    print(json.dumps([(one.at, one.playing, one.silence) for one in heard]))  # noqa: T201  what a probe is for


if __name__ == "__main__":
    replay(*sys.argv[1:])
