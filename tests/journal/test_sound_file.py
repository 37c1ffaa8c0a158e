"""Sound in a file: a WAV any player reads after every block, on the clock of its samples."""

import os
import sys
import tempfile
import wave
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.core.audio import Block, Samples
from interviewer.core.trouble import CouldNotError
from interviewer.growing_file import GrowingFile
from interviewer.sound_file import HEADER_BYTES, MOST_SAMPLES, SoundFile, blocks_of, length_of
from tests.journal.failing import FullDisk

Blocks = list[tuple[int, list[int]]]


def levels(*values: int) -> Samples:
    """Samples at so many steps of a 16-bit file."""
    return np.array(values, np.float32) / np.float32(32_768)


def played(path: Path) -> list[int]:
    """What a player hears: the header is believed."""
    with wave.open(str(path)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
        content = sound.readframes(sound.getnframes())
        assert len(content) == 2 * sound.getnframes()
    return [int(level) for level in np.frombuffer(content, "<i2")]


def heard(path: Path) -> list[int]:
    """What this program reads: the header is not believed."""
    blocks = list(blocks_of(path))
    assert [block.first for block in blocks] == [16_000 * n for n in range(len(blocks))]
    samples = np.concatenate([levels(), *(block.samples for block in blocks)])
    assert samples.dtype == np.float32
    return [int(level) for level in samples * 32_768]


# Each block: how many samples the clock ran on without sound, then the sound.
runs = st.lists(st.tuples(st.integers(0, 40), st.lists(st.integers(-32_768, 32_767), max_size=30)), max_size=6)
own_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def keep_all(path: Path, blocks: Blocks) -> list[int]:
    """Write the blocks, playing the file after each; gives every sample that should be there."""
    file, expected = SoundFile.create(path), list[int]()
    for gap, values in blocks:
        expected += [0] * gap + values
        file.keep(Block(len(expected) - len(values), levels(*values)))
        assert played(path) == expected
        assert file.samples == len(expected)
    file.close()
    return expected


@own_folder
@given(runs)
def test_it_can_be_played_after_every_block(without_sync: None, blocks: Blocks) -> None:
    del without_sync
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sound.wav"
        expected = keep_all(path, blocks)
        assert heard(path) == expected
        assert length_of(path) == len(expected)


@own_folder
@given(runs, st.data())
def test_cut_at_any_byte_it_is_a_prefix_and_goes_on(without_sync: None, blocks: Blocks, data: st.DataObject) -> None:
    del without_sync
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sound.wav"
        expected = keep_all(path, blocks)
        cut = data.draw(st.integers(0, path.stat().st_size))
        check_cut(path, path.read_bytes()[:cut], expected)


def test_every_cut_of_one_sound_goes_on(without_sync: None, tmp_path: Path) -> None:
    del without_sync
    path = tmp_path / "sound.wav"
    expected = keep_all(path, [(0, [1, -2, 300, -32_768, 32_767]), (3, [7, 8])])
    content = path.read_bytes()
    for cut in range(len(content) + 1):
        check_cut(path, content[:cut], expected)


def check_cut(path: Path, content: bytes, expected: list[int]) -> None:
    path.write_bytes(content)
    left = expected[: max(0, len(content) - HEADER_BYTES) // 2]
    assert heard(path) == left
    file = SoundFile.resume(path)
    assert played(path) == left
    file.keep(Block(file.samples, levels(5, 6)))
    file.close()
    assert played(path) == [*left, 5, 6]


def test_a_header_behind_the_sound_is_put_right(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    file = SoundFile.create(path)
    empty = path.read_bytes()
    file.keep(Block(0, levels(1, 2, 3)))
    file.close()
    path.write_bytes(empty + path.read_bytes()[HEADER_BYTES:])
    assert played(path) == []
    assert heard(path) == [1, 2, 3]
    SoundFile.resume(path).close()
    assert played(path) == [1, 2, 3]


def test_sound_beyond_full_scale_is_clipped(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    file = SoundFile.create(path)
    file.keep(Block(0, np.array([1.0, 9.0, -9.0, np.inf, -np.inf, np.nan, 0.6 / 32_768], np.float32)))
    file.close()
    assert played(path) == [32_767, 32_767, -32_768, 32_767, -32_768, 0, 1]


def test_a_long_silence_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    file = SoundFile.create(path)
    file.keep(Block(40_001, levels(9)))
    file.close()
    assert played(path) == [0] * 40_001 + [9]


def test_sound_that_is_there_already_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    file = SoundFile.create(path)
    file.keep(Block(0, levels(1, 2, 3)))
    with pytest.raises(ValueError, match="begins at sample 2, but 3 are kept"):
        file.keep(Block(2, levels(4, 5)))
    file.close()
    assert played(path) == [1, 2, 3]


def test_at_the_border_of_four_gigabytes_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    file = SoundFile.create(path)
    file.keep(Block(0, levels(1)))
    with pytest.raises(CouldNotError, match="37 hours"):
        file.keep(Block(MOST_SAMPLES, levels(2)))
    file.close()
    assert played(path) == [1]
    assert 37 < MOST_SAMPLES / 16_000 / 3600 < 38


@pytest.mark.skipif(sys.platform == "win32", reason="a hole in a file takes room there")
def test_the_last_block_before_the_border_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    SoundFile.create(path).close()
    # A hole in the file: it takes no room on the disk.
    os.truncate(path, HEADER_BYTES + 2 * (MOST_SAMPLES - 2))
    file = SoundFile.resume(path)
    file.keep(Block(MOST_SAMPLES - 2, levels(1, 2)))
    file.close()
    with wave.open(str(path)) as sound:
        assert sound.getnframes() == MOST_SAMPLES
        sound.setpos(MOST_SAMPLES - 2)
        assert sound.readframes(2) == b"\1\0\2\0"


@pytest.mark.parametrize("content", [b"OggS", b"RIFF\0\0\0\0AVI ", b"RIFF" + bytes(40), bytes(3), b"hello" * 30])
def test_another_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sound.wav"
    path.write_bytes(content)
    for read in (length_of, SoundFile.resume, lambda wav: list(blocks_of(wav))):
        with pytest.raises(CouldNotError, match="not the sound this program wrote"):
            read(path)
    assert path.read_bytes() == content


@given(st.lists(st.integers(0, 20_000), max_size=8))
@own_folder
def test_a_power_cut_takes_less_than_half_a_second(monkeypatch: pytest.MonkeyPatch, lengths: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, monkeypatch.context() as patched:
        path, safe = Path(folder) / "sound.wav", [0]
        patched.setattr(os, "fsync", lambda _: safe.append(path.stat().st_size))
        file = SoundFile.create(path)
        for length in lengths:
            file.keep(Block(file.samples, np.zeros(length, np.float32)))
            assert path.stat().st_size - safe[-1] < 2 * 8_000
        file.close()
        assert safe[-1] == path.stat().st_size


def test_the_disk_is_bothered_twice_a_second(tmp_path: Path) -> None:
    file = SoundFile.create(tmp_path / "sound.wav")
    with patch.object(os, "fsync") as fsync:
        for first in range(0, 160_000, 1_600):
            file.keep(Block(first, np.zeros(1_600, np.float32)))
    assert fsync.call_count == 20
    file.close()


@pytest.mark.parametrize("room", [0, 1, 2, 5, 11, 12, 30, 50])
def test_a_full_disk_leaves_whole_blocks_and_a_true_header(tmp_path: Path, room: int) -> None:
    path = tmp_path / "sound.wav"
    file = SoundFile.create(path)
    file.keep(Block(0, levels(1, 2, 3)))
    file.close()
    disk = FullDisk(path, room)
    full = SoundFile(GrowingFile(disk))
    with pytest.raises(OSError, match="No space"):
        full.keep(Block(5, levels(4, 5, 6, 7)))
    assert heard(path) == [1, 2, 3]
    disk.room = 1000
    full.keep(Block(5, levels(4, 5, 6, 7)))
    full.close()
    assert played(path) == [1, 2, 3, 0, 0, 4, 5, 6, 7]
