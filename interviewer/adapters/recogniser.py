"""Whisper over minutes of sound at a time, through faster-whisper: words with times, at the least cost."""

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from interviewer.adapters.loading import first_line
from interviewer.adapters.whisper import Whisper, joined
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word


@dataclass(frozen=True)
class Reading:
    """How Whisper is asked to read; the bare call of the benchmark is asked the same."""

    language: str | None = "en"
    beam_size: int = 5
    word_timestamps: bool = True
    # What one window got wrong must not lead the next astray: with it, one bad window repeats itself for minutes.
    condition_on_previous_text: bool = False


class Recogniser:
    """One Whisper model, loaded from a folder and never from the network."""

    def __init__(self, folder: Path, language: str = "en", threads: int = 0) -> None:
        self._whisper = Whisper(folder, language, threads or cores())
        self._folder = folder
        self._reading = Reading(language=self._whisper.language)

    def read(self, samples: Samples) -> Iterator[Word]:
        """The words of a sound, as they are found; times from its beginning."""
        try:
            segments, _ = self._whisper.model.transcribe(samples, **asdict(self._reading))
            yield from joined(
                (word.word, word.start, word.end, word.probability) for s in segments for word in s.words or ()
            )
        except (RuntimeError, ValueError) as error:
            raise CouldNotError(f"The model in {self._folder} cannot read: {first_line(error)}.") from error


def cores() -> int:
    """The processor cores this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
