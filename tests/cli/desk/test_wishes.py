"""What a screen wishes for, as a command line."""

import pytest

from interviewer.cli.arguments import parser
from interviewer.cli.desk.wishes import as_arguments
from interviewer.tui.values import Wish

GIVEN = parser().parse_args(["practice", "--seed", "4", "--quiet", "--sessions", "elsewhere", "--model", "tiny.en"])


def test_without_a_wish_what_was_given_holds() -> None:
    assert as_arguments(Wish(), GIVEN) is GIVEN


@pytest.mark.parametrize(
    ("wish", "name", "value"),
    [
        (Wish(round="execution"), "round", "execution"),
        (Wish(question="Why?"), "question", "Why?"),
        (Wish(types="goals"), "types", "goals"),
        (Wish(minutes=20.0), "minutes", 20.0),
        (Wish(demeanour="tough"), "demeanour", "tough"),
        (Wish(resume=True), "resume", True),
    ],
)
def test_a_wish_overrules_what_was_given_and_leaves_the_place(wish: Wish, name: str, value: object) -> None:
    arguments = as_arguments(wish, GIVEN)
    assert getattr(arguments, name) == value
    assert (arguments.sessions, arguments.model, arguments.quiet) == ("elsewhere", "tiny.en", True)
    # What is drawn is drawn anew: a seed was for the round that was asked for.
    assert arguments.seed is None


def test_a_drill_is_the_command_of_that_name() -> None:
    arguments = as_arguments(Wish(drill="stake_missing"), GIVEN)
    assert (arguments.command, arguments.name, arguments.of) == ("drill", "stake_missing", None)


def test_where_no_round_was_asked_for_a_question_is_drawn() -> None:
    home = parser().parse_args(["--home", "there", "trends"])
    arguments = as_arguments(Wish(), home)
    assert (arguments.command, arguments.home, arguments.round, arguments.question) == ("practice", "there", None, None)
