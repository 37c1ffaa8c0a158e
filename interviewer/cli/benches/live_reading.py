"""What a round told while it listened, read from its event lines."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word


@dataclass(frozen=True)
class Guess:
    """A text shown for the stretch of sound that was still being spoken."""

    told: float
    span: Span
    text: str


@dataclass(frozen=True)
class Settled:
    """Words that went on record together."""

    told: float
    words: tuple[Word, ...]


@dataclass(frozen=True)
class LiveReading:
    """Everything a round told of its sound, by the sound's own clock.

    `told` is how many seconds of sound had been said when something was told, so that a lag is a plain difference.
    """

    seconds: float
    guesses: tuple[Guess, ...] = ()
    settled: tuple[Settled, ...] = ()
    lost: tuple[float, ...] = ()
    behind: tuple[float, ...] = ()

    @property
    def words(self) -> list[Word]:
        """The words on record, in order."""
        return [word for settled in self.settled for word in settled.words]

    @property
    def after_the_end(self) -> float | None:
        """Seconds from the end of the sound to the last word on record; None where there is no word."""
        told = [settled.told for settled in self.settled if settled.words]
        return max(0.0, max(told) - self.seconds) if told else None


def live_reading(lines: Sequence[str]) -> LiveReading:
    """What the event lines of a round tell."""
    levels = named(lines, "Listening")
    if not levels:
        raise CouldNotError("The round told of no sound, so there is nothing to measure.")
    # A block is delivered when its last sample has been said: the promptest one tells how the two clocks differ.
    behind = min(event["told"] - event["at"] for event in levels)
    return LiveReading(
        max(event["at"] for event in levels),
        tuple(_guess(event, behind) for event in named(lines, "Guessed")),
        tuple(_settled(event, behind) for event in named(lines, "WordsHeard")),
        tuple(event["seconds"] for event in named(lines, "SoundLost")),
        tuple(event["seconds"] for event in named(lines, "Behind")),
    )


def named(lines: Iterable[str], name: str) -> list[dict[str, Any]]:
    """The facts or glimpses of a name; lines that are no event are passed over."""
    events = (json.loads(line) for line in lines if line.startswith("{"))
    return [event for event in events if name in (event.get("fact"), event.get("glimpse"))]


def _guess(event: Mapping[str, Any], behind: float) -> Guess:
    return Guess(event["told"] - behind, Span(event["start"], event["at"]), event["text"])


def _settled(event: Mapping[str, Any], behind: float) -> Settled:
    return Settled(event["told"] - behind, tuple(Word(**word) for word in event["words"]))
