"""What plays a round, or a recording from elsewhere; it is made by the player's thread, where no screen waits."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.adapters.player import Player
from interviewer.core.audio import Block
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.library import Library
from interviewer.tui.values import Debrief

if TYPE_CHECKING:
    from interviewer.adapters.aloud import Aloud


def player_of(debrief: Debrief, library: Library, device: str, tell: Callable[[Position], None]) -> Player:
    """On that speaker (empty: the system's choice); where there is no sound, on the clock of the transcript."""

    def aloud(give_way: Callable[[], None]) -> "Aloud":
        from interviewer.adapters.aloud import Aloud
        from interviewer.adapters.speaker import Speaker

        return Aloud(_sound_of(debrief, library), Speaker(device or None, give_way))

    return Player(tell, None if debrief.silence else aloud)


def _sound_of(debrief: Debrief, library: Library) -> Callable[[Span], Iterable[Block]]:
    if debrief.path:
        from interviewer.adapters.unrolled import Unrolled

        return Unrolled(Path(debrief.path)).sound
    from interviewer.journal import read_sound

    return partial(read_sound, library.find(debrief.name))
