"""A short sound as a file in memory that every browser plays."""

import io
import wave
from typing import cast

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.codec.codec import UnknownCodecError

from interviewer.core.audio import SAMPLE_RATE, Samples

# MP3 plays on telephones that know no Opus. At this rate a minute of speech takes 180 kB; a WAV takes 1.9 MB.
CODEC = "libmp3lame"
BIT_RATE = 24_000
MP3, WAV = "audio/mpeg", "audio/wav"


def encoded(samples: Samples, codec: str = CODEC) -> tuple[bytes, str]:
    """The file and its media type: MP3, or WAV where this FFmpeg makes none."""
    pcm = np.rint(np.clip(np.nan_to_num(samples), -1.0, 1.0) * 32_767).astype("<i2")
    try:
        return _mp3(pcm, codec), MP3
    except UnknownCodecError:
        return _wav(pcm), WAV


def _mp3(pcm: npt.NDArray[np.int16], codec: str) -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format="mp3") as container:
        stream = cast("AudioStream", container.add_stream(codec, rate=SAMPLE_RATE, layout="mono"))
        stream.bit_rate = BIT_RATE
        frame = av.AudioFrame.from_ndarray(pcm.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        # The encoder cuts it into frames of its own length; None brings out what it still holds.
        for part in (frame, None):
            container.mux(stream.encode(part))
    return file.getvalue()


def _wav(pcm: npt.NDArray[np.int16]) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(pcm.itemsize)
        written.setframerate(SAMPLE_RATE)
        written.writeframes(pcm.tobytes())
    return file.getvalue()
