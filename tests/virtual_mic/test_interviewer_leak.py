"""Where the microphone hears the loudspeaker, nothing that the interviewer says becomes the candidate's words."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.core.audio import SAMPLE_RATE, Samples, seconds
from interviewer.core.events import AnswerStarted, InterviewerSpoke, WordsHeard
from interviewer.core.matching import plain
from interviewer.journal import read_facts, read_sound
from tests.cli.conftest import environment, home, real_home
from tests.tones import joined, silence
from tests.virtual_mic.room import Room
from tests.virtual_mic.sounds import read_wav, resampled, write_wav

# Fixtures of the command line's tests, at home here too.
__all__ = ["home", "real_home"]

pytestmark = [pytest.mark.sound, pytest.mark.models]

QUESTION = "At a ride hailing company, drivers cancel twice as many trips as last year. How would you look into it?"
ANSWER = "Weather explains most of it. Rain was heavy in spring, and nobody likes to wait outside for a stranger."


@dataclass(frozen=True)
class Round:
    """A round that was held in the room: its facts, and its sound."""

    folder: Path

    @property
    def words(self) -> str:
        """All that the candidate is held to have said."""
        facts = read_facts(self.folder)
        return " ".join(word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)

    def one(self, kind: type) -> Any:
        """The one fact of a kind."""
        (fact,) = (fact for fact in read_facts(self.folder) if isinstance(fact, kind))
        return fact

    @property
    def sound(self) -> Samples:
        """All that the microphone heard."""
        return np.concatenate([block.samples for block in read_sound(self.folder)])
