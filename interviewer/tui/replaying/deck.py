"""What is played, how fast, and where that is; it asks the player for what a person wants."""

from collections.abc import Callable

from interviewer.core.playback import Position, Reel, lost_time, whole
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.stops import Stops
from interviewer.tui.desk import Player

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
# Who goes beyond the end while it plays hears so much of it, and it stops there.
TAIL_SECONDS = 0.2


class Deck:
    """A round in the player; its times are known, or nothing of it can be played."""

    def __init__(self, report: Report, player: Callable[[], Player]) -> None:
        self.all, self.lost = whole(report), lost_time(report)
        self.lost_only = False
        self.at, self.playing, self.speed, self.silence = 0.0, False, 1.0, ""
        self._player_of = player
        self._player: Player | None = None
        self._awaited: Position | None = None

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
        """The player tells where it is; what it told of before the last wish is out of date."""
        if self._awaited is not None and not _answers(told, self._awaited):
            return
        self._awaited = None
        self.at, self.playing, self.silence = told.at, told.playing, told.silence

    def toggle(self) -> None:
        """Play on from here, or stop; at the end, from the beginning."""
        if self.playing:
            self._stop()
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
        self.at = self.reel.time_of(played)
        if self.playing:
            self._play(self.reel.rest(self.at))

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
        if self._player is not None:
            self._player.close()

    def _play(self, spans: tuple[Span, ...]) -> None:
        self._player = self._player or self._player_of()
        self.at, self.playing = spans[0].start, True
        self._awaited = Position(self.at, playing=True)
        self._player.play(spans, self.speed)

    def _stop(self) -> None:
        self.playing = False
        self._awaited = Position(self.at, playing=False)
        if self._player is not None:
            self._player.stop()


def _answers(told: Position, awaited: Position) -> bool:
    """Whether this is told of what was wished last: the beginning of what is to be played, or any end."""
    return told.playing == awaited.playing and (not told.playing or told.at == awaited.at)
