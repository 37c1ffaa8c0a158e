"""Um-like sounds that the recogniser left out, found in the sound itself: a voice that stays where it is.

Only what is steady counts: one pitch, and a spectrum that changes once at most, as from "u" to "m". The limits are set
so that a doubtful sound is left out. They were chosen by hand on synthetic vowels and on a few minutes of real speech.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from interviewer.core.audio import SAMPLE_RATE, Samples, sample_at, seconds
from interviewer.core.fillers import FilledPause
from interviewer.core.spans import Span, gaps, merged

SHORTEST_SECONDS = 0.25
# A steady sound longer than this is a singer, a note or a machine.
LONGEST_SECONDS = 2.0

# A frame every 10 ms; 40 ms hold nearly three periods of the lowest voice (70 to 400 Hz).
_HOP, _WINDOW, _BINS = 160, 640, 2048
_HERTZ = np.fft.rfftfreq(_BINS, 1 / SAMPLE_RATE)
_LAGS = np.arange(SAMPLE_RATE // 400, SAMPLE_RATE // 70 + 1)
# Frames on each side of a stretch that are looked at too, and how far into the words there.
_BESIDE = 20
_INTO_WORD = 10

# How alike a frame is to itself one period later: 1 for what repeats for ever, 0 for noise. A voice that creaks, as
# one does in an "um", falls to a half and for some frames below it.
_VOICED = 0.45
_VOICED_OVER_ALL = 0.65
_LONGEST_CREAK = 3
_PITCH_RANGE_SEMITONES = 2.0
# How alike two frames this far apart, each the mean of five, are within one sound; and the halves of one sound.
_APART = 6
_SMOOTHED = 5
_ALIKE = 0.93
_HALVES_ALIKE = 0.9
# The change from "u" to "m" takes at most so many frames. Nearer to its edges than `_EDGE` a sound begins and ends.
_LONGEST_CHANGE = 12
_EDGE = 9
# So much of the sound between two words or silences must be the steady part: the rest would be a word's.
_SHARE_OF_SOUND = 0.8

# In decibels: how faint a voice is against the loud frames of its utterance; hiss (above 4 kHz) against the rest; the
# ring of an "ee" (1.8 to 3.5 kHz) against what lies below it; how much the lips darken a sound when they close.
_FAINT = -25.0
_HISS = -12.0
_RING = -28.0
_DARKER = 3.0
# In decibels against the sound itself: where its neighbourhood has faded, and what is a break before it.
_FADED = -15.0
_BREAK = -12.0
# In decibels: the first of a voice's harmonics and two of the next three lie this near to the strongest; none is a hole
# between others.
_HARMONICS = 6
_HEARD = -30.0
_HOLE = -20.0

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def filled_pauses(samples: Samples, start: float, covered: Sequence[Span], speech: Sequence[Span]) -> list[FilledPause]:
    """The steady voiced sounds in speech that no word covers.

    `start` is the stream time of the first sample; `covered` (the times of the words) and `speech` are stream times.
    """
    sound = np.nan_to_num(samples, posinf=0.0, neginf=0.0).astype(np.float64)
    words = merged(covered)
    end = start + seconds(len(sound))
    spoken = (Span(max(span.start, start), min(span.end, end)) for span in merged(speech))
    bare = [gap for span in spoken for gap in gaps(words, span) if gap.length >= SHORTEST_SECONDS]
    loud = _loud(sound)
    return [pause for gap in bare for pause in _within(gap, start, sound, loud)]


def _loud(sound: Floats) -> float:
    """How loud the loud frames of an utterance are, in decibels."""
    whole = sound[: len(sound) // _WINDOW * _WINDOW].reshape(-1, _WINDOW)
    return float(np.percentile(_decibels((whole**2).mean(axis=1)), 90)) if len(whole) else 0.0


def _within(gap: Span, start: float, sound: Floats, loud: float) -> Iterator[FilledPause]:
    first, end = sample_at(gap.start - start), sample_at(gap.end - start)
    frames = _frames(sound, first, (end - first) // _HOP + 1, loud)
    for core in _cores(frames):
        confidence = _confidence(frames, core)
        if confidence is not None:
            at = gap.start + (core.start - _BESIDE) * _HOP / SAMPLE_RATE
            yield FilledPause(at, min(at + _length(core), gap.end), confidence)


@dataclass(frozen=True, eq=False)
class _Frames:
    """A stretch and a little on each side of it, frame by frame: how it repeats itself, how it sounds, how loud."""

    sound: Floats
    echoes: Floats
    shapes: Floats
    levels: Floats
    dark: Floats
    voiced: Flags
    steady: Flags

    @property
    def inside(self) -> slice:
        """The frames of the stretch itself."""
        return slice(_BESIDE, len(self.levels) - _BESIDE)


def _frames(sound: Floats, first: int, count: int, loud: float) -> _Frames:
    """So many frames from a sample on, and those beside them."""
    length = (count - 1 + 2 * _BESIDE) * _HOP + _WINDOW
    cut = np.pad(sound, (_BESIDE * _HOP + _WINDOW // 2, length))[first : first + length]
    windows = np.lib.stride_tricks.sliding_window_view(cut, _WINDOW)[::_HOP]
    spectra = np.abs(np.fft.rfft((windows - windows.mean(axis=1, keepdims=True)) * _BELL, _BINS)) ** 2
    echoes, shapes, levels = _echoes(spectra), _shapes(spectra), _decibels((windows**2).mean(axis=1))
    below = np.maximum(_band(spectra, 900, 1700), _band(spectra, 80, 900) + _RING)
    hissing = _band(spectra, 4000, 8000) > _band(spectra, 80, 4000) + _HISS
    clear = ~hissing & (levels >= loud + _FAINT) & (_band(spectra, 1800, 3500) <= below)
    dark = _band(spectra, 80, 450) - _band(spectra, 500, 4000)
    return _Frames(cut, echoes, shapes, levels, dark, clear & (echoes.max(axis=1) >= _VOICED), _steady(shapes))


def _echoes(spectra: Floats) -> Floats:
    """How alike each frame is to itself at every lag, the window's own fading taken out."""
    raw, bell = np.fft.irfft(spectra), np.fft.irfft(np.abs(np.fft.rfft(_BELL, _BINS)) ** 2)
    echoes: Floats = raw[:, _LAGS] / (raw[:, :1] + 1e-12) * (bell[0] / bell[_LAGS])
    return echoes


def _shapes(spectra: Floats) -> Floats:
    """What each frame sounds like whatever its loudness: the logarithm of its mel bands, of length one."""
    bands = _decibels(spectra @ _MEL.T)
    bands = np.maximum(bands, bands.max(axis=1, keepdims=True) - 40)
    around = np.pad(bands, ((_SMOOTHED // 2, _SMOOTHED // 2), (0, 0)), "edge")
    bands = np.lib.stride_tricks.sliding_window_view(around, _SMOOTHED, axis=0).mean(axis=2)
    bands -= bands.mean(axis=1, keepdims=True)
    shapes: Floats = bands / (np.linalg.norm(bands, axis=1, keepdims=True) + 1e-12)
    return shapes


def _steady(shapes: Floats) -> Flags:
    """Which frames lie between two that sound the same."""
    alike = np.sum(shapes[:-_APART] * shapes[_APART:], axis=1) >= _ALIKE
    return np.pad(alike, _APART // 2, constant_values=False)


def _cores(frames: _Frames) -> Iterator[slice]:
    """The steady parts of the voiced runs that are each one sound by itself."""
    half = (_APART + _SMOOTHED) // 2
    for run in _runs(frames.voiced, frames.inside, _LONGEST_CREAK):
        # A frame is found steady only where those on both sides are; they are part of the sound.
        for part in _runs(frames.steady, run, _LONGEST_CHANGE):
            core = slice(max(run.start, part.start - half), min(run.stop, part.stop + half))
            if SHORTEST_SECONDS <= _length(core) <= LONGEST_SECONDS and _is_one(frames, core) and _alone(frames, core):
                yield core


def _runs(flags: Flags, within: slice, longest_hole: int = 0) -> list[slice]:
    """Where the flags are up; holes up to a length are stepped over."""
    up = np.flatnonzero(flags[within]) + within.start
    parts = np.split(up, np.flatnonzero(np.diff(up) > longest_hole + 1) + 1)
    return [slice(int(part[0]), int(part[-1]) + 1) for part in parts if len(part)]


def _is_one(frames: _Frames, core: slice) -> bool:
    """Whether it changes at most once, into a darker "m", and does not glide as the vowel of a word does."""
    first, end = core.start + _EDGE, core.stop - _EDGE
    changes = [run for run in _runs(~frames.steady, slice(first, end)) if run.start > first and run.stop < end]
    cuts = [(change.start + change.stop) // 2 for change in changes if change.stop - change.start > 2]
    held = (np.array_split(frames.shapes[one:other], 2) for one, other in pairwise([first, *cuts, end]))
    if not all(early.mean(axis=0) @ late.mean(axis=0) >= _HALVES_ALIKE for early, late in held):
        return False
    dark = [float(part.mean()) for part in np.split(frames.dark[core], [cut - core.start for cut in cuts])]
    return len(dark) == 1 or (len(dark) == 2 and dark[1] >= dark[0] + _DARKER)


def _alone(frames: _Frames, core: slice) -> bool:
    """Whether it is most of the sound around it, and no word beside it goes on into it."""
    level = frames.levels[core].mean()
    around = next(run for run in _runs(frames.levels >= level + _FADED, frames.inside, 2) if run.stop > core.start)
    # Recognisers end words too early: what follows a word without a break is its last syllable, drawn out.
    broken = (frames.levels <= level + _BREAK) | (frames.echoes.max(axis=1) < _VOICED)
    breaks = _runs(broken, slice(_BESIDE - _INTO_WORD, core.start))
    onward = slice(core.stop - 2, frames.inside.stop + _INTO_WORD)
    goes_on = frames.shapes[onward.start] @ frames.shapes[onward.stop - 1] >= _ALIKE and frames.voiced[onward].all()
    most = core.stop - core.start >= _SHARE_OF_SOUND * (around.stop - around.start)
    return bool(most and any(pause.stop - pause.start > 2 for pause in breaks) and not goes_on)


def _confidence(frames: _Frames, core: slice) -> float | None:
    """How sure it is that this is one held voice; None where it is not."""
    alike, semitones, pitch = _pitch(frames.echoes[core])
    held = alike >= _VOICED_OVER_ALL and semitones <= _PITCH_RANGE_SEMITONES
    middles = slice(core.start * _HOP + _WINDOW // 2, core.stop * _HOP + _WINDOW // 2)
    if not held or not _is_voice(frames.sound[middles], pitch):
        return None
    # Each is 1 at its best and one half at its limit.
    parts = 1 - (1 - alike) / (1 - _VOICED_OVER_ALL) / 2, 1 - semitones / _PITCH_RANGE_SEMITONES / 2
    return math.sqrt(math.prod(parts))


def _pitch(echoes: Floats) -> tuple[float, float, float]:
    """How alike its periods are, over how many semitones its pitch moves, and the pitch in hertz."""
    # A little is taken off long lags: two periods are as alike as one.
    middle = float(np.median(_LAGS[(echoes - 0.03 * np.log2(_LAGS / _LAGS[0])).argmax(axis=1)]))
    near = np.abs(12 * np.log2(_LAGS / middle)) <= _PITCH_RANGE_SEMITONES
    heights = echoes[:, near].max(axis=1)
    semitones = 12 * np.log2(_LAGS[near][echoes[:, near].argmax(axis=1)] / middle)[heights >= _VOICED]
    low, high = np.percentile(semitones, (10, 90)) if len(semitones) else (0.0, np.inf)
    return min(1.0, float(heights.mean())), float(high - low), SAMPLE_RATE / middle


def _is_voice(sound: Floats, pitch: float) -> bool:
    """Whether its harmonics are a voice's: a whistle has too few of them, a chord has holes between them."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    numbers = np.round(np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE) / pitch).astype(np.int64)
    levels = _decibels(np.bincount(numbers, power)[1 : _HARMONICS + 1].astype(np.float64))
    heard, filled = levels >= levels.max() + _HEARD, levels[1:-1] >= np.minimum(levels[:-2], levels[2:]) + _HOLE
    return bool(heard[0] and heard[:4].sum() >= 3 and filled.all())


def _mel() -> Floats:
    """Triangles that overlap by half, evenly spaced for the ear from 100 Hz to 5 kHz."""
    edges = 700 * (10 ** (np.linspace(150.5, 2363.5, 20) / 2595) - 1)
    widths = np.diff(edges)[:, None]
    rising, falling = (_HERTZ - edges[:-2, None]) / widths[:-1], (edges[2:, None] - _HERTZ) / widths[1:]
    return np.maximum(np.minimum(rising, falling), 0.0)


def _band(spectra: Floats, low: float, high: float) -> Floats:
    return _decibels(spectra[:, (low <= _HERTZ) & (high > _HERTZ)].sum(axis=1))


def _decibels(power: Floats) -> Floats:
    return 10 * np.log10(power + 1e-12)


def _length(part: slice) -> float:
    return seconds(int(part.stop - part.start - 1) * _HOP)


_BELL: Floats = np.hanning(_WINDOW + 1)[:-1]
_MEL = _mel()
