"""Voices are told apart by channel or by sound, and where there are no two that can be, none are."""

import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np
import pytest

from interviewer.adapters.channels_apart import power_of
from interviewer.adapters.channels_apart import told_apart as channels_apart
from interviewer.adapters.recording import Recording
from interviewer.adapters.voice_features import FRAMES_A_SECOND, PITCH, VOICED, VoiceFeatures
from interviewer.adapters.voices_apart import told_apart
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, seconds
from interviewer.core.spans import Span
from interviewer.core.voices import Piece
from tests.cli.conftest import lacking
from tests.tones import joined, noise, silence, tone, write

# No sentence comes twice: a synthetic voice says it the same way each time, as no person does.
SENTENCES = (
    "How would you measure success in the first month?",
    "First I would like to understand who the riders are and what they want from the city.",
    "My hypothesis is that people do not ride because they are afraid of cars at large crossings.",
    "What would you do if the numbers fell after the launch?",
    "We could look at the number of accidents in each district and compare it with the number of trips.",
    "If the data shows that most trips end before a large crossing then we know where to begin.",
    "Imagine the council gives you half of the money only, which part would you drop and why?",
    "I would recommend to build protected lanes on the three busiest roads and measure trips for half a year.",
    "The risk is that shops complain about parking and that the council stops the project.",
    "Tell me why you chose these riders and not the tourists.",
    "So I would talk to the owners early and show them what happened in other cities.",
    "A pilot on one road costs little, and a week of counting tells whether parents come back.",
    "Let us talk about the trade off between speed and safety for a moment.",
    "Speed matters to those who ride to work, and they ride anyway, in rain and in snow.",
    "Safety brings the others, of whom there are many more, so it is where I would put the money.",
)


def features(sound: Samples, step: int = SAMPLE_RATE) -> VoiceFeatures:
    told = VoiceFeatures()
    for first in range(0, len(sound), step):
        told.hear(Block(first, sound[first : first + step]))
    return told


def test_a_frame_tells_the_pitch_of_what_is_voiced() -> None:
    buzz = np.sum([tone(1.0, 125.0 * over, 0.3 / over) for over in range(1, 9)], axis=0).astype(np.float32)
    frames = features(buzz).frames
    assert len(frames) == pytest.approx(FRAMES_A_SECOND, abs=3)
    assert np.exp(np.median(frames[:, PITCH])) == pytest.approx(125.0, rel=0.02)
    assert np.median(frames[:, VOICED]) > 0.9
    assert np.median(features(noise(1.0)).frames[:, VOICED]) < 0.5
    assert len(VoiceFeatures().frames) == 0


@pytest.mark.parametrize("step", [100, 399, 1601, 16_000])
def test_blocks_of_any_length_are_described_alike(step: int) -> None:
    sound = joined(tone(0.3, 200), noise(0.3), tone(0.4, 300))
    assert np.array_equal(features(sound, step).frames, features(sound).frames)


def test_the_louder_channel_speaks(tmp_path: Path) -> None:
    left = joined(tone(2, 300), silence(1), tone(2, 300, 0.1), silence(1))
    right = joined(tone(2, 300, 0.1), silence(1), tone(2, 300), silence(1))
    path = write(tmp_path / "a.wav", np.stack([left, right]), layout="stereo")
    recording = Recording(path)
    assert recording.channels == 2
    low, high = (power_of(recording.blocks(only=number)) for number in (0, 1))
    speech = [Span(0.0, 2.0), Span(3.0, 5.0)]
    pieces = channels_apart(low, high, speech)
    assert pieces is not None
    assert [piece.voice for piece in pieces] == [0, 1]
    assert channels_apart(low, low, speech) is None
    assert channels_apart(low, high, speech[:1]) is None
    assert channels_apart(low, high, []) is None


def test_a_nod_on_a_channel_of_its_own_is_not_lost() -> None:
    left, right = np.full(3000, 1e-3), np.full(3000, 1.0)
    left[1500:1600], right[1500:1600] = 1.0, 1e-3
    speech = [Span(0.0, 14.9), Span(15.0, 16.0), Span(16.1, 30.0)]
    pieces = channels_apart(left, right, speech)
    assert pieces is not None
    assert [piece.span for piece in pieces if piece.voice == 0] == [Span(15.0, 16.0)]


def test_too_little_speech_is_not_told_apart() -> None:
    sound = joined(tone(4, 300), noise(4))
    assert told_apart(features(sound).frames, [Span(0.0, 8.0)]) is None
    assert told_apart(features(silence(0)).frames, []) is None


def test_silence_that_was_taken_for_speech_is_one_voice() -> None:
    assert told_apart(features(silence(60)).frames, [Span(0.0, 60.0)]) is None


@cache
def espeak(voice: str, text: str) -> Samples:
    """A sentence as loud as any other."""
    if shutil.which("espeak-ng") is None:
        lacking("espeak-ng")
    with NamedTemporaryFile(suffix=".wav") as file:
        subprocess.run(["espeak-ng", "-v", voice, "-s", "150", "-w", file.name, text], check=True)
        sound = np.concatenate([block.samples for block in Recording(Path(file.name)).blocks()])
    return np.asarray(sound / np.sqrt(np.mean(sound**2)) * 0.05, np.float32)


def dialogue(voices: Sequence[str], level: float) -> tuple[Samples, list[Piece]]:
    """Two people who take turns, one of them with longer ones, in white noise of a level; and the truth."""
    parts, truth, now = [silence(0.5)], list[Piece](), SAMPLE_RATE // 2
    for number, text in enumerate(SENTENCES):
        which = int(number % 3 > 0)
        said = espeak(voices[which], text)
        truth.append(Piece(Span(seconds(now), seconds(now + len(said))), which, 1.0))
        parts += [said, silence(0.4)]
        now += len(parts[-2]) + len(parts[-1])
    sound = joined(*parts)
    return sound + noise(seconds(len(sound)), level)[: len(sound)], truth


def right_share(pieces: Sequence[Piece], truth: Sequence[Piece]) -> float:
    """The share of the seconds of true speech that are given to the right voice, whatever the voices are called."""
    seconds = {(one, other): 0.0 for one in (0, 1) for other in (0, 1)}
    for piece in pieces:
        for true in truth:
            shared = min(piece.span.end, true.span.end) - max(piece.span.start, true.span.start)
            seconds[piece.voice, true.voice] += max(0.0, shared)
    whole = sum(seconds.values())
    return max(seconds[0, 0] + seconds[1, 1], seconds[0, 1] + seconds[1, 0]) / whole if whole else 0.0


# Noise whose peak is 0.0043 lies 26 dB below the voices, at 0.017 it lies 14 dB below.
@pytest.mark.sound
@pytest.mark.parametrize("level", [0.0, 0.0043, 0.017])
@pytest.mark.parametrize("voices", [("en-us", "en-us+f3"), ("en-us", "en-us+m3"), ("en-us+m3", "en-us+f3")])
def test_two_synthetic_voices_are_told_apart(voices: tuple[str, str], level: float) -> None:
    sound, truth = dialogue(voices, level)
    pieces = told_apart(features(sound).frames, [piece.span for piece in truth])
    assert pieces is not None
    assert right_share(pieces, truth) > 0.97


@pytest.mark.sound
@pytest.mark.parametrize("level", [0.0, 0.0043])
@pytest.mark.parametrize("voice", ["en-us", "en-us+f3"])
def test_of_one_voice_no_two_are_made(voice: str, level: float) -> None:
    sound, truth = dialogue((voice, voice), level)
    assert told_apart(features(sound).frames, [piece.span for piece in truth]) is None
