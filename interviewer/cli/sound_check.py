"""Whether the microphone gives sound: opened, listened to for a moment, closed."""

from queue import Empty, SimpleQueue

from interviewer.adapters.microphone import Microphone
from interviewer.adapters.portaudio import Device
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.audio import loudest as loudest_of
from interviewer.core.sound_check import ONLY_SILENCE
from interviewer.core.trouble import CouldNotError

LISTEN_SAMPLES = SAMPLE_RATE // 2
PATIENCE_SECONDS = 3.0


def heard_from(device: Device) -> str:
    """What half a second of the microphone holds."""
    blocks: SimpleQueue[Block] = SimpleQueue()
    loudest = 0.0
    with Microphone(blocks.put, device):
        end = 0
        while end < LISTEN_SAMPLES:
            try:
                block = blocks.get(timeout=PATIENCE_SECONDS)
            except Empty:
                raise CouldNotError("The microphone opens but gives no sound. Choose another in config.toml.") from None
            loudest, end = max(loudest, loudest_of(block.samples)), block.end
    if not loudest:
        raise CouldNotError(ONLY_SILENCE)
    return f"{device or 'the default device'} gives sound, loudest sample {loudest:.3f}"
