"""What is played, and where that is, as the player tells it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual.message import Message

from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.tui.desk import Player


class Moved(Message):
    """The player tells where it is; none may be left out, as the first of a stretch says that the others are of it."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position


class Playing:
    """The player, fetched when it is first needed, and where it is.

    From a wish on, that is where the wish leads; what the player told of before is out of date.
    """

    def __init__(self, player: Callable[[], Player]) -> None:
        self._player_of = player
        self._player: Player | None = None
        self._awaited: Position | None = None
        self.position = Position(0.0, playing=False)

    def play(self, spans: Sequence[Span], speed: float) -> None:
        """Play these instead of what is played now; none of them is empty."""
        self.position = replace(self.position, at=spans[0].start)
        self._player = self._player or self._player_of()
        self._await(Position(spans[0].start, playing=True))
        self._player.play(spans, speed)

    def stop(self) -> None:
        """Be quiet, where something is played."""
        if self._player is not None and self.position.playing:
            self._await(Position(self.position.at, playing=False))
            self._player.stop()

    def be(self, at: float) -> None:
        """Be somewhere else, quietly."""
        self.stop()
        self.position = replace(self.position, at=at)

    def hear(self, told: Position) -> None:
        """The player tells where it is."""
        if self._awaited is None or _answers(told, self._awaited):
            self._awaited, self.position = None, told

    def close(self) -> None:
        """Be quiet for good; slow."""
        if self._player is not None:
            self._player.close()

    def _await(self, position: Position) -> None:
        self._awaited = position
        self.position = replace(position, silence=self.position.silence)


def _answers(told: Position, awaited: Position) -> bool:
    """Whether this is told of what was wished last: the beginning of what is to be played, or any end."""
    return told.playing == awaited.playing and (not told.playing or told.at == awaited.at)
