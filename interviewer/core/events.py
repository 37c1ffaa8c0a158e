"""What can happen in a round: facts, written down before they are told, and their one spelling as JSON.

A fact is named by a past participle. Its times are stream times, in seconds since the round's sound began, of which
`about` gives the one that it is about.
"""

import dataclasses
import sys
import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any

from interviewer.core.fillers import FilledPause
from interviewer.core.spans import Span
from interviewer.core.words import Word


class MalformedFactError(ValueError):
    """A JSON object that is no fact; the message says why."""


@dataclass(frozen=True)
class RoundStarted:
    """A round began: its name, the moment (ISO 8601, local time with offset), and what made its sound."""

    name: str
    moment: str
    source: str


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
class AnswerEnded:
    """The answer was over."""

    at: float


@dataclass(frozen=True)
class RoundEnded:
    """The round was over."""

    at: float


Fact = (
    RoundStarted
    | RoundPlanned
    | RoundResumed
    | QuestionAsked
    | InterviewerSpoke
    | AnswerStarted
    | SpeechHeard
    | WordsHeard
    | FilledPausesHeard
    | AnswerTyped
    | SegmentTagged
    | SoundLost
    | AnswerEnded
    | RoundEnded
)

FACTS: dict[str, type[Fact]] = {fact.__name__: fact for fact in typing.get_args(Fact)}


def about(fact: Fact) -> float | None:
    """The stream time a fact is about, of a stretch its end; None where it is about none or knows none."""
    match fact:
        case RoundStarted() | RoundPlanned():
            return None
        case WordsHeard():
            return fact.words[-1].end if fact.words else None
        case SpeechHeard():
            return fact.spans[-1].end if fact.spans else None
        case FilledPausesHeard():
            return fact.pauses[-1].end if fact.pauses else None
        case SegmentTagged() | InterviewerSpoke():
            return fact.end
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
        raise MalformedFactError(f"names no fact this version knows: {name!r}")
    rest = {key: item for key, item in value.items() if key != "fact"}
    return typing.cast("Fact", _built(FACTS[name], rest, name))


def _built(kind: Any, value: Any, where: str) -> Any:
    """A frozen value of a dataclass from a JSON object with exactly its fields."""
    if not isinstance(value, dict):
        raise MalformedFactError(f"{where} is not an object")
    hints = _hints(kind)
    if value.keys() != hints.keys():
        odd = sorted(value.keys() ^ hints.keys())
        raise MalformedFactError(f"{where} lacks or has besides: {', '.join(odd)}")
    return kind(**{key: _read(hint, value[key], f"{where}.{key}") for key, hint in hints.items()})


# Without the cache, looking them up takes two thirds of the time in which a long round is read.
@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _read(hint: Any, value: Any, where: str) -> Any:
    """A JSON value as the type a field asks for."""
    if isinstance(hint, types.UnionType):
        kinds = [kind for kind in typing.get_args(hint) if kind is not types.NoneType]
        return None if value is None else _read(kinds[0], value, where)
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list | tuple):
            raise MalformedFactError(f"{where} is not a list")
        return tuple(_read(typing.get_args(hint)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    if dataclasses.is_dataclass(hint):
        return _built(hint, value, where)
    if hint is float:
        return _number(value, where)
    if not isinstance(value, hint) or isinstance(value, bool):
        raise MalformedFactError(f"{where} is not {hint.__name__}")
    return value


def _number(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise MalformedFactError(f"{where} is not a number")
    # JSON knows neither NaN nor infinity, and a whole number can be too large for a float.
    if not abs(value) <= sys.float_info.max:
        raise MalformedFactError(f"{where} is not a finite number")
    return float(value)
