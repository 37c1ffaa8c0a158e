"""A stretch of a round's sound: read from where it lies, however long the round is."""

import io
import tempfile
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.core.audio import Block, Samples
from interviewer.core.spans import Span
from interviewer.journal import Journal, read_sound
from interviewer.sound_file import HEADER_BYTES, SAMPLE_BYTES, SoundFile, blocks_of

LEVELS = (np.arange(35_000) % 1000 / 32_768).astype(np.float32)


def joined(blocks: list[Block]) -> Samples:
    return np.concatenate([np.zeros(0, np.float32), *(block.samples for block in blocks)])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(-5, 40_000), st.integers(-5, 40_000))
def test_it_is_what_lies_there(without_sync: None, begin: int, end: int) -> None:
    del without_sync
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sound.wav"
        file = SoundFile.create(path)
        file.keep(Block(0, LEVELS))
        file.close()
        blocks = list(blocks_of(path, begin, end))
    assert [block.first for block in blocks[:1]] == [max(0, begin)][: len(blocks)]
    assert all(one.end == other.first for one, other in pairwise(blocks))
    np.testing.assert_array_equal(joined(blocks), LEVELS[max(0, begin) : max(0, end)])


class Counting(io.FileIO):
    """A file that counts the bytes that are read of it."""

    read_in_all = 0

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size) or b""
        Counting.read_in_all += len(content)
        return content


def test_of_a_long_sound_nothing_else_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    SoundFile.create(path).close()
    # Forty-five minutes of nothing, which take no room on the disk.
    with path.open("r+b") as file:
        file.truncate(HEADER_BYTES + SAMPLE_BYTES * 16_000 * 2700)
    with patch("pathlib.Path.open", lambda path, mode: Counting(str(path), mode)):
        assert len(joined(list(blocks_of(path, 16_000 * 2690, 16_000 * 2695)))) == 16_000 * 5
    assert Counting.read_in_all <= HEADER_BYTES + SAMPLE_BYTES * 16_000 * 5


@pytest.mark.parametrize(
    ("span", "samples"),
    [(None, (0, 35_000)), (Span(0.5, 1.5), (8_000, 24_000)), (Span(2.0, 9.0), (32_000, 35_000)), (Span(5, 6), (0, 0))],
)
def test_a_round_gives_all_or_a_stretch_of_its_sound(
    tmp_path: Path, span: Span | None, samples: tuple[int, int]
) -> None:
    with Journal.create(tmp_path / "round") as journal:
        journal.keep(Block(0, LEVELS))
    np.testing.assert_array_equal(joined(list(read_sound(tmp_path / "round", span))), LEVELS[slice(*samples)])


def test_a_round_without_sound_has_no_stretch_either(tmp_path: Path) -> None:
    Journal.create(tmp_path / "round").close()
    assert list(read_sound(tmp_path / "round", Span(0.0, 1.0))) == []
