"""The sound of lines, made sentence by sentence, so that a line can begin before all of it is made."""

from collections.abc import Iterator

import numpy as np

from interviewer.adapters.synthesiser import Sound, Synthesiser
from interviewer.core.audio import Samples
from interviewer.core.saying.spoken import sentences, spoken

# A voice that is fainter than this is over; eSpeak adds a third of a second of it.
SILENT = 0.001
# Between two sentences; the voices' own pauses differ.
BREATH_SECONDS = 0.35
# Some 30 MB. A question with its probes has about twenty sentences.
MOST_KEPT = 80


class Lines:
    """Makes the sound of lines with a voice, and keeps what it made last."""

    def __init__(self, voice: Synthesiser, volume: float = 1.0) -> None:
        self.voice = voice
        self._volume = np.float32(volume)
        self._kept: dict[str, Sound] = {}

    def sounds(self, text: str) -> Iterator[Sound]:
        """The sound of each sentence of a line, made when it is asked for unless it was before."""
        for number, sentence in enumerate(sentences(spoken(text))):
            samples, rate = self.sound(sentence)
            breath = np.zeros(round(BREATH_SECONDS * rate) if number else 0, np.float32)
            yield np.concatenate([breath, samples]), rate

    def unmade(self, text: str) -> list[str]:
        """The sentences of a line that are still to be made."""
        return [sentence for sentence in sentences(spoken(text)) if sentence not in self._kept]

    def sound(self, sentence: str) -> Sound:
        """The sound of a sentence."""
        found = self._kept.pop(sentence, None) or self._made(sentence)
        # Back in, as the last: the first is what nobody asked for since.
        self._kept[sentence] = found
        while len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return found

    def _made(self, sentence: str) -> Sound:
        samples, rate = self.voice.speak(sentence)
        return without_silence_after(samples) * self._volume, rate


def without_silence_after(samples: Samples) -> Samples:
    """A voice without the silence at its end, in which the candidate may begin."""
    heard = np.flatnonzero(np.abs(samples) > SILENT)
    return samples[: heard[-1] + 1] if len(heard) else samples
