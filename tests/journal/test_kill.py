"""A program that is killed loses nothing it told, and hardly any sound."""

import subprocess
import sys
import wave
from pathlib import Path

import pytest

from interviewer.core.audio import Block
from interviewer.core.events import QuestionAsked, RoundEnded
from interviewer.core.trouble import CouldNotError
from interviewer.journal import SOUND, Journal, read_facts, samples_in
from tests.tones import tone

ROOT = Path(__file__).parents[2]


def killed_after(folder: Path, lines: int) -> int:
    """Let a program write a round, kill it once it told so many lines; gives how many it told."""
    command = [sys.executable, "-m", "tests.journal.writer", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(lines)]
        with pytest.raises(CouldNotError, match="open in another program"):
            Journal.resume(folder)
        writer.kill()
        told += writer.stdout.readlines()
    whole = [line for line in told if line.endswith(b"\n")]
    assert whole == [b"%d\n" % number for number in range(len(whole))]
    return len(whole)


@pytest.mark.parametrize("lines", [1, 14, 61])
def test_what_was_told_before_a_kill_is_kept(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "one"
    told = killed_after(folder, lines)
    assert told >= lines
    facts = read_facts(folder)
    assert [fact.at for fact in facts if isinstance(fact, QuestionAsked)] == [*range(len(facts))]
    assert told <= len(facts) <= told + 2
    assert samples_in(folder) >= 1_600 * told - 8_000
    go_on(folder, len(facts))


def go_on(folder: Path, facts: int) -> None:
    with Journal.resume(folder) as journal:
        before = journal.samples_kept
        journal.append(RoundEnded(1.0))
        journal.keep(Block(before, tone(0.5)))
    assert len(read_facts(folder)) == facts + 1
    assert read_facts(folder)[-1] == RoundEnded(1.0)
    with wave.open(str(folder / SOUND)) as wav:
        assert wav.getnframes() == before + 8_000
