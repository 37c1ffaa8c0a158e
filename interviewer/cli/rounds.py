"""Rounds on disk, read again: the sound of answers that broke off is heard now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from pathlib import Path

from interviewer.cli.kept import Kept, blocks_in, kept_in
from interviewer.cli.output import progress
from interviewer.cli.parts import Parts
from interviewer.core.answers import Heard
from interviewer.core.audio import Block, sample_at
from interviewer.core.corrections import corrected
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.judging.disputes import disputes, renumbered, undisputed
from interviewer.core.probes.moves import NUDGE
from interviewer.core.report import Report, report_of
from interviewer.core.sketch import Sketch
from interviewer.core.spans import Span
from interviewer.core.speech import FRAME_SAMPLES
from interviewer.core.stretch import without
from interviewer.core.words import Word
from interviewer.hearing import heard_in

# What hearing its sound adds to an answer.
HEARD = (SpeechHeard, WordsHeard, FilledPausesHeard, SegmentTagged)
# Of what lies before, so much is listened to for the quiet of the room.
LEAD_SECONDS = 3.0


@dataclass(frozen=True)
class Part:
    """The facts of a round from one question to the next, or of one turn of its answer, and when what followed came.

    `asked` is the question, where it was put in an earlier turn; `number` counts the questions of the round from 0 (-1:
    what lies before the first).
    """

    facts: tuple[Fact, ...]
    end: float
    asked: QuestionAsked | None = None
    number: int = -1

    @property
    def question(self) -> QuestionAsked | None:
        """What was asked; None in what lies before the first question."""
        return next((fact for fact in self.facts if isinstance(fact, QuestionAsked)), self.asked)

    @property
    def turns(self) -> "list[Part]":
        """It cut where the candidate got the floor again; a turn is over when the interviewer speaks."""
        cuts = [at for at, fact in enumerate(self.facts) if isinstance(fact, AnswerStarted)][1:]
        return [self._turn(one, other) for one, other in pairwise([0, *cuts, len(self.facts)])]

    def _turn(self, first: int, last: int) -> "Part":
        facts = self.facts[first:last]
        spoke = next((at for fact in facts if (at := _said_at(fact)) is not None), self.end)
        return Part(facts, spoke, self.question)

    @property
    def began(self) -> float | None:
        """When the answer began, if one did."""
        return next((fact.at for fact in self.facts if isinstance(fact, AnswerStarted)), None)

    @property
    def heard_to(self) -> float:
        """From when on its sound was not heard, or not to the end: the speech of an utterance is written down last."""
        last = max((index for index, fact in enumerate(self.facts) if isinstance(fact, SpeechHeard)), default=-1)
        spans = [span for fact in self.facts if isinstance(fact, SpeechHeard) for span in fact.spans]
        ends = [span.end for span in spans] + [word.end or 0.0 for word in _words(self.facts[: last + 1])]
        return max([self.began or 0.0, *(ends if self.answered else [])])

    @property
    def answered(self) -> bool:
        """Whether a word was said or typed."""
        return bool(_words(self.facts)) or any(isinstance(fact, AnswerTyped) for fact in self.facts)

    @property
    def whole(self) -> bool:
        """Whether all of its answer was heard: the end of an answer is written down last."""
        last = next((fact for fact in reversed(self.facts) if isinstance(fact, (*HEARD, AnswerEnded))), None)
        return self.began is None or isinstance(last, AnswerEnded)


def report_of_round(folder: Path, parts: Parts, model: str | None = None) -> Report:
    """The report of a round; the sound of answers that broke off is heard now, whatever was heard of it before."""
    return report_of_kept(kept_in(folder), parts, model)


def report_of_kept(kept: Kept, parts: Parts, model: str | None = None) -> Report:
    """The report of what there is of a round; it says what is damaged."""
    return report_of_whole(kept, whole_of(kept, parts, model), parts)


def report_of_whole(kept: Kept, whole: tuple[Fact, ...], parts: Parts) -> Report:
    """The report of a round whose facts were made whole."""
    facts = facts_of(counted_parts(whole), whole)
    report = report_of(facts, parts.setting(facts))
    return replace(report, unknown=(*report.unknown, *kept.unknown))


def counted_parts(facts: tuple[Fact, ...]) -> list[Part]:
    """The parts of which a report tells, with the tags that count."""
    # Corrections count the questions as they were put: first of all, before any is left out.
    return told(parts_of(tuple(corrected(facts)), 0.0))


def facts_of(parts: Iterable[Part], facts: Iterable[Fact]) -> list[Fact]:
    """The facts of some parts of a round; what is disputed in all of its facts follows their new count."""
    kept = list(parts)
    # Sound from elsewhere has an answer and no question.
    numbers = [part.number for part in kept if part.question] or [0]
    told, whole = undisputed(fact for part in kept for fact in part.facts), list(facts)
    # What the interviewer said in a part that is left out took its time all the same.
    spoken = [fact for fact in whole if isinstance(fact, InterviewerSpoke) and fact not in told]
    return [*told, *spoken, *renumbered(disputes(whole), numbers)]


def told(parts: list[Part]) -> list[Part]:
    """The parts of which a report tells: a question that broke off before a word and was put again counts once."""
    kept: list[Part] = []
    later: set[str] = set()
    for part in reversed(parts):
        put = part.question.question if part.question else ""
        if part.answered or put not in later:
            kept.insert(0, part)
        later.add(put)
    return kept


def whole_of(kept: Kept, parts: Parts, model: str | None = None) -> tuple[Fact, ...]:
    """The facts of a round, each answer heard to its end."""
    facts = kept.facts
    turns = [turn for part in parts_of(facts, kept.sound.seconds) for turn in part.turns]
    # Older rounds wrote the end of an answer down first; one that came to its own end is whole.
    if any(isinstance(fact, RoundEnded) for fact in facts) and all(map(_ended, turns)):
        return facts
    if kept.broken_at:
        # Where the answer ended, and what was asked after it, is not known: its sound is not told from theirs.
        return facts

    def whole(turn: Part) -> tuple[Fact, ...]:
        return turn.facts if turn.whole else (*turn.facts, *unheard(kept.folder, turn, parts, model))

    return tuple(fact for turn in turns for fact in whole(turn))


def unheard(folder: Path, part: Part, parts: Parts, model: str | None = None) -> list[Fact]:
    """What the sound of a turn that broke off adds to its facts: words, tags, its end."""
    asked, began = part.question, part.began
    if asked is None or began is None:
        return []
    ended = next((fact.at for fact in part.facts if isinstance(fact, AnswerEnded)), None)
    # Its sound can be gone, or end before what was heard of it.
    end = max(part.heard_to, part.end) if ended is None else ended
    sketch = Sketch(asked.question, parts.tagger(asked.kind))
    added = _added(part, _heard(folder, Span(part.heard_to, max(part.heard_to, end)), parts, model, _others(part)))
    for fact in (*part.facts, *added):
        sketch.take(fact)
    tags = sum(isinstance(fact, SegmentTagged) for fact in part.facts)
    return [*added, *sketch.facts()[tags:], *([AnswerEnded(end)] if ended is None else [])]


def _others(part: Part) -> list[Span]:
    """Where in a turn the interviewer is heard, who nods to a candidate in an interview held elsewhere."""
    spoke = (fact for fact in part.facts if isinstance(fact, InterviewerSpoke))
    return [Span(fact.start, fact.end) for fact in spoke if fact.start >= (part.began or 0.0)]


def _heard(folder: Path, stretch: Span, parts: Parts, model: str | None, others: Sequence[Span] = ()) -> Heard:
    blocks = (without(block, others) for block in _between(folder, stretch))
    block = next(blocks, None)
    if block is None:
        # What was typed, or has lost its sound, takes no models to be told.
        return Heard(None, (), (), sound=False)
    activity, reader = parts.activity(), parts.reader(model)
    with progress("Reading your answer", stretch.end) as tell:
        return heard_in(chain([block], blocks), activity, reader, tell, sample_at(stretch.start))


def _added(part: Part, heard: Heard) -> list[Fact]:
    """What was heard as facts, without the words and filled pauses that are on record already."""
    words_to = max((word.end or 0.0 for word in _words(part.facts)), default=0.0)
    words = tuple(word for word in heard.words if _middle(word.start, word.end) >= words_to)
    known = [one for fact in part.facts if isinstance(fact, FilledPausesHeard) for one in fact.pauses]
    pauses_to = max((one.end for one in known), default=0.0)
    pauses = tuple(one for one in heard.pauses if _middle(one.start, one.end) >= pauses_to)
    speech = [SpeechHeard(heard.speech)] if heard.speech else []
    return [*([WordsHeard(words)] if words else []), *([FilledPausesHeard(pauses)] if pauses else []), *speech]


def _said_at(fact: Fact) -> float | None:
    """When the interviewer began to say something that is no question of its own."""
    if isinstance(fact, Remarked) or (isinstance(fact, Reacted) and fact.way != NUDGE):
        return fact.at
    return None


def _words(facts: Iterable[Fact]) -> list[Word]:
    return [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]


def _middle(start: float | None, end: float | None) -> float:
    return ((start or 0.0) + (end or 0.0)) / 2


def parts_of(facts: tuple[Fact, ...], end: float) -> list[Part]:
    """A round cut at its questions; `end` is how far its sound goes."""
    cuts = [index for index, fact in enumerate(facts) if isinstance(fact, QuestionAsked)]
    edges = sorted({0, *cuts, len(facts)})
    first = 0 if 0 in cuts else -1
    return [
        Part(facts[one:other], _asked_at(facts, other, end), number=number)
        for number, (one, other) in enumerate(pairwise(edges), first)
    ]


def _asked_at(facts: tuple[Fact, ...], index: int, end: float) -> float:
    asked = facts[index] if index < len(facts) else None
    return asked.at if isinstance(asked, QuestionAsked) else end


def _ended(part: Part) -> bool:
    return part.began is None or any(isinstance(fact, AnswerEnded) for fact in part.facts)


def _between(folder: Path, stretch: Span) -> Iterator[Block]:
    """The sound of a stretch, and a little before it."""
    # From the beginning of a frame: so the frames in which a voice is looked for are those of the round itself.
    first = max(0, sample_at(stretch.start - LEAD_SECONDS)) // FRAME_SAMPLES * FRAME_SAMPLES
    last = sample_at(stretch.end)
    for block in blocks_in(folder):
        if block.end > first and block.first < last:
            begin = max(first, block.first)
            yield Block(begin, block.samples[begin - block.first : last - block.first])
