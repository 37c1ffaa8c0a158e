"""How long it may still take, by the seconds of sound: nothing is claimed before some was measured."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pace:
    """The seconds of sound that were read, and the seconds of work which that took, whoever did it."""

    sound: float = 0.0
    work: float = 0.0

    def after(self, sound: float, work: float) -> "Pace":
        """The pace with one recording more."""
        return Pace(self.sound + sound, self.work + work)

    def left(self, lengths: Iterable[float], hands: int) -> float | None:
        """The seconds until recordings of these lengths are read by so many at once; None where that is not known.

        Rather too long than too short: of what is being read, nothing counts as done.
        """
        waiting = [length for length in lengths if length]
        if not self.sound or not waiting:
            return None
        # No recording is read by two, and the longest takes its time however many there are.
        shared = max(sum(waiting) / min(hands, len(waiting)), *waiting)
        return shared * self.work / self.sound
