"""Whether sound is fit to be heard: too loud or too faint, in words, once for each; or zeros for too long."""

import numpy as np

from interviewer.core.audio import SAMPLE_RATE, Samples

# A microphone that is driven too hard holds its highest value over several samples.
FULL = 0.99
CLIPPED_SAMPLES = SAMPLE_RATE // 200
# A voice at arm's length is louder than this; below, its words get lost in noise.
FAINT = 0.02
PATIENCE_SAMPLES = 30 * SAMPLE_RATE
# A room is never exactly silent: who has never been heard is muted, or not allowed to be heard.
NEVER_HEARD_SECONDS = 5.0
# Noise suppression gives exact zeros, too, whenever nobody speaks, and people think before they speak.
HEARD_BEFORE_SECONDS = 15.0

TOO_LOUD = "Your microphone is too loud and cuts off the tops of your words: turn it down, or move away a little."
TOO_FAINT = (
    "No voice has come through yet. If you are speaking, turn the microphone up, move nearer to it, or choose another "
    "in config.toml."
)


def is_mute(zeros: float, heard: bool) -> bool:
    """Whether so many seconds of exact zeros are no pause, of a microphone that has been heard before or never was."""
    return zeros >= (HEARD_BEFORE_SECONDS if heard else NEVER_HEARD_SECONDS)


class Loudness:
    """Follows the sound of a round."""

    def __init__(self) -> None:
        self._clipped = self._faint_for = 0
        self._has_come_through = False
        self._told: set[str] = set()

    def hear(self, samples: Samples) -> str | None:
        """Take the next sound; what the candidate is to know of it, if anything is new."""
        sizes = np.abs(np.nan_to_num(samples))
        self._clipped += int((sizes >= FULL).sum())
        self._has_come_through = self._has_come_through or float(sizes.max(initial=0.0)) >= FAINT
        # Exact silence is no faint voice but a microphone that is off, which is told elsewhere.
        self._faint_for += len(samples) if sizes.any() and not self._has_come_through else 0
        if self._clipped >= CLIPPED_SAMPLES:
            return self._once(TOO_LOUD)
        return self._once(TOO_FAINT) if self._faint_for >= PATIENCE_SAMPLES else None

    def _once(self, text: str) -> str | None:
        if text in self._told:
            return None
        self._told.add(text)
        return text
