"""Scripts as one recording, and what is true of it."""

import wave
from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.recording import Recording
from interviewer.cli.simulated.mouth import PEAK, Mouth
from interviewer.cli.simulated.tape import BETWEEN_SECONDS, record
from interviewer.core.audio import loudest, sample_at
from interviewer.core.simulation.script import BREATH_SECONDS, CATCH_SECONDS, Answer, Script, Unit
from interviewer.core.trouble import CouldNotError
from tests.cli.toy_voice import ToyVoice

UNITS = (
    Unit("context", "[2] It fell a lot. [1.5] By half."),
    Unit("hypothesis", "I guess [um] prices rose. [0.5]"),
)
SCRIPT = Script("Two units", (Answer("Why?", "case", UNITS),))


def sound_of(path: Path) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.concatenate([block.samples for block in Recording(path).blocks()])


def test_what_is_true_can_be_heard(tmp_path: Path) -> None:
    truth = record([SCRIPT], Mouth(ToyVoice()), tmp_path / "said.wav")
    sound, (answer,) = sound_of(tmp_path / "said.wav"), truth.answers
    assert len(sound) == sample_at(truth.seconds)
    assert [one.text for one in answer.spoken] == ["It fell a lot.", "By half.", "I guess", "um", "prices rose."]
    assert [one.unit for one in answer.spoken] == [0, 0, 1, 1, 1]
    for one in answer.spoken:
        assert loudest(sound[sample_at(one.span.start) : sample_at(one.span.end)]) == pytest.approx(PEAK, abs=0.01)
    for gap in answer.quiet:
        assert not sound[sample_at(gap.start) : sample_at(gap.end)].any()


def test_silences_are_as_long_as_the_script_says_and_breaths_as_long_as_we_do(tmp_path: Path) -> None:
    (answer,) = record([SCRIPT], Mouth(ToyVoice()), tmp_path / "said.wav").answers
    lengths = [gap.length for gap in answer.quiet]
    assert lengths == pytest.approx([1.5, BREATH_SECONDS, CATCH_SECONDS, CATCH_SECONDS], abs=1e-3)
    # What lies before the first word and after the last is no pause.
    assert answer.pauses == (answer.quiet[0],)
    assert answer.spoken[0].span.start == 2.0
    assert answer.end == pytest.approx(answer.spoken[-1].span.end + 0.5)


def test_it_is_said_again_until_it_is_long_enough(tmp_path: Path) -> None:
    once = record([SCRIPT], Mouth(ToyVoice()), tmp_path / "once.wav").seconds
    truth = record([SCRIPT], Mouth(ToyVoice()), tmp_path / "said.wav", 2.5 * once)
    assert len(truth.answers) == 3
    assert truth.seconds == pytest.approx(3 * once)
    first, second, _ = truth.answers
    assert second.spoken[0].span.start == pytest.approx(first.spoken[0].span.start + once)
    assert second.spoken[0].span.start - first.end >= BETWEEN_SECONDS
    with wave.open(str(tmp_path / "said.wav")) as file:
        assert (file.getframerate(), file.getnchannels()) == (16_000, 1)


@pytest.mark.parametrize("um_seconds", [0.0, 1.0])
def test_a_filled_pause_that_the_voice_cannot_say_is_left_out_of_the_truth(tmp_path: Path, um_seconds: float) -> None:
    (answer,) = record([SCRIPT], Mouth(ToyVoice(um_seconds)), tmp_path / "said.wav").answers
    assert answer.fillers == []
    assert answer.script.fillers == 1
    assert [one.text for one in answer.spoken][-2:] == ["I guess", "prices rose."]


def test_a_voice_that_says_nothing_is_refused_however_long_it_should_be(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match="The toy voice said nothing that can be heard"):
        record([SCRIPT], Mouth(ToyVoice(is_mute=True)), tmp_path / "said.wav", 3_600)


def test_the_same_sentence_sounds_the_same() -> None:
    mouth = Mouth(ToyVoice())
    assert mouth.say("So it is.") is mouth.say("So it is.")
    (span,) = mouth.say("So it is.").speech
    assert (span.start, span.end) == pytest.approx((0.0, 0.85), abs=0.01)
