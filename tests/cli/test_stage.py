"""What a round is held with: a microphone or a recording, keyboard and listener, and what becomes of their trouble."""

import errno
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from interviewer.cli.parts import Parts
from interviewer.cli.voice import NoVoice
from interviewer.core.audio import Block, Samples
from interviewer.core.events import AnswerEnded, AnswerTyped, SoundLost
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word
from interviewer.journal import read_facts, samples_in
from tests.cli.conftest import Run
from tests.tones import joined, silence, tone, write

NO_MICROPHONE = "No microphone was found: connect one, and try again."


class Terminal(io.TextIOWrapper):
    """A standard input that a person sits at."""

    def isatty(self) -> bool:
        return True


class Broken:
    """A reader that breaks down at once."""

    def read(self, samples: Samples) -> list[Word]:  # noqa: ARG002  the promise of a reader
        raise CouldNotError("The model broke. Get it again.")


class Device:
    """In the place of the microphone: all that one can tell, told at once."""

    def __init__(self, deliver: Callable[[Block], None], device: str | None, *, first: int, **news: Any) -> None:
        self._deliver, self._first, self._news = deliver, first, news
        assert device == "Headset"

    def __enter__(self) -> Self:
        self._deliver(Block(self._first, tone(1.0)))
        self._news["gone"]("The microphone stopped. Connect it again.")
        self._news["lost"](1.0, 2.5)
        self._deliver(Block(self._first + 16_000, silence(2.5)))
        self._news["back"]("Headset two")
        return self

    def __exit__(self, *_: object) -> None:
        pass


class Voices(NoVoice):
    """A voice that says nothing, but opens and lets go of what it reads with."""

    def __init__(self) -> None:
        self.open = self.opened = 0

    def __call__(self, said: Callable[[bool], None], *_: object) -> Self:
        super().__init__(said)
        return self

    def start(self) -> None:
        self.opened += 1
        self.open = 1

    def close(self) -> None:
        self.open = 0


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Types at a terminal."""

    def type_it(keys: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(keys)))

    return type_it


@pytest.fixture
def no_microphone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise CouldNotError(NO_MICROPHONE)

    monkeypatch.setattr("interviewer.cli.stage.accepted", refuse)


@pytest.fixture
def voices(monkeypatch: pytest.MonkeyPatch) -> Voices:
    """In the place of every voice."""
    voices = Voices()
    monkeypatch.setattr("interviewer.cli.stage.Voice", voices)
    return voices


def facts_in(home: Path) -> tuple[object, ...]:
    (folder,) = (home / "sessions").iterdir()
    return read_facts(folder)


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_without_a_microphone_answers_are_typed(run: Run, home: Path, typed: Callable[[bytes], None]) -> None:
    typed("Framework first.\nRecommendation ünï.\nHypothesis of mine.\n\n".encode())
    ran = run("practice", "--quiet")
    assert ran.code == 0
    assert f"interviewer: {NO_MICROPHONE} Until then, type your answers: an empty line ends one." in ran.err
    assert "Type your answer" in ran.out
    facts = facts_in(home)
    assert [fact.text for fact in facts if isinstance(fact, AnswerTyped)] == [
        "Framework first.",
        "Recommendation ünï.",
        "Hypothesis of mine.",
    ]
    assert sum(isinstance(fact, AnswerEnded) for fact in facts) == 1
    assert all(tag in ran.out for tag in ("framework", "recommendation", "hypothesis"))


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_what_is_typed_moves_no_cursor(run: Run, typed: Callable[[bytes], None]) -> None:
    typed(b"Framework \x1b[31m\x07\x9b2J first.\n\n")
    ran = run("practice", "--quiet", "--question", "Why \x1b[2J?")
    assert ran.code == 0
    assert ran.out.replace("\n", "").isprintable()
    assert ran.out.count("\\x1b[31m\\x07") == 2


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_where_nobody_can_type_either_no_round_is_begun(run: Run, home: Path) -> None:
    assert NO_MICROPHONE in run("practice", "--quiet").trouble
    assert not (home / "sessions").exists()


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_where_standard_input_is_closed_nobody_can_type(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert NO_MICROPHONE in run("practice", "--quiet").trouble


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_what_a_round_is_held_with_is_let_go_of_where_no_round_can_be_kept(
    run: Run, voices: Voices, typed: Callable[[bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("interviewer.growing_file.GrowingFile._write", full)
    typed(b"\n")
    assert "disk" in run("practice").trouble
    assert (voices.opened, voices.open) == (1, 0)


@pytest.mark.usefixtures("fakes", "no_microphone")
def test_what_a_round_is_held_with_is_let_go_of_whatever_goes_wrong_before_it(
    run: Run, voices: Voices, typed: Callable[[bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Parts, "tagger", broken)
    typed(b"\n")
    with pytest.raises(RuntimeError):
        run("practice")
    assert (voices.opened, voices.open) == (1, 0)


@pytest.mark.usefixtures("fakes")
def test_what_the_microphone_tells_is_told_and_kept(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (home / "config.toml").read_text(encoding="utf-8")
    (home / "config.toml").write_text(text.replace('device = ""', 'device = "Headset"'), encoding="utf-8")
    monkeypatch.setattr("interviewer.cli.stage.accepted", lambda *_: None)
    monkeypatch.setattr("interviewer.cli.stage.PatientMicrophone", Device)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    ran = run("practice", "--events", "--quiet")
    assert [line["notice"] for line in map(json.loads, ran.out.splitlines()) if "notice" in line] == [
        "The microphone stopped. Connect it again.",
        "Listening again: Headset two",
        "Nothing can be typed any more, not even Enter: the round ends here.",
    ]
    assert SoundLost(1.0, 2.5) in facts_in(home)
    assert "No speech was heard" in ran.err


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("speed", ["0", "100"])
def test_a_listener_that_breaks_down_costs_no_sound_and_hangs_nothing(
    run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, speed: str
) -> None:
    monkeypatch.setattr(Parts, "reader", lambda *_: Broken())
    path = write(tmp_path / "long.wav", joined(silence(0.5), tone(0.5), silence(9.0)))
    ran = run("practice", "--from", path, "--quiet", "--speed", speed)
    assert ran.code == 1
    lines = ran.err.splitlines()
    # That the recording is over may be told before, where it is played fast.
    (deaf,) = (line for line in lines if line.startswith("interviewer: Your words cannot be heard any more."))
    assert deaf.endswith("The model broke. Get it again. The sound is kept and can be read later.")
    assert lines[-1] == "interviewer: The model broke. Get it again."
    (folder,) = (home / "sessions").iterdir()
    assert samples_in(folder) == 10 * 16_000
    monkeypatch.undo()
    assert not any(isinstance(fact, AnswerEnded) for fact in read_facts(folder))


@pytest.mark.usefixtures("fakes")
def test_a_recording_in_a_file_with_any_name_is_named_in_one_line(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", tone(0.5)).rename(tmp_path / "a\n\x1b[2J.wav")
    ran = run("practice", "--from", path, "--quiet")
    assert "Listening to a\\n\\x1b[2J.wav." in ran.out
    assert "\x1b" not in ran.out + ran.err
