"""Silero voice activity, as it ships inside faster-whisper: how likely each 32 ms frame holds a voice."""

import numpy as np
import numpy.typing as npt
from faster_whisper.vad import get_vad_model

import interviewer.adapters.untold  # noqa: F401  the model is opened by onnxruntime
from interviewer.core.audio import Samples
from interviewer.core.speech import FRAME_SAMPLES, OFFSET

# The model sees the end of the frame before; without it the first milliseconds of each frame look like clicks.
CONTEXT_SAMPLES = 64
# Left alone for minutes the model's memory drifts until it hears no voice at all, so it is made anew in silence. One
# second is longer than any gap inside a phrase.
QUIET_FRAMES = 31
# A memory that begins empty misses quiet voices (four seconds of a hoarse one, in one recording), so a new one is led
# up to the present through the last two seconds.
REMEMBERED_FRAMES = 62


class VoiceActivity:
    """Reads a stream of sound; carries its state and the unread rest of a frame from one call to the next."""

    def __init__(self) -> None:
        self._session = get_vad_model().session
        self._rest: Samples = np.zeros(0, dtype=np.float32)
        self._past = np.zeros((0, FRAME_SAMPLES), dtype=np.float32)
        self._quiet = 0
        self._h, self._c, self._context = _fresh()

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        """The probabilities of the frames completed by these samples."""
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) // FRAME_SAMPLES * FRAME_SAMPLES
        self._rest = sound[whole:]
        frames = sound[:whole].reshape(-1, FRAME_SAMPLES)
        read: list[npt.NDArray[np.float32]] = []
        while len(frames):
            # No batch goes past the first frame at which the memory may be renewed, so blocks of any size read alike.
            longest = QUIET_FRAMES - self._quiet
            read.append(self._read_batch(frames[:longest]))
            frames = frames[longest:]
        return np.concatenate(read) if read else np.zeros(0, dtype=np.float32)

    def _read_batch(self, frames: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        probabilities = self._run(frames)
        self._past = np.concatenate([self._past, frames])[-REMEMBERED_FRAMES:]
        voiced = np.flatnonzero(probabilities >= OFFSET)
        self._quiet = len(frames) - 1 - int(voiced[-1]) if len(voiced) else self._quiet + len(frames)
        if self._quiet == QUIET_FRAMES:
            self._renew()
        return probabilities

    def _renew(self) -> None:
        self._h, self._c, self._context = _fresh()
        self._run(self._past)
        self._quiet = 0

    def _run(self, frames: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        contexts = np.concatenate([self._context, frames[:-1, -CONTEXT_SAMPLES:]])
        batch = {"input": np.concatenate([contexts, frames], axis=1), "h": self._h, "c": self._c}
        out, self._h, self._c = self._session.run(None, batch)
        self._context = frames[-1:, -CONTEXT_SAMPLES:]
        probabilities: npt.NDArray[np.float32] = out.reshape(-1)
        return probabilities


def _fresh() -> tuple[Samples, Samples, Samples]:
    """The model's two memories and the end of the last frame, before any sound."""
    memory = np.zeros((1, 1, 128), dtype=np.float32)
    return memory, memory, np.zeros((1, CONTEXT_SAMPLES), dtype=np.float32)
