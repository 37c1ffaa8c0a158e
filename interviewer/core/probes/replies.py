"""What is said to a candidate who asked for something and waits."""

from collections.abc import Iterator

from interviewer.core.cues.asking import (
    CHECK,
    CLARIFYING,
    DEFINITION,
    FACT,
    GOAL,
    LEAVE,
    MEANS,
    PERIOD,
    SCOPE,
    asked_for,
    gives_reason,
)
from interviewer.core.probes.brief import Reveal
from interviewer.core.probes.moves import REPLY, Move
from interviewer.core.probes.reveals import asked_about
from interviewer.core.probes.view import View
from interviewer.core.tags import ASIDE, HYPOTHESIS, RECOMMENDATION
from interviewer.core.vomit import TaggedSegment

# So long a silence after a question waits for an answer.
WAITS_SECONDS = 1.5
# A question may be followed by so many words on why it is asked.
NEWEST_SEGMENTS = 2
REVEAL, EXPECT, KNOWN, UNKNOWN, CLARIFY = "reveal", "data_first", "known", "unknown", "clarify"

_EXPECT = (
    "What do you expect to see, and why?",
    "Before I tell you: what would you expect, and why?",
    "What is your guess, before you see it?",
)
_UNKNOWN = (
    "We don't have that. Go on with what you would expect.",
    "I don't have a number for that. Assume something sensible.",
    "That we can't see. What would you guess?",
    "Nobody has looked at that yet. What would you expect?",
    "I can't tell you that. Carry on as if you had to guess.",
)
_NO_MORE = (
    "I've told you what we have on that.",
    "That is all we know about it.",
    "There's nothing more on that one.",
)
_UP_TO_YOU = (
    "I leave that to you. Say what you assume.",
    "Choose what seems sensible, and tell me why.",
    "Make an assumption, and go on from there.",
    "That's your call.",
)
_ANSWERS = {
    LEAVE: ("Yes, go ahead.", "Sure.", "Of course.", "That's fine, go on."),
    DEFINITION: (
        "Take the usual meaning, and tell me how you understand it.",
        "Use your own definition, and stay with it.",
        "The ordinary sense of it. Nothing special.",
    ),
    GOAL: (
        "You choose the goal, and tell me why that one.",
        "What do you think it should be?",
        "Nobody has set one. I'd like to hear yours.",
    ),
    PERIOD: (
        "Take a recent, ordinary stretch of time.",
        "Choose a period that makes sense to you.",
        "Nothing unusual about the period.",
    ),
    MEANS: (
        "Assume an ordinary team and no special limits.",
        "No limits that you need to plan around.",
        "Take whatever an ordinary team would have.",
    ),
    SCOPE: (
        "Take it as worldwide and all users, unless I tell you otherwise.",
        "All of it, unless you want to narrow it down. Then say why.",
        "No limits. Narrow it where you think it helps.",
    ),
}


def reply(view: View, taken: frozenset[str]) -> Move | None:
    """The answer to what was last asked, if the candidate waits for one."""
    moves = (_answer(view, asked, taken) for asked in _asked(view))
    return next((move for move in moves if move), None)


def fact_only(view: View, taken: frozenset[str]) -> Move | None:
    """Only what is known about what was plainly asked: all that a silent interviewer says."""
    plainly = [asked for asked in _asked(view) if asked_for(asked.text) != CHECK]
    moves = (_told(asked_about(view.brief, asked.text), taken, asked, CHECK) for asked in plainly)
    return next((move for move in moves if move), None)


def _asked(view: View) -> Iterator[TaggedSegment]:
    """If an answer is waited for: the newest segments that ask, the last first; then what was held back for a guess."""
    if not (view.state.over or view.state.quiet >= WAITS_SECONDS):
        return
    answered = {(move.start, move.end) for move in view.state.made if move.way == REPLY and move.start is not None}
    newest = [one for one in view.turn[-NEWEST_SEGMENTS:] if (one.start, one.end) not in answered]
    yield from (one for one in reversed(newest) if asked_for(one.text))
    last = view.state.made[-1] if view.state.made else None
    if last and last.trigger == EXPECT and newest:
        yield from (one for one in view.segments if last.start is not None and one.start == last.start)
        # What was typed has no time: there it is what was asked last before this turn.
        typed = view.segments[: view.state.before] if last.start is None else ()
        yield from (one for one in reversed(typed) if asked_for(one.text))


def _answer(view: View, asked: TaggedSegment, taken: frozenset[str]) -> Move | None:
    purpose = asked_for(asked.text)
    if not (_is_open(view, asked, purpose) and (view.is_case or _is_before_story(view, purpose))):
        return None
    known = asked_about(view.brief, asked.text)
    if purpose in (FACT, SCOPE, CHECK) and (known or purpose != CHECK) and _must_expect_first(view, asked):
        expect = _move(EXPECT, _EXPECT, taken, asked, "Asked for numbers before saying what they would show.")
        if expect:
            return expect
    if known:
        return _told(known, taken, asked, purpose)
    return None if purpose in (CHECK, None) else _at_a_loss(view, asked, purpose, taken)


def _told(known: list[Reveal], taken: frozenset[str], asked: TaggedSegment, purpose: str | None) -> Move | None:
    """The first of these not told yet; to who plainly asks again, that there is no more."""
    new = next((reveal.say for reveal in known if reveal.say not in taken), None)
    if new:
        return Move(REPLY, REVEAL, new, "You asked for this.", asked.start, asked.end)
    return None if purpose == CHECK else _move(KNOWN, _NO_MORE, taken, asked, "You asked for what you had been told.")


def _at_a_loss(view: View, asked: TaggedSegment, purpose: str | None, taken: frozenset[str]) -> Move | None:
    """What is said to a question that nobody prepared an answer to."""
    if purpose == FACT:
        lines = _UNKNOWN if _is_investigation(view) else _UP_TO_YOU
        return _move(UNKNOWN, lines, taken, asked, "You asked for something that the interviewer does not know.")
    if purpose in CLARIFYING and view.has(HYPOTHESIS, RECOMMENDATION):
        return _move(CLARIFY, _UP_TO_YOU, taken, asked, "You asked about the question in the middle of the answer.")
    return _move(CLARIFY, _ANSWERS[str(purpose)], taken, asked, "You asked about the question.")


def _is_open(view: View, asked: TaggedSegment, purpose: str | None) -> bool:
    """Whether its function leaves it a question: one inside an aside or a decision is put to oneself."""
    # Of what the interviewer knows even an aside plainly asks.
    aside = asked.tag == ASIDE and not (purpose == FACT and asked_about(view.brief, asked.text))
    settled = (aside or asked.tag == RECOMMENDATION) and not asked.unsure
    if purpose == LEAVE:
        # Whoever has decided asks whether it will do, not for leave.
        return not view.has(RECOMMENDATION, "result")
    return not settled or (purpose == CHECK and asked.tag == RECOMMENDATION)


def _is_before_story(view: View, purpose: str | None) -> bool:
    """Whether it asks about the question, not within the story, where others' questions are told."""
    return purpose == LEAVE or (purpose != CHECK and not view.has("action", "result"))


def _is_investigation(view: View) -> bool:
    return view.brief.type == "diagnostic" or view.brief.shown


def _must_expect_first(view: View, asked: TaggedSegment) -> bool:
    """Whether data is asked for where nothing is believed yet: once a question."""
    if not _is_investigation(view) or any(move.trigger == EXPECT for move in view.state.made):
        return False
    return not (
        view.has(HYPOTHESIS, RECOMMENDATION)
        or any(gives_reason(one.text) for one in view.segments)
        or gives_reason(asked.text)
    )


def _move(
    trigger: str, lines: tuple[str, ...], taken: frozenset[str], asked: TaggedSegment, reason: str
) -> Move | None:
    text = next((line for line in lines if line not in taken), None)
    return Move(REPLY, trigger, text, reason, asked.start, asked.end) if text else None
