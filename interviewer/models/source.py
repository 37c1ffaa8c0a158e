"""What every source of models has in common: how it tells of its progress and how it fails."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """How much of a model has come from a source."""

    model: str
    source: str
    done_bytes: int
    total_bytes: int


@dataclass(frozen=True)
class Note:
    """A line for the person who waits for a model."""

    model: str
    text: str


Tell = Callable[[Progress | Note], None]

Heard = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all."""


class SourceFailedError(Exception):
    """A source did not give what was wanted; the message says why, without a full stop."""


class DiskFullError(SourceFailedError):
    """What a source gave found no room."""
