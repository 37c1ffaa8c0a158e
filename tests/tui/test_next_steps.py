"""What to do today."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.tui.next_steps import (
    CLOSE,
    CONTINUE,
    DRILL,
    FETCH,
    QUESTION,
    ROUND,
    SOUND,
    NextStep,
    next_steps,
)
from interviewer.tui.places import CheckingSound, ChoosingRound, InRound, Waiting
from interviewer.tui.values import BrokenOff, Habit, Today, Wish
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import figures_of

BROKEN = BrokenOff("20 November 2026, 09:00", 1)
HABIT = Habit("framework_vomit", 3, 7, 2.0)
SOME = (figures_of(0),)

todays = st.builds(
    Today,
    st.sampled_from([None, BROKEN]),
    st.sampled_from([None, HABIT]),
    st.sampled_from([(), ("base",), ("base", "tiny.en")]),
)


def _steps(today: Today, rounds: Sequence[RoundFigures] = SOME) -> list[NextStep]:
    return next_steps(today, rounds, FakeDesk().fetch_models)


def _keys(steps: list[NextStep]) -> list[str]:
    return [step.key for step in steps]


def test_what_cannot_wait_comes_first() -> None:
    assert _keys(_steps(Today(BROKEN, HABIT, ("base",)))) == [FETCH, CONTINUE, CLOSE, DRILL, ROUND, QUESTION]


def test_each_step_says_why_and_leads_there() -> None:
    steps = {step.key: step for step in _steps(Today(BROKEN, HABIT))}
    assert (steps[CONTINUE].note, steps[CONTINUE].place) == (
        "1 question left, 20 November 2026, 09:00",
        InRound(Wish(resume=True)),
    )
    assert (steps[DRILL].title, steps[DRILL].note) == ("Drill: framework vomit", "in 3 of 7 answers, 2 min")
    assert steps[DRILL].place == InRound(Wish(drill="framework_vomit"))
    assert (steps[ROUND].place, steps[QUESTION].place) == (ChoosingRound(), InRound(Wish()))


def test_a_round_in_which_all_was_asked_is_closed() -> None:
    steps = {step.key: step for step in _steps(Today(replace(BROKEN, left=0), HABIT))}
    assert CONTINUE not in steps
    assert (steps[CLOSE].title, steps[CLOSE].note, steps[CLOSE].place) == (
        "Close the round that broke off",
        "nothing is left to ask, 20 November 2026, 09:00",
        None,
    )


def test_of_a_round_that_is_being_closed_nothing_is_offered() -> None:
    first, *others = next_steps(Today(BROKEN, HABIT), SOME, FakeDesk().fetch_models, closes=True)
    assert (first.key, first.title, first.place) == ("", "Closing the round", None)
    assert _keys(others) == [DRILL, ROUND, QUESTION]


def test_missing_models_are_named_and_fetched() -> None:
    step = _steps(Today(None, None, ("base", "tiny.en")))[0]
    assert isinstance(step.place, Waiting)
    assert "base and tiny.en" in step.note
    assert step.place.then(None) is None


def test_who_has_held_no_round_begins_with_the_sound() -> None:
    steps = _steps(Today(None, None), ())
    assert _keys(steps) == [SOUND, QUESTION, ROUND]
    assert steps[0].place == CheckingSound()


def test_a_first_round_that_broke_off_is_gone_on_with() -> None:
    assert _keys(_steps(Today(BROKEN, None), ()))[0] == CONTINUE


@given(st.none() | todays, st.sampled_from([None, (), SOME]), st.booleans())
def test_there_is_always_something_to_do_and_no_key_twice(
    today: Today | None, rounds: Sequence[RoundFigures] | None, closes: bool
) -> None:
    keys = _keys(next_steps(today, rounds, FakeDesk().fetch_models, closes))
    assert {ROUND, QUESTION} <= {*keys}
    assert len(keys) == len({*keys})
