"""The triggers on the thinking in an answer: what sets each off, and what comes near and does not."""

from dataclasses import replace

import pytest

from interviewer.core.probes.demeanours import COACH, REALISTIC, TOUGH
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE
from interviewer.core.probes.policy import next_move
from tests.core.probes.one_trigger import FILL, asked, interrupted, name
from tests.core.probes.scripts import DIAGNOSIS, GOALS, PRODUCT, state

SPLIT = "s Old phones, new phones, tablets and desktops.\n"


@pytest.mark.parametrize(
    ("times", "demeanour", "expected"),
    [
        (3, COACH, (NUDGE, "no_stake")),
        (2, COACH, None),
        (5, TOUGH, (INTERRUPTION, "no_stake")),
        (4, TOUGH, None),
        (6, REALISTIC, (INTERRUPTION, "no_stake")),
        (5, REALISTIC, None),
    ],
)
def test_nothing_at_stake(times: int, demeanour: str, expected: tuple[str, str] | None) -> None:
    assert name(interrupted(GOALS, FILL * times, demeanour)) == expected


@pytest.mark.parametrize(
    "more",
    [
        "c It matters to the teachers.",
        "c Our revenue comes from there.",
        "h I think it is the colour.",
        "r I'd make it green.",
        "h? It may be the colour.",
        "c Half of what is posted is never read by an expert.",
    ],
)
def test_something_at_stake(more: str) -> None:
    brief = replace(GOALS, north_star=("Questions that get an answer by an expert posted within a day",))
    assert name(interrupted(brief, FILL * 7 + more, REALISTIC)) is None


def test_a_list_with_the_word_goals_in_it_names_no_stake() -> None:
    assert name(interrupted(GOALS, FILL * 7 + "f Goals, users, success, revenue.", REALISTIC)) == (
        INTERRUPTION,
        "no_stake",
    )


def test_the_reason_tells_how_long() -> None:
    move = interrupted(GOALS, FILL * 4, COACH)
    assert move
    assert move.reason == "40 s of talk, and nothing yet on what is at stake or what would count as success."


LIST = (
    "f Visits, sign-ups, lessons, sessions, shares, likes, trials, refunds and tickets by age and by their country.\n"
)


@pytest.mark.parametrize(
    ("times", "demeanour", "expected"),
    [
        (2, TOUGH, (INTERRUPTION, "list")),
        (1, TOUGH, None),
        (4, REALISTIC, (INTERRUPTION, "list")),
        (2, REALISTIC, None),
    ],
)
def test_a_list_that_runs_on(times: int, demeanour: str, expected: tuple[str, str] | None) -> None:
    said = "c The goal is trust.\nh I think people leave because of the noise.\n" + "h So they do not post.\n" * 20
    assert name(interrupted(GOALS, said + LIST * times, demeanour)) == expected


def test_a_list_that_is_over_is_not_interrupted_but_asked_about() -> None:
    said = (
        "h I think people leave because of the noise.\n" * 5
        + LIST * 4
        + "h And it is the newest who leave, for the most part.\n" * 3
    )
    assert name(interrupted(GOALS, said, TOUGH)) is None
    assert name(asked(GOALS, said, "list")) == (FOLLOW_UP, "list")
    assert name(asked(GOALS, said.replace("f Visits", "f? Visits"), "list")) is None
    assert name(asked(GOALS, said + "r I'd take the replies.", "list")) is None


def test_buckets_that_lead_nowhere() -> None:
    assert name(interrupted(DIAGNOSIS, FILL * 4 + SPLIT * 5, TOUGH)) is None
    waited = FILL * 4 + SPLIT + "a So let me see where I was and what I wanted to say next about it all.\n" * 2
    move = interrupted(DIAGNOSIS, waited, TOUGH)
    assert name(move) == (INTERRUPTION, "buckets")
    assert move
    assert move.text == "Hold on. Why would that split matter here?"
    assert name(asked(DIAGNOSIS, SPLIT, "buckets")) == (FOLLOW_UP, "buckets")


@pytest.mark.parametrize(
    "more",
    [
        "h I think it is the tablets.",
        "h? It may be the tablets.",
        "r I'd start with the tablets.",
        "c So the tablets are flat.",
        "s I split it like this because the tablets have another player.",
    ],
)
def test_buckets_that_lead_somewhere(more: str) -> None:
    assert name(asked(DIAGNOSIS, SPLIT + more, "buckets")) is None


def test_asking_people_first() -> None:
    assert name(asked(PRODUCT, "r First I'd send out a survey to our users.", "survey")) == (FOLLOW_UP, "survey")
    assert name(interrupted(PRODUCT, FILL * 4 + "r I'd interview some users.", TOUGH)) == (INTERRUPTION, "survey")


@pytest.mark.parametrize(
    "said",
    [
        "h I think it is the noise.\nr I'd interview some users about the noise.",
        "c The survey says that half of them are unhappy.",
        "r? First I'd send out a survey to our users.",
        "h? It may be the noise.\nr First I'd send out a survey to our users.",
    ],
)
def test_asking_people_with_a_guess(said: str) -> None:
    assert name(asked(PRODUCT, said, "survey")) is None


@pytest.mark.parametrize(
    "said",
    [
        "h The form is broken.\nr I'd launch a new form.",
        "h? The form may be broken.\nr I'd launch a new form.",
        "r I'd pull the logs of the form before I build anything.",
        "r? I'd launch a reminder email.",
    ],
)
def test_a_solution_with_a_cause(said: str) -> None:
    assert name(asked(DIAGNOSIS, said, "early_solution")) is None


def test_a_solution_before_any_cause() -> None:
    assert name(asked(DIAGNOSIS, "r I'd launch a reminder email.", "early_solution")) == (FOLLOW_UP, "early_solution")
    assert name(asked(PRODUCT, "r I'd launch a reminder email.", "early_solution")) is None


def test_far_off_the_scale() -> None:
    move = asked(PRODUCT, "c Coursera has a few million learners.", "wrong_scale")
    assert name(move) == (FOLLOW_UP, "wrong_scale")
    assert move
    assert move.text == "You said “a few million learners”. How many do you think there are?"
    assert (
        move.reason == "Said “a few million learners”; there are about 168 million learners (as of 31 December 2024)."
    )
    assert name(asked(PRODUCT, "c There are two billion learners.", "wrong_scale")) == (FOLLOW_UP, "wrong_scale")


@pytest.mark.parametrize(
    "said",
    [
        "c Coursera has about 150 million learners.",
        "c Coursera has 20 million learners.",
        "c About two million learners in Chile use it.",
        "r I'd test it with 5,000 learners.",
        "c We get a million new learners a month.",
        "c? Coursera has a few million learners.",
        "c It costs a few million dollars.",
    ],
)
def test_near_the_scale_or_of_something_else(said: str) -> None:
    assert name(asked(PRODUCT, said, "wrong_scale")) is None


def test_a_list_that_has_halted_is_asked_about_and_not_stopped() -> None:
    text = "f First the goals, then users, then the ideas, then the metrics and then the risks of them all.\n" * 8
    spoken = next_move(state(PRODUCT, text), TOUGH)
    halted = next_move(state(PRODUCT, text, quiet=3.0), TOUGH)
    assert spoken
    assert halted
    assert spoken.text == "Let me stop you there. Which of those matters most here, and why?"
    assert halted.text == "You listed a lot there. Which one matters most, and why?"
