"""Answers told in a few lines, and an interviewer that listens to them second by second."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from interviewer.core.brief import Brief, Reveal, ScaleFact
from interviewer.core.probes.moves import NUDGE, Move
from interviewer.core.probes.policy import next_move
from interviewer.core.probes.state import State
from interviewer.core.tags import BEHAVIOURAL, CASE
from interviewer.core.vomit import TaggedSegment
from tests.core.spoken import SURE, UNSURE

PACE = 2.5
TAGS = {
    "c": "context",
    "h": "hypothesis",
    "s": "segmentation",
    "r": "recommendation",
    "f": "framework",
    "a": "aside",
    "S": "situation",
    "T": "task",
    "A": "action",
    "R": "result",
    "L": "learning",
}

LEARNERS = ScaleFact("learners", 168_000_000, ("learner", "learners", "users"), date(2024, 12, 31))
REVEALS = (
    Reveal(("device", "phone", "platform"), "It is nearly all on phones."),
    Reveal(("country", "region"), "Every country fell alike."),
    Reveal(("release", "changed", "launch"), "A check of the identity card was added five weeks ago."),
)
DIAGNOSIS = Brief("Completion of paid courses fell by twelve percent. What do you do?", CASE, "diagnostic", 12)
DIAGNOSIS = replace(DIAGNOSIS, reveals=REVEALS, probes=("Which number would tell you that it is mended?",))
PRODUCT = Brief("Design a product for people who stop learning.", CASE, "product", 20, scale=(LEARNERS,))
GOALS = Brief("What goals would you set for our forums?", CASE, "goals", 12, scale=(LEARNERS,))
STORY = Brief("Tell me about a time you led something that failed.", BEHAVIOURAL, "behavioural", 7)


def script(text: str) -> tuple[TaggedSegment, ...]:
    """Segments, one after the other at an easy pace, from lines like "h It is the fee."; a "?" makes the tag unsure."""
    at, out = 0.0, []
    for line in filter(None, map(str.strip, text.splitlines())):
        mark, said = line.split(maxsplit=1)
        end = at + len(said.split()) / PACE
        out.append(TaggedSegment(at, end, said, TAGS[mark[0]], UNSURE if mark.endswith("?") else SURE))
        at = end
    return tuple(out)


def state(brief: Brief, text: str | Sequence[TaggedSegment], **known: object) -> State:
    """All of an answer, just said, while it goes on."""
    segments = script(text) if isinstance(text, str) else tuple(text)
    end = (segments[-1].end or 0.0) if segments else 0.0
    return replace(State(brief, segments, end, 0.0, end), **known)  # type: ignore[arg-type]


def finished(brief: Brief, text: str, **known: object) -> State:
    """All of an answer, when its turn has ended."""
    return state(brief, text, over=True, **known)


def listen(brief: Brief, text: str, demeanour: str, left: float | None = None) -> list[Move]:
    """All that is done about an answer: once a second, then each time its turn has ended."""
    segments, made, turn = script(text), list[Move](), 0.0
    end = segments[-1].end or 0.0
    for now in range(1, int(end) + 1):
        heard = tuple(one for one in segments if (one.end or 0.0) <= now)
        move = next_move(State(brief, heard, now, turn, now, made=tuple(made), left=left), demeanour)
        if move:
            made.append(move)
            turn = turn if move.way == NUDGE else now
    for _ in count():
        # After each question a word is answered, or there would be no turn to follow up on.
        answered = replace(segments[-1], start=end, end=end + 1, text="Well.", tag="aside")
        final = State(brief, (*segments, answered), end + 1, end, end, over=True, made=tuple(made), left=left)
        move = next_move(final, demeanour)
        if not move:
            return made
        made.append(move)
    raise AssertionError


def triggers(moves: Sequence[Move]) -> list[tuple[str, str]]:
    """Their ways and triggers."""
    return [(move.way, move.trigger) for move in moves]
