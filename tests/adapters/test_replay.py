import threading
from collections.abc import Iterator
from queue import SimpleQueue

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.backlog import Backlog
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


def test_what_is_stopped_in_the_middle_lets_go_of_its_file() -> None:
    let_go = threading.Event()
    delivered: SimpleQueue[Block] = SimpleQueue()

    def blocks() -> Iterator[Block]:
        try:
            for number in range(1000):
                yield Block(number * SAMPLE_RATE, np.zeros(SAMPLE_RATE, np.float32))
        finally:
            let_go.set()

    reading = blocks()
    replay = Replay(delivered.put, reading, speed=100.0)
    replay.start()
    delivered.get(timeout=5)
    replay.stop()
    assert let_go.is_set()


def test_the_numbers_go_on_from_where_a_round_was_left() -> None:
    firsts: list[int] = []
    over = threading.Event()
    with Replay(lambda block: firsts.append(block.first), recording(3), gone=lambda _: over.set(), first=5000):
        assert over.wait(10)
    assert firsts == [5000, 5800, 6600]


@pytest.mark.parametrize("first", [0, 10**7])
def test_an_hour_at_once_is_no_more_than_a_few_seconds_in_flight(first: int) -> None:
    seconds = 3600
    backlog = Backlog()
    inbox: SimpleQueue[Block | None] = SimpleQueue()
    read: list[int] = []

    def hour() -> Iterator[Block]:
        silence = np.zeros(SAMPLE_RATE, dtype=np.float32)
        for number in range(seconds):
            read.append(number)
            yield Block(number * SAMPLE_RATE, silence)

    ahead = []
    with Replay(inbox.put, hour(), gone=lambda _: inbox.put(None), first=first, backlog=backlog):
        for number in range(seconds):
            block = inbox.get(timeout=10)
            assert block
            assert block.first == first + number * SAMPLE_RATE
            ahead.append(len(read) - number)
            backlog.worked_off(block.end)
        assert inbox.get(timeout=10) is None
    assert max(ahead) <= 6


def test_stop_is_immediate_while_it_waits_for_its_listener() -> None:
    delivered: SimpleQueue[Block] = SimpleQueue()
    told: list[str] = []
    backlog = Backlog(most=0.1)
    replay = Replay(delivered.put, recording(100), gone=told.append, backlog=backlog)
    replay.start()
    for _ in range(2):
        delivered.get(timeout=10)
    replay.stop()
    assert delivered.empty()
    assert told == []


def test_what_is_played_at_a_pace_waits_for_nobody() -> None:
    check_source(lambda deliver: Replay(deliver, recording(50), 1000.0, backlog=Backlog(most=0.1)), wanted=50)


class Turns:
    """Takes blocks in turns: after so many, what delivers them is held until it is to go on."""

    def __init__(self, turn: int, blocks: int, speed: float = 0.0) -> None:
        self._turn = turn
        self.delivered: list[int] = []
        self.held, self.over = threading.Event(), threading.Event()
        self.replay = Replay(self._deliver, recording(blocks), speed, gone=lambda _: self.over.set())

    def _deliver(self, block: Block) -> None:
        self.delivered.append(block.first)
        if len(self.delivered) % self._turn == 0:
            self.replay.hold()
            self.held.set()

    def go_on(self) -> None:
        assert self.held.wait(10)
        self.held.clear()
        self.replay.go_on()


@pytest.mark.parametrize("speed", [0.0, 1000.0])
def test_held_it_waits_and_goes_on_where_it_was(speed: float) -> None:
    turns = Turns(turn=2, blocks=6, speed=speed)
    with turns.replay:
        for delivered in (2, 4):
            assert turns.held.wait(10)
            assert len(turns.delivered) == delivered
            turns.go_on()
        turns.go_on()
        assert turns.over.wait(10)
    assert turns.delivered == [800 * number for number in range(6)]


def test_held_before_it_starts_it_waits_too() -> None:
    delivered: list[Block] = []
    replay = Replay(delivered.append, recording(3))
    replay.hold()
    replay.start()
    replay.stop()
    assert delivered == []


def test_stop_is_immediate_while_it_is_held() -> None:
    turns = Turns(turn=2, blocks=6)
    turns.replay.start()
    assert turns.held.wait(10)
    turns.replay.stop()
    assert turns.delivered == [0, 800]
    assert not turns.over.is_set()


def test_going_on_without_being_held_changes_nothing() -> None:
    firsts: list[int] = []
    over = threading.Event()
    with Replay(lambda block: firsts.append(block.first), recording(3), gone=lambda _: over.set()) as replay:
        replay.go_on()
        assert over.wait(10)
    assert firsts == [0, 800, 1600]


class Clock:
    """Stands still; tells each time it was looked at."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.looks: SimpleQueue[float] = SimpleQueue()

    def monotonic(self) -> float:
        self.looks.put(self.now)
        return self.now

    def wait_for_looks(self, count: int) -> None:
        for _ in range(count):
            self.looks.get(timeout=10)


def test_the_time_it_was_held_is_no_time_of_the_recording(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, passed = Clock(), list[float]()

    def wait(_: Block, speed: float, since: float) -> float:
        passed.append(since)
        return 0.0 * speed

    monkeypatch.setattr("interviewer.adapters.replay.time", clock)
    monkeypatch.setattr("interviewer.adapters.replay.wait_for", wait)
    turns = Turns(turn=1, blocks=3)
    with turns.replay:
        # It looks when it begins, then thrice a block, the first time before it may have to wait.
        clock.wait_for_looks(1 + 3)
        for held in (60.0, 600.0):
            clock.wait_for_looks(1)
            clock.now += held
            turns.go_on()
            clock.wait_for_looks(2)
        turns.go_on()
        assert turns.over.wait(10)
    assert passed == [0.0, 0.0, 0.0]


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
