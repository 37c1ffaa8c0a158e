"""The lines of a rubric and their rules as TOML, and every name of ours that stands in them."""

from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from interviewer.bank.drawing import fits
from interviewer.bank.rounds import rounds_in
from interviewer.core.findings.table import DETECTORS
from interviewer.core.judging.rubric import CASE_FAULTS, FAULTS, STORY_FAULTS, STRENGTHS, Lean, RubricLine
from interviewer.core.tags import BEHAVIOURAL, CASE
from tests.bank.texts import PLANNED

DOCUMENT = (Path(__file__).parents[2] / "docs" / "findings.md").read_text(encoding="utf-8")
RULES = """\
rubric = [
  { line = "A", faults = ["stake_missing", "stake_late"], strengths = ["stake_early"], types = ["goals"], why = "X" },
  "Two",
  { line = "Three", strengths = ["decision_clear"] },
]
lean = { strong_yes = 3.75, yes_lowest = 3 }
"""
RULED = PLANNED.replace('rubric = ["One", "Two", "Three"]\n', RULES)


def test_a_line_has_rules_or_none() -> None:
    rounds, faults = rounds_in(RULED, "r.toml")
    assert faults == []
    assert rounds["short"].rubric == (
        RubricLine("A", ("stake_missing", "stake_late"), ("stake_early",), ("goals",), "X"),
        RubricLine("Two"),
        RubricLine("Three", strengths=("decision_clear",)),
    )
    assert [line.has_rules for line in rounds["short"].rubric] == [True, False, True]
    assert rounds["short"].lean == Lean(strong_yes=3.75, yes_lowest=3)


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('"stake_late"', '"stake_lat"', ': "rubric" 1: "faults": "stake_lat" is none of those known here; did'),
        ('"stake_late"', '"stake_early"', ': "rubric" 1: "faults": "stake_early" is none of those known here'),
        ('["stake_early"]', '["no_tradeoff"]', ': "rubric" 1: "strengths": "no_tradeoff" is none of those known here'),
        ('["goals"], why', '["gaols"], why', ': "rubric" 1: "types": "gaols" is none of those known here; did'),
        ('{ line = "A", ', "{ ", ': "rubric" 1: "line" is missing.'),
        ('{ line = "A", ', '{ lines = "A", line = "1", ', ': "rubric" 1: "lines" is none of those known here'),
        ('"Two"', '""', ': "rubric" 2: "line" must be a text in quotes, and not empty.'),
        ('"Two"', '2, "Four"', ': "rubric" 2 must be a table.'),
        ("strong_yes = 3.75", "strong_yes = 5", ': "lean": "strong_yes" must be from 1 to 4, not 5.'),
        ("strong_yes = 3.75", 'strong_yes = "3"', ': "lean": "strong_yes" must be a number above 0, not \'3\'.'),
        ("strong_yes = 3.75", "strong_yes = 2", ': "lean": "strong_yes" asks for less than the lean below it: 2, and'),
        ("yes_lowest = 3", "yes_lowest = 4", ': "lean": "strong_lowest" asks for less than the lean below it: 3, and'),
        ("yes_lowest = 3", "yes_lowest = 2.5", ': "lean": "yes_lowest" must be a whole number above 0, not 2.5.'),
        ("yes_lowest = 3", "lowest = 3", ': "lean": "lowest" is none of those known here; did you mean "yes_lowest".'),
    ],
)
def test_what_is_said_wrongly_is_told_with_its_place(right: str, wrong: str, says: str) -> None:
    assert right in RULED
    (fault,) = rounds_in(RULED.replace(right, wrong, 1), "r.toml")[1]
    assert fault.startswith(f'r.toml, "short"{says}')


def test_what_is_no_list_is_told() -> None:
    (fault,) = rounds_in(PLANNED.replace('["One", "Two", "Three"]', '"One"'), "r.toml")[1]
    assert fault == 'r.toml, "short": "rubric" must be a list of tables in double brackets, and not empty.'


def test_the_names_are_those_that_can_be_found() -> None:
    assert {one.what for one in DETECTORS if not one.good} == {*FAULTS}
    assert {one.what for one in DETECTORS if one.good} == {*STRENGTHS}
    kinds = {one.what: one.kinds for one in DETECTORS}
    assert {what for what in FAULTS if kinds[what] == {CASE}} == {*CASE_FAULTS}
    assert {what for what in FAULTS if kinds[what] == {BEHAVIOURAL}} == {*STORY_FAULTS}


def test_the_names_are_those_of_the_document() -> None:
    assert [name for name in (*FAULTS, *STRENGTHS) if f"`{name}`" not in DOCUMENT] == []
    assert len({*FAULTS, *STRENGTHS}) == len(FAULTS) + len(STRENGTHS)


@pytest.mark.parametrize("one", own_bank().rounds.values(), ids=lambda one: one.id)
def test_a_round_of_ours_can_be_scored_on_half_of_its_lines_and_every_other_line_says_why_not(one: object) -> None:
    shape = own_bank().rounds[getattr(one, "id", "")]
    ruled = [line for line in shape.rubric if line.has_rules]
    assert 2 * len(ruled) >= len(shape.rubric)
    assert all(line.why for line in shape.rubric if not line.has_rules)
    drawn = [question for question in own_bank().questions.values() if fits(question, shape)]
    for line in ruled:
        assert not line.types or any({question.type, question.kind} & {*line.types} for question in drawn), line.line
