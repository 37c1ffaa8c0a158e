"""What every interviewer keeps to, whatever is said."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core.brief import Brief
from interviewer.core.probes.closings import closing
from interviewer.core.probes.demeanours import COACH, DEMEANOURS, REALISTIC, SILENT, TOUGH
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE, REPLY, Move
from interviewer.core.probes.policy import MOST_QUESTIONS, TURN_SECONDS, next_move
from interviewer.core.probes.state import State
from interviewer.core.tags import SCHEMES
from interviewer.core.vomit import TaggedSegment
from tests.core.probes.scripts import DIAGNOSIS, GOALS, PRODUCT, STORY, finished, state
from tests.core.spoken import SURE, UNSURE

TEXTS = (
    "Coursera has a few million learners.",
    "The main goal is the number of downloads.",
    "I'd send out a survey to our users.",
    "I'd launch a reminder email.",
    "Visits, sign-ups, shares, likes and trials by age, by country and by device and so on and so forth.",
    "Old phones, new phones, tablets and desktops.",
    "Can I see it by device?",
    "What's the goal here?",
    "Is that all right?",
    "Around 40 percent of users stop.",
    "We did it, we told our people, and we were done with our work.",
    "",
    "um",
    "The users, the people and the customers go on and on and on without an end to it.",
)
BRIEFS = [replace(brief, probes=("Why that?", "Why now?", "Who pays?")) for brief in (DIAGNOSIS, GOALS, PRODUCT, STORY)]


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Brief, list[TaggedSegment], list[tuple[int, bool, float]]]:
    """A question, an answer, and looks at it: how many segments in, whether the turn is over, how long it is quiet."""
    brief = draw(st.sampled_from(BRIEFS))
    units = st.tuples(st.sampled_from(TEXTS), st.sampled_from(SCHEMES[brief.kind]), st.sampled_from([SURE, UNSURE]))
    segments = [
        TaggedSegment(at * 9.0, at * 9.0 + 8.5, text, tag, confidence)
        for at, (text, tag, confidence) in enumerate(draw(st.lists(units, max_size=30)))
    ]
    looks = st.tuples(st.integers(0, len(segments)), st.booleans(), st.sampled_from([0.0, 2.0]))
    return brief, segments, sorted(draw(st.lists(looks, max_size=40)))


def made_in(drawn: tuple[Brief, list[TaggedSegment], list[tuple[int, bool, float]]], demeanour: str) -> list[State]:
    """The states in which a move was made, each with that move as the last of those made."""
    brief, segments, looks = drawn
    made: tuple[Move, ...] = ()
    turn, states = 0.0, []
    for heard, over, quiet in looks:
        now = heard * 9.0 + quiet
        seen = State(brief, tuple(segments[:heard]), now, turn, now, quiet, over, made)
        move = next_move(seen, demeanour)
        assert move == next_move(replace(seen), demeanour)
        if move:
            made = (*made, move)
            states.append(replace(seen, made=made))
            turn = turn if move.way == NUDGE else now
    return states


@settings(max_examples=60, deadline=None)
@given(rounds(), st.sampled_from(DEMEANOURS))
def test_manners(drawn: tuple[Brief, list[TaggedSegment], list[tuple[int, bool, float]]], demeanour: str) -> None:
    states = made_in(drawn, demeanour)
    moves = states[-1].made if states else ()
    ways = [move.way for move in moves]
    assert sum(way in (INTERRUPTION, FOLLOW_UP) for way in ways) <= MOST_QUESTIONS
    # What was asked for is answered, if need be in words used before.
    texts = [move.text for move in moves if move.way != REPLY]
    assert len(texts) == len(set(texts))
    named = [move.trigger for move in moves if move.way != REPLY and move.trigger != "prepared"]
    assert len(named) == len(set(named))
    assert demeanour != SILENT or set(ways) <= {REPLY}
    assert demeanour != COACH or INTERRUPTION not in ways
    assert demeanour in (COACH, SILENT) or NUDGE not in ways
    for seen in states:
        last = seen.made[-1]
        assert (last.way == FOLLOW_UP) <= seen.over
        assert (last.way in (NUDGE, INTERRUPTION)) <= (not seen.over)
        assert last.way != INTERRUPTION or seen.now - seen.turn_start >= TURN_SECONDS
        assert "{" not in last.text
        assert last.reason.endswith(".")


@given(st.lists(st.sampled_from(TEXTS), max_size=12), st.sampled_from(DEMEANOURS), st.sampled_from(BRIEFS))
def test_nothing_is_held_against_anybody_for_what_is_unsure(texts: list[str], demeanour: str, brief: Brief) -> None:
    segments = [
        TaggedSegment(at * 9.0, at * 9.0 + 8.5, text, SCHEMES[brief.kind][0], UNSURE) for at, text in enumerate(texts)
    ]
    move = next_move(state(replace(brief, probes=()), segments), demeanour)
    assert move is None


@pytest.mark.parametrize("demeanour", DEMEANOURS)
def test_to_no_answer_nothing_is_said(demeanour: str) -> None:
    assert next_move(finished(PRODUCT, "", now=90.0, talked=90.0), demeanour) is None
    assert next_move(state(PRODUCT, "", now=90.0, talked=90.0), demeanour) is None


def test_after_a_question_that_got_no_answer_no_other_is_asked() -> None:
    brief = replace(PRODUCT, probes=("Why that?",))
    told = finished(brief, "r I'd lower the noise.")
    assert next_move(told, REALISTIC) is not None
    assert next_move(replace(told, turn_start=told.now, before=len(told.segments)), REALISTIC) is None


def test_prepared_questions_come_last_twice_at_most_and_unless_they_are_answered() -> None:
    probes = ("What does the noise cost the teachers?", "Who pays?", "How would a rival answer?", "What is next?")
    told = finished(replace(PRODUCT, probes=probes), "c The noise costs teachers an hour.\nr I'd lower it by half.")
    first = next_move(told, REALISTIC)
    assert first
    assert (first.way, first.trigger, first.text) == (FOLLOW_UP, "prepared", "Who pays?")
    second = next_move(replace(told, made=(first,)), REALISTIC)
    assert second
    assert second.text == "How would a rival answer?"
    assert next_move(replace(told, made=(first, second)), REALISTIC) is None
    assert next_move(replace(told, said=frozenset(probes)), REALISTIC) is None


def test_a_prepared_question_that_touches_what_was_said_goes_first() -> None:
    probes = ("How would a rival answer?", "Would teachers accept moderators from another country?")
    told = finished(replace(PRODUCT, probes=probes), "c It is about teachers.\nr I'd hire two of them at some cost.")
    move = next_move(told, REALISTIC)
    assert move
    assert move.text == probes[1]


@pytest.mark.parametrize(("left", "speaks"), [(None, True), (61.0, True), (59.0, False)])
def test_when_time_is_nearly_gone_nothing_is_asked(left: float | None, speaks: bool) -> None:
    told = finished(replace(PRODUCT, probes=("Why that?",)), "r My goal is the number of downloads.", left=left)
    assert (next_move(told, REALISTIC) is not None) == speaks


def test_but_for_a_decision() -> None:
    undecided = "h It is the noise that drives them away from us.\n" * 8
    move = next_move(finished(PRODUCT, undecided, left=50.0), REALISTIC)
    assert move
    assert move.text == "You have about a minute left. What would you do?"
    assert next_move(finished(PRODUCT, undecided, left=10.0), REALISTIC) is None


def test_when_the_minutes_of_a_question_are_used_up_nothing_is_asked() -> None:
    told = finished(replace(PRODUCT, probes=("Why that?",)), "r I'd lower the noise.")
    assert next_move(replace(told, talked=1199.0), REALISTIC) is not None
    assert next_move(replace(told, talked=1201.0), REALISTIC) is None


def test_nobody_is_interrupted_early_in_a_turn_or_after_asking() -> None:
    long = "c The page is blue and the button is round and the text is small.\n" * 20
    told = state(GOALS, long)
    assert next_move(told, TOUGH) is not None
    assert next_move(replace(told, turn_start=told.now - TURN_SECONDS + 1), TOUGH) is None
    assert next_move(state(GOALS, long + "c Which page do we mean?"), TOUGH) is None


def test_lines_on_the_screen_keep_apart() -> None:
    told = state(GOALS, "c The page is blue and the button is round and the text is small.\n" * 20)
    nudged = Move(NUDGE, "list", "Pick one.", "So.", 0.0, told.now - 19)
    assert next_move(told, COACH) is not None
    assert next_move(replace(told, made=(nudged,)), COACH) is None
    assert next_move(replace(told, made=(replace(nudged, end=told.now - 21),)), COACH) is not None


def test_a_typed_answer_is_asked_about_too() -> None:
    typed = [TaggedSegment(None, None, "The main goal is the number of downloads.", "recommendation", SURE)]
    move = next_move(State(GOALS, tuple(typed), 5.0, 0.0, 0.0, over=True), REALISTIC)
    assert move
    assert (move.trigger, move.start, move.end) == ("vanity", None, None)


def test_closings_vary_and_never_repeat_in_a_round() -> None:
    said: frozenset[str] = frozenset()
    for _ in range(30):
        line = closing(finished(PRODUCT, "r I'd lower the noise.", said=said))
        assert line not in said
        said |= {line}
    assert closing(finished(PRODUCT, "r I'd lower it.", said=frozenset())) == "Okay, thank you, that helps."


def test_no_answer_is_closed_without_thanks() -> None:
    assert closing(finished(PRODUCT, "")) == "No problem, let's leave that one."


def test_unknown_types_get_what_suits_all() -> None:
    brief = Brief("So?", "case")
    assert next_move(finished(brief, "c The page is blue and round and small.\n" * 20), TOUGH) is None
    move = next_move(finished(brief, "r The main goal is the number of downloads."), TOUGH)
    assert move
    assert move.trigger == "vanity"
