"""When and how the interviewer speaks.

What every interviewer keeps to:

- A topic has at most three questions beside the first: interruptions and follow-ups together. No reason to speak is
  used twice in a topic, and no line twice in a round.
- Nothing is asked about what the tags are unsure of, and a likely cause or decision counts as one.
- Nobody is interrupted in the first 25 seconds of a turn, nor while the answer to a question of theirs is due.
- With less than a minute left in the round, or the question's minutes used up, nothing is asked but for a decision;
  with hardly any time left, facts and the time are told and nothing else is said.
- Nobody is stopped who has stopped: what would break in is asked plainly where it is quiet.
- Where the candidate asked for something and waits, that is answered first; in a diagnosis, or before a table, whoever
  asks for numbers before having said what to expect is asked for that once.
- After the answer the costliest sign of trouble is asked about first; where there is none, one or two of the questions
  prepared for it.

The demeanours:

- coach: never interrupts; a line on the screen while the candidate talks, 20 seconds apart at least; asks afterwards.
- realistic: interrupts only for what costs most (a list that runs on, buckets that lead nowhere, a fix without a cause,
  nothing at stake, no end in sight), and not before 45 seconds of talk; no lines on the screen.
- tough: interrupts from 25 seconds of talk on, for more reasons and at shorter limits, and pushes back afterwards.
- silent: says nothing, but for a fact that it was plainly asked for, the question once more and the time left.
"""

from collections.abc import Iterator

from interviewer.core.cues.asking import CHECK, asked_for
from interviewer.core.probes.demeanours import COACH, REALISTIC, SILENT, TOUGH
from interviewer.core.probes.goal_triggers import GOAL_TRIGGERS
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, Move
from interviewer.core.probes.prepared import prepared
from interviewer.core.probes.replies import WAITS_SECONDS, fact_only, reply
from interviewer.core.probes.signs import Sign
from interviewer.core.probes.state import State
from interviewer.core.probes.story_triggers import STORY_TRIGGERS
from interviewer.core.probes.thought_triggers import THOUGHT_TRIGGERS
from interviewer.core.probes.time_triggers import TIME_TRIGGERS
from interviewer.core.probes.triggers import Lines, Trigger
from interviewer.core.probes.view import View

MOST_QUESTIONS = 3
TURN_SECONDS = 25.0
BETWEEN_NUDGES_SECONDS = 20.0
# With less left in the round only a decision is asked for.
LAST_SECONDS = 60.0
# The talk on a topic before its first interruption.
FIRST_INTERRUPTION_SECONDS = {REALISTIC: 45.0, TOUGH: 25.0}
# What may still be asked when time is up.
_DECIDES = ("no_decision", "over_budget")

# The most costly first.
TRIGGERS = (*TIME_TRIGGERS, *THOUGHT_TRIGGERS, *GOAL_TRIGGERS, *STORY_TRIGGERS)


def next_move(state: State, demeanour: str) -> Move | None:
    """What the interviewer does now; None: lets the candidate talk, or is content when the turn is over."""
    view = View(state)
    taken = state.said | {move.text for move in state.made}
    if demeanour == SILENT:
        return fact_only(view, taken)
    return reply(view, taken) or (_after(view, demeanour, taken) if state.over else _during(view, demeanour, taken))


def _during(view: View, demeanour: str, taken: frozenset[str]) -> Move | None:
    """A line on the screen, or an interruption, if there is cause and it is polite."""
    if demeanour == COACH:
        return _first(view, demeanour, NUDGE, taken) if _may_nudge(view) else None
    return _first(view, demeanour, INTERRUPTION, taken) if _may_interrupt(view, demeanour) else None


def _after(view: View, demeanour: str, taken: frozenset[str]) -> Move | None:
    """A question on what was said, if anything was and there is room for one."""
    if not view.turn or _questions(view) >= MOST_QUESTIONS:
        return None
    move = _first(view, demeanour, FOLLOW_UP, taken)
    return move or (None if _is_late(view) else prepared(view, taken))


def _may_nudge(view: View) -> bool:
    shown = [move.end if move.at is None else move.at for move in view.state.made if move.way == NUDGE]
    return all(view.since(at) >= BETWEEN_NUDGES_SECONDS for at in shown if at is not None)


def _may_interrupt(view: View, demeanour: str) -> bool:
    if _questions(view) >= MOST_QUESTIONS or view.state.talked < FIRST_INTERRUPTION_SECONDS[demeanour]:
        return False
    last = asked_for(view.segments[-1].text) if view.segments else None
    return view.state.now - view.state.turn_start >= TURN_SECONDS and last in (None, CHECK)


def _questions(view: View) -> int:
    """How many were asked beside the first."""
    return sum(move.way in (INTERRUPTION, FOLLOW_UP) for move in view.state.made)


def _is_late(view: View) -> bool:
    """Whether there is no time for anything but a decision."""
    left, minutes = view.state.left, view.brief.minutes
    return (left is not None and left < LAST_SECONDS) or (minutes is not None and view.state.talked >= minutes * 60)


def _first(view: View, demeanour: str, way: str, taken: frozenset[str]) -> Move | None:
    """The move on the costliest sign that there is something to say about."""
    if view.is_out_of_time:
        return None
    for trigger in _open(view):
        limit = trigger.after if way == FOLLOW_UP else trigger.during.get(demeanour)
        sign = None if limit is None else trigger.find(view, limit)
        text = _text(trigger.lines, sign, _manner(view, demeanour, way), taken) if sign else None
        if sign and text:
            return Move(way, trigger.name, text, sign.reason, sign.start, sign.end)
    return None


def _open(view: View) -> Iterator[Trigger]:
    """The triggers that suit the question and were not used yet."""
    used = {move.trigger for move in view.state.made}
    late = _is_late(view)
    for trigger in TRIGGERS:
        is_in_time = not late or trigger.name in _DECIDES
        if is_in_time and trigger.name not in used and trigger.suits(view.brief.kind, view.brief.type):
            yield trigger


def _manner(view: View, demeanour: str, way: str) -> str:
    """Which lines come first: those that break in, those that push back, or the plain ones."""
    if way == INTERRUPTION and view.state.quiet < WAITS_SECONDS:
        return "stops"
    return "presses" if way == FOLLOW_UP and demeanour == TOUGH else ""


def _text(lines: Lines, sign: Sign, manner: str, taken: frozenset[str]) -> str | None:
    """The first line that fits and was not said yet."""
    first = {"stops": lines.stops, "presses": lines.presses}.get(manner, ())
    ordered = (*first, *(lines.echoes if sign.phrase else ()), *lines.asks)
    said = sign.phrase
    fitting = (line for line in ordered if said or "{said}" not in line)
    texts = (_begun(line.format(said=said)) for line in fitting)
    return next((text for text in texts if text not in taken), None)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
