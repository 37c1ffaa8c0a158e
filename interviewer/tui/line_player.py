"""What is played of a debrief, and where that is."""

from collections.abc import Callable

from textual.message import Message

from interviewer.core.playback import Position
from interviewer.tui.debriefing.line import Line
from interviewer.tui.desk import Desk, Player
from interviewer.tui.values import Debrief


class Moved(Message):
    """The player is somewhere else; while the screen is busy, the newest takes the place of the one before."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position

    def can_replace(self, message: Message) -> bool:
        """Where it was is out of date."""
        return isinstance(message, Moved)


class LinePlayer:
    """Plays what lines are about; the player is fetched when it is first needed, and asked for nothing silent."""

    def __init__(self, desk: Desk, debrief: Debrief, post: Callable[[Message], object]) -> None:
        self._desk, self._debrief, self._post = desk, debrief, post
        self._player: Player | None = None
        self.line: Line | None = None
        self.position = Position(0.0, playing=False)

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
        self.line, self.position = line, Position(line.plays[0].start, playing=False)
        if not self._debrief.silence:
            self._player = self._player or self._desk.player(self._debrief, self._tell)
            self._player.play(line.plays, 1.0)
            self.position = Position(line.plays[0].start, playing=True)

    def _tell(self, position: Position) -> None:
        """Called from the player's thread."""
        self._post(Moved(position))

    def stop(self) -> None:
        """Be quiet."""
        if self._player is not None and self.plays:
            self._player.stop()
            self.position = Position(self.position.at, playing=False)

    def close(self) -> None:
        """Be quiet for good."""
        if self._player is not None:
            self._player.close()
