"""A recording that is heard here and there."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.recording import Recording
from interviewer.adapters.unrolled import Unrolled
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from tests.tones import joined, silence, tone, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "answer.wav", joined(silence(5.0), tone(1.0), silence(3.5)))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The first samples of all blocks that were read from a file."""
    first: list[int] = []
    blocks = Recording.blocks

    def counted(self: Recording, seconds: float = 1.0) -> Iterator[Block]:
        for block in blocks(self, seconds):
            first.append(block.first)
            yield block

    monkeypatch.setattr(Recording, "blocks", counted)
    return first


def heard(unrolled: Unrolled, start: float, end: float) -> tuple[int, int]:
    blocks = list(unrolled.sound(Span(start, end)))
    assert all(one.end == other.first for one, other in pairwise(blocks))
    return (blocks[0].first, blocks[-1].end)


def test_a_stretch_is_the_seconds_it_lies_in(path: Path, read: list[int]) -> None:
    unrolled = Unrolled(path)
    assert heard(unrolled, 5.2, 6.8) == (5 * SAMPLE_RATE, 7 * SAMPLE_RATE)
    assert len(read) == 7


def test_nothing_is_read_twice(path: Path, read: list[int]) -> None:
    unrolled = Unrolled(path)
    for start, end in ((5.0, 6.0), (0.0, 9.0), (7.5, 20.0), (2.0, 3.0)):
        assert heard(unrolled, start, end)[0] == int(start) * SAMPLE_RATE
    assert read == [number * SAMPLE_RATE for number in range(10)]


def test_it_sounds_as_the_file_does_and_ends_where_it_ends(path: Path) -> None:
    whole = np.concatenate([block.samples for block in Recording(path).blocks()])
    again = np.concatenate([block.samples for block in Unrolled(path).sound(Span(0.0, 60.0))])
    assert len(again) == len(whole)
    assert abs(again - whole).max() < 1e-4


def test_beyond_its_end_there_is_nothing(path: Path) -> None:
    assert list(Unrolled(path).sound(Span(30.0, 31.0))) == []


def test_trouble_is_that_of_playing(tmp_path: Path) -> None:
    unrolled = Unrolled(tmp_path / "gone.wav")
    with pytest.raises(CouldNotError, match=r"gone\.wav"):
        next(unrolled.sound(Span(0.0, 1.0)))
