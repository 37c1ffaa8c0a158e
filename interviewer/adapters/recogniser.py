"""Whisper, through faster-whisper: sound to words with times."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from faster_whisper import WhisperModel

from interviewer.adapters.loading import first_line, loading
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
        with loading(folder):
            self._model = WhisperModel(
                str(folder), device="cpu", compute_type="int8", cpu_threads=threads or cores(), local_files_only=True
            )
        self._folder = folder
        self._reading = Reading(language=self._known(language) if self._model.model.is_multilingual else "en")

    def read(self, samples: Samples) -> Iterator[Word]:
        """The words of a sound, as they are found; times from its beginning."""
        try:
            segments, _ = self._model.transcribe(samples, **asdict(self._reading))
            yield from joined(
                (word.word, word.start, word.end, word.probability) for s in segments for word in s.words or ()
            )
        except (RuntimeError, ValueError) as error:
            raise CouldNotError(f"The model in {self._folder} cannot read: {first_line(error)}.") from error

    def _known(self, language: str) -> str:
        if language not in self._model.supported_languages:
            known = ", ".join(sorted(self._model.supported_languages))
            raise CouldNotError(
                f'config.toml: "recogniser.language" is {language!r}; the model in {self._folder} knows {known}.'
            )
        return language


def joined(pieces: Iterable[tuple[str, float, float, float]]) -> Iterator[Word]:
    """Words from Whisper's pieces: one without a space before it goes on with the word before ("42", "-line")."""
    word: Word | None = None
    for text, start, end, confidence in pieces:
        if word is None or text.startswith(" "):
            if word is not None and word.text:
                yield word
            word = Word(text.strip(), float(start), float(end), float(confidence))
        else:
            word = Word(
                word.text + text.strip(), word.start, float(end), min(word.confidence or 0.0, float(confidence))
            )
    if word is not None and word.text:
        yield word


def cores() -> int:
    """The processor cores this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
