import os
import sys

import pytest

from interviewer.cli.benches.memory_growth import Memory, MemoryWatch, resident_megabytes
from tests.cli.event_lines import fact, guessed, listening


class Growing:
    """In the place of a process: holds a megabyte more each time that it is looked at."""

    def __init__(self) -> None:
        self.looked_at: list[int] = []

    def __call__(self, process: int) -> float:
        self.looked_at.append(process)
        return 100.0 + len(self.looked_at)


def seen(*lines: str) -> tuple[MemoryWatch, Growing]:
    growing = Growing()
    watch = MemoryWatch(growing)
    for line in lines:
        watch.see(7, line)
    return watch, growing


ENDED = fact("AnswerEnded", 900.0, at=890.0)


def test_memory_is_read_once_when_ten_minutes_were_heard_and_once_at_the_end() -> None:
    watch, growing = seen(
        fact("RoundStarted", 0.0, name="r", at=None),
        listening(1.0, 599.9),
        guessed(601.0, 598.0, 601.0, "so we"),
        '{"notice": "Listening again"}',
        "Kept in some folder",
        listening(601.5, 600.0),
        listening(601.6, 600.1),
        ENDED,
    )
    assert watch.memory == Memory(101.0, 102.0)
    assert growing.looked_at == [7, 7]


def test_a_short_answer_has_an_end_alone() -> None:
    watch, _ = seen(listening(1.0, 30.0), ENDED)
    assert watch.memory == Memory(None, 101.0)


@pytest.mark.parametrize(
    ("memory", "growth"),
    [
        (Memory(400.0, 420.0), 5.0),
        (Memory(400.0, 380.0), -5.0),
        (Memory(None, 420.0), None),
        (Memory(400.0, None), None),
        (Memory(), None),
    ],
)
def test_growth_is_known_where_both_are(memory: Memory, growth: float | None) -> None:
    assert memory.growth_percent == (None if growth is None else pytest.approx(growth))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
def test_what_a_process_holds_grows_with_what_it_takes() -> None:
    before = resident_megabytes(os.getpid())
    held = bytearray(os.urandom(64_000_000))
    after = resident_megabytes(os.getpid())
    assert before is not None
    assert after is not None
    assert after - before > 0.9 * len(held) / 1e6


def test_of_a_process_that_is_not_there_nothing_is_known() -> None:
    assert resident_megabytes(2**22 + 1) is None
