"""A voice of tones: each word a pitch, so that fakes can hear it; silence around it, as synthesisers add it."""

from dataclasses import dataclass

import numpy as np

from interviewer.adapters.synthesiser import Sound
from tests.tones import joined, silence, tone

RATE = 16_000
WORD_SECONDS = 0.25


@dataclass(frozen=True)
class ToyVoice:
    """Says every word as a tone; of "um" only as much as it is told to."""

    um_seconds: float = WORD_SECONDS
    is_mute: bool = False

    @property
    def name(self) -> str:
        return "the toy voice"

    def prepare(self) -> None:
        pass

    def speak(self, text: str) -> Sound:
        if self.is_mute:
            return np.zeros(RATE, np.float32), RATE
        words = [joined(self._word(word), silence(0.05)) for word in text.split()]
        return joined(silence(0.1), *words, silence(0.3)), RATE

    def _word(self, word: str) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        length = self.um_seconds if word.lower().startswith(("um", "uh")) else WORD_SECONDS
        return tone(length, 300.0 + 10 * (len(word) % 12))
