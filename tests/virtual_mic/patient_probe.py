"""The microphone of a round, run in a process of its own: it tells what happens to its device, then what it heard."""

import sys
import threading
from pathlib import Path

import numpy as np

from interviewer.adapters.patient_microphone import PatientMicrophone
from interviewer.adapters.portaudio import quiet
from interviewer.core.audio import SAMPLE_RATE, Block
from tests.adapters.source_contract import check_source
from tests.virtual_mic.probe import tell
from tests.virtual_mic.sounds import write_wav


def contract() -> None:
    check_source(PatientMicrophone, wanted=20)


def outlive(into: str) -> None:
    """Says `ready` when sound comes, then all news; writes what was heard when its standard input ends."""
    blocks: list[Block] = []
    ready = threading.Event()

    def deliver(block: Block) -> None:
        assert block.first == (blocks[-1].end if blocks else 0)
        blocks.append(block)
        ready.set()

    microphone = PatientMicrophone(
        deliver,
        lost=lambda at, missing: tell(f"lost {at:.3f} {missing:.3f}"),
        gone=lambda why: tell(f"gone {why}"),
        back=lambda name: tell(f"back {name}"),
    )
    with quiet(), microphone:
        ready.wait()
        tell("ready")
        sys.stdin.read()
    write_wav(Path(into), np.concatenate([block.samples for block in blocks]), SAMPLE_RATE)


if __name__ == "__main__":
    {probe.__name__: probe for probe in (contract, outlive)}[sys.argv[1]](*sys.argv[2:])
