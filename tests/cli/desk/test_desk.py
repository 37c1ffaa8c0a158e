"""The program as a desk: what is passed on to its parts."""

import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.cli.arguments import parser
from interviewer.cli.desk import long_work
from interviewer.cli.desk.desk import ProgramDesk
from interviewer.cli.parts_once import PartsOnce
from interviewer.cli.screens import each_once
from interviewer.config import load_config
from interviewer.home import Home
from tests.cli.corrected_rounds import round_at

# What a screen has imported by the time it begins a round; says which of what a round needs came with it.
AFTER_HOLDING = """
import sys
import interviewer.tui.screens.round
import interviewer.cli.desk.held_round, interviewer.cli.desk.wishes
print(*{"interviewer.cli.live", "interviewer.engine", "interviewer.listener"} & {*sys.modules})
"""


def desk_at(home: Path, *line: str, told: list[str] | None = None) -> ProgramDesk:
    parts = PartsOnce(Home(home), load_config(home / "config.toml"), (told if told is not None else []).append)
    return ProgramDesk(parts, parser().parse_args(["--home", str(home), *line]))


def test_a_value_is_told_without_asking_for_devices(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> list[str]:
        raise AssertionError("somebody waits for PortAudio")

    monkeypatch.setattr("interviewer.cli.desk.device_names.devices", refuse)
    desk = desk_at(home, "practice")
    assert (desk.value("voice.speak"), desk.value("voice.rate")) == (True, 170)
    desk.set("voice.rate", 200)
    assert desk.value("voice.rate") == 200


def test_what_holds_a_round_is_imported_where_no_screen_waits() -> None:
    ran = subprocess.run([sys.executable, "-c", AFTER_HOLDING], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


@pytest.mark.parametrize("line", [("practice", "--model", "tiny.en"), ("practice",)])
def test_the_model_that_was_given_hears_everything(
    home: Path, line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    round_at(home, "one")
    given: list[str | None] = []

    def hear(_: object, __: object, model: str | None, *___: object) -> tuple[list[str], None]:
        given.append(model)
        return [], None

    monkeypatch.setattr("interviewer.cli.desk.rounds_held.whole_of", lambda *asked: hear(*asked)[0])
    monkeypatch.setattr(long_work, "facts_of_recording", lambda *asked: hear(0, 0, asked[3].model)[0])
    monkeypatch.setattr(long_work, "read_again", hear)
    desk = desk_at(home, *line)
    desk.debrief("one")
    desk.read("answer.wav", lambda _: None, lambda: False)
    desk.reanalyze(["one"], lambda _: None, lambda: False)
    assert given == ["tiny.en" if len(line) > 1 else None] * 3


def test_each_line_is_told_once() -> None:
    told: list[str] = []
    tell = each_once(told.append)
    for line in ("One.", "Two.", "One."):
        tell(line)
    assert told == ["One.", "Two."]
