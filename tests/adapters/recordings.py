"""Recordings made, cut and spoiled for tests."""

import struct
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from interviewer.adapters.recording import Recording
from interviewer.core.audio import SAMPLE_RATE, Samples
from tests.tones import joined


def read(path: Path, *, partial: bool = False) -> Samples:
    return joined(*(block.samples for block in Recording(path, partial=partial).blocks(0.3)))


def onset(sound: Samples) -> float:
    return float(np.flatnonzero(np.abs(sound) > 0.1)[0]) / SAMPLE_RATE


def wav(sound: Samples, size: int | None = None) -> bytes:
    """A 16-bit WAV file whose header claims so many bytes of sound."""
    body = (sound * 32767).astype("<i2").tobytes()
    size = len(body) if size is None else size
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, SAMPLE_RATE, SAMPLE_RATE * 2, 2, 16)
    return (
        struct.pack("<4sI4s", b"RIFF", min(36 + size, 2**32 - 1), b"WAVE")
        + form
        + struct.pack("<4sI", b"data", size)
        + body
    )


def remuxed(source: Path, target: Path, keeps: Callable[[float], bool], late: float = 0.0) -> Path:
    """The packets of a file that are kept by their time, their stamps moved."""
    with av.open(str(source)) as old, av.open(str(target), "w") as new:
        track = old.streams.audio[0]
        stream = new.add_stream_from_template(track)
        for packet in old.demux(track):
            if packet.dts is None or packet.pts is None or packet.time_base is None:
                continue
            if keeps(float(packet.pts * packet.time_base)):
                packet.pts += round(late / packet.time_base)
                packet.dts += round(late / packet.time_base)
                packet.stream = stream
                new.mux(packet)
    return target


def film(path: Path, sounds: tuple[Samples, ...]) -> Path:
    """A black film of two seconds with any number of sound tracks."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=5)
        video.width = video.height = 32
        video.pix_fmt = "yuv420p"
        tracks = [container.add_stream("aac", rate=SAMPLE_RATE, layout="mono") for _ in sounds]
        for number in range(10):
            picture = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8)).reformat(format="yuv420p")
            picture.pts, picture.time_base = number, Fraction(1, 5)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
        for track, sound in zip(tracks, sounds, strict=True):
            frame = av.AudioFrame.from_ndarray(sound[np.newaxis], "fltp", "mono")
            frame.sample_rate, frame.pts = SAMPLE_RATE, 0
            container.mux(track.encode(frame))
            container.mux(track.encode(None))
    return path


def spoil(path: Path, share: float, length: int) -> None:
    """Write rubbish over a stretch of a file."""
    content = bytearray(path.read_bytes())
    start = int(len(content) * share)
    content[start : start + length] = np.random.default_rng(3).bytes(length)
    path.write_bytes(content)
