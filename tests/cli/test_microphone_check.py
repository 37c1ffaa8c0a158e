"""What the doctor says of a microphone, on a device that a test drives by hand."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest

from interviewer.adapters import portaudio
from interviewer.adapters.uses import Uses
from interviewer.cli import sound_check
from interviewer.cli.checks import Check, all_checks
from interviewer.cli.parts import Parts
from interviewer.cli.sound_check import NO_SOUND, SAY_SOMETHING
from interviewer.config import Config
from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.loudness import NEVER_HEARD_SECONDS
from interviewer.core.sound_check import ONLY_SILENCE
from interviewer.home import Home
from tests.adapters.fake_sound import FakeSound
from tests.tones import silence, tone

CHUNK = SAMPLE_RATE // 20


class Patient:
    """A computer whose microphone gives what a test says; what its doctor says meanwhile."""

    def __init__(self, home: Path) -> None:
        self.sound = FakeSound()
        self.told: SimpleQueue[str] = SimpleQueue()
        self._parts = Parts(Home(home), Config(), self.told.put)

    def heard(self, *sounds: Samples) -> Check:
        """What is said of a microphone that gives these, each after the first once it is asked for."""
        with ThreadPoolExecutor(1) as pool:
            found = pool.submit(self._found)
            stream = self.sound.started.get(timeout=20)
            for number, sound in enumerate(sounds):
                if number:
                    assert self.told.get(timeout=20) == SAY_SOMETHING
                for at in range(0, len(sound), CHUNK):
                    stream.hear(sound[at : at + CHUNK], at / SAMPLE_RATE)
            return found.result(20)

    def _found(self) -> Check:
        (found,) = (check for check in all_checks(self._parts) if check.name == "microphone")
        return found


@pytest.fixture
def patient(home: Path, monkeypatch: pytest.MonkeyPatch, fakes: None) -> Patient:  # noqa: ARG001  the fakes are in place
    patient = Patient(home)
    monkeypatch.setitem(sys.modules, "sounddevice", patient.sound)
    monkeypatch.setattr(portaudio, "USES", Uses())
    return patient


def test_half_a_second_of_sound_is_enough(patient: Patient) -> None:
    found = patient.heard(tone(0.5, level=0.4))
    assert (found.ok, found.found) == (True, "the default device gives sound, loudest sample 0.400")
    assert patient.told.empty()


def test_one_that_is_silent_while_nobody_speaks_is_not_called_broken(patient: Patient) -> None:
    found = patient.heard(silence(0.5), tone(0.05, level=0.4))
    assert (found.ok, found.found) == (True, "the default device gives sound, loudest sample 0.400")


def test_one_that_stays_silent_is(patient: Patient) -> None:
    assert patient.heard(silence(0.5), silence(NEVER_HEARD_SECONDS)) == Check("microphone", False, ONLY_SILENCE)


def test_nobody_waits_for_a_device_that_gives_nothing_at_all(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_check, "PATIENCE_SECONDS", 0.01)
    assert patient.heard() == Check("microphone", False, NO_SOUND)
