"""Whisper's own steps (encode, decode, align) over short sound, one at a time.

faster-whisper reads in windows of 30 s however short the sound is; the encoder takes less, at a fraction of the cost.
"""

import math
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_suppressed_tokens, merge_punctuations
from threadpoolctl import threadpool_limits

from interviewer.adapters.loading import first_line, loading
from interviewer.core.audio import Samples, sample_at, seconds
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word

WINDOW_SECONDS = 30.0
# More are no faster for a few seconds of sound, and spin while they wait: 1.5 times the processor time with two.
THREADS = 1
# Silence after the sound: without it the last word is lost now and then.
PADDING_SECONDS = 1.0
# Windows come in steps: for each new length of sound the engine under the model keeps memory of its own.
STEP_SECONDS = 4.0
_MOST_TOKENS = 448
_OPENING, _CLOSING = "\"'“¿([{-", "\"'.,!?:”)]}"


@dataclass(frozen=True, eq=False)
class Encoded:
    """A sound as the decoder sees it, and its length."""

    states: Any
    frames: int
    seconds: float


@dataclass(frozen=True)
class Decoded:
    """What was read: the tokens, their text, how likely they are on average, how likely there was no speech at all."""

    tokens: tuple[int, ...]
    text: str
    log_probability: float
    no_speech: float

    @property
    def repetitive(self) -> float:
        """How many times smaller the text can be packed: above 2.4 it says the same over and over."""
        raw = self.text.encode()
        return len(raw) / len(zlib.compress(raw))


class Whisper:
    """One model, loaded from a folder and never from the network."""

    def __init__(self, folder: Path, language: str = "en", threads: int = 0) -> None:
        self._folder = folder
        # numpy's own threads wait by going round in circles: for the small products of a spectrogram they took a third
        # of all processor time of a live round.
        threadpool_limits(1, "blas")
        with loading(folder):
            self.model = WhisperModel(
                str(folder), device="cpu", compute_type="int8", cpu_threads=threads or THREADS, local_files_only=True
            )
            self.language = self._known(language)
            self._tokens = Tokenizer(
                self.model.hf_tokenizer, self.model.model.is_multilingual, task="transcribe", language=self.language
            )
            self._suppressed = get_suppressed_tokens(self._tokens, [-1])

    def _known(self, language: str) -> str:
        if not self.model.model.is_multilingual:
            return "en"
        if language not in self.model.supported_languages:
            known = ", ".join(sorted(self.model.supported_languages))
            raise CouldNotError(
                f'config.toml: "recogniser.language" is {language!r}; the model in {self._folder} knows {known}.'
            )
        return language

    def encoded(self, samples: Samples, shortest: float) -> Encoded:
        """Encode up to 30 s of sound, in a window no shorter than so many seconds."""
        length = seconds(len(samples))
        window = min(max(_stepped(length + PADDING_SECONDS), shortest), WINDOW_SECONDS)
        padded = np.zeros(sample_at(window), dtype=np.float32)
        padded[: len(samples)] = samples[: len(padded)]
        features = self.model.feature_extractor(padded)
        # The encoder halves the frames.
        features = features[:, : min(features.shape[-1] // 2 * 2, self.model.feature_extractor.nb_max_frames)]
        try:
            return Encoded(self.model.encode(features), min(sample_at(length) // 160, features.shape[-1]), length)
        except (RuntimeError, ValueError) as error:
            raise self._trouble(error) from error

    def decoded(
        self, sound: Encoded, prompt: str = "", beam: int = 1, temperature: float = 0.0, most: int = 0
    ) -> Decoded:
        """Read the words; `prompt` is what was said before, as it were; at most so many tokens."""
        start = [*self._prompted(prompt), *self._tokens.sot_sequence, self._tokens.no_timestamps]
        how = {"beam_size": beam} if not temperature else {"sampling_topk": 0, "sampling_temperature": temperature}
        try:
            result = self.model.model.generate(
                sound.states,
                [start],
                max_length=_room_for(most, len(start)) if most else _MOST_TOKENS,
                return_scores=True,
                return_no_speech_prob=True,
                suppress_tokens=self._suppressed,
                **how,
            )[0]
        except (RuntimeError, ValueError) as error:
            raise self._trouble(error) from error
        tokens = tuple(result.sequences_ids[0])
        likely = result.scores[0] * len(tokens) / (len(tokens) + 1)
        return Decoded(tokens, self._tokens.decode(list(tokens)).strip(), likely, result.no_speech_prob)

    def words(self, sound: Encoded, read: Decoded) -> list[Word]:
        """The words of a reading with their times in the sound."""
        tokens = [token for token in read.tokens if token < self._tokens.eot]
        if not tokens:
            return []
        pieces = self.model.find_alignment(self._tokens, [tokens], sound.states, sound.frames)[0]
        merge_punctuations(pieces, _OPENING, _CLOSING)
        return list(joined((p["word"], p["start"], p["end"], p["probability"]) for p in pieces if p["word"]))

    def _prompted(self, prompt: str) -> list[int]:
        return [self._tokens.sot_prev, *self._tokens.encode(f" {prompt}")] if prompt else []

    def _trouble(self, error: Exception) -> CouldNotError:
        return CouldNotError(f"The model in {self._folder} cannot read: {first_line(error)}.")


def _room_for(tokens: int, start: int) -> int:
    """The `max_length` with which CTranslate2 reads so many tokens: at most half of it, and what the start leaves."""
    return min(_MOST_TOKENS, max(2 * tokens, start - 1 + tokens))


def _stepped(length: float) -> float:
    return math.ceil(length / STEP_SECONDS) * STEP_SECONDS


def joined(pieces: Iterable[tuple[str, float, float, float]]) -> Iterator[Word]:
    """Words from Whisper's pieces: one without a space before it goes on with the word before ("42", "-line")."""
    word: Word | None = None
    for text, start, end, confidence in pieces:
        if word is None or text.startswith(" "):
            if word is not None and word.text:
                yield word
            word = Word(text.strip(), float(start), float(end), float(confidence))
        else:
            word = Word(
                word.text + text.strip(), word.start, float(end), min(word.confidence or 0.0, float(confidence))
            )
    if word is not None and word.text:
        yield word
