"""No command but those that say so opens a connection: sockets are refused while the main paths run, with fakes."""

import asyncio
import socket
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interviewer.tui.places import AtHome, ChoosingRound, OverTime
from tests.cli.conftest import Run
from tests.privacy.paths import TALK, answer, commands
from tests.tones import write
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, visit

# Two halves of a pair inside this process; what is told over a file system stays on this computer.
LOCAL = socket.AF_UNIX


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was tried; it is refused as by a computer without a network."""
    found: list[object] = []

    def refuse(*asked: object, **_: object) -> None:
        found.append(asked)
        raise OSError(101, "Network is unreachable")

    class Refusing(socket.socket):
        def __init__(self, family: int = -1, *rest: int, **more: int) -> None:
            if family != LOCAL and not more.get("fileno"):
                refuse(family, *rest)
            super().__init__(family, *rest, **more)

    monkeypatch.setattr(socket, "socket", Refusing)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    return found


def test_it_is_found_out_when_somebody_tries(tried: list[object]) -> None:
    with pytest.raises(OSError, match="unreachable"):
        socket.socket()
    with pytest.raises(OSError, match="unreachable"):
        socket.create_connection(("127.0.0.1", 9))
    assert len(tried) == 2
    asyncio.run(asyncio.sleep(0))
    assert len(tried) == 2


@pytest.mark.usefixtures("fakes", "quick_disk")
def test_no_command_opens_a_connection(run: Run, home: Path, tmp_path: Path, tried: list[object]) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    sound, talk = write(tmp_path / "answer.wav", answer()), folder / "talk.vtt"
    talk.write_text(TALK, "utf-8")

    def rounds() -> list[str]:
        return sorted(path.name for path in (home / "sessions").iterdir() if path.is_dir())

    for words in commands(sound, talk, rounds):
        ran = run(*words)
        assert ran.code == 0, (words, ran)
        assert not tried, words


def test_no_screen_opens_a_connection(desk: FakeDesk, tried: list[object]) -> None:
    async def look_around(_: Visit, pilot: Pilot[None]) -> None:
        for key in ("r", "escape", "s", "escape", "m", "escape", "t", "escape", "v"):
            await press(pilot, key)

    seen = visit(desk, AtHome(), look_around)
    assert {ChoosingRound(), OverTime()} <= {*seen.went}
    assert not tried


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()
