"""A file opened for its sound, and every way in which that can fail, in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError

from interviewer.adapters.opened_file import opened_file
from interviewer.adapters.recording.careful_file import CarefulFile
from interviewer.core.trouble import CouldNotError

# FFmpeg takes pictures and some text for films without sound.
PICTURES = ("_pipe", "image2", "tty")

# PyAV (18.1) reads beyond its memory where more channels than this lie in planes of their own.
MOST_PLANES = 8


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The file as FFmpeg understands it, with at least one sound track that can be decoded."""
    with opened_file(path) as file:
        careful = CarefulFile(file)
        with _container(path, careful) as container:
            sound_track(path, container)
            yield container
        if careful.trouble:
            raise CouldNotError(f"{path.name} could not be read to its end: {careful.trouble.strerror}.")


def sound_track(path: Path, container: InputContainer) -> AudioStream:
    """The first sound track."""
    if container.streams.audio:
        track = container.streams.audio[0]
        if not _can_decode(track):
            raise CouldNotError(f"{path.name} holds sound of a kind that cannot be read here; make a WAV of it first.")
        return track
    if container.streams.video and not container.format.name.endswith(PICTURES):
        raise CouldNotError(f"{path.name} has no sound track.")
    raise _no_recording(path)


def _can_decode(track: AudioStream) -> bool:
    """Whether there is a decoder whose frames PyAV can hand out."""
    codec: AudioCodecContext | None = track.codec_context
    if codec is None:
        return False
    planar = codec.format is None or codec.format.is_planar
    return codec.layout.nb_channels <= MOST_PLANES or not planar


def _container(path: Path, file: CarefulFile) -> InputContainer:
    """The file as a container.

    FFmpeg is handed the open file and no protocol of its own, so that a playlist cannot make it open other files or
    reach a network.
    """
    try:
        return av.open(file, "r", options={"protocol_whitelist": "none"}, metadata_errors="ignore")
    except FFmpegError:
        if file.trouble:
            raise CouldNotError(f"{path.name} could not be read: {file.trouble.strerror}.") from None
        raise _no_recording(path) from None


def _no_recording(path: Path) -> CouldNotError:
    return CouldNotError(f"{path.name} is not a recording, or it is broken beyond reading.")
