"""What a voice sounds like, a hundredth of a second at a time: the shape of its spectrum, its level, its pitch."""

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import SAMPLE_RATE, Block, Samples

Matrix = npt.NDArray[np.float32]

FRAMES_A_SECOND = 100
HOP = SAMPLE_RATE // FRAMES_A_SECOND
WINDOW, FFT = 400, 512
BANDS, SHAPE = 30, 19
LOWEST_HERTZ, HIGHEST_HERTZ = 80.0, 7000.0
# A voice's pitch in samples a period: 400 down to 67 Hz.
SHORTEST_PERIOD, LONGEST_PERIOD = 40, 240

# The columns of a frame.
LEVEL, PITCH, VOICED = SHAPE, SHAPE + 1, SHAPE + 2


class VoiceFeatures:
    """Takes a sound block by block; keeps some 8 kB of each second."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, np.float32)
        self._parts: list[Matrix] = []

    def hear(self, block: Block) -> None:
        """The next of the sound."""
        sound = np.concatenate([self._rest, block.samples])
        count = max(0, 1 + (len(sound) - WINDOW) // HOP)
        if count:
            frames = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::HOP][:count]
            self._parts.append(_described(frames))
        self._rest = sound[count * HOP :]

    @property
    def frames(self) -> Matrix:
        """A row a frame: the shape of the spectrum, the level, the pitch (a logarithm), how voiced it is (0 to 1)."""
        return np.vstack([np.zeros((0, VOICED + 1), np.float32), *self._parts])


def _described(frames: npt.NDArray[np.float32]) -> Matrix:
    centred = (frames - frames.mean(axis=1, keepdims=True)) * _HANN
    power = np.abs(np.fft.rfft(centred, FFT)) ** 2
    shape = np.log(power @ _MEL.T + 1e-7) @ _COSINES.T
    period, voiced = _periods(centred)
    columns = (shape, np.log(power.sum(axis=1) + 1e-8), np.log(SAMPLE_RATE / period), voiced)
    return np.column_stack(columns).astype(np.float32)


def _periods(frames: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """The likeliest period of each frame in samples, and how periodic it is, by autocorrelation."""
    lags = slice(SHORTEST_PERIOD, LONGEST_PERIOD)
    same = _autocorrelated(frames)
    periodic = same[:, lags] / (same[:, :1] + 1e-9) * (_WINDOWED[0] / _WINDOWED[lags])
    best = periodic.argmax(axis=1)
    return best + SHORTEST_PERIOD, periodic[np.arange(len(best)), best]


def _autocorrelated(frames: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.fft.irfft(np.abs(np.fft.rfft(frames, 2 * FFT)) ** 2)


def _mel_bands() -> npt.NDArray[np.float64]:
    """Bands as wide as ears hear them, each a triangle over the spectrum."""
    lowest, highest = (2595 * np.log10(1 + hertz / 700) for hertz in (LOWEST_HERTZ, HIGHEST_HERTZ))
    edges = 700 * (10 ** (np.linspace(lowest, highest, BANDS + 2) / 2595) - 1)
    hertz = np.linspace(0, SAMPLE_RATE / 2, FFT // 2 + 1)
    widths = np.diff(edges)[:, None]
    rising, falling = (hertz - edges[:-2, None]) / widths[:-1], (edges[2:, None] - hertz) / widths[1:]
    return np.asarray(np.maximum(0, np.minimum(rising, falling)))


_HANN = np.hanning(WINDOW)
_WINDOWED = _autocorrelated(_HANN[None])[0]
_MEL = _mel_bands()
_COSINES = np.cos(np.pi / BANDS * (np.arange(BANDS) + 0.5) * np.arange(1, SHAPE + 1)[:, None]) * np.sqrt(2 / BANDS)
