"""The program with toys in the place of its models, as a process that can be killed; the first argument is what fails.

It is the whole program otherwise: its command line, its threads, its files, its clock.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from interviewer.cli import main
from interviewer.cli.parts import Parts
from interviewer.core.audio import Samples, seconds
from interviewer.core.words import Word
from tests.toy_language import ToyActivity, ToyReader, ToyTagger

# How long a slow recogniser takes for a second of sound where that is replayed SPEED times as fast as it was said.
SPEED, SLOWNESS = 16, 3.0


class Raising:
    """A recogniser that breaks down at the second utterance."""

    def __init__(self) -> None:
        self._reads = count()

    def read(self, samples: Samples) -> list[Word]:
        if next(self._reads):
            raise RuntimeError("the engine is out of order")
        return ToyReader().read(samples)


class Dying(Raising):
    """One that takes the program down with it, as native code can."""

    def read(self, samples: Samples) -> list[Word]:
        try:
            return super().read(samples)
        except RuntimeError:
            os.kill(os.getpid(), signal.SIGSEGV)
            raise


class Slow:
    """One that is slower than the voice."""

    def read(self, samples: Samples) -> list[Word]:
        threading.Event().wait(SLOWNESS * seconds(len(samples)) / SPEED)
        return ToyReader().read(samples)


class JumpingClock(datetime):
    """A wall clock that is set back an hour whenever somebody has looked at it, and HOURS_BACK before."""

    _looks = count()

    @classmethod
    def now(cls, tz: Any = None) -> "JumpingClock":
        moment = super().now(tz) - timedelta(hours=next(cls._looks) + float(os.environ.get("HOURS_BACK", "0")))
        return cls.fromtimestamp(moment.timestamp(), tz)


def jumping_clock() -> ToyReader:
    """Sets the program's clock; nothing else is wrong."""
    import interviewer.cli.live
    import interviewer.cli.resuming

    vars(interviewer.cli.live)["datetime"] = vars(interviewer.cli.resuming)["datetime"] = JumpingClock
    return ToyReader()


READERS: dict[str, Callable[[], Any]] = {
    "sound": ToyReader,
    "raising": Raising,
    "dying": Dying,
    "slow": Slow,
    "jumping_clock": jumping_clock,
}


def toys(reader: Any) -> dict[str, Callable[..., Any]]:
    """What stands in the place of the parts of these names."""
    return {
        "whisper": lambda *_: Path(),
        "activity": lambda _: ToyActivity(),
        "reader": lambda *_: reader,
        "guess": lambda *_: None,
        "tagger": lambda *_: ToyTagger(),
    }


if __name__ == "__main__":
    for name, toy in toys(READERS[sys.argv[1]]()).items():
        setattr(Parts, name, toy)
    sys.exit(main(sys.argv[2:]))
