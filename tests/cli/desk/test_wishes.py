"""What a screen wishes for, as a command line."""

import pytest

from interviewer.cli.arguments import parser
from interviewer.cli.desk.wishes import as_arguments
from interviewer.tui.values import Wish

GIVEN = parser().parse_args(["practice", "--seed", "4", "--quiet", "--sessions", "elsewhere", "--model", "tiny.en"])


def test_the_round_of_the_command_line_is_as_it_was_given() -> None:
    assert as_arguments(Wish(as_given=True), GIVEN) is GIVEN


@pytest.mark.parametrize(
    "line",
    [
        ["practice", "--resume"],
        ["practice", "--round", "execution", "--minutes", "45"],
        ["practice", "--question", "Why?", "--from", "answer.wav"],
        ["drill", "stake_missing"],
    ],
)
def test_one_question_is_drawn_whatever_the_program_began_with(line: list[str]) -> None:
    arguments = as_arguments(Wish(), parser().parse_args(line))
    assert arguments.command == "practice"
    assert not arguments.resume
    assert (arguments.round, arguments.question, arguments.minutes, arguments.source) == (None, None, None, None)


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
