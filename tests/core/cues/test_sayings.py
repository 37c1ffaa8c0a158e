"""Cues that look for one thing each: what they find, and what they pass by."""

import pytest

from interviewer.core.cues.figures import holds, unsourced
from interviewer.core.cues.metrics import activity, is_pinned, is_tied_to_value, metric_named, sets_goal
from interviewer.core.cues.phrases import MOST_WORDS, clean
from interviewer.core.cues.prices import may_name_price
from interviewer.core.cues.proposals import asks_people, is_solution, picked
from interviewer.core.cues.stakes import grounds, names_stake
from interviewer.core.cues.stories import asks_for_story, is_about_people, is_learned, is_measured, selves, teams
from interviewer.core.cues.users import mentions_of_a_crowd, tells_apart


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("My north star would be um monthly active users.", "monthly active users"),
        ("I'd measure success by the number of downloads.", "number of downloads"),
        ("I'd set the goal as growing MAU", "mau"),
        ("Our goal should be increasing sign-ups", "sign-ups"),
        ("I'd go with weekly active learners as the north star.", "weekly active learners"),
        ("The primary metric is page views per month.", "page views"),
        ("Downloads would be a bad goal.", None),
        ("My goal is sign-ups that end in a finished lesson.", None),
        ("My goal is downloads, because whoever has it offline learns on the bus.", None),
        ("The goal is sign-ups per visitor who finishes a lesson.", None),
        ("I refuse to take downloads as the goal.", None),
        ("I'd put the downloads on their own page.", None),
        ("The goal is finished courses.", None),
    ],
)
def test_a_count_of_activity(said: str, phrase: str | None) -> None:
    assert activity(said) == phrase


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("My main metric is the share of learners, so that it is fair.", "share of learners"),
        ("The goal is engagement with the forums because they are quiet.", "engagement with the forums"),
        ("The goal is to make it better.", None),
        ("My metric is the the one I said.", None),
        ("It is a share of learners.", None),
    ],
)
def test_the_metric_as_named(said: str, phrase: str | None) -> None:
    assert metric_named(said) == phrase


def test_goals_and_what_pins_them() -> None:
    assert sets_goal("The goal is engagement.")
    assert not sets_goal("Engagement is not the goal.")
    assert not sets_goal("The answerers are my target.")
    assert is_pinned("ten percent more")
    assert is_pinned("among new learners")
    assert not is_pinned("The goal is engagement.")
    assert is_tied_to_value("sign-ups within a week")
    assert not is_tied_to_value("sign-ups per week")


@pytest.mark.parametrize(
    ("phrase", "left"),
    [
        ("the share of learners who finish, because", "share of learners who finish"),
        ("kind of a weekly count and", "weekly count"),
        ("retention so that they stay", "retention"),
        ("our own number", None),
        ("it", None),
        ("one two three four five six seven eight nine", None),
        ("what they said", None),
        ("", None),
    ],
)
def test_phrases_are_clean_or_none(phrase: str, left: str | None) -> None:
    assert clean(phrase) == left
    assert left is None or len(left.split()) <= MOST_WORDS


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("First I'd send out a survey to our users.", True),
        ("um I'd just do some user interviews first", True),
        ("Let's survey the learners who dropped.", True),
        ("I'd talk to users and ask what they think.", True),
        ("The survey says half are unhappy.", False),
        ("I'd ask the data team for the funnel.", False),
        ("Interviews per application should rise.", False),
    ],
)
def test_going_to_ask_people(said: str, asks: bool) -> None:
    assert asks_people(said) == asks


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("I'd launch a reminder email.", True),
        ("We should build a new onboarding.", True),
        ("so I'd just make it easier to find the course", True),
        ("I'd look at the funnel to see where they stop.", False),
        ("I'd build a dashboard.", False),
        ("I'd send a survey.", False),
        ("If it is that, I'd launch a fix.", False),
    ],
)
def test_solutions(said: str, is_one: bool) -> None:
    assert is_solution(said) == is_one


def test_what_was_picked() -> None:
    assert picked("So I'd build a a map of the courses, because people get lost.") == "map of the courses"
    assert picked("I'd build it now.") is None
    assert picked("The map is fine.") is None


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("Around 40 percent of users drop off.", "40 percent of users"),
        ("Sixty percent of learners are on phones.", "sixty percent of learners"),
        ("One in three learners is a student.", "one in three learners"),
        ("Half of our users never come back.", "half of our users"),
        ("Say 40% of users stop.", None),
        ("I'd guess 40 percent of users drop.", None),
        ("As the table shows, 40 percent of users left.", None),
        ("The fee is 5%.", None),
    ],
)
def test_figures_without_a_source(said: str, figure: str | None) -> None:
    assert unsourced(said) == figure


def test_a_number_is_the_same_however_written() -> None:
    assert holds("It fell by forty percent.", "40 percent of users")
    assert not holds("It fell by fourteen percent.", "40 percent of users")


def test_some_people_and_all() -> None:
    assert tells_apart("It is for students.")
    assert tells_apart("users in Chile")
    assert not tells_apart("The users like it.")
    assert not tells_apart("The drivers like it.")
    assert mentions_of_a_crowd("Users and people and learners.") == 3
    assert mentions_of_a_crowd("Riders like it, and so does everybody.") == 2


def test_stakes_tradeoffs_and_grounds() -> None:
    assert names_stake("Our revenue comes from it.")
    assert not names_stake("The page is blue.")
    assert may_name_price("It would annoy the partners.")
    assert not may_name_price("I'd build a map.")
    assert grounds("Phones, because the player is new there.")
    assert not grounds("Phones, tablets and desktops.")


def test_stories() -> None:
    assert asks_for_story("Tell me about a time you failed.")
    assert asks_for_story("Somebody working with you was not doing well. What did you do, and where are they now?")
    assert not asks_for_story("Why education, and why has it lasted for you?")
    assert not asks_for_story("So that neither of us wastes time: what pay do you have in mind?")
    assert is_about_people("Tell me about a conflict with a colleague.")
    assert not is_about_people("Tell me about a launch that failed.")
    assert is_measured("It halved.")
    assert not is_measured("They agreed.")
    assert is_learned("Now I ask first.")
    assert not is_learned("They agreed.")
    assert (selves("I told my boss"), teams("We told our boss")) == (2, 2)
