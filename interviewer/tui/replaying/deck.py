"""What is played, how fast, and where that is; it asks the player for what a person wants."""

from collections.abc import Callable

from interviewer.core.playback import Position, Reel, lost_time, whole
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.stops import Stops
from interviewer.tui.desk import Player
from interviewer.tui.playing import Playing

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
# Who goes beyond the end while it plays hears so much of it, and it stops there.
TAIL_SECONDS = 0.2


class Deck:
    """A round in the player; its times are known, or nothing of it can be played."""

    def __init__(self, report: Report, player: Callable[[], Player]) -> None:
        self.all, self.lost = whole(report), lost_time(report)
        self.lost_only = False
        self.speed = 1.0
        self._playing = Playing(player)

    @property
    def at(self) -> float:
        """Where it is, in the round's time."""
        return self._playing.position.at

    @property
    def playing(self) -> bool:
        """Whether it goes on from there."""
        return self._playing.position.playing

    @property
    def silence(self) -> str:
        """Why nothing is heard, where that became known with the playing."""
        return self._playing.position.silence

    @property
    def reel(self) -> Reel:
        """All that is played."""
        return self.lost if self.lost_only else self.all

    @property
    def played(self) -> float:
        """The seconds that were played of it."""
        return self.reel.played(self.at)

    @property
    def loses(self) -> bool:
        """Whether time is being lost where it is."""
        return any(span.start <= self.at < span.end for span in self.lost.spans)

    def stops(self, stops: Stops) -> Stops:
        """Those of some stops that are played."""
        inside = (stop for stop in stops if any(span.start <= stop <= span.end for span in self.reel.spans))
        return tuple(inside)

    def hear(self, told: Position) -> None:
        """The player tells where it is."""
        self._playing.hear(told)

    def toggle(self) -> None:
        """Play on from here, or stop; at the end, from the beginning."""
        if self.playing:
            self._playing.stop()
        else:
            self._play(self.reel.rest(self.at))

    def play_only(self, span: Span) -> None:
        """Play this, and stop at its end."""
        self._play((span,))

    def seek(self, time: float) -> None:
        """Be there, and play on if it played."""
        played = self.reel.played(time)
        if self.playing:
            played = max(0.0, min(played, self.reel.length - TAIL_SECONDS))
            self._play(self.reel.rest(self.reel.time_of(played)))
        else:
            self._playing.be(self.reel.time_of(played))

    def move(self, seconds: float) -> None:
        """So much further on, or back."""
        self.seek(self.reel.moved(self.at, seconds))

    def change_speed(self, steps: int) -> None:
        """So many steps faster, or slower."""
        place = SPEEDS.index(self.speed) + steps
        speed = SPEEDS[max(0, min(place, len(SPEEDS) - 1))]
        if speed != self.speed:
            self.speed = speed
            if self.playing:
                self._play(self.reel.rest(self.at))

    def show_lost(self, only: bool) -> None:
        """Play the lost time only, or all again."""
        self.lost_only = only
        self.seek(self.at)

    def close(self) -> None:
        """Be quiet for good."""
        self._playing.close()

    def _play(self, spans: tuple[Span, ...]) -> None:
        self._playing.play(spans, self.speed)
