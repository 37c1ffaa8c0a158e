"""How long a file says its sound is."""

import io
import struct
from pathlib import Path
from typing import BinaryIO

import av
from av.audio.stream import AudioStream
from av.container import InputContainer

# Containers that write a length down. FFmpeg guesses one for the others from their bit rate: that is no promise.
KEEPS_LENGTH = ("flac", "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "ogg", "aiff", "w64", "caf")

OGG_PAGE = b"OggS"
LARGEST_OGG_PAGE = 65_307
LAST_OGG_PAGE = 0x04

# Sizes that programs write into a WAV when they cannot go back to correct them.
UNKNOWN_SIZES = (range(1), range(0x7FFF_0000, 0x8000_1000), range(0xFFFF_0000, 0x1_0000_0000))


def promise(path: Path, container: InputContainer) -> float | None:
    """The seconds of the first sound track by the container's own word, or None where it gives none."""
    with path.open("rb") as file:
        if container.format.name == "wav":
            return _wav_length(file)
        keeps = container.format.name in KEEPS_LENGTH or (container.format.name == "mp3" and _mp3_has_length(file))
    return _length(container, container.streams.audio[0]) if keeps else None


def lacks_its_end(path: Path) -> bool:
    """Whether a file is an Ogg without the page that says it is the last: an Ogg has no other word of its length."""
    with path.open("rb") as file:
        if file.read(4) != OGG_PAGE:
            return False
        file.seek(-min(path.stat().st_size, LARGEST_OGG_PAGE), io.SEEK_END)
        tail = file.read()
    flags = tail[tail.rfind(OGG_PAGE) :][5:6]
    return OGG_PAGE not in tail or not flags or not flags[0] & LAST_OGG_PAGE


def _length(container: InputContainer, track: AudioStream) -> float | None:
    """The length of the track, or of the file if there is nothing else in it."""
    if track.duration is not None and track.time_base is not None:
        return float(track.duration * track.time_base)
    if "DURATION" in track.metadata:
        return _seconds(track.metadata["DURATION"])
    if container.duration is not None and len(container.streams) == 1:
        return container.duration / av.time_base
    return None


def _seconds(text: str) -> float | None:
    """The seconds of 00:00:03.008000000, as Matroska tags a track."""
    try:
        hours, minutes, rest = (float(part) for part in text.split(":"))
    except ValueError:
        return None
    return hours * 3600 + minutes * 60 + rest


def _wav_length(file: BinaryIO) -> float | None:
    """The seconds a WAV header promises; FFmpeg tells only what the file holds."""
    file.seek(12)
    wide_size, bytes_a_second = None, 0
    while len(head := file.read(8)) == 8:
        kind, size = struct.unpack("<4sI", head)
        if kind == b"data":
            return _promised_by(size, wide_size, bytes_a_second)
        body = file.read(min(size, 32))
        if kind == b"fmt " and len(body) >= 16:
            bytes_a_second = struct.unpack_from("<I", body, 8)[0]
        if kind == b"ds64" and len(body) >= 16:
            wide_size = struct.unpack_from("<Q", body, 8)[0]
        file.seek(size + size % 2 - len(body), 1)
    return None


def _promised_by(size: int, wide_size: int | None, bytes_a_second: int) -> float | None:
    """The seconds of a WAV's sound, by the wide size of an RF64 file where the plain one has no room for it."""
    if size == 0xFFFF_FFFF and wide_size:
        size = wide_size
    if bytes_a_second == 0 or any(size in unknown for unknown in UNKNOWN_SIZES):
        return None
    return size / bytes_a_second


def _mp3_has_length(file: BinaryIO) -> bool:
    """Whether the first frame, behind any ID3 tag, is one that counts the others."""
    head = file.read(10)
    file.seek(0)
    if head[:3] == b"ID3" and len(head) == 10:
        a, b, c, d = head[6:10]
        file.seek(10 + (a << 21 | b << 14 | c << 7 | d))
    start = file.read(4096)
    return any(mark in start for mark in (b"Xing", b"Info", b"VBRI"))
