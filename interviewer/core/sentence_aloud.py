"""A sentence that is being read aloud: whether it is over, and what is wrong with its sound."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import Samples, seconds
from interviewer.core.sound_check import SoundCheck
from interviewer.core.speech import FRAME_SECONDS, SpeechFinder

# Who has read to the end is silent for longer than anybody within a sentence.
SILENCE_SECONDS = 1.0
LONGEST_SECONDS = 12.0


class SentenceAloud:
    """Follows it from its first sample on."""

    def __init__(self) -> None:
        self._finder, self._check = SpeechFinder(), SoundCheck()
        self._samples = self._frames = 0
        self._spoken_to: float | None = None

    def hear(self, samples: Samples, voice: Sequence[float] | npt.NDArray[np.float32]) -> None:
        """Take the next sound, and how likely the frames that it completes hold a voice."""
        self._samples += len(samples)
        self._frames += len(voice)
        self._check.hear(samples, voice)
        for span in self._finder.feed(voice):
            self._spoken_to = span.end

    @property
    def over(self) -> bool:
        """Whether it was read to its end, or nobody reads it."""
        if seconds(self._samples) >= LONGEST_SECONDS:
            return True
        if self._spoken_to is None or self._finder.open_since is not None:
            return False
        return self._frames * FRAME_SECONDS - self._spoken_to >= SILENCE_SECONDS

    @property
    def trouble(self) -> str:
        """What is wrong with the sound, in words."""
        return self._check.trouble
