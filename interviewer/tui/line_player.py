"""What is played of a debrief, and where that is."""

from collections.abc import Callable

from textual.message import Message

from interviewer.core.playback import Position
from interviewer.tui.debriefing.line import Line
from interviewer.tui.desk import Desk
from interviewer.tui.playing import Moved, Playing
from interviewer.tui.values import Debrief


class LinePlayer:
    """Plays what lines are about; the player is asked for nothing silent."""

    def __init__(self, desk: Desk, debrief: Debrief, post: Callable[[Message], object]) -> None:
        self._debrief = debrief
        self._post = post
        self._playing = Playing(lambda: desk.player(debrief, self._tell))
        self.line: Line | None = None

    @property
    def position(self) -> Position:
        """Where it is."""
        return self._playing.position

    @property
    def plays(self) -> bool:
        """Whether something is being played."""
        return self.position.playing

    @property
    def silence(self) -> str:
        """Why nothing can be heard; empty where it can."""
        return self._debrief.silence or self.position.silence

    def play(self, line: Line) -> None:
        """Play what a line is about instead of what is played now; where nothing can be played, only be there."""
        self.line = line
        spans = [span for span in line.plays if span.length > 0]
        if spans and not self._debrief.silence:
            self._playing.play(spans, 1.0)
        else:
            self._playing.be(line.plays[0].start)

    def _tell(self, position: Position) -> None:
        """Called from the player's thread."""
        self._post(Moved(position))

    def hear(self, told: Position) -> None:
        """The player tells where it is."""
        self._playing.hear(told)

    def stop(self) -> None:
        """Be quiet."""
        self._playing.stop()

    def close(self) -> None:
        """Be quiet for good; slow."""
        self._playing.close()
