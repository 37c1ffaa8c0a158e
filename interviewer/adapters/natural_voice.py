"""A natural voice: a Piper model, which runs here."""

import json
import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from onnxruntime.capi.onnxruntime_pybind11_state import (
    Fail,
    InvalidArgument,
    InvalidGraph,
    InvalidProtobuf,
    NoSuchFile,
    RuntimeException,
)

from interviewer.adapters.synthesiser import WORDS_PER_MINUTE, Sound
from interviewer.adapters.untold import onnxruntime
from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.trouble import CouldNotError

if TYPE_CHECKING:
    from piper import PiperVoice

# Left alone, joe says as many words as the computer's voice does at this rate (twelve questions, pauses left out).
OWN_WORDS_PER_MINUTE = 179

_FAULTS = (Fail, InvalidArgument, InvalidGraph, InvalidProtobuf, NoSuchFile, RuntimeException)

DAMAGED = "The natural voice cannot be used ({why}). Get it again: interviewer models get voice"


@dataclass(frozen=True)
class NaturalVoice:
    """The voice in a folder that holds one Piper model and the JSON beside it; loaded when it is first needed."""

    folder: Path
    words_per_minute: int = WORDS_PER_MINUTE

    @property
    def name(self) -> str:
        """Who speaks, as a person is told."""
        return f"the natural voice {self._model.stem}"

    def prepare(self) -> None:
        """Load it, and say a word: the first takes three times as long as others."""
        self.speak("Hello.")

    def speak(self, text: str) -> Sound:
        """A text as mono sound, and its rate."""
        from piper import SynthesisConfig

        pace = SynthesisConfig(length_scale=OWN_WORDS_PER_MINUTE / self.words_per_minute)
        try:
            parts = [chunk.audio_float_array for chunk in self._voice.synthesize(text, pace)]
        except (*_FAULTS, RuntimeError, ValueError) as error:
            raise CouldNotError(DAMAGED.format(why=str(error).partition("\n")[0])) from error
        return (np.concatenate(parts), self._voice.config.sample_rate) if parts else (np.zeros(0, "f4"), SAMPLE_RATE)

    @property
    def _model(self) -> Path:
        models = sorted(self.folder.glob("*.onnx"))
        if not models:
            raise CouldNotError(DAMAGED.format(why=f"no model lies in {self.folder}"))
        return models[0]

    @cached_property
    def _voice(self) -> "PiperVoice":
        """Not PiperVoice.load, which takes a thread for every core: the ear needs the others."""
        # Of each phoneme that the model does not know it would write a line in the middle of the round.
        logging.getLogger("piper").setLevel(logging.ERROR)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            from piper import PiperConfig, PiperVoice

            described = json.loads(Path(f"{self._model}.json").read_text("utf-8"))
            session = onnxruntime.InferenceSession(str(self._model), options, providers=["CPUExecutionProvider"])
            return PiperVoice(session, PiperConfig.from_dict(described))
        # A description may be of another kind of model, and lack a key.
        except (*_FAULTS, ImportError, OSError, RuntimeError, ValueError, KeyError) as error:
            raise CouldNotError(DAMAGED.format(why=str(error).partition("\n")[0])) from error
