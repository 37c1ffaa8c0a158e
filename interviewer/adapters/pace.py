"""The pace of a device: samples against its own clock."""

from interviewer.core.audio import Samples

# PulseAudio's stamps run 0.7 s ahead in the first two seconds of a stream: off in three windows at most, never in five.
WINDOW_SECONDS = 1.0
WINDOWS = 5
TOLERANCE = 0.05


class Pace:
    """Finds the device that gives samples at another rate than the one it was opened with.

    A headset that changes its profile can do that. Only a pace that is off in every second of five is one: stamps
    jump and wander, samples of a wrong rate do neither.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._since: float | None = None
        self._frames = 0
        self._windows = 0
        self._missing = 0.0

    def hear(self, samples: Samples, moment: float) -> float | None:
        """The seconds by which the samples have fallen behind the clock (negative: run ahead), once they do."""
        if self._since is None or moment < self._since:
            self.begin(moment)
        elif moment - self._since >= WINDOW_SECONDS:
            self._close_window(moment - self._since)
            self._since, self._frames = moment, 0
        self._frames += len(samples)
        return self._missing if self._windows >= WINDOWS else None

    def begin(self, moment: float) -> None:
        """Measure from here: what came before says nothing about what follows."""
        self._since, self._frames, self._windows, self._missing = moment, 0, 0, 0.0

    def _close_window(self, elapsed: float) -> None:
        missing = elapsed - self._frames / self._rate
        if abs(missing) > TOLERANCE * elapsed:
            self._windows, self._missing = self._windows + 1, self._missing + missing
        else:
            self._windows, self._missing = 0, 0.0
