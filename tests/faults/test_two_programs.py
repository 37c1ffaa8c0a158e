"""Two programs at once in one folder: a round has one writer, and the folder room for both."""

from pathlib import Path

import pytest

from interviewer.core.events import RoundEnded
from interviewer.journal import read_facts
from tests.faults.children import child, ended, heard, only_round, practice, ran, toy, until

pytestmark = [pytest.mark.faults, pytest.mark.usefixtures("toys")]

ONE = ("--question", "Why?", "--kind", "case", "--speed")


def test_a_round_that_goes_on_elsewhere_is_not_taken_up_closed_or_deleted(home: Path, answer: Path) -> None:
    with child(home, toy(*practice(answer, *ONE, 0.1))) as process:
        until(process, heard(0.5))
        name = only_round(home).name
        is_open = f"interviewer: The round {name} is open in another program"
        for arguments in (("sessions", "recover", name), ("sessions", "delete", name, "--yes")):
            told = ran(home, toy(*arguments)).sentence
            assert told == f"{is_open}. Nothing was changed; close it there first."
        assert ran(home, toy(*practice(answer, "--resume"))).sentence == f"{is_open}, and no other one broke off."
    # Who holds it died: then it can be closed.
    assert ran(home, toy("sessions", "recover", name)).code == 0
    assert isinstance(read_facts(only_round(home))[-1], RoundEnded)


def test_two_rounds_at_once_in_one_folder_are_two_rounds(home: Path, answer: Path) -> None:
    arguments = toy(*practice(answer, *ONE, 8))
    with child(home, arguments) as one, child(home, arguments) as other:
        told = [ended(one), ended(other)]
    assert [one.code for one in told] == [0, 0]
    folders = list((home / "sessions").iterdir())
    assert len(folders) == 2
    said = [[fact for fact in read_facts(folder) if type(fact).__name__ == "WordsHeard"] for folder in folders]
    assert said[0] == said[1]
