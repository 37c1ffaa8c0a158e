"""Scripts as one recording, and what is true of it."""

import wave
from collections.abc import Iterator, Sequence
from itertools import chain, cycle
from pathlib import Path

import numpy as np

from interviewer.cli.simulated.mouth import Mouth, Utterance
from interviewer.core.audio import SAMPLE_RATE, sample_at, seconds
from interviewer.core.simulation.script import (
    BREATH_SECONDS,
    CATCH_SECONDS,
    Answer,
    Filler,
    Pause,
    Piece,
    Script,
)
from interviewer.core.simulation.truth import Spoken, TrueAnswer, Truth
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError

# Between two answers the next question is put. Who reads as fast as can be is a second ahead of what is heard.
BETWEEN_SECONDS = 4.0
FULL_SCALE = 32_767


def record(scripts: Sequence[Script], mouth: Mouth, path: Path, least_seconds: float = 0.0) -> Truth:
    """Speak the scripts into a file, over and over until it is that long; what is true of it."""
    answers = [answer for script in scripts for answer in script.answers]
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        tape = _Tape(file, mouth)
        truths = [tape.record(answer) for answer in _enough(answers, tape, least_seconds)]
    if not any(truth.speech for truth in truths):
        raise CouldNotError(f"{mouth.name.capitalize()} said nothing that can be heard. Choose another with --voice.")
    return Truth(tuple(truths), tape.now)


def _enough(answers: Sequence[Answer], tape: "_Tape", least: float) -> Iterator[Answer]:
    """Every answer once, and again while there is too little."""
    yield from answers
    for answer in cycle(answers):
        # Where the voice says nothing, more of it is nothing too.
        if tape.now >= least or not tape.has_voice:
            return
        yield answer


class _Tape:
    """A recording that grows, with the truth of what was recorded last."""

    def __init__(self, file: wave.Wave_write, mouth: Mouth) -> None:
        self._file, self._mouth = file, mouth
        self._samples = 0
        self._spoken: list[Spoken] = []
        self._pauses: list[Span] = []
        self.has_voice = False

    @property
    def now(self) -> float:
        """How long it is."""
        return seconds(self._samples)

    def record(self, answer: Answer) -> TrueAnswer:
        """Add an answer and the silence after it."""
        self._spoken, self._pauses = [], []
        pieces = [(number, piece) for number, unit in enumerate(answer.units) for piece in unit.pieces]
        for (number, piece), before in zip(pieces, chain([None], (piece for _, piece in pieces)), strict=False):
            self._add(number, piece, before)
        end = self.now
        self._wait(BETWEEN_SECONDS)
        spoken, first = tuple(self._spoken), self._spoken[0].span.start if self._spoken else end
        last = spoken[-1].span.end if spoken else end
        # Silence before the first word and after the last is no pause.
        pauses = tuple(pause for pause in self._pauses if first < pause.start and pause.end < last + 1e-6)
        return TrueAnswer(answer, spoken, pauses, end)

    def _add(self, unit: int, piece: Piece, before: Piece | None) -> None:
        if isinstance(piece, Pause):
            start = self.now
            self._wait(piece.seconds)
            self._pauses.append(Span(start, self.now))
            return
        said = self._mouth.hesitate(piece.text) if isinstance(piece, Filler) else self._mouth.say(piece.text)
        if not said.speech:
            return
        if before is not None and not isinstance(before, Pause):
            self._wait(CATCH_SECONDS if isinstance(piece, Filler) or isinstance(before, Filler) else BREATH_SECONDS)
        self._say(unit, piece, said)

    def _say(self, unit: int, piece: Piece, said: Utterance) -> None:
        speech = tuple(Span(self.now + span.start, self.now + span.end) for span in said.speech)
        text = "" if isinstance(piece, Pause) else piece.text
        self._spoken.append(Spoken(unit, text, isinstance(piece, Filler), speech))
        self._file.writeframes((said.samples * FULL_SCALE).astype("<i2").tobytes())
        self._samples += len(said.samples)
        self.has_voice = True

    def _wait(self, length: float) -> None:
        samples = sample_at(length)
        self._file.writeframes(np.zeros(samples, "<i2").tobytes())
        self._samples += samples
