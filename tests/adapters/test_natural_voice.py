"""The natural voice, with the real model where it is here."""

from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.natural_voice import NaturalVoice
from interviewer.core.trouble import CouldNotError
from tests.cli.conftest import ROOT, lacking

QUESTION = "How would you improve a bus stop?"


@pytest.fixture(scope="module")
def folder() -> Path:
    folder = ROOT / "models" / "voice"
    if not list(folder.glob("*.onnx")):
        lacking("the model voice (interviewer models get voice)")
    return folder


@pytest.mark.models
def test_a_question_is_spoken(folder: Path) -> None:
    voice = NaturalVoice(folder)
    samples, rate = voice.speak(QUESTION)
    assert voice.name == "the natural voice en_US-joe-medium"
    assert samples.dtype == np.float32
    assert rate == 22_050
    assert 1 < len(samples) / rate < 4
    assert 0.1 < np.abs(samples).max() <= 1


@pytest.mark.models
def test_it_speaks_as_fast_as_it_is_told(folder: Path) -> None:
    slow, fast = (len(NaturalVoice(folder, rate).speak(QUESTION)[0]) for rate in (120, 240))
    assert 1.5 < slow / fast < 2.5


@pytest.mark.models
def test_what_it_has_no_sound_for_is_no_trouble(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    voice = NaturalVoice(folder)
    assert len(voice.speak("")[0]) == 0
    voice.speak("日本 ʘ naïve")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("model", "described"), [(None, None), (b"no model", "{}"), (b"no model", "no JSON"), (b"no model", None)]
)
def test_a_model_that_is_damaged_is_told_in_one_line(
    tmp_path: Path, model: bytes | None, described: str | None
) -> None:
    if model:
        (tmp_path / "joe.onnx").write_bytes(model)
    if described:
        (tmp_path / "joe.onnx.json").write_text(described, "utf-8")
    with pytest.raises(CouldNotError) as told:
        NaturalVoice(tmp_path).speak("Hello.")
    assert str(told.value).startswith("The natural voice cannot be used (")
    assert str(told.value).endswith("Get it again: interviewer models get voice")
    assert "\n" not in str(told.value)
