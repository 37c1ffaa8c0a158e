"""What the letters mean."""

from interviewer.tui.debriefing.letters import letters_of
from tests.tui import debriefs


def test_all_letters_of_the_kind_are_told_and_those_of_no_other() -> None:
    told = dict(letters_of(debriefs.debrief().report))
    assert told["F"] == "framework"
    assert {*told} == {*"CSHRF-?#."}
    assert "a" in dict(letters_of(debriefs.debrief(debriefs.facts_of_story()).report))


def test_a_tag_of_another_version_has_a_letter_too() -> None:
    assert dict(letters_of(debriefs.untimed().report))["o"] == "other"
