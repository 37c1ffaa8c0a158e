"""What is wrong with the newest sound of a microphone, in words that a person can act on."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import Samples, loudest, seconds
from interviewer.core.loudness import CLIPPED_SAMPLES, FAINT, FULL, TOO_LOUD, is_mute
from interviewer.core.speech import FRAME_SAMPLES, FRAME_SECONDS, OFFSET, ONSET

# What is judged: enough to hold some voice and some of the room, and what was mended is soon not spoken of any more.
WINDOW_FRAMES = round(5.0 / FRAME_SECONDS)
# A quarter of a second of a voice, or of the room, is no chance.
FEWEST_FRAMES = 8
# Who has not been heard after so long is not heard at all, or was not told to speak.
PATIENCE_FRAMES = round(8.0 / FRAME_SECONDS)
# How far a voice stands above its room, in decibels, before it is misheard. Of 70 words in pink and in white noise (a
# natural voice, base), 1 in 70 was wrong at 15, 10 at 10, 8 at 7, 16 at 5, 31 at 3.
NOISY_DECIBELS = 10.0
# Between words the room is heard alone, but for what is left of a word: the quietest quarter is the room.
ROOM_SHARE = 25

TOO_QUIET = "Your voice is faint: come nearer to the microphone, or turn its input level up."
NOISY = "The room is nearly as loud as your voice: come nearer to the microphone, or switch off what hums."
NO_VOICE = (
    "No voice has come through yet. If you are speaking, come nearer, turn the input level up, or choose another "
    "microphone."
)
ONLY_SILENCE = (
    "The microphone gives only silence: it is muted, it is not the one you speak into, or this terminal may not use it "
    "(on a Mac: System Settings, Privacy & Security, Microphone)."
)


@dataclass(frozen=True)
class _Frame:
    """How likely it holds a voice, its power, its loudest sample, and how many samples are cut off."""

    voice: float
    power: float
    loudest: float
    clipped: int


class SoundCheck:
    """Follows the sound of a microphone; what was wrong with a voice stays so until the next one is better."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, np.float32)
        self.forget()

    def forget(self) -> None:
        """Begin anew, in the middle of the sound: what comes now is another microphone's."""
        self._frames: deque[_Frame] = deque(maxlen=WINDOW_FRAMES)
        self._without = 0
        self._has_heard = False
        # How many zeros came last, and whether anything else did.
        self._zeros = 0
        self._gave_sound = False
        self.trouble = ""
        # Whether the newest sound holds a voice.
        self.voice = False

    def hear(self, samples: Samples, voice: Sequence[float] | npt.NDArray[np.float32]) -> None:
        """Take the next sound, and how likely the frames that it completes hold a voice."""
        newest = self._completed(samples, voice)
        self._frames += newest
        if newest:
            self.voice = any(frame.voice >= ONSET for frame in newest)
        if self.voice or any(frame.clipped for frame in newest):
            self.trouble = self._judged()
        self._count_zeros(samples)
        self._wait(newest)

    def _completed(self, samples: Samples, voice: Sequence[float] | npt.NDArray[np.float32]) -> list[_Frame]:
        sound = np.concatenate([self._rest, np.nan_to_num(samples)])
        whole = len(voice) * FRAME_SAMPLES
        self._rest = sound[whole:]
        frames = zip(sound[:whole].reshape(-1, FRAME_SAMPLES), voice, strict=True)
        return [_frame(of_it, float(likely)) for of_it, likely in frames]

    def _count_zeros(self, samples: Samples) -> None:
        is_sound = loudest(samples) > 0
        self._gave_sound = self._gave_sound or is_sound
        self._zeros = 0 if is_sound else self._zeros + len(samples)
        if is_mute(seconds(self._zeros), self._gave_sound):
            self.trouble = ONLY_SILENCE
        elif self.trouble == ONLY_SILENCE:
            self.trouble = ""

    def _wait(self, newest: Sequence[_Frame]) -> None:
        """Miss a voice that has not come; exact silence is no room in which one could be heard."""
        self._has_heard = self._has_heard or self.voice
        self._without += sum(frame.loudest > 0 for frame in newest)
        if not self._has_heard and not self.trouble and self._without >= PATIENCE_FRAMES:
            self.trouble = NO_VOICE

    def _judged(self) -> str:
        if sum(frame.clipped for frame in self._frames) >= CLIPPED_SAMPLES:
            return TOO_LOUD
        voiced = [frame for frame in self._frames if frame.voice >= ONSET]
        if len(voiced) < FEWEST_FRAMES:
            return self.trouble
        if max(frame.loudest for frame in voiced) < FAINT:
            return TOO_QUIET
        return NOISY if self._above_room(voiced) < NOISY_DECIBELS else ""

    def _above_room(self, voiced: Sequence[_Frame]) -> float:
        """How far the voice stands above the room, in decibels; where the room cannot be heard, without end."""
        room = [frame.power for frame in self._frames if frame.voice < OFFSET]
        floor = float(np.percentile(room, ROOM_SHARE)) if len(room) >= FEWEST_FRAMES else 0.0
        power = float(np.mean([frame.power for frame in voiced]))
        return 10 * float(np.log10(power / floor)) if floor else float("inf")


def _frame(samples: Samples, voice: float) -> _Frame:
    sizes = np.abs(samples)
    power = float(np.mean(np.square(samples, dtype=np.float64)))
    return _Frame(voice, power, float(sizes.max()), int((sizes >= FULL).sum()))
