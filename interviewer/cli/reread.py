"""A round told again: its sound heard with today's recogniser, its words tagged with today's tagger."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from interviewer.cli.parts import Parts
from interviewer.cli.rounds import HEARD, Part, parts_of, unheard
from interviewer.core.corrections import numbered, on_record
from interviewer.core.events import (
    AnswerEnded,
    CorrectionWithdrawn,
    Fact,
    SegmentTagged,
    TagCorrected,
    about,
)
from interviewer.core.judging.disputes import Disputed, disputes, undisputed
from interviewer.core.report import report_of
from interviewer.core.setting import Setting
from interviewer.core.sketch import Sketch

# The same words begin so near to where they began when they were heard before.
NEAR_SECONDS = 1.0


def told_again(folder: Path, facts: tuple[Fact, ...], end: float, parts: Parts, model: str | None) -> list[Fact]:
    """The facts of a round as they are heard in so many seconds and tagged today; all that is not hearing stays."""
    turns = [turn for part in parts_of(facts, end) for turn in part.turns]
    again = [fact for turn in turns for fact in _turn(folder, turn, parts, model, end)]
    return carried(again)


def _turn(folder: Path, turn: Part, parts: Parts, model: str | None, end: float) -> Sequence[Fact]:
    if turn.question is None or turn.began is None:
        return turn.facts
    bare: tuple[Fact, ...]
    if _is_in(turn, end):
        bare = tuple(fact for fact in turn.facts if not isinstance(fact, HEARD))
        new: Sequence[Fact] = unheard(folder, replace(turn, facts=bare), parts, model)
    else:
        bare = tuple(fact for fact in turn.facts if not isinstance(fact, SegmentTagged))
        new = _tagged(turn, parts)
    # The end of an answer is written down last.
    at = next((at for at, fact in enumerate(bare) if isinstance(fact, AnswerEnded)), len(bare))
    return [*bare[:at], *new, *bare[at:]]


def _is_in(turn: Part, end: float) -> bool:
    """Whether the sound of a turn is there: a round can have come without sound, or have lost it."""
    heard = [about(fact) or 0.0 for fact in turn.facts if isinstance(fact, HEARD)]
    return end > (turn.began or 0.0) and end >= max(heard, default=0.0) - NEAR_SECONDS


def _tagged(turn: Part, parts: Parts) -> list[SegmentTagged]:
    """The words of a turn as they are tagged today."""
    asked = turn.question
    if asked is None:
        return []
    sketch = Sketch(asked.question, parts.tagger(asked.kind))
    for fact in turn.facts:
        sketch.take(fact)
    return sketch.facts()


def carried(facts: Iterable[Fact]) -> list[Fact]:
    """The facts with each correction where its segment is now, if the same words stand near where they stood."""
    told = list(facts)
    segments = [(number, fact) for number, fact in numbered(told) if isinstance(fact, SegmentTagged)]
    return [_carried(fact, segments) if isinstance(fact, TagCorrected | CorrectionWithdrawn) else fact for fact in told]


def _carried(
    fact: TagCorrected | CorrectionWithdrawn, segments: Sequence[tuple[int, SegmentTagged]]
) -> TagCorrected | CorrectionWithdrawn:
    own = [one for answer, one in segments if answer == fact.answer and _bare(one.text) == _bare(fact.text)]
    near = [one for one in own if _apart(one.start, fact.start) <= NEAR_SECONDS]
    nearest = min(near, key=lambda one: _apart(one.start, fact.start), default=None)
    return replace(fact, start=nearest.start, text=nearest.text) if nearest else fact


def _apart(one: float | None, other: float | None) -> float:
    """The seconds between two times; what was typed has none."""
    if one is None or other is None:
        return 0.0 if one is other else float("inf")
    return abs(one - other)


def _bare(text: str) -> str:
    """A text without what one reading writes otherwise than another."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def lost_corrections(before: Iterable[Fact], now: Iterable[Fact]) -> int:
    """How many corrections that held before have no segment any more."""
    return max(0, _holding(before) - _holding(now))


def _holding(facts: Iterable[Fact]) -> int:
    return sum(one.correction is not None for one in on_record(facts))


def lost_disputes(before: Iterable[Fact], now: Iterable[Fact], setting: Setting) -> int:
    """How many findings that were told "not so" are not found any more."""
    return len(_disputed(before, setting) - _disputed(now, setting))


def _disputed(facts: Iterable[Fact], setting: Setting) -> set[Disputed]:
    told = list(facts)
    standing = disputes(told)
    return {(one.answer, one.what) for one in report_of(undisputed(told), setting).findings} & standing.keys()
