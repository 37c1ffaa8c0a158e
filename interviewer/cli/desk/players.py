"""What plays a round, or a recording from elsewhere."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from interviewer.adapters.aloud import Aloud
from interviewer.adapters.player import Player
from interviewer.adapters.speaker import Speaker
from interviewer.adapters.unrolled import Unrolled
from interviewer.core.audio import Block
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.journal import read_sound
from interviewer.library import Library
from interviewer.tui.values import Debrief


def player_of(debrief: Debrief, library: Library, device: str, tell: Callable[[Position], None]) -> Player:
    """On that speaker (empty: the system's choice); where there is no sound, on the clock of the transcript."""
    if debrief.silence:
        return Player(tell)
    if debrief.path:
        sound_of: Callable[[Span], Iterable[Block]] = Unrolled(Path(debrief.path)).sound
    else:
        sound_of = partial(read_sound, library.find(debrief.name))

    def aloud(give_way: Callable[[], None]) -> Aloud:
        return Aloud(sound_of, Speaker(device or None, give_way))

    return Player(tell, aloud)
