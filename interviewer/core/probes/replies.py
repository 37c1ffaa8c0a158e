"""What is said to a candidate who asked for something and waits."""

from collections.abc import Iterator

from interviewer.core.brief import Reveal
from interviewer.core.cues.asking import (
    CHECK,
    CLARIFYING,
    DEFINITION,
    FACT,
    LEAVE,
    PERIOD,
    SCOPE,
    asked_for,
    gives_reason,
    is_answered_by,
)
from interviewer.core.cues.round_questions import OF_THE_ROUND, REPEAT, TIME
from interviewer.core.probes.moves import REPLY, Move
from interviewer.core.probes.reply_lines import (
    ANSWERS,
    EXPECT_LINES,
    NO_MORE_LINES,
    UNKNOWN_LINES,
    UP_TO_YOU_LINES,
    pick,
)
from interviewer.core.probes.reveals import asked_about
from interviewer.core.probes.round_replies import about_the_round
from interviewer.core.probes.view import View
from interviewer.core.question_types import DIAGNOSTIC
from interviewer.core.tags import ACTION, ASIDE, HYPOTHESIS, RECOMMENDATION, RESULT
from interviewer.core.vomit import TaggedSegment

# So long a silence after a question waits for an answer.
WAITS_SECONDS = 1.5
# A question may be followed by so many words on why it is asked.
NEWEST_SEGMENTS = 2
REVEAL, EXPECT, KNOWN, UNKNOWN, CLARIFY = "reveal", "data_first", "known", "unknown", "clarify"

# Asked for one of these, somebody may have meant something that is known.
_MAY_BE_KNOWN = (FACT, SCOPE, CHECK, DEFINITION, PERIOD)


def reply(view: View, taken: frozenset[str]) -> Move | None:
    """The answer to what was last asked, if the candidate waits for one."""
    moves = (_answer(view, asked, taken) for asked in _asked(view))
    return next((move for move in moves if move), None)


def fact_only(view: View, taken: frozenset[str]) -> Move | None:
    """All that a silent interviewer says: what is known of what was plainly asked, the question, the time left."""
    moves = (_plain_answer(view, asked, taken) for asked in _asked(view))
    return next((move for move in moves if move), None)


def _plain_answer(view: View, asked: TaggedSegment, taken: frozenset[str]) -> Move | None:
    purpose = asked_for(asked.text)
    if purpose in (REPEAT, TIME):
        return about_the_round(purpose, view, asked, taken)
    return None if purpose == CHECK else _told(_known(view, asked, purpose), view, taken, asked, CHECK)


def _asked(view: View) -> Iterator[TaggedSegment]:
    """If an answer is waited for: the newest segments that ask, the last first; then what was held back for a guess."""
    if not (view.state.over or view.state.quiet >= WAITS_SECONDS):
        return
    newest = _newest(view)
    yield from (one for one in reversed(newest) if asked_for(one.text))
    last = view.state.made[-1] if view.state.made else None
    if last and last.trigger == EXPECT and newest:
        yield from (one for one in view.segments if last.start is not None and one.start == last.start)
        # What was typed has no time: there it is what was asked last before this turn.
        typed = view.segments[: view.state.before] if last.start is None else ()
        yield from (one for one in reversed(typed) if asked_for(one.text))


def _newest(view: View) -> list[TaggedSegment]:
    """What was said last and not answered yet, neither by the interviewer nor by who said it."""
    answered = {(move.start, move.end) for move in view.state.made if move.way == REPLY and move.start is not None}
    newest = [one for one in view.turn[-NEWEST_SEGMENTS:] if (one.start, one.end) not in answered]
    is_over = len(newest) > 1 and not asked_for(newest[-1].text) and is_answered_by(newest[-2].text, newest[-1].text)
    return newest[-1:] if is_over else newest


def _answer(view: View, asked: TaggedSegment, taken: frozenset[str]) -> Move | None:
    purpose = asked_for(asked.text)
    if purpose in OF_THE_ROUND:
        # With no time left only the time is told.
        return None if view.is_out_of_time and purpose != TIME else about_the_round(str(purpose), view, asked, taken)
    if not (_is_open(view, asked, purpose) and (view.is_case or _is_before_story(view, purpose))):
        return None
    known = _known(view, asked, purpose)
    if view.is_out_of_time:
        return _told(known, view, taken, asked, CHECK)
    if purpose in (FACT, SCOPE, CHECK) and (known or purpose != CHECK) and _must_expect_first(view, asked):
        reason = "Asked for numbers before saying what they would show."
        return _move(EXPECT, pick(EXPECT_LINES, view, taken), asked, reason)
    if known:
        return _told(known, view, taken, asked, purpose)
    return None if purpose in (CHECK, None) else _at_a_loss(view, asked, purpose, taken)


def _known(view: View, asked: TaggedSegment, purpose: str | None) -> list[Reveal]:
    """What the interviewer knows of it, the surest first."""
    return asked_about(view.brief, asked.text) if purpose in _MAY_BE_KNOWN else []


def _told(
    known: list[Reveal], view: View, taken: frozenset[str], asked: TaggedSegment, purpose: str | None
) -> Move | None:
    """The first of these not told yet; to who plainly asks again, that there is no more."""
    new = next((reveal.say for reveal in known if reveal.say not in taken), None)
    if new:
        return _move(REVEAL, new, asked, "You asked for this.")
    if not known or purpose == CHECK:
        return None
    return _move(KNOWN, pick(NO_MORE_LINES, view, taken), asked, "You asked for what you had been told.")


def _at_a_loss(view: View, asked: TaggedSegment, purpose: str | None, taken: frozenset[str]) -> Move:
    """What is said to a question that nobody prepared an answer to."""
    if purpose == FACT:
        lines = UNKNOWN_LINES if _is_investigation(view) else UP_TO_YOU_LINES
        reason = "You asked for something that the interviewer does not know."
        return _move(UNKNOWN, pick(lines, view, taken), asked, reason)
    if purpose in CLARIFYING and view.has(HYPOTHESIS, RECOMMENDATION):
        reason = "You asked about the question in the middle of the answer."
        return _move(CLARIFY, pick(UP_TO_YOU_LINES, view, taken), asked, reason)
    return _move(CLARIFY, pick(ANSWERS[str(purpose)], view, taken), asked, "You asked about the question.")


def _is_open(view: View, asked: TaggedSegment, purpose: str | None) -> bool:
    """Whether its function leaves it a question: one inside an aside or a decision is put to oneself."""
    # Of what the interviewer knows even an aside plainly asks.
    aside = asked.tag == ASIDE and not (purpose == FACT and asked_about(view.brief, asked.text))
    settled = (aside or asked.tag == RECOMMENDATION) and not asked.unsure
    if purpose == LEAVE:
        # Whoever has decided asks whether it will do, not for leave.
        return not view.has(RECOMMENDATION, RESULT)
    return not settled or (purpose == CHECK and asked.tag == RECOMMENDATION)


def _is_before_story(view: View, purpose: str | None) -> bool:
    """Whether it asks about the question, not within the story, where others' questions are told."""
    return purpose == LEAVE or (purpose != CHECK and not view.has(ACTION, RESULT))


def _is_investigation(view: View) -> bool:
    return view.brief.type == DIAGNOSTIC or view.brief.shown


def _must_expect_first(view: View, asked: TaggedSegment) -> bool:
    """Whether data is asked for where nothing is believed yet: once a question."""
    if not _is_investigation(view) or any(move.trigger == EXPECT for move in view.state.made):
        return False
    return not (
        view.has(HYPOTHESIS, RECOMMENDATION)
        or any(gives_reason(one.text) for one in view.segments)
        or gives_reason(asked.text)
    )


def _move(trigger: str, text: str, asked: TaggedSegment, reason: str) -> Move:
    return Move(REPLY, trigger, text, reason, asked.start, asked.end)
