"""`interviewer practice` in a process of its own, on a terminal, interrupted and killed: nothing said is lost."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import AnswerEnded
from interviewer.core.matching import WordErrors, plain
from interviewer.journal import read_facts, samples_in
from tests.cli.conftest import Shell, command, environment
from tests.cli.terminal import as_seen

pytestmark = pytest.mark.models

SAID = (
    "My guess is that the new fee scares people off, so I would move it to the first page. Then I would measure how "
    "many of the riders come back, and after a month I would decide with the city whether the fee should stay."
)


def only_round(home: Path) -> Path:
    (folder,) = (home / "sessions").iterdir()
    return folder


@pytest.fixture
def practising(real_home: Path, spoken: Callable[[str], Path]) -> Callable[..., Any]:
    """A round in a process of its own that listens to a recording; it is ended when the test is."""

    @contextmanager
    def begin(*more: str) -> Iterator["subprocess.Popen[bytes]"]:
        arguments = command("practice", "--from", spoken(SAID), "--quiet", "--question", "city-bikes", *more)
        pipe = subprocess.PIPE
        with subprocess.Popen(arguments, stdout=pipe, stderr=pipe, env=environment(real_home)) as process:
            try:
                yield process
            finally:
                process.kill()

    return begin


def listened(process: "subprocess.Popen[bytes]", seconds: float) -> float:
    """Returns when so much sound was told of; gives how much it was."""
    for line in process.stdout or ():
        told = json.loads(line)
        if told.get("glimpse") == "Listening" and told["at"] >= seconds:
            return float(told["at"])
    raise AssertionError(process.communicate())


@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_in_the_middle_keeps_what_was_said(practising: Callable[..., Any], real_home: Path, times: int) -> None:
    with practising("--speed", "1", "--events") as process:
        heard = listened(process, 2.5)
        for _ in range(times):
            process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    folder = only_round(real_home)
    assert process.returncode == 1
    assert err.count(b"\n") == 1, err
    assert b"Stopped. All that was said is kept. To go on: interviewer practice --resume; " in err
    assert os.fsencode(f"interviewer analyze {folder}") in err
    assert samples_in(folder) >= heard * SAMPLE_RATE
    # The second does not wait for the last words to be read.
    assert times == 2 or any(isinstance(fact, AnswerEnded) for fact in read_facts(folder))


@pytest.mark.parametrize("moment", [1.7, 5.2, 9.9])
def test_a_kill_costs_half_a_second_of_sound_at_most_and_no_word_before_it(
    practising: Callable[..., Any], real_home: Path, shell: Shell, moment: float
) -> None:
    with practising("--speed", "4", "--events") as process:
        heard = listened(process, moment)
        process.kill()
        process.wait()
    folder = only_round(real_home)
    kept = samples_in(folder) / SAMPLE_RATE
    assert kept > heard - 0.5
    analyzed = json.loads(shell("analyze", folder, "--json").stdout)
    assert shell("practice", "--resume").returncode == 0
    # What was read for the report is what is on record then, and the round is whole.
    again = json.loads(shell("analyze", folder, "--json").stdout)
    assert [again[part] for part in ("answers", "findings")] == [analyzed[part] for part in ("answers", "findings")]
    (lacking,) = {*analyzed["unknown"]} - {*again["unknown"]}
    assert lacking.startswith("The round broke off")
    whole = json.loads(shell("transcribe", folder / "sound.wav", "--json").stdout)["words"]
    said = plain(" ".join(word["text"] for word in whole if word["end"] < kept - 0.3))
    told = plain(" ".join(segment["text"] for segment in analyzed["answers"][0]["segments"]))
    assert len(said) >= moment
    assert WordErrors.between(said, told).deleted <= 1


def test_a_reader_of_events_that_has_seen_enough_ends_the_round_in_peace(
    practising: Callable[..., Any], real_home: Path
) -> None:
    with practising("--speed", "4", "--events") as process:
        listened(process, 1.0)
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == b""
    assert samples_in(only_round(real_home)) >= SAMPLE_RATE


@pytest.mark.skipif(os.name == "nt", reason="terminals of POSIX")
def test_on_a_small_terminal_what_is_said_stands_at_the_foot_and_then_the_report_is_there(
    real_home: Path, spoken: Callable[[str], Path]
) -> None:
    import fcntl
    import pty
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 10, 40, 0, 0))
    arguments = command(
        "practice", "--from", spoken(SAID), "--quiet", "--question", "city-bikes", "--speed", "2", "--plain"
    )
    environs = environment(real_home, TERM="xterm")
    with subprocess.Popen(arguments, stdin=slave, stdout=slave, stderr=slave, env=environs) as process:
        os.close(slave)
        written = b"".join(all_of(master))
    assert process.returncode == 0
    screen = as_seen(written, 40, 10)
    assert max(map(len, screen.feet)) <= 39
    assert any("I would" in foot for foot in screen.feet)
    # The terminal is left as it was found: the report goes to its last line.
    assert screen.feet[-1] == ""
    assert screen.bottom == screen.lines
    assert "What to do next time" in screen.above


def all_of(terminal: int) -> Iterator[bytes]:
    """What is written to a terminal until nobody has it open any more."""
    try:
        while part := os.read(terminal, 4096):
            yield part
    except OSError:
        # That is how Linux says so.
        os.close(terminal)
