"""`interviewer say`, and which voice reads."""

import threading
import wave
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.natural_voice import NaturalVoice
from interviewer.adapters.synthesiser import ComputerVoice, Sound
from interviewer.cli.parts import Parts
from interviewer.cli.voice_choice import chosen, voices_for_a_round
from interviewer.config import FASTEST_RATE, SLOWEST_RATE, VoiceConfig, load_config
from interviewer.core.trouble import CouldNotError
from interviewer.home import Home
from tests.cli.conftest import ROOT, Run, lacking


class Device:
    """In the place of the speaker: takes note of what it plays, or is not there."""

    trouble = ""
    played = 0
    closed = False
    device: str | None = None

    def __init__(self, device: str | None = None) -> None:
        Device.device = device

    def play(self, sounds: Iterable[Sound], _hushed: threading.Event) -> float:
        Device.played += sum(len(samples) for samples, _ in sounds)
        if Device.trouble:
            raise CouldNotError(Device.trouble)
        return 1.0

    def close(self) -> None:
        Device.closed = True


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, int]]:
    """What the computer's voice is given: text, wanted name, rate. It knows one voice by name."""
    said: list[tuple[str, str, int]] = []

    def speak(voice: ComputerVoice, text: str) -> Sound:
        if voice.wanted not in ("", "Alex"):
            raise CouldNotError(f"No voice has {voice.wanted!r} in its name.")
        said.append((text, voice.wanted, voice.words_per_minute))
        return np.full(100, 0.5, np.float32), 16_000

    monkeypatch.setattr(ComputerVoice, "speak", speak)
    monkeypatch.setattr("interviewer.cli.say.Speaker", Device)
    monkeypatch.setattr(Device, "trouble", "")
    monkeypatch.setattr(Device, "played", 0)
    monkeypatch.setattr(Device, "closed", False)
    return said


def configured(home: Path, **settings: str) -> None:
    lines = [f"{name} = {value}" for name, value in settings.items()]
    (home / "config.toml").write_text("\n".join(["[voice]", *lines]), "utf-8")


def parts_of(home: Path) -> Parts:
    return Parts(Home(home), load_config(home / "config.toml"))


def test_it_is_said_as_people_say_it_and_by_whom_is_told(run: Run, said: list[tuple[str, str, int]]) -> None:
    ran = run("say", "DAU/MAU fell 20%. Why?")
    assert (ran.code, ran.out, ran.err) == (0, "Said with the computer's voice.\n", "")
    assert said == [("D.A.U to M.A.U fell twenty percent.", "", 170), ("Why?", "", 170)]
    assert Device.played > 200
    assert (Device.closed, Device.device) == (True, None)


@pytest.mark.usefixtures("said")
def test_it_is_said_on_the_speaker_that_was_chosen(run: Run, home: Path) -> None:
    (home / "config.toml").write_text('[speaker]\ndevice = "Headset"\n', "utf-8")
    assert run("say", "So.").code == 0
    assert Device.device == "Headset"


def test_it_reads_stdin(run: Run, said: list[tuple[str, str, int]], stdin: Callable[[bytes], None]) -> None:
    stdin("Naïve?\n".encode())
    assert run("say", "-").code == 0
    assert said[0][0] == "Naïve?"


def test_what_config_says_holds_unless_the_command_line_says_otherwise(
    run: Run, home: Path, said: list[tuple[str, str, int]]
) -> None:
    configured(home, rate="200", name='"Alex"')
    run("say", "So.")
    run("say", "So.", "--rate", "120", "--voice", "computer")
    configured(home, rate="200")
    run("say", "So.", "--voice", "Alex")
    assert said == [("So.", "Alex", 200), ("So.", "Alex", 120), ("So.", "Alex", 200)]


def test_it_is_written_to_a_file_as_loud_as_wanted(run: Run, said: list[tuple[str, str, int]], tmp_path: Path) -> None:
    ran = run("say", "So.", "--out", tmp_path / "so.wav", "--volume", "0.5")
    assert ran.out == "Written with the computer's voice.\n"
    assert (len(said), Device.played) == (1, 0)
    with wave.open(str(tmp_path / "so.wav")) as file:
        assert (file.getframerate(), file.getnframes(), file.getnchannels()) == (16_000, 100, 1)
        assert np.frombuffer(file.readframes(1), "<i2")[0] == 32_767 // 4


@pytest.mark.usefixtures("said")
def test_what_cannot_be_is_told(run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "There is nothing to be said in this text." in run("say", "🎉").trouble
    assert "No voice has 'Zoe' in its name." in run("say", "So.", "--voice", "Zoe").trouble
    assert "Get it: interviewer models get voice" in run("say", "So.", "--voice", "natural").trouble
    assert str(tmp_path / "no") in run("say", "So.", "--out", tmp_path / "no" / "so.wav").trouble
    monkeypatch.setattr(Device, "trouble", "No speaker was found.")
    assert "No speaker was found." in run("say", "So.").trouble
    configured(home, engine='"natural"')
    assert "interviewer models get voice" in run("say", "So.").trouble


def test_a_name_that_is_not_here_costs_a_round_nothing(run: Run, home: Path, said: list[tuple[str, str, int]]) -> None:
    configured(home, name='"Zoe"')
    ran = run("say", "So.")
    assert ran.err == "interviewer: No voice has 'Zoe' in its name. Until then, the computer's voice reads.\n"
    assert said == [("So.", "", 170)]


@pytest.mark.parametrize(
    "arguments",
    [["--rate", str(SLOWEST_RATE - 1)], ["--rate", str(FASTEST_RATE + 1)], ["--volume", "1.1"], ["--volume", "nan"]],
)
def test_the_bounds_are_those_of_the_settings(run: Run, arguments: list[str]) -> None:
    assert run("say", "So.", *arguments).code == 2


@pytest.mark.usefixtures("said")
@pytest.mark.parametrize("arguments", [["--rate", str(SLOWEST_RATE)], ["--rate", str(FASTEST_RATE)]])
def test_and_hold_at_their_ends(run: Run, arguments: list[str]) -> None:
    assert run("say", "So.", *arguments).code == 0


@pytest.fixture
def natural(home: Path) -> Path:
    folder = ROOT / "models" / "voice"
    if not folder.is_dir():
        lacking("the model voice (interviewer models get voice)")
    (home / "models").mkdir()
    (home / "models" / "voice").symlink_to(folder)
    return home / "models" / "voice"


@pytest.mark.models
def test_the_natural_voice_reads_where_it_is_here(home: Path, natural: Path) -> None:
    shelf = parts_of(home).shelf
    own = ComputerVoice()
    assert chosen(shelf, VoiceConfig()) == [NaturalVoice(natural), own]
    assert chosen(shelf, VoiceConfig(engine="natural", name="Alex"))[0] == NaturalVoice(natural)
    assert chosen(shelf, VoiceConfig(engine="computer")) == [own]
    # Who names one of the computer's voices wants that one.
    assert chosen(shelf, VoiceConfig(name="Alex")) == [ComputerVoice("Alex"), own]


def test_a_round_goes_on_with_the_computers_voice(home: Path) -> None:
    shelf, told = parts_of(home).shelf, list[str]()
    assert voices_for_a_round(shelf, VoiceConfig(), told.append) == [ComputerVoice()]
    assert told == []
    assert voices_for_a_round(shelf, VoiceConfig(engine="natural"), told.append) == [ComputerVoice()]
    assert [line[:57] for line in told] == ["The computer's voice reads. The model voice is not on thi"]


@pytest.mark.usefixtures("said")
def test_the_doctor_says_who_reads_and_what_would_be_better(run: Run, home: Path) -> None:
    (voice,) = (check for check in run("doctor", "--json").json["checks"] if check["name"] == "voice")
    assert voice["ok"]
    assert voice["found"].startswith("the computer's voice reads (0.0 s for a hello)")
    assert voice["found"].endswith("; to get a natural one: interviewer models get voice")
    configured(home, engine='"natural"')
    (voice,) = (check for check in run("doctor", "--json").json["checks"] if check["name"] == "voice")
    assert (voice["ok"], "interviewer models get voice" in voice["found"]) == (False, True)
