"""Rounds on disk, read again: the sound of answers that broke off is heard now."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from interviewer.cli.output import progress
from interviewer.cli.parts import Parts
from interviewer.core.audio import Block, sample_at, seconds
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    FilledPausesHeard,
    QuestionAsked,
    RoundEnded,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.report import Report, report_of
from interviewer.core.sketch import Sketch
from interviewer.core.spans import Span
from interviewer.hearing import heard_in
from interviewer.journal import read_facts, read_sound, samples_in

# What hearing its sound adds to an answer.
HEARD = (SpeechHeard, WordsHeard, FilledPausesHeard, SegmentTagged)
# Of what lies before, so much is listened to for the quiet of the room.
LEAD_SECONDS = 3.0


@dataclass(frozen=True)
class Part:
    """The facts of a round from one question to the next, and when the next, or the end, came."""

    facts: tuple[Fact, ...]
    end: float

    @property
    def question(self) -> QuestionAsked | None:
        """What was asked; None in what lies before the first question."""
        return next((fact for fact in self.facts if isinstance(fact, QuestionAsked)), None)

    @property
    def began(self) -> float | None:
        """When the answer began, if one did."""
        return next((fact.at for fact in self.facts if isinstance(fact, AnswerStarted)), None)

    @property
    def heard_to(self) -> float:
        """From when on its sound was not heard yet."""
        words = [word for fact in self.facts if isinstance(fact, WordsHeard) for word in fact.words]
        spans = [span for fact in self.facts if isinstance(fact, SpeechHeard) for span in fact.spans]
        ends = [word.end or 0.0 for word in words] + [span.end for span in spans]
        return max(self.began or 0.0, *ends) if words else self.began or 0.0

    @property
    def whole(self) -> bool:
        """Whether all of its answer was heard: the end of an answer is written down last."""
        last = next((fact for fact in reversed(self.facts) if isinstance(fact, (*HEARD, AnswerEnded))), None)
        return self.began is None or isinstance(last, AnswerEnded)


def report_of_round(folder: Path, parts: Parts) -> Report:
    """The report of a round; the sound of answers that broke off is heard now, whatever was heard of it before."""
    return report_of(fact for part in mended(folder, read_facts(folder), parts) for fact in part.facts)


def mended(folder: Path, facts: tuple[Fact, ...], parts: Parts) -> list[Part]:
    """The parts of a round, each answer heard to its end."""
    cut = parts_of(facts, seconds(samples_in(folder)))
    # Older rounds wrote the end of an answer down first; one that came to its own end is whole.
    if any(isinstance(fact, RoundEnded) for fact in facts) and all(_ended(part) for part in cut):
        return cut
    return [part if part.whole else Part((*part.facts, *unheard(folder, part, parts)), part.end) for part in cut]


def unheard(folder: Path, part: Part, parts: Parts) -> list[Fact]:
    """What the sound of an answer that broke off adds to its facts: words, tags, its end."""
    asked, began = part.question, part.began
    if asked is None or began is None:
        return []
    ended = next((fact.at for fact in part.facts if isinstance(fact, AnswerEnded)), None)
    end = part.end if ended is None else ended
    sketch = Sketch(asked.question, parts.tagger(asked.kind))
    added = _heard(folder, Span(part.heard_to, end), parts)
    for fact in (*part.facts, *added):
        sketch.take(fact)
    tags = sum(isinstance(fact, SegmentTagged) for fact in part.facts)
    return [*added, *sketch.facts()[tags:], *([AnswerEnded(end)] if ended is None else [])]


def _heard(folder: Path, stretch: Span, parts: Parts) -> list[Fact]:
    activity, reader = parts.activity(), parts.reader()
    with progress("Reading your answer", stretch.end) as tell:
        blocks = _between(folder, stretch)
        heard = heard_in(blocks, activity, reader, tell, sample_at(stretch.start))
    words: list[Fact] = [WordsHeard(heard.words)] if heard.words else []
    pauses: list[Fact] = [FilledPausesHeard(heard.pauses)] if heard.pauses else []
    return [*words, *pauses, *([SpeechHeard(heard.speech)] if heard.speech else [])]


def parts_of(facts: tuple[Fact, ...], end: float) -> list[Part]:
    """A round cut at its questions; `end` is how far its sound goes."""
    cuts = [index for index, fact in enumerate(facts) if isinstance(fact, QuestionAsked)]
    edges = sorted({0, *cuts, len(facts)})
    return [Part(facts[one:other], _asked_at(facts, other, end)) for one, other in pairwise(edges)]


def _asked_at(facts: tuple[Fact, ...], index: int, end: float) -> float:
    asked = facts[index] if index < len(facts) else None
    return asked.at if isinstance(asked, QuestionAsked) else end


def _ended(part: Part) -> bool:
    return part.began is None or any(isinstance(fact, AnswerEnded) for fact in part.facts)


def _between(folder: Path, stretch: Span) -> Iterator[Block]:
    """The sound of a stretch, and a little before it."""
    first, last = sample_at(stretch.start - LEAD_SECONDS), sample_at(stretch.end)
    for block in read_sound(folder):
        if block.end > first and block.first < last:
            yield Block(block.first, block.samples[: last - block.first])
