"""A sound or video file as the program's own sound."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import numpy as np

from interviewer.adapters.recording.mono import channel, mixed
from interviewer.adapters.recording.opening import opened, sound_track
from interviewer.adapters.recording.promise import lacks_its_end, promise
from interviewer.adapters.recording.soundtrack import Soundtrack
from interviewer.core.audio import Block, Samples, sample_at
from interviewer.core.minutes import clock
from interviewer.core.trouble import CouldNotError

__all__ = ["EndsEarlyError", "Recording"]

# A container's length is rounded to packets and players cut the encoder's padding, so this much less is no news.
SPARE_SECONDS = 1.0
SPARE_SHARE = 0.02


class EndsEarlyError(CouldNotError):
    """Clearly less of a recording can be read than it promises; what could be read was given."""


class Recording:
    """A file that FFmpeg reads, as 16 kHz mono blocks; of several sound tracks the first is read.

    `promised` is its length in seconds by the container's own word (None where it gives none), `tracks` the number of
    its sound tracks, `channels` that of the channels of the first. With `partial` a file that is cut off or broken ends
    quietly where its sound ends.
    """

    def __init__(self, path: Path, *, partial: bool = False) -> None:
        self.path = path
        self.partial = partial
        with opened(path) as container:
            self.promised = promise(path, container)
            self.tracks = len(container.streams.audio)
            self.channels = sound_track(path, container).codec_context.layout.nb_channels

    def blocks(self, seconds: float = 1.0, only: int | None = None) -> Iterator[Block]:
        """The sound from its first sample on, in blocks of so many seconds; the last may be shorter.

        It is all channels in one, or only the channel of that number.
        """
        one_of = mixed if only is None else partial(channel, only)
        with opened(self.path) as container:
            track = Soundtrack(container, sound_track(self.path, container), self.promised, one_of)
            yield from _cut(track.sound(), max(1, sample_at(seconds)))
        self._judge(track)

    def _judge(self, track: Soundtrack) -> None:
        """Say so when clearly less was read than there is."""
        if track.heard == 0:
            raise CouldNotError(f"{self.path.name} holds no sound that can be read.")
        whole = max(track.heard, self.promised or 0.0)
        missing = whole - (track.heard - track.lost)
        broken = track.stopped or lacks_its_end(self.path)
        if not self.partial and (broken or missing > max(SPARE_SECONDS, SPARE_SHARE * whole)):
            raise EndsEarlyError(f"{self._short(track, whole, missing)} To go on with that part, add --partial.")

    def _short(self, track: Soundtrack, whole: float, missing: float) -> str:
        """What is missing, as a sentence."""
        name, read, all_of_it = self.path.name, clock(round(whole - missing)), clock(round(whole))
        if self.promised is not None and self.promised - track.heard > max(track.lost, SPARE_SECONDS):
            return f"{name} ends early: {read} of the {all_of_it} it promises can be read."
        if track.broken_at is not None:
            return f"{name} is broken at {clock(round(track.broken_at))}: {read} of its {all_of_it} can be read."
        return f"{name} breaks off: only its first {read} can be read."


def _cut(sound: Iterable[Samples], length: int) -> Iterator[Block]:
    """Runs of samples of any length as blocks of one length, numbered from the first sample."""
    first, held, parts = 0, 0, list[Samples]()
    for samples in sound:
        parts.append(samples)
        held += len(samples)
        if held < length:
            continue
        whole = np.concatenate(parts)
        end = held - held % length
        yield from (Block(first + start, whole[start : start + length]) for start in range(0, end, length))
        first, held, parts = first + end, held - end, [whole[end:]]
    if held:
        yield Block(first, np.concatenate(parts))
