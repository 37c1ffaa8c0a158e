from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core.audio import SAMPLE_RATE, Samples, sample_at
from interviewer.core.fillers import FilledPause
from interviewer.core.spans import Span
from interviewer.core.voiced import filled_pauses
from tests.tones import joined, noise, silence, tone

Floats = npt.NDArray[np.float64]
# The resonances of a mouth, in hertz, each with its width.
Vowel = tuple[tuple[float, float], ...]
UH: Vowel = ((620, 80), (1200, 90), (2500, 140))
M: Vowel = ((250, 60), (1000, 200), (2200, 250))
AH: Vowel = ((750, 80), (1200, 90), (2600, 140))
OO: Vowel = ((300, 60), (870, 80), (2300, 150))
EE: Vowel = ((290, 60), (2250, 100), (2900, 150))

START = 10.0
BEFORE = 0.5


def voice(
    vowels: Sequence[Vowel], seconds: float, pitch: tuple[float, float] = (120, 115), change: float = 0.05
) -> Samples:
    """Pulses of a gliding pitch through one vowel after the other, faded in and out."""
    pitches = np.geomspace(*pitch, sample_at(seconds))
    pulses = np.diff(np.floor(np.cumsum(pitches / SAMPLE_RATE)), prepend=0.0)
    sung = [np.convolve(pulses, _answer(vowel))[: len(pulses)] for vowel in vowels]
    bell = np.hanning(sample_at(change) + 2)
    turns = [
        np.repeat(np.eye(len(vowels))[turn], -(-len(pulses) // len(vowels)))[: len(pulses)]
        for turn in range(len(vowels))
    ]
    mixed = sum(
        one / np.abs(one).max() * np.convolve(turn, bell / bell.sum(), "same")
        for one, turn in zip(sung, turns, strict=True)
    )
    return faded(np.asarray(mixed))


def _answer(vowel: Vowel) -> Floats:
    """What a mouth makes of one pulse: its resonances, the throat's fall and the lips' rise."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(4096))
    heights = (1 - z) / (1 - 0.96 * z) ** 2
    for frequency, width in vowel:
        radius = np.exp(-np.pi * width / SAMPLE_RATE)
        heights /= 1 - 2 * radius * np.cos(2 * np.pi * frequency / SAMPLE_RATE) * z + radius**2 * z**2
    return np.fft.irfft(heights)[:2048]


def faded(sound: Floats, seconds: float = 0.03, level: float = 0.3) -> Samples:
    """The sound at a level, without clicks at its edges."""
    ramp = np.minimum(1.0, np.arange(len(sound)) / sample_at(seconds))
    quiet: Samples = (level * sound / np.abs(sound).max() * ramp * ramp[::-1]).astype(np.float32)
    return quiet


def notes(*pitches: float, seconds: float = 0.5) -> Samples:
    """Plain tones together."""
    return faded(np.sum([tone(seconds, pitch) for pitch in pitches], axis=0, dtype=np.float64))


def in_a_room(*sounds: Samples, level: float = 2e-3) -> Samples:
    """Sounds between two silences, over the faint noise of a room."""
    whole = joined(silence(BEFORE), *sounds, silence(BEFORE))
    rustle = np.random.default_rng(0).normal(0.0, level, len(whole))
    return (whole + rustle).astype(np.float32)


def found(*sounds: Samples, covered: Sequence[tuple[float, float]] = (), level: float = 2e-3) -> list[FilledPause]:
    """What is found where all sounds are taken for speech; covered times count from the first sound on."""
    length = sum(len(sound) for sound in sounds) / SAMPLE_RATE
    begin = START + BEFORE
    words = [Span(begin + start, begin + end) for start, end in covered]
    return filled_pauses(in_a_room(*sounds, level=level), START, words, [Span(begin - 0.05, begin + length + 0.05)])


@pytest.mark.parametrize("pitch", [(85, 80), (120, 115), (150, 160), (220, 205), (320, 300)])
@pytest.mark.parametrize("vowels", [[UH], [M], [UH, M]], ids=["uh", "hmm", "um"])
def test_a_held_voice_is_found_in_its_place(vowels: list[Vowel], pitch: tuple[float, float]) -> None:
    (pause,) = found(voice(vowels, 0.5, pitch))
    assert (pause.start, pause.end) == pytest.approx((START + BEFORE, START + BEFORE + 0.5), abs=0.05)
    assert 0.7 <= pause.confidence <= 1


def test_a_steadier_voice_is_surer() -> None:
    (flat,), (falling,) = found(voice([UH], 0.4, (120, 119))), found(voice([UH], 0.4, (120, 110)))
    assert flat.confidence > falling.confidence


def test_it_is_found_at_the_very_edges_of_the_sound() -> None:
    uh = voice([UH], 0.5)
    (pause,) = filled_pauses(uh, START, [], [Span(START - 1, START + 9)])
    assert START <= pause.start <= START + 0.05
    assert START + 0.45 <= pause.end <= START + 0.5


def test_two_are_two() -> None:
    uh = voice([UH], 0.4)
    pauses = found(uh, silence(0.3), uh)
    assert [round(pause.start - START - BEFORE, 1) for pause in pauses] == [0.0, 0.7]


def test_a_voice_that_trembles_as_voices_do_is_found() -> None:
    random = np.random.default_rng(3)
    pitch = 100 * np.exp(np.cumsum(random.normal(0, 2e-4, sample_at(0.5))))
    pulses = np.diff(np.floor(np.cumsum(pitch / SAMPLE_RATE)), prepend=0.0) * random.normal(1, 0.1, len(pitch))
    assert len(found(faded(np.convolve(pulses, _answer(UH))[: len(pitch)]))) == 1


SPOKEN = {
    "short": voice([UH], 0.2),
    "endless": voice([UH], 2.5),
    "rising": voice([UH], 0.4, (100, 160)),
    "falling": voice([UH], 0.4, (180, 130)),
    "ee": voice([EE], 0.4),
    "I": voice([AH, EE], 0.3, change=0.25),
    "my": voice([M, UH], 0.5),
    "mommy": voice([M, AH, M, EE], 0.5),
    "a memo": voice([AH, M, UH, M, AH], 0.6),
    "umma": voice([UH, M, UH], 0.7),
    "oh": voice([UH, OO], 0.6, change=0.5),
}


@pytest.mark.parametrize("sound", SPOKEN.values(), ids=SPOKEN.keys())
def test_a_voice_that_says_something_is_not_counted(sound: Samples) -> None:
    assert found(sound) == []


def clicks(seconds: float) -> Samples:
    """Typing: eight sharp strokes a second."""
    sound = noise(seconds, 0.5)
    return (sound * np.exp(-(np.arange(len(sound)) % 2000) / 80)).astype(np.float32)


def breath(seconds: float) -> Samples:
    """Noise through an open mouth."""
    return faded(np.convolve(noise(seconds, 1.0), _answer(AH))[: sample_at(seconds)], 0.1)


def cough() -> Samples:
    """A burst of noise that dies away, and a short bark after it."""
    burst = noise(0.25, 0.8) * np.exp(-np.arange(sample_at(0.25)) / 1500)
    return joined(burst.astype(np.float32), voice([AH], 0.12, (180, 140)))


def hoarse(seconds: float) -> Samples:
    """Half a voice, half a breath."""
    return (voice([UH], seconds) + 1.0 * breath(seconds)).astype(np.float32)


def zzz(seconds: float) -> Samples:
    """A voice behind the teeth."""
    return (voice([M], seconds) + np.diff(noise(seconds, 0.15), prepend=0.0)).astype(np.float32)


def laugh() -> Samples:
    """Five short voiced bursts, each lower than the one before, breath between them."""
    return joined(*(joined(voice([AH], 0.1, (300 - 25 * turn, 260 - 25 * turn)), breath(0.09)) for turn in range(5)))


OTHER_SOUNDS = {
    "nothing": silence(0.6),
    "noise": noise(0.6, 0.3),
    "breath": breath(0.6),
    "keys": clicks(0.8),
    "cough": cough(),
    "laugh": laugh(),
    "hoarse": hoarse(0.5),
    "zzz": zzz(0.5),
    "tone": notes(200),
    "whistle": notes(1200),
    "triad": notes(262, 330, 392),
    "high triad": notes(523, 659, 784),
    "fifth": notes(220, 330),
    "octave": notes(220, 330, 440),
    "organ": notes(150, 300, 600, 900),
    "buzzer": faded(np.sign(tone(0.5, 150)).astype(np.float64)),
    "long note": notes(*(110 * number for number in range(1, 20)), seconds=3.0),
}


@pytest.mark.parametrize("sound", OTHER_SOUNDS.values(), ids=OTHER_SOUNDS.keys())
def test_what_is_no_held_voice_is_not_counted(sound: Samples) -> None:
    assert found(sound) == []


def test_only_what_is_spoken_and_uncovered_is_looked_at() -> None:
    uh = voice([UH], 0.5)
    assert found(uh, covered=[(0.0, 0.5)]) == []
    assert found(uh, covered=[(-0.1, 0.3)]) == []
    assert filled_pauses(in_a_room(uh), START, [], []) == []
    assert filled_pauses(in_a_room(uh), START, [], [Span(START, START + 0.7)]) == []
    assert filled_pauses(in_a_room(uh), START, [], [Span(0, 5), Span(50, 60)]) == []


def test_an_um_between_two_words_is_found() -> None:
    word = voice([EE, AH, EE], 0.4, (140, 110))
    (pause,) = found(word, silence(0.15), voice([UH, M], 0.4), silence(0.15), word, covered=[(0, 0.45), (1.0, 1.5)])
    assert (pause.start, pause.end) == pytest.approx((START + BEFORE + 0.55, START + BEFORE + 0.95), abs=0.06)


@pytest.mark.parametrize("word_ends", [0.1, 0.2, 0.3])
def test_the_drawn_out_end_of_a_word_is_the_words(word_ends: float) -> None:
    assert found(voice([EE, UH, UH, UH], 0.8), covered=[(0.0, word_ends)]) == []
    assert found(voice([UH], 0.8), covered=[(0.0, word_ends)]) == []


def test_the_drawn_out_beginning_of_a_word_is_the_words() -> None:
    assert found(voice([UH], 0.7), covered=[(0.45, 0.7)]) == []


def test_a_vowel_amid_the_rest_of_a_word_is_the_words() -> None:
    hiss = noise(0.15, 0.1)
    assert found(hiss, voice([UH], 0.3), hiss) == []


def test_someone_far_away_is_not_counted() -> None:
    far = (voice([UH], 0.5) * 0.03).astype(np.float32)
    assert found(voice([EE, AH, EE, AH], 1.0, (140, 100)), silence(0.3), far, covered=[(0.0, 1.0)], level=1e-4) == []


def test_a_broken_device_is_silence() -> None:
    broken = np.full(SAMPLE_RATE, np.nan, np.float32)
    broken[::2] = np.inf
    assert filled_pauses(broken, 0.0, [], [Span(0, 1)]) == []
    assert filled_pauses(np.zeros(0, np.float32), 0.0, [], [Span(0, 1)]) == []
    assert filled_pauses(np.zeros(100, np.float32), 0.0, [], [Span(0, 1)]) == []


edges = st.lists(st.integers(0, 200).map(lambda number: number / 100), max_size=8, unique=True).map(sorted)
spans = edges.map(lambda at: [Span(START + one, START + other) for one, other in zip(at[::2], at[1::2], strict=False)])
SAID = in_a_room(voice([UH], 0.4), silence(0.1), voice([UH, M], 0.5))


@given(spans, spans)
@settings(max_examples=60, deadline=None)
def test_what_is_found_is_spoken_and_covered_by_no_word(covered: list[Span], speech: list[Span]) -> None:
    for pause in filled_pauses(SAID, START, covered, speech):
        assert 0.2 < pause.end - pause.start <= 2.0
        assert 0 < pause.confidence <= 1
        assert any(span.start - 1e-9 <= pause.start and pause.end <= span.end + 1e-9 for span in speech)
        assert all(word.end <= pause.start + 1e-9 or pause.end <= word.start + 1e-9 for word in covered)


@given(st.integers(0, 160))
@settings(max_examples=20, deadline=None)
def test_it_does_not_matter_where_the_sound_begins(shift: int) -> None:
    sound = joined(silence(shift / SAMPLE_RATE), SAID)
    heard = filled_pauses(sound, START - shift / SAMPLE_RATE, [], [Span(START + 0.4, START + 2.0)])
    assert [pause.start for pause in heard] == pytest.approx([START + BEFORE, START + BEFORE + 0.5], abs=0.06)
