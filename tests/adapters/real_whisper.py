"""The real models, and the example round to read with them."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from interviewer.adapters.recording import Recording
from interviewer.adapters.whisper import Whisper
from interviewer.core.audio import Samples, sample_at
from interviewer.core.events import WordsHeard
from interviewer.core.matching import WordErrors, plain, without_filled_pauses
from interviewer.core.words import Word
from interviewer.journal import SOUND, read_facts
from tests.cli.conftest import ROOT, lacking

EXAMPLE = ROOT / "sessions" / "example"


@cache
def real_whisper(name: str, language: str = "en") -> Whisper:
    """One of the real models; skips the test where it is not here."""
    folder: Path = ROOT / "models" / name
    if not (folder / "model.bin").is_file():
        lacking(f"the model {name} (interviewer models get {name})")
    return Whisper(folder, language)


@cache
def example() -> Samples:
    """The sound of the example round, in which one voice answers a question."""
    return np.concatenate([block.samples for block in Recording(EXAMPLE / SOUND).blocks()])


def sound_between(start: float, end: float) -> Samples:
    """A part of the example's sound."""
    return example()[sample_at(start) : sample_at(end)]


def said_between(start: float, end: float) -> list[Word]:
    """The words on record in a part of the example."""
    words = [word for fact in read_facts(EXAMPLE) if isinstance(fact, WordsHeard) for word in fact.words]
    return [word for word in words if start <= (word.start or 0.0) < end]


def errors(said: Sequence[Word], heard: str) -> float:
    """The share of words that were read otherwise than they were said, filled pauses aside."""
    spoken = [word for one in said for word in plain(one.text)]
    rate = WordErrors.between(without_filled_pauses(spoken), without_filled_pauses(plain(heard))).rate
    assert rate is not None, "nothing was said"
    return rate
