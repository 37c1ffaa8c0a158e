"""A sound track decoded in order, its clock kept true over gaps and damage."""

from collections.abc import Callable, Iterator

import av
import numpy as np
from av import AudioFrame, Packet
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError

from interviewer.adapters.recording.mono import Resampling, mixed
from interviewer.core.audio import Samples

# Containers whose time stamps count from the beginning of the recording and may leave pauses out on purpose. In the
# others a first stamp means nothing (a stream joined late, an encoder's delay) and a gap is damage.
TRUE_STAMPS = ("matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2")

# A damaged header can name any rate; the resampler breaks down over some of those outside.
RATES = range(1_000, 1_000_001)

# Stamps that were taken from a wall clock wander by some ms; one lost packet is 20 to 60 ms.
SHORTEST_GAP = 0.05

# A longer leap, in a file that does not say how long it is, is a wrong stamp rather than a pause.
LONGEST_GAP = 600.0


class Soundtrack:
    """The first sound track of an open file; what it was like is known once it has been read.

    `heard` is its length in seconds with the silence put into gaps, `lost` the part of that silence that stands for
    damage, `broken_at` where the first such damage was, `stopped` whether the file could not be read to its end.
    `one_of` makes one channel of the channels of a frame.
    """

    def __init__(
        self,
        container: InputContainer,
        track: AudioStream,
        promised: float | None,
        one_of: Callable[[AudioFrame], Samples] = mixed,
    ) -> None:
        self.heard = 0.0
        self.lost = 0.0
        self.broken_at: float | None = None
        self.stopped = False
        self._container = container
        self._track = track
        self._promised = promised
        self._one_of = one_of
        self._true_stamps = container.format.name in TRUE_STAMPS
        self._zero = 0.0 if self._true_stamps else (container.start_time or 0) / av.time_base
        self._damaged = False
        self._resampling = Resampling()

    def sound(self) -> Iterator[Samples]:
        """All of it at 16 kHz, in runs of any length."""
        for frame in self._frames():
            gap = self._gap_before(frame)
            if gap:
                yield from self._silence(gap, frame.sample_rate)
            yield from self._resampling.feed(self._one_of(frame), frame.sample_rate)
            self.heard += frame.samples / frame.sample_rate
        yield from self._resampling.drain()

    def _frames(self) -> Iterator[AudioFrame]:
        """What can be decoded; a packet that cannot is passed over, as players do."""
        for packet in self._packets():
            try:
                frames = packet.decode()
            except FFmpegError:
                self._damaged = True
                continue
            yield from (frame for frame in frames if frame.samples and frame.sample_rate in RATES)

    def _packets(self) -> "Iterator[Packet[AudioStream]]":
        """The packets of the track, as far as the file can be read."""
        try:
            yield from self._container.demux(self._track)
        except FFmpegError:
            self.stopped = True

    def _gap_before(self, frame: AudioFrame) -> float:
        """The seconds of silence that are due before a frame."""
        damaged, self._damaged = self._damaged or not self._true_stamps, False
        gap = 0.0 if frame.time is None else frame.time - self._zero - self.heard
        if not self._plausible(gap):
            self._zero += gap
            return 0.0
        if gap < SHORTEST_GAP:
            return 0.0
        if damaged:
            self.lost += gap
            self.broken_at = self.heard if self.broken_at is None else self.broken_at
        return gap

    def _plausible(self, gap: float) -> bool:
        """Whether a leap of the stamps can be a gap, or a little overlap, and not a new way of counting."""
        longest = LONGEST_GAP if self._promised is None else self._promised + 1 - self.heard
        return -1 < gap <= max(longest, SHORTEST_GAP)

    def _silence(self, gap: float, rate: int) -> Iterator[Samples]:
        """Silence of so many seconds, a second at a time."""
        samples = round(gap * rate)
        self.heard += samples / rate
        for start in range(0, samples, rate):
            yield from self._resampling.feed(np.zeros(min(rate, samples - start), np.float32), rate)
