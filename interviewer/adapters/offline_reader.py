"""faster-whisper as it comes, over a whole recording: the yardstick for how the program hears."""

import os
from pathlib import Path

from faster_whisper import WhisperModel

from interviewer.adapters.loading import first_line, loading
from interviewer.adapters.whisper import joined
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word

BEAM = 5


class OfflineReader:
    """One bare call for a whole recording: beam 5, times of words, and else the library's own defaults."""

    def __init__(self, folder: Path, language: str, threads: int) -> None:
        with loading(folder):
            self._model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads or cores())
        self._language = language

    def read(self, audio: Path) -> list[Word]:
        """The words of a recording, with their times."""
        try:
            segments, _ = self._model.transcribe(
                str(audio), language=self._language, beam_size=BEAM, word_timestamps=True
            )
            pieces = ((w.word, w.start, w.end, w.probability) for segment in segments for w in segment.words or ())
            return list(joined(pieces))
        except (RuntimeError, ValueError) as error:
            raise CouldNotError(f"faster-whisper cannot read {audio.name}: {first_line(error)}.") from error


def cores() -> int:
    """The processor cores this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
