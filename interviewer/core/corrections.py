"""The tags that a candidate gave in place of the tagger's: which of them stand, and what can be learned from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from interviewer.core.events import AnswerStarted, CorrectionWithdrawn, Fact, QuestionAsked, SegmentTagged, TagCorrected
from interviewer.core.labelled import LabelledAnswer, LabelledUnit
from interviewer.core.segments import Segment, thoughts
from interviewer.core.tags import CASE
from interviewer.core.words import Word

# The question's number in the round, the segment's start and its text.
Place = tuple[int, float | None, str]


@dataclass(frozen=True)
class OnRecord:
    """A segment as the tagger tagged it, what it answers, and the tag that the candidate gave it instead, if any."""

    answer: int
    question: str
    kind: str
    segment: SegmentTagged
    correction: str | None

    @property
    def tag(self) -> str:
        """The tag that counts."""
        return self.segment.tag if self.correction is None else self.correction

    @property
    def place(self) -> Place:
        """What tells it from every other segment of the round."""
        return self.answer, self.segment.start, self.segment.text


@dataclass(frozen=True)
class CorrectedAnswer:
    """An answer of a round in which a correction stands: its units as they should be tagged.

    Of each unit, `was` is what the tagger said, and `corrected` whether the candidate said otherwise.
    """

    round: str
    kind: str
    answer: LabelledAnswer
    was: tuple[str, ...]
    corrected: tuple[bool, ...]


def numbered(facts: Iterable[Fact]) -> Iterator[tuple[int, Fact]]:
    """Each fact with the number of the question it belongs to; -1 before the first."""
    number = -1
    for fact in facts:
        # Sound from elsewhere has an answer and no question.
        if isinstance(fact, QuestionAsked) or (isinstance(fact, AnswerStarted) and number < 0):
            number += 1
        yield number, fact


def standing(facts: Iterable[Fact]) -> dict[Place, str]:
    """The corrections that stand: the last of each segment, if it was not withdrawn."""
    tags: dict[Place, str] = {}
    for fact in facts:
        match fact:
            case TagCorrected(answer, start, text, tag):
                tags[answer, start, text] = tag
            case CorrectionWithdrawn(answer, start, text):
                tags.pop((answer, start, text), None)
    return tags


def corrected(facts: Iterable[Fact]) -> list[Fact]:
    """The facts as if the tagger had been right at once: corrections in the tags, and no more facts of their own."""
    told = list(facts)
    tags = standing(told)
    return [
        _corrected(number, fact, tags)
        for number, fact in numbered(told)
        if not isinstance(fact, TagCorrected | CorrectionWithdrawn)
    ]


def _corrected(number: int, fact: Fact, tags: dict[Place, str]) -> Fact:
    if isinstance(fact, SegmentTagged) and (number, fact.start, fact.text) in tags:
        return replace(fact, tag=tags[number, fact.start, fact.text], confidence=1.0)
    return fact


def on_record(facts: Iterable[Fact]) -> list[OnRecord]:
    """Every segment of a round, in the order of its answers."""
    told = list(facts)
    tags, question, kind = standing(told), "", CASE
    segments: list[OnRecord] = []
    for number, fact in numbered(told):
        if isinstance(fact, QuestionAsked):
            question, kind = fact.question, fact.kind
        elif isinstance(fact, SegmentTagged) and number >= 0:
            segments.append(OnRecord(number, question, kind, fact, tags.get((number, fact.start, fact.text))))
    return segments


def corrected_answers(name: str, facts: Iterable[Fact]) -> list[CorrectedAnswer]:
    """The answers of the round of that name in which a correction stands."""
    answers = [list(group) for _, group in groupby(on_record(facts), key=lambda one: one.answer)]
    return [_answer(name, answer) for answer in answers if any(one.correction is not None for one in answer)]


def _answer(name: str, segments: Sequence[OnRecord]) -> CorrectedAnswer:
    first, units = segments[0], _units(segments)
    called = f"{name} question {first.answer + 1}"
    labelled = tuple(
        LabelledUnit(called, first.question, "", " ".join(one.segment.text for one in unit), unit[0].tag, None, name)
        for unit in units
    )
    return CorrectedAnswer(
        name,
        first.kind,
        LabelledAnswer(called, first.question, labelled),
        tuple(unit[0].segment.tag for unit in units),
        tuple(any(one.correction is not None for one in unit) for unit in units),
    )


def _units(segments: Sequence[OnRecord]) -> list[list[OnRecord]]:
    """Segments grouped as the tagger reads them: into sentences, but where a correction divides one."""
    rest = iter(segments)
    sentences = [[next(rest) for _ in thought] for thought in thoughts([_segment(one.segment) for one in segments])]
    return [list(group) for sentence in sentences for _, group in groupby(sentence, key=lambda one: one.tag)]


def _segment(told: SegmentTagged) -> Segment:
    words = tuple(Word(text, None, None, None) for text in told.text.split() or [""])
    return Segment(told.start, told.end, words)
