import threading
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.replay import ENDED, Replay, wait_for
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.trouble import CouldNotError
from tests.adapters.source_contract import check_source


def recording(count: int, length: int = 800) -> Iterator[Block]:
    for number in range(count):
        yield Block(number * length, np.full(length, number, dtype=np.float32))


@pytest.mark.parametrize("speed", [0.0, 1000.0])
def test_it_keeps_the_promises_of_a_source(speed: float) -> None:
    check_source(lambda deliver: Replay(deliver, recording(50), speed), wanted=50)


def told_by(blocks: Iterator[Block]) -> list[int | str]:
    """What a replay tells: the first sample of each block, and last why no more comes."""
    told: list[int | str] = []
    over = threading.Event()

    def gone(why: str) -> None:
        told.append(why)
        over.set()

    with Replay(lambda block: told.append(block.first), blocks, gone=gone):
        assert over.wait(10)
    return told


def test_it_tells_that_the_recording_is_over_after_the_last_block() -> None:
    assert told_by(recording(3)) == [0, 800, 1600, ENDED]


def test_a_recording_that_breaks_off_says_why() -> None:
    def broken() -> Iterator[Block]:
        yield from recording(1)
        raise CouldNotError("The file ends in the middle.")

    assert told_by(broken()) == [0, "The file ends in the middle."]


def test_stop_is_immediate_while_it_waits_for_the_next_block() -> None:
    delivered: list[Block] = []
    told: list[str] = []
    an_hour = Block(0, np.zeros(3600 * SAMPLE_RATE, dtype=np.float32))
    replay = Replay(delivered.append, [an_hour], speed=1.0, gone=told.append)
    replay.start()
    replay.stop()
    assert (delivered, told) == ([], [])


def test_stop_without_start_does_nothing() -> None:
    Replay(lambda _: None, recording(1)).stop()


@given(first=st.integers(0, 10**9), length=st.integers(1, 10**5), speed=st.floats(0.1, 100), passed=st.floats(0, 1e5))
def test_a_block_is_due_when_its_last_sample_has_been_heard(
    first: int, length: int, speed: float, passed: float
) -> None:
    block = Block(first, np.zeros(length, dtype=np.float32))
    due = (first + length) / SAMPLE_RATE / speed
    wait = wait_for(block, speed, passed)
    assert wait >= 0
    assert wait == pytest.approx(max(0.0, due - passed))
    assert wait_for(block, 0.0, passed) == 0
