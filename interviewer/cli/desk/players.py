"""What plays a round, or a recording from elsewhere."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import takewhile
from pathlib import Path

from interviewer.adapters.aloud import Aloud
from interviewer.adapters.player import Player
from interviewer.adapters.recording import Recording
from interviewer.adapters.speaker import Speaker
from interviewer.core.audio import Block, seconds
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from interviewer.journal import read_sound
from interviewer.library import Library
from interviewer.tui.desk import Debrief


def player_of(debrief: Debrief, library: Library, device: str, tell: Callable[[Position], None]) -> Player:
    """On that speaker (empty: the system's choice); where there is no sound, on the clock of the transcript."""
    if debrief.silence:
        return Player(tell)
    if debrief.path:
        sound_of: Callable[[Span], Iterable[Block]] = partial(_from_recording, Path(debrief.path))
    else:
        sound_of = partial(read_sound, library.find(debrief.name))

    def aloud(give_way: Callable[[], None]) -> Aloud:
        return Aloud(sound_of, Speaker(device or None, give_way))

    return Player(tell, aloud)


def _from_recording(path: Path, span: Span) -> Iterator[Block]:
    """A file from elsewhere is read from its beginning: what its container says of places in it cannot be relied on."""
    blocks = Recording(path, partial=True).blocks()
    inside = takewhile(lambda block: seconds(block.first) < span.end, blocks)
    return (block for block in inside if seconds(block.end) > span.start)
