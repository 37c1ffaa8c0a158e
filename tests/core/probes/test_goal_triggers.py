"""The triggers on goals and decisions: what sets each off, and what comes near and does not."""

from dataclasses import replace

import pytest

from interviewer.core.probes.demeanours import TOUGH
from interviewer.core.probes.moves import FOLLOW_UP
from tests.core.probes.one_trigger import FILL, asked, name
from tests.core.probes.scripts import GOALS, PRODUCT


def test_people_as_if_they_were_all_the_same() -> None:
    said = (
        "c The users open the page and the users read it and then people go away again from it all of a sudden.\n" * 8
    )
    assert name(asked(PRODUCT, said, "everyone")) == (FOLLOW_UP, "everyone")
    assert name(asked(PRODUCT, said + "c It is for students.", "everyone")) is None
    assert name(asked(PRODUCT, said + "s? By age.", "everyone")) is None
    assert name(asked(PRODUCT, said.replace("users", "riders"), "everyone")) == (FOLLOW_UP, "everyone")
    assert name(asked(PRODUCT, said[: len(said) // 4], "everyone")) is None
    assert name(asked(replace(PRODUCT, type="estimation"), said, "everyone")) is None


def test_a_metric_of_mere_activity() -> None:
    move = asked(GOALS, "r My main goal is the number of downloads.", "vanity")
    assert name(move) == (FOLLOW_UP, "vanity")
    assert move
    assert move.text == "You said “number of downloads”. Why that, and not something people get value from?"


@pytest.mark.parametrize(
    "said",
    [
        "r Downloads would be a bad goal here.",
        "r My main goal is sign-ups that finish a lesson.",
        "r? My main goal is the number of downloads.",
        "f My main goal is the number of downloads.",
        "r My goal is downloads.\nc Or not.\na Hm.\na Well.\nr I'd rather take lessons finished within a week.",
        "c The main goal of the last team was the number of downloads.",
        "r My main goal is downloads.\nh Whoever downloads a course does not need a connection to learn.",
        "r I'd put the downloads on a page of their own.",
    ],
)
def test_a_metric_with_a_use(said: str) -> None:
    assert name(asked(GOALS, said, "vanity")) is None


def test_no_tradeoff() -> None:
    said = FILL * 5 + "r I'd build a map of the courses.\n"
    move = asked(PRODUCT, said, "no_tradeoff")
    assert name(move) == (FOLLOW_UP, "no_tradeoff")
    assert move
    assert move.text == "You'd go for “map of the courses”. What do you give up?"
    pressed = asked(PRODUCT, said, "no_tradeoff", TOUGH)
    assert pressed
    assert pressed.text == "I don't buy that it's free. What does it cost us?"


@pytest.mark.parametrize(
    "more",
    ["h The downside is that it takes a year.", "r? The guardrail is complaints.", "h It would annoy the partners."],
)
def test_a_tradeoff(more: str) -> None:
    assert name(asked(PRODUCT, FILL * 5 + "r I'd build a map of the courses.\n" + more, "no_tradeoff")) is None


def test_a_goal_that_nothing_could_miss() -> None:
    move = asked(GOALS, "r The goal is engagement with the forums.", "loose_goal")
    assert name(move) == (FOLLOW_UP, "loose_goal")
    assert move
    assert move.text == "You said “engagement with the forums”. By how much, and by when?"


@pytest.mark.parametrize(
    "said",
    [
        "r The goal is ten percent more engagement.",
        "r The goal is engagement.\nr I'd want that by the end of June among new learners.",
        "r? The goal is engagement with the forums.",
        "r I'd put the rules at the top.",
        "r Engagement is not the goal.",
    ],
)
def test_a_goal_that_can_be_missed(said: str) -> None:
    assert name(asked(GOALS, said, "loose_goal")) is None


def test_a_figure_from_nowhere() -> None:
    move = asked(PRODUCT, "c Around 40 percent of users stop in the first week.", "loose_figure")
    assert name(move) == (FOLLOW_UP, "loose_figure")
    assert move
    assert move.text == "You said “40 percent of users”. Where does that come from?"


@pytest.mark.parametrize(
    "said",
    [
        "c Say 40 percent of users stop in the first week.",
        "c I'd guess 40 percent of users stop in the first week.",
        "c In the table, 40 percent of users stop.",
        "r The goal is 40 percent of users.",
        "c? Around 40 percent of users stop.",
        "c The fee is 40 percent.",
    ],
)
def test_a_figure_with_a_source_or_none_needed(said: str) -> None:
    assert name(asked(PRODUCT, said, "loose_figure")) is None


def test_a_figure_of_the_question_needs_no_source() -> None:
    brief = replace(PRODUCT, question="Forty percent of users stop. Design something for them.")
    assert name(asked(brief, "c 40 percent of users stop.", "loose_figure")) is None
