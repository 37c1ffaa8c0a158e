"""What an interviewer knows of a question before it is answered."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Reveal:
    """What the interviewer says when one of these words is asked about."""

    asked: tuple[str, ...]
    say: str


@dataclass(frozen=True)
class ScaleFact:
    """How many there are of something, in round figures, the words it is called by, and the day that was so."""

    unit: str
    about: float
    words: tuple[str, ...]
    as_of: date


@dataclass(frozen=True)
class Brief:
    """A question: its words, kind and type (empty where unknown), and what its writer prepared for the interviewer.

    `minutes` are meant for it with its follow-ups; `north_star` measures what matters; `probes` can follow any answer;
    `scale` tells how large the company is; `shown` is whether a table is on the screen.
    """

    question: str
    kind: str
    type: str = ""
    minutes: float | None = None
    north_star: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    reveals: tuple[Reveal, ...] = ()
    scale: tuple[ScaleFact, ...] = ()
    shown: bool = False
