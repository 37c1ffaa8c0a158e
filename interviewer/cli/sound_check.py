"""Whether the microphone gives sound: opened, listened to for a moment, closed."""

from collections.abc import Callable
from queue import Empty, SimpleQueue

from interviewer.adapters.microphone import Microphone
from interviewer.adapters.portaudio import Device
from interviewer.core.audio import Block, loudest, seconds
from interviewer.core.loudness import is_mute
from interviewer.core.sound_check import ONLY_SILENCE
from interviewer.core.trouble import CouldNotError

LISTEN_SECONDS = 0.5
PATIENCE_SECONDS = 3.0

NO_SOUND = "The microphone opens but gives no sound. Choose another in config.toml."
SAY_SOMETHING = "The microphone gives only silence so far: say something."


def heard_from(device: Device, tell: Callable[[str], None]) -> str:
    """What half a second of the microphone holds; where that is nothing, somebody is to speak first."""
    blocks: SimpleQueue[Block] = SimpleQueue()
    with Microphone(blocks.put, device):
        level = _loudest(blocks, lambda at, _: at >= LISTEN_SECONDS)
        if not level:
            # What suppresses noise gives zeros until there is a voice.
            tell(SAY_SOMETHING)
            level = _loudest(blocks, lambda at, level: level > 0 or is_mute(at, heard=False))
    if not level:
        raise CouldNotError(ONLY_SILENCE)
    return f"{device or 'the default device'} gives sound, loudest sample {level:.3f}"


def _loudest(blocks: "SimpleQueue[Block]", is_enough: Callable[[float, float], bool]) -> float:
    """The loudest sample from here on until it is enough, by the time since the beginning and that sample."""
    level = at = 0.0
    while not is_enough(at, level):
        try:
            block = blocks.get(timeout=PATIENCE_SECONDS)
        except Empty:
            raise CouldNotError(NO_SOUND) from None
        level, at = max(level, loudest(block.samples)), seconds(block.end)
    return level
