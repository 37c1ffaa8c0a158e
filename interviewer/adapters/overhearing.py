"""A recording that is a microphone, heard on a speaker as it plays, so that a person can listen to who is made up."""

import threading
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from typing import Protocol

import numpy as np

from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at
from interviewer.core.trouble import CouldNotError

# The speaker is so far behind what is delivered: blocks come one by one, and a late one must leave no gap.
CUSHION_SECONDS = 0.25
# A speaker that hangs is given up.
CLOSING_SECONDS = 3.0

Sounds = SimpleQueue[Samples | None]


class Plays(Protocol):
    """A speaker."""

    def play(self, sounds: Iterable[tuple[Samples, int]], hushed: threading.Event) -> float | None:
        """Play these, each as soon as it is there, until they have been heard or are hushed."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


def overheard(blocks: Iterable[Block], speaker: Plays, trouble: Callable[[str], None]) -> Iterator[Block]:
    """The same blocks, each given to a speaker when it is asked for; without one they come all the same."""
    sounds: Sounds = SimpleQueue()
    hushed = threading.Event()
    voice = threading.Thread(target=_play, args=(sounds, speaker, hushed, trouble), name="overhearing", daemon=True)
    voice.start()
    sounds.put(np.zeros(sample_at(CUSHION_SECONDS), np.float32))
    try:
        for block in blocks:
            sounds.put(block.samples)
            yield block
    except GeneratorExit:
        hushed.set()
        raise
    finally:
        sounds.put(None)
        voice.join(CLOSING_SECONDS)


def _play(sounds: Sounds, speaker: Plays, hushed: threading.Event, trouble: Callable[[str], None]) -> None:
    try:
        speaker.play(_coming(sounds), hushed)
    except CouldNotError as error:
        trouble(f"The candidate is only shown. {error}")
    finally:
        speaker.close()


def _coming(sounds: Sounds) -> Iterator[tuple[Samples, int]]:
    while (samples := sounds.get()) is not None:
        yield samples, SAMPLE_RATE
