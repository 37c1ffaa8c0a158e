"""What is said to a candidate who asks about the round: the question once more, the time left, leave to ask."""

import re

from interviewer.core.cues.plain import plain
from interviewer.core.cues.round_questions import REPEAT, TIME
from interviewer.core.numerals import read_aloud
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, REPLY, Move
from interviewer.core.probes.reply_lines import ANSWERS, pick
from interviewer.core.probes.view import View
from interviewer.core.vomit import TaggedSegment

QUESTION_AGAIN, TIME_LEFT, GO_AHEAD = "question_again", "time_left", "go_ahead"

NO_LIMIT = "Take the time you need."
# Whoever has said more in this turn asks for the question itself, not for the one that came after it.
_JUST_ASKED_SEGMENTS = 2
_ITSELF = re.compile(r"\b(?:first|original|initial|main|whole|full) (?:question|prompt|task|case)\b")
_A_QUESTION = re.compile(r"\b(?:question|prompt|task|case)\b")


def about_the_round(purpose: str, view: View, asked: TaggedSegment, taken: frozenset[str]) -> Move:
    """The answer, also where it was given before."""
    if purpose == REPEAT:
        return _move(QUESTION_AGAIN, _again(view, asked), asked, "You asked for the question again.")
    if purpose == TIME:
        return _move(TIME_LEFT, _in_minutes(view.state.left), asked, "You asked for the time left.")
    return _move(GO_AHEAD, pick(ANSWERS[purpose], view, taken), asked, "You asked whether you may ask.")


def _again(view: View, asked: TaggedSegment) -> str:
    """What was said last where that was not caught, and the question itself where somebody has lost it."""
    said = plain(asked.text)
    if len(view.turn) > _JUST_ASKED_SEGMENTS or _ITSELF.search(said):
        return view.brief.question
    ways = (INTERRUPTION, FOLLOW_UP) if _A_QUESTION.search(said) else (INTERRUPTION, FOLLOW_UP, REPLY)
    spoken = [move for move in view.state.made if move.way != NUDGE]
    return next((move.text for move in reversed(spoken) if move.way in ways), view.brief.question)


def _in_minutes(left: float | None) -> str:
    if left is None:
        return NO_LIMIT
    for seconds, words in ((15, "a few seconds"), (45, "about half a minute"), (90, "about a minute")):
        if left < seconds:
            return f"You have {words} left."
    return f"You have about {' '.join(read_aloud(str(round(left / 60))))} minutes left."


def _move(trigger: str, text: str, asked: TaggedSegment, reason: str) -> Move:
    return Move(REPLY, trigger, text, reason, asked.start, asked.end)
