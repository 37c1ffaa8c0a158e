"""A line on its way out: given as it comes, to its true end, or hushed."""

import threading
from types import SimpleNamespace

import numpy as np
import pytest

from interviewer.adapters import line as module
from interviewer.adapters.line import Line
from interviewer.core.audio import Samples

RATE, LATENCY = 100, 0.3


def frames(*values: float) -> Samples:
    return np.array(values, np.float32)[:, np.newaxis]


class Ear:
    """Calls back as PortAudio does, a tenth of a second at a time."""

    def __init__(self, line: Line) -> None:
        self._line, self.now = line, 0.0

    def takes(self, count: int = 10) -> list[float]:
        out = np.full((count, 1), np.nan, np.float32)
        time = SimpleNamespace(currentTime=self.now, outputBufferDacTime=self.now + LATENCY)
        self._line.fill(out, RATE, time)
        self.now += count / RATE
        return [float(value) for value in out[:, 0]]


@pytest.fixture
def hushed() -> threading.Event:
    return threading.Event()


@pytest.fixture
def line(hushed: threading.Event) -> Line:
    return Line(hushed)


@pytest.fixture
def ear(line: Line) -> Ear:
    return Ear(line)


def test_what_is_still_being_made_is_waited_for_in_silence(line: Line, ear: Ear) -> None:
    line.feed(frames(1, 2, 3))
    assert ear.takes(4) == [1, 2, 3, 0]
    assert ear.takes(2) == [0, 0]
    line.feed(frames(4))
    line.feed(frames(5, 6))
    line.finish()
    assert ear.takes(2) == [4, 5]
    assert ear.takes(3) == [6, 0, 0]


def test_it_is_over_when_its_last_sample_has_been_heard(line: Line, ear: Ear) -> None:
    line.feed(frames(*[1] * 25))
    line.finish()
    # Given after 0.25 s, heard 0.3 s later.
    while not line.over.is_set():
        ear.takes()
    assert ear.now == pytest.approx(0.55 + 0.1, abs=0.051)


def test_a_line_that_is_not_finished_is_not_over(line: Line, ear: Ear) -> None:
    line.feed(frames(1))
    for _ in range(20):
        ear.takes()
    assert not line.over.is_set()


def test_hushed_it_is_silent_at_once_and_over_when_that_is_heard(line: Line, ear: Ear, hushed: threading.Event) -> None:
    line.feed(frames(*[1] * 1000))
    assert sum(ear.takes()) == 10
    hushed.set()
    for _ in range(4):
        assert not line.over.is_set()
        assert sum(ear.takes()) == 0
    assert line.over.is_set()


def test_hushed_before_its_first_sound_it_was_not_heard(line: Line, ear: Ear, hushed: threading.Event) -> None:
    line.feed(frames(1, 2))
    hushed.set()
    assert ear.takes(2) == [0, 0]
    assert line.heard_at is None


def test_a_line_of_nothing_is_over_and_was_not_heard(line: Line, ear: Ear) -> None:
    line.finish()
    for _ in range(4):
        ear.takes()
    assert line.over.is_set()
    assert line.heard_at is None


def test_how_much_has_been_heard_is_known_at_any_moment(line: Line, ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    # PortAudio's clock and ours go alike, but not from the same hour.
    monkeypatch.setattr(module, "monotonic", lambda: ear.now + 1000)
    line.feed(frames(*[1] * 25))
    heard = []
    for _ in range(8):
        heard.append(line.heard)
        ear.takes()
    # Given from 0 to 0.25 s, heard from 0.3 to 0.55 s.
    assert heard == pytest.approx([0, 0, 0, 0, 0.1, 0.2, 0.25, 0.25], abs=1e-6)


def test_what_was_not_heard_while_it_was_waited_for_is_not_counted(
    line: Line, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "monotonic", lambda: ear.now)
    line.feed(frames(*[1] * 10))
    for _ in range(10):
        ear.takes()
    line.feed(frames(*[1] * 10))
    for _ in range(4):
        assert line.heard == pytest.approx(0.1)
        ear.takes()
    assert line.heard == pytest.approx(0.2)
