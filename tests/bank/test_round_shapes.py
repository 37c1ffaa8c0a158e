"""The rounds as TOML: what they spell, and how all that is wrong with them is told."""

import pytest

from interviewer.bank.rounds import Round, rounds_in
from interviewer.core.judging.rubric import RubricLine
from interviewer.core.sections import Section
from tests.bank.texts import PLANNED, ROUND


def faults_of(text: str) -> list[str]:
    return rounds_in(text, "r.toml", ["metrics"])[1]


def test_a_small_round_is_whole() -> None:
    assert rounds_in(ROUND, "r.toml") == ({"short": Round("short", "Short", 5.0, 1, ("goals",))}, [])
    assert rounds_in(ROUND.replace("= 5", "= 7.5"), "r.toml")[0]["short"].minutes == 7.5


def test_a_round_says_how_time_is_meant_to_be_spent_and_what_passes() -> None:
    rounds, faults = rounds_in(PLANNED, "r.toml")
    assert faults == []
    one = rounds["short"]
    assert (one.talk_minutes, one.structure_seconds, one.pass_or_fail) == (4.0, 30.0, False)
    assert one.rubric == (RubricLine("One"), RubricLine("Two"), RubricLine("Three"))
    assert one.sections[0] == Section("context", 0.3, 0.1, "So.")
    assert one.sections[0].least == pytest.approx(0.2)
    assert one.sections[0].most == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('"goals"', '"gaols"', ': "types": "gaols" is none of those known here; did you mean "goals".'),
        ('["goals"]', '"goals"', ': "types" must be a list of texts'),
        ('["goals"]', "[]", ': "types" must be a list of texts in quotes, and not empty.'),
        ('types = ["goals"]', "", " says nothing of what it draws"),
        ('types = ["goals"]', 'rounds = ["metric"]', ': "rounds": "metric" is none of those known here; did you mean'),
        ("minutes = 5", "minutes = 0", ': "minutes" must be a number above 0, not 0.'),
        ("minutes = 5", "minutes = inf", ': "minutes" must be a number above 0, not inf.'),
        ("minutes = 5", 'minutes = "5"', ": \"minutes\" must be a number above 0, not '5'."),
        ("questions = 1", "questions = 1.0", ': "questions" must be a whole number above 0, not 1.0.'),
        ("questions = 1", "questions = true", ': "questions" must be a whole number above 0, not True.'),
        ("questions = 1", "questions = -1", ': "questions" must be a whole number above 0, not -1.'),
        ("questions = 1", "questions = 1\npass_or_fail = 1", ': "pass_or_fail" must be true or false.'),
        ("talk_minutes = 4", "talk_minutes = 6", ': "talk_minutes" is more than the 5 minutes of the round.'),
        ('["One", "Two", "Three"]', '["One"]', ': "rubric" must have 3 to 6 lines, not 1.'),
        ("share = 0.4", "share = 0.35", ': "sections": the shares of case answers add up to 0.95, and must to 1.'),
        ("share = 0.4", "share = 0.41", ': "sections": the shares of case answers add up to 1.01, and must to 1.'),
        ("within = 0.1", "within = 0.31", ': "sections": "context" can be off by 0.31, and has a share of 0.3.'),
        ('why = "So."', "", ': "sections" 1: "why" is missing.'),
    ],
)
def test_what_is_said_wrongly_is_told_with_its_place(right: str, wrong: str, says: str) -> None:
    assert right in PLANNED
    (fault,) = faults_of(PLANNED.replace(right, wrong, 1))
    assert fault.startswith(f'r.toml, "short"{says}')


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("contest", '"contest" is none of those known here; did you mean "context".'),
        ("framework", '"framework" is none of those known here'),
        ("aside", '"aside" is none of those known here'),
        ("hypothesis", '"hypothesis" stands twice.'),
        ("learning", "the shares of behavioural answers add up to 0.3, and must to 1."),
    ],
)
def test_only_tags_that_can_be_planned_have_a_share_each_once(wrong: str, says: str) -> None:
    told = faults_of(PLANNED.replace('"context"', f'"{wrong}"'))
    assert any(says in fault for fault in told)


def test_two_kinds_of_answers_are_planned_each_for_itself() -> None:
    section = '[[short.sections]]\ntag = "{}"\nshare = {}\nwithin = 0.05\nwhy = "So."\n'
    assert faults_of(PLANNED + section.format("action", 0.6) + section.format("result", 0.4)) == []
    (fault,) = faults_of(PLANNED + section.format("action", 0.6))
    assert "behavioural answers add up to 0.6" in fault


def test_what_holds_no_round_is_told() -> None:
    assert faults_of("") == ["r.toml holds no round."]
    assert faults_of("a = 1") == ['r.toml, "a" must be a table.']
    assert faults_of("[short") != []
