"""What tagging costs: answers read whole, and answers that grow by a unit at a time, as in a round."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from interviewer.cli.figures import figure, print_heading, print_row, spread
from interviewer.core.events import SpeechHeard, WordsHeard
from interviewer.core.labelled import LabelledAnswer
from interviewer.core.sketch import Sketch
from interviewer.core.spans import Span
from interviewer.core.tags import Tagger
from interviewer.core.words import Word

# How answers are laid out in time: only the order of their words matters here.
WORD_SECONDS, PAUSE_SECONDS = 0.4, 0.5


@dataclass(frozen=True)
class Cost:
    """Milliseconds of processor time a unit: in answers read whole, and each time one was added."""

    whole: Sequence[float]
    added: Sequence[float]


def cost_of(answers: Sequence[LabelledAnswer], tagger: Tagger) -> Cost:
    """Tag every other answer whole, and those between as they grow: a text that was read before costs less."""
    # The first call sets the engine up.
    tagger.tag(["Are you ready?"], "Are you?")
    whole = [_milliseconds(answer, tagger) / len(answer.units) for answer in answers[::2]]
    return Cost(whole, [spent for answer in answers[1::2] for spent in _grown(answer, tagger)])


def figures_of(answers: Sequence[LabelledAnswer], cost: Cost) -> dict[str, Any]:
    """The figures of `interviewer bench tag`."""
    return {
        "answers": len(answers),
        "units": sum(len(answer.units) for answer in answers),
        "whole": spread(cost.whole),
        "added": spread(cost.added),
    }


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    print_heading("Milliseconds of processor time for each unit.", ("p50", "p95"))
    rows = {"whole": "an answer read whole", "added": "a unit added to an answer that is being given"}
    for name, title in rows.items():
        print_row(title, [figure(figures[name][part], ".1f") for part in ("p50", "p95")])


def _milliseconds(answer: LabelledAnswer, tagger: Tagger) -> float:
    began = time.process_time()
    tagger.tag([unit.text for unit in answer.units], answer.question)
    return (time.process_time() - began) * 1000


def _grown(answer: LabelledAnswer, tagger: Tagger) -> Iterator[float]:
    sketch, now = Sketch(answer.question, tagger), 0.0
    for unit in answer.units:
        words = _spoken(unit.text, now)
        sketch.take(WordsHeard(words))
        sketch.take(SpeechHeard((Span(now, now + WORD_SECONDS * len(words)),)))
        now += WORD_SECONDS * len(words) + PAUSE_SECONDS
        began = time.process_time()
        sketch.segments()
        yield (time.process_time() - began) * 1000


def _spoken(text: str, since: float) -> tuple[Word, ...]:
    starts = [since + WORD_SECONDS * at for at in range(len(text.split()))]
    return tuple(Word(word, start, start + WORD_SECONDS, 0.9) for word, start in zip(text.split(), starts, strict=True))
