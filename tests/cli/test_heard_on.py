"""A round that broke off is heard to its end as it would have been heard without a break."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from interviewer.cli.rounds import report_of_round
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.events import AnswerEnded, Fact, SpeechHeard
from interviewer.core.report import rounded
from interviewer.journal import Journal, read_facts
from tests.cli.broken_rounds import parts_of_home
from tests.cli.conftest import Run
from tests.tones import joined, silence, tone, write

# None of them begins where a frame of the voice activity does when it is counted from a whole second.
SOUND = joined(*(part for pitch in (440.0, 660.0, 880.0, 550.0, 770.0) for part in (tone(0.4, pitch), silence(1.37))))


def broken_after_each_utterance(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    yield from (facts[: place + 1] for place, fact in enumerate(facts) if isinstance(fact, SpeechHeard))


def answers_in(folder: Path, home: Path) -> Any:
    """To the digits that mean something."""
    return rounded([asdict(answer) for answer in report_of_round(folder, parts_of_home(home)).answers])


@pytest.mark.usefixtures("fakes", "quick_disk")
def test_where_it_is_heard_on_makes_no_difference(run: Run, home: Path, tmp_path: Path) -> None:
    wav = write(tmp_path / "said.wav", SOUND)
    assert run("practice", "--from", wav, "--question", "Why?", "--quiet").code == 0
    (whole,) = (home / "sessions").iterdir()
    facts = read_facts(whole)
    expected = answers_in(whole, home)
    assert any(isinstance(fact, AnswerEnded) for fact in facts)
    broken = list(broken_after_each_utterance(facts))
    assert len(broken) == 5
    for count, some in enumerate(broken):
        with Journal.create(tmp_path / str(count)) as journal:
            for first in range(0, len(SOUND), SAMPLE_RATE // 20):
                journal.keep(Block(first, SOUND[first : first + SAMPLE_RATE // 20]))
            for fact in some:
                journal.append(fact)
        assert answers_in(tmp_path / str(count), home) == expected
