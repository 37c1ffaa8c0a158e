"""What an interviewer can do about an answer, beside letting the candidate talk."""

from dataclasses import dataclass, field

# A line on the screen; the candidate goes on.
NUDGE = "nudge"
# Said in the middle of the answer, which then goes on about it.
INTERRUPTION = "interruption"
# Said when the candidate asked for something and waits.
REPLY = "reply"
# Said when the answer is over; another one follows.
FOLLOW_UP = "follow_up"

WAYS = (NUDGE, INTERRUPTION, REPLY, FOLLOW_UP)


@dataclass(frozen=True)
class Move:
    """What to say, in which way, what triggered it and why.

    `start` to `end` is the talk that did; None where it is in no one place. `at` is when it was made, None as long as
    it was not.
    """

    way: str
    trigger: str
    text: str
    reason: str
    start: float | None = None
    end: float | None = None
    at: float | None = field(default=None, compare=False)
