"""What an answer says to the person who gave it: a fault or a strength, its evidence and what follows from it."""

from dataclasses import dataclass

from interviewer.core.spans import Span

SHARE = "share of the answer"
SHARE_OF_TALK = "share of the talk"
# Reads as a share, so that 1.5 is shown as 150 %.
SHARE_OF_BUDGET = "share of the question's minutes"
SECONDS = "seconds"
A_MINUTE = "a minute"
WORDS_A_MINUTE = "words a minute"
METRICS = "metrics"
TIMES = "times"
# Of what is there or is not, and has no measure of its own.
SEGMENTS = "segments"


@dataclass(frozen=True)
class Finding:
    """One thing to know: `value` passed `limit` (in `unit`); `evidence` is where to listen, `quote` the words.

    `why` tells in a sentence why it matters, `advice` one thing to do next time; `good` says that it is a strength.
    `cost` is what it cost in seconds: those that were lost, else those that a listener would have given for what is
    missing. It ranks faults: the first is the one to work on.
    """

    what: str
    answer: int
    value: float
    limit: float
    unit: str
    evidence: tuple[Span, ...]
    advice: str
    quote: str = ""
    why: str = ""
    good: bool = False
    cost: float = 0.0
