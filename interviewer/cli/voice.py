"""A text said aloud, where the computer can, while the round goes on."""

import threading
from collections.abc import Callable

import numpy as np

from interviewer.adapters.speaker import play
from interviewer.adapters.synthesiser import speak_to_samples
from interviewer.core.audio import Samples
from interviewer.core.trouble import CouldNotError

# A voice that is fainter than this is over; eSpeak adds a third of a second of it.
SILENT = 0.001


class Voice:
    """Reads in a thread of its own.

    `said` is told the end of each text and whether any of it could be heard; before it `trouble` why a text could not.
    """

    def __init__(self, said: Callable[[bool], None], trouble: Callable[[str], None]) -> None:
        self._said, self._trouble = said, trouble
        self._hushed = threading.Event()

    def say(self, text: str) -> None:
        """Begin to read."""
        self._hushed = threading.Event()
        threading.Thread(target=self._read, args=(text, self._hushed), name="voice", daemon=True).start()

    def hush(self) -> None:
        """Stop reading."""
        self._hushed.set()

    def _read(self, text: str, hushed: threading.Event) -> None:
        aloud = False
        try:
            samples, rate = speak_to_samples(text)
            samples = without_silence_after(samples)
            aloud = not hushed.is_set()
            play(samples, rate, hushed=hushed)
        except CouldNotError as error:
            aloud = False
            self._trouble(f"The question is only shown. {error}")
        finally:
            self._said(aloud)


def without_silence_after(samples: Samples) -> Samples:
    """A voice without the silence at its end, in which the candidate may begin."""
    heard = np.flatnonzero(np.abs(samples) > SILENT)
    return samples[: heard[-1] + 1] if len(heard) else samples


class NoVoice:
    """Reads nothing; the question is on the screen."""

    def __init__(self, said: Callable[[bool], None]) -> None:
        self._said = said

    def say(self, text: str) -> None:  # noqa: ARG002  the promise of a voice
        """Be done at once."""
        self._said(False)

    def hush(self) -> None:
        """There is nothing to stop."""
