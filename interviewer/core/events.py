"""What can happen in a round: facts, written down before they are told, and their one spelling as JSON.

A fact is named by a past participle. Its times are stream times, in seconds since the round's sound began, of which
`about` gives the one that it is about.
"""

import dataclasses
import typing
from dataclasses import dataclass
from typing import Any

from interviewer.core.fillers import FilledPause
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.core.spans import Span
from interviewer.core.strict_json import MalformedFactError, built
from interviewer.core.words import Word


@dataclass(frozen=True)
class RoundStarted:
    """A round began: its name, the moment (ISO 8601, local time with offset), and what made its sound."""

    name: str
    moment: str
    source: str


@dataclass(frozen=True)
class RoundImported:
    """It was held elsewhere: what is known of it is read from a file with this sha256 (in hexadecimal)."""

    sha256: str


@dataclass(frozen=True)
class Planned:
    """A question that will be put: its id in the bank (empty for one from elsewhere), its words, its kind."""

    id: str
    text: str
    kind: str


@dataclass(frozen=True)
class RoundPlanned:
    """What the round will ask, in order, and the minutes it is meant to take (None: as long as it takes)."""

    questions: tuple[Planned, ...]
    minutes: float | None


@dataclass(frozen=True)
class RoundSet:
    """Which round of the bank it is (empty: a mix of the candidate's own), and how the interviewer behaves."""

    round: str
    demeanour: str


@dataclass(frozen=True)
class RoundResumed:
    """A round that had broken off was taken up again, at that moment (ISO 8601, local time with offset)."""

    at: float
    moment: str


@dataclass(frozen=True)
class QuestionAsked:
    """A question was put; `kind` (case, behavioural) says which tags its answer gets."""

    at: float
    question: str
    kind: str


@dataclass(frozen=True)
class InterviewerSpoke:
    """The interviewer's voice sounded; nothing heard meanwhile is the candidate's."""

    start: float
    end: float


@dataclass(frozen=True)
class AnswerStarted:
    """The floor went to the candidate."""

    at: float


@dataclass(frozen=True)
class Reacted:
    """The interviewer did something about the answer, in one of the ways that `probes.moves` knows.

    `trigger` and `reason` say why, `start` and `end` where the talk is that led to it, if it is in one place. After all
    but a nudge the candidate has the floor again in another turn of the same answer.
    """

    at: float
    way: str
    trigger: str
    text: str
    reason: str
    start: float | None
    end: float | None


@dataclass(frozen=True)
class Remarked:
    """The interviewer said something that asks for nothing."""

    at: float
    text: str


@dataclass(frozen=True)
class SpeechHeard:
    """Stretches in which a voice was active, found from the sound."""

    spans: tuple[Span, ...]


@dataclass(frozen=True)
class WordsHeard:
    """Words on record; never taken back."""

    words: tuple[Word, ...]


@dataclass(frozen=True)
class FilledPausesHeard:
    """Sounds like "um" that no word covers, found from the sound."""

    pauses: tuple[FilledPause, ...]


@dataclass(frozen=True)
class AnswerTyped:
    """The candidate typed this as the answer, or as a part of it."""

    at: float
    text: str


@dataclass(frozen=True)
class SegmentTagged:
    """A sentence or clause got its tag."""

    start: float | None
    end: float | None
    text: str
    tag: str
    confidence: float


@dataclass(frozen=True)
class SoundLost:
    """The device gave no sound for a stretch; silence stands in its place so that the clock stays true."""

    at: float
    seconds: float


@dataclass(frozen=True)
class RoundPaused:
    """The candidate let the round stand still at that moment, for so many seconds that are no part of its time."""

    at: float
    seconds: float


@dataclass(frozen=True)
class ThinkingAnnounced:
    """The candidate said with a key that they take a moment to think."""

    at: float


@dataclass(frozen=True)
class AnswerEnded:
    """The answer was over."""

    at: float


@dataclass(frozen=True)
class RoundEnded:
    """The round was over."""

    at: float


@dataclass(frozen=True)
class TagCorrected:
    """The candidate gave a segment another tag: the one with this start and text, in the answer to that question.

    Questions are counted from 0, in the order in which they were put in the round; what was typed has no start.
    """

    answer: int
    start: float | None
    text: str
    tag: str


@dataclass(frozen=True)
class CorrectionWithdrawn:
    """The segment has the tagger's tag again."""

    answer: int
    start: float | None
    text: str


Fact = (
    RoundStarted
    | RoundImported
    | RoundPlanned
    | RoundSet
    | RoundResumed
    | QuestionAsked
    | InterviewerSpoke
    | AnswerStarted
    | Reacted
    | Remarked
    | SpeechHeard
    | WordsHeard
    | FilledPausesHeard
    | AnswerTyped
    | SegmentTagged
    | SoundLost
    | RoundPaused
    | ThinkingAnnounced
    | AnswerEnded
    | RoundEnded
    | TagCorrected
    | CorrectionWithdrawn
    | FindingDisputed
    | DisputeWithdrawn
)

FACTS: dict[str, type[Fact]] = {fact.__name__: fact for fact in typing.get_args(Fact)}


def about(fact: Fact) -> float | None:
    """The stream time a fact is about, of a stretch its end; None where it is about none or knows none."""
    match fact:
        case RoundStarted() | RoundImported() | RoundPlanned() | RoundSet():
            return None
        case FindingDisputed() | DisputeWithdrawn():
            return None
        case WordsHeard(stretches) | SpeechHeard(stretches) | FilledPausesHeard(stretches):
            return stretches[-1].end if stretches else None
        case SegmentTagged() | InterviewerSpoke():
            return fact.end
        case TagCorrected() | CorrectionWithdrawn():
            return fact.start
    return fact.at


def to_json(fact: Fact) -> dict[str, Any]:
    """A fact as a JSON object, its name under `fact`."""
    return {"fact": type(fact).__name__, **dataclasses.asdict(fact)}


def from_json(value: Any) -> Fact:
    """The fact a JSON object spells, every field checked."""
    if not isinstance(value, dict):
        raise MalformedFactError("is not an object")
    name = value.get("fact")
    if not isinstance(name, str) or name not in FACTS:
        raise MalformedFactError(f"names no fact this version knows: {name!r:.80}")
    rest = {key: item for key, item in value.items() if key != "fact"}
    return typing.cast("Fact", built(FACTS[name], rest, name))
