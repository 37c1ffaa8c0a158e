"""Our side of the sound, run in a process of its own: PortAudio reads the environment when it starts."""

import sys
import threading
from contextlib import closing
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import numpy as np

from interviewer.adapters.microphone import Microphone
from interviewer.adapters.portaudio import quiet
from interviewer.adapters.speaker import Speaker
from interviewer.adapters.synthesiser import ComputerVoice
from interviewer.adapters.voices import Voices
from interviewer.cli.lines import Lines
from interviewer.cli.voice import Voice
from interviewer.core.audio import SAMPLE_RATE, Block
from tests.adapters.source_contract import check_source
from tests.virtual_mic.sounds import read_wav, write_wav


def tell(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def contract() -> None:
    check_source(Microphone, wanted=20)


def capture(into: str) -> None:
    """Says `ready` when sound comes, and writes what was heard when its standard input ends."""
    blocks: list[Block] = []
    ready = threading.Event()

    def deliver(block: Block) -> None:
        blocks.append(block)
        ready.set()

    with Microphone(deliver):
        ready.wait()
        tell("ready")
        sys.stdin.read()
    write_wav(Path(into), np.concatenate([block.samples for block in blocks]), SAMPLE_RATE)


def until_gone() -> None:
    """Says `ready` when sound comes, and why when no more will come."""
    ready = threading.Event()
    gone: SimpleQueue[str] = SimpleQueue()
    with quiet(), Microphone(lambda _: ready.set(), gone=gone.put):
        ready.wait()
        tell("ready")
        tell(gone.get())


def play(*wavs: str) -> None:
    """Plays one file after the other, through a speaker that stays open."""
    with closing(Speaker()) as speaker:
        for wav in wavs:
            speaker.play([read_wav(Path(wav))], threading.Event())


def hush(wav: str) -> None:
    """Plays, and is hushed by a word on its standard input."""
    hushed = threading.Event()

    def listen() -> None:
        sys.stdin.readline()
        hushed.set()

    listening = threading.Thread(target=listen)
    listening.start()
    with closing(Speaker()) as speaker:
        speaker.play([read_wav(Path(wav))], hushed)
    tell("hushed")
    listening.join()


def say(*texts: str) -> None:
    """Reads lines as in a round: the first is made up, the others were prepared."""
    said: SimpleQueue[bool | str] = SimpleQueue()
    voice = Voice(said.put, said.put, Lines(Voices([ComputerVoice()], said.put)), partial(Speaker, None))
    with quiet():
        voice.start()
        voice.prepare(texts[1:])
        for text in texts:
            voice.say(text)
            tell(str(said.get()))
        voice.close()


if __name__ == "__main__":
    {probe.__name__: probe for probe in (contract, capture, until_gone, play, hush, say)}[sys.argv[1]](*sys.argv[2:])
