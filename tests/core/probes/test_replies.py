from dataclasses import replace

import pytest

from interviewer.core.brief import Reveal
from interviewer.core.probes.demeanours import COACH, DEMEANOURS, REALISTIC, SILENT, TOUGH
from interviewer.core.probes.moves import REPLY, Move
from interviewer.core.probes.policy import next_move
from tests.core.probes.scripts import DIAGNOSIS, PRODUCT, STORY, finished, state

GUESS = "h I think that something stands in their way.\n"
PHONES, COUNTRIES, CHECK = (reveal.say for reveal in DIAGNOSIS.reveals)


def said(text: str, demeanour: str = REALISTIC, made: tuple[Move, ...] = (), quiet: float = 2.0) -> str | None:
    move = next_move(state(DIAGNOSIS, text, quiet=quiet, made=made), demeanour)
    assert move is None or move.way == REPLY
    return move.text if move else None


@pytest.mark.parametrize("demeanour", DEMEANOURS)
def test_what_is_asked_is_told_by_everybody(demeanour: str) -> None:
    assert said(GUESS + "s Can I see it by device?", demeanour) == PHONES


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("s Do we know whether it is only on Android?", PHONES),
        ("s I'd check if it's only on Android.", PHONES),
        ("s Is this all platforms?", PHONES),
        ("s is it all phones or just some", PHONES),
        ("s Which regions are affected?", COUNTRIES),
        ("s Did anything change in the product lately?", CHECK),
        ("h Was there a new release around then?", CHECK),
        ("s I'd split it by country.", COUNTRIES),
    ],
)
def test_what_was_asked_is_what_is_told(ask: str, answer: str) -> None:
    assert said(GUESS + ask) == answer


@pytest.mark.parametrize(
    "ask",
    [
        "h The phone is where I would look for the cause.",
        "s I'd split it by the month of purchase.",
        "h Why would anybody stop on the phone?",
        "h So what would I build for phones?",
        "h It is the phones, right?",
    ],
)
def test_nothing_is_told_that_was_not_asked(ask: str) -> None:
    assert said(GUESS + ask) is None


def test_who_goes_on_talking_waits_for_nothing() -> None:
    ask = GUESS + "s Can I see it by device?"
    assert said(ask, quiet=1.0) is None
    assert said(ask + "\nh I believe it is the form.\nh And the form is new.") is None
    over = next_move(finished(DIAGNOSIS, ask), REALISTIC)
    assert over
    assert over.text == PHONES


def test_who_believes_nothing_yet_is_asked_for_a_guess_once() -> None:
    ask = "c So fewer finish.\ns Can I see it by device?"
    first = next_move(state(DIAGNOSIS, ask, quiet=2.0), REALISTIC)
    assert first
    assert (first.trigger, first.text) == ("data_first", "What do you expect to see, and why?")
    guessed = f"{ask}\nh I expect it on old ones, as they are slow."
    assert said(guessed, made=(first,)) == PHONES
    assert said(f"{ask}\ns Is it all countries?", made=(first,)) == COUNTRIES


def test_a_reason_in_the_question_is_a_guess() -> None:
    assert said("c So fewer finish.\ns Can I see it by device, because the new player is slow on some?") == PHONES


def test_a_table_asks_for_a_guess_too() -> None:
    shown = replace(DIAGNOSIS, type="success", shown=True)
    move = next_move(state(shown, "c Fine.\ns Can I see it by device?", quiet=2.0), TOUGH)
    assert move
    assert move.trigger == "data_first"
    plain = next_move(state(replace(shown, shown=False), "c Fine.\ns Can I see it by device?", quiet=2.0), TOUGH)
    assert plain
    assert plain.text == PHONES


def test_each_thing_is_told_once() -> None:
    told = Move(REPLY, "reveal", PHONES, "", 0.0, 1.0)
    assert said(GUESS + "s Can I see it by device?", made=(told,)) == "I've told you what we have on that."
    assert said(GUESS + "s I'd split it by device.", made=(told,)) is None
    assert said(GUESS + "s Can I see it by device and by country?", made=(told,)) == COUNTRIES


def test_what_nobody_knows_is_said_so() -> None:
    first = "I don't have that at hand. What would you expect?"
    assert said(GUESS + "s Do we know how old they are?") == first
    assert said(GUESS + "s I'd check how old they are.") is None
    other = next_move(state(DIAGNOSIS, GUESS + "s Do we know their ages?", quiet=2.0, said=frozenset({first})), COACH)
    assert other
    assert other.text == "I don't have a number for that here. Assume something sensible."


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        (
            "c Are we talking about all users worldwide?",
            "Take it as worldwide and all users, unless I tell you otherwise.",
        ),
        ("c How do we define an active learner?", "Take the usual meaning, and tell me how you understand it."),
        ("c What's the goal here?", "You choose the goal, and tell me why that one."),
        ("c Over what period?", "Take a recent, ordinary stretch of time."),
        ("c Do we have a budget?", "Assume an ordinary team and no special limits."),
        ("a Can I take a minute to think?", "Yes, go ahead."),
        ("c Do we have our own hardware?", "I leave that to you. Say what you assume."),
    ],
)
def test_a_question_about_the_question(ask: str, answer: str) -> None:
    move = next_move(state(PRODUCT, ask, quiet=2.0), REALISTIC)
    assert move
    assert (move.way, move.text) == (REPLY, answer)


@pytest.mark.parametrize(
    "ask", ["a Does that make sense?", "a Is that enough, or should I go deeper?", "r Do we ship it?"]
)
def test_who_asks_whether_it_will_do_is_done(ask: str) -> None:
    move = next_move(
        finished(PRODUCT, f"c It is about trust.\nr I'd lower the noise, at the cost of reach.\n{ask}"), REALISTIC
    )
    assert move is None


def test_a_silent_one_tells_facts_that_were_plainly_asked_for_and_no_more() -> None:
    assert said(GUESS + "s I'd check if it's only on Android.", SILENT) is None
    assert said(GUESS + "s Do we know how old they are?", SILENT) is None
    assert said("s Can I see it by device?", SILENT) == PHONES


def test_questions_told_in_a_story_are_not_answered() -> None:
    told = "A I asked my manager.\nR Is it the price, he said?"
    assert next_move(state(STORY, told, quiet=3.0), REALISTIC) is None


@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("demeanour", DEMEANOURS)
@pytest.mark.parametrize(
    "text",
    [
        "s Is it the phones?\nh Probably not, as the screen is the same.",
        "s Is it the phones?\nh I don't think so.",
        "s Do we know if it is the phones?\nr If so, I would undo it at once.",
        "s So is it the phones? Maybe, but that is a detail.",
        "h I'd ask myself, is it the phones?",
    ],
)
def test_who_answers_themselves_is_told_nothing(text: str, demeanour: str, over: bool) -> None:
    told = state(replace(DIAGNOSIS, probes=()), GUESS + text, quiet=2.0, over=over)
    move = next_move(told, demeanour)
    assert move is None or move.way != REPLY


@pytest.mark.parametrize(
    "text",
    ["s Can I see it by device?\nh I believe it is the phones.", "s Is it all devices?\nh Because the form is small."],
)
def test_who_gives_a_reason_still_waits(text: str) -> None:
    assert said(GUESS + text) == PHONES


def test_of_two_things_that_named_last_is_told_first() -> None:
    assert said(GUESS + "s Can I see it by device and by country?") == COUNTRIES
    assert said(GUESS + "s Can I see it by country and by device?") == PHONES


def test_a_phrase_tells_more_than_a_word() -> None:
    known = (Reveal(("speaker",), "It is the speakers."), Reveal(("kind of speaker",), "It is one kind."))
    move = next_move(
        state(replace(DIAGNOSIS, reveals=known), GUESS + "c What kind of speaker is it?", quiet=2.0), COACH
    )
    assert move
    assert move.text == "It is one kind."


@pytest.mark.parametrize(
    ("ask", "is_told"),
    [
        ("c Has the number of courses gone up?", True),
        ("c Is it the courses?", False),
        ("c Which courses are hit?", True),
    ],
)
def test_a_word_of_the_question_counts_where_it_is_told_apart(ask: str, is_told: bool) -> None:
    known = (Reveal(("course", "number of courses"), "There are as many as before."),)
    move = next_move(state(replace(DIAGNOSIS, reveals=known), GUESS + ask, quiet=2.0), REALISTIC)
    assert move
    assert (move.trigger == "reveal") == is_told


def test_what_is_known_comes_before_what_is_said_of_any_definition() -> None:
    known = (Reveal(("finish",), "Handed in within the plan."),)
    move = next_move(
        state(replace(DIAGNOSIS, reveals=known), GUESS + "c How do we define finishing?", quiet=2.0), REALISTIC
    )
    assert move
    assert move.text == "Handed in within the plan."
