"""The sound of a round in a file: a WAV that can be played after every block."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import numpy as np

from interviewer.core.audio import SAMPLE_RATE, Block, Samples
from interviewer.core.trouble import CouldNotError
from interviewer.growing_file import GrowingFile

SAMPLE_BYTES = 2
HEADER_BYTES = 44
# A WAV says its length in 32 bits: 37 hours at this rate.
MOST_SAMPLES = (2**32 - 1 - HEADER_BYTES) // SAMPLE_BYTES
# What a power cut may take; without one nothing is lost.
MOST_UNSYNCED_SAMPLES = SAMPLE_RATE // 2
_FULL_SCALE = 32_768


class SoundFile:
    """A WAV that grows block by block."""

    def __init__(self, file: GrowingFile) -> None:
        self._file = file
        self._synced = self.samples

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new WAV without a sample."""
        return cls(GrowingFile.create(path, _header(0)))

    @classmethod
    def resume(cls, path: Path) -> Self:
        """The WAV that lies there, half a sample at its end dropped and its header put right."""
        file = GrowingFile.resume(path)
        try:
            _mend(file, path)
        except (OSError, CouldNotError):
            file.close()
            raise
        return cls(file)

    @property
    def samples(self) -> int:
        """The samples it holds."""
        return _samples_in(self._file.length)

    def keep(self, block: Block) -> None:
        """Append a block, after silence where the clock has run on since the last one."""
        if block.first < self.samples:
            raise ValueError(f"a block begins at sample {block.first}, but {self.samples} are kept already")
        if block.end > MOST_SAMPLES:
            raise CouldNotError("A WAV holds 37 hours of sound, and this one is full. It is kept; begin a new round.")
        with self._file.whole():
            for first in range(self.samples, block.first, SAMPLE_RATE):
                self._file.append(bytes(SAMPLE_BYTES * min(SAMPLE_RATE, block.first - first)))
            self._file.append(_pcm(block.samples))
            if self.samples - self._synced >= MOST_UNSYNCED_SAMPLES:
                self.sync()
            # Last, so that the header never promises sound that is not there.
            self._file.patch(_header(self.samples))

    def sync(self) -> None:
        """Return when all of it is on the disk."""
        self._file.sync()
        self._synced = self.samples

    def close(self) -> None:
        """Bring the last of it to the disk and close the file."""
        try:
            if not self._file.file.closed:
                self.sync()
        finally:
            self._file.close()


def length_of(path: Path) -> int:
    """The samples in a WAV this program wrote, whatever its header says."""
    with path.open("rb") as file:
        _check(file.read(HEADER_BYTES), path)
    return _samples_in(path.stat().st_size)


def blocks_of(path: Path, begin: int = 0, end: int = MOST_SAMPLES) -> Iterator[Block]:
    """The sound from one sample to another, a second at a time; what lies before is not read."""
    begin, end = max(0, begin), min(end, length_of(path))
    with path.open("rb") as file:
        file.seek(HEADER_BYTES + SAMPLE_BYTES * begin)
        for first in range(begin, end, SAMPLE_RATE):
            content = file.read(SAMPLE_BYTES * min(SAMPLE_RATE, end - first))
            yield Block(first, np.frombuffer(content, "<i2").astype(np.float32) / np.float32(_FULL_SCALE))


def _mend(file: GrowingFile, path: Path) -> None:
    _check(file.read(HEADER_BYTES), path)
    samples = _samples_in(file.length)
    file.patch(_header(samples))
    file.cut(HEADER_BYTES + SAMPLE_BYTES * samples)
    file.sync()


def _samples_in(size: int) -> int:
    return max(0, size - HEADER_BYTES) // SAMPLE_BYTES


def _pcm(samples: Samples) -> bytes:
    # A broken driver can deliver what is no number; it must not end the round.
    level = np.nan_to_num(np.clip(samples, -1.0, 1.0)) * _FULL_SCALE
    return np.minimum(np.rint(level), _FULL_SCALE - 1).astype("<i2").tobytes()


def _header(samples: int) -> bytes:
    size = SAMPLE_BYTES * samples
    form = struct.pack("<HHIIHH", 1, 1, SAMPLE_RATE, SAMPLE_RATE * SAMPLE_BYTES, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    sizes = struct.pack("<I", HEADER_BYTES - 8 + size), struct.pack("<I", size)
    return b"RIFF" + sizes[0] + b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + sizes[1]


def _check(head: bytes, path: Path) -> None:
    """Refuse a file that does not begin as this program's do, sizes aside; it may be cut short."""
    ours = _header(0)[: len(head)]
    if head[:4] != ours[:4] or head[8:40] != ours[8:40]:
        raise CouldNotError(f"{path} is not the sound this program wrote. It was left as it is; move it elsewhere.")
