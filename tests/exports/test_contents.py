"""What stands in a report, in whatever form, and in which order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import pytest

from interviewer.core.events import Fact
from interviewer.core.findings import Finding
from interviewer.core.judging.drills import one_thing
from interviewer.core.judging.rubric import Rubric, RubricLine
from interviewer.core.spans import Span
from interviewer.exports.blocks import Block, Evidence, Found, Heading, Paragraph, Table, Talk
from interviewer.exports.contents import contents
from interviewer.exports.cover import cover_of
from interviewer.exports.document import document_of
from interviewer.exports.spreadsheet import rounds_csv
from tests.exports.reports import (
    KILLED,
    LIMITS,
    PLAN,
    SILENT,
    TYPED,
    USUAL,
    answer,
    blocks_of,
    cover,
    report,
    round_of,
)

LATE = Finding("late_start", 0, 25.0, 20.0, "seconds", (), "Begin.", "", "It waits.", cost=5.0)
VAGUE = Finding(
    "goal_vague", 1, 0.0, 1.0, "segments", (Span(215.0, 270.0),), "Name one.", "and more", "Why.", cost=60.0
)
EARLY = Finding("stake_early", 0, 6.0, 30.0, "seconds", (), "Keep it.", "It fell", "It tells.", good=True)


def told(*findings: Finding) -> list[Block]:
    of = replace(report(USUAL), findings=findings, one_thing=one_thing(findings), disputed=(VAGUE, VAGUE))
    return list(contents(of, cover(), LIMITS))


def headings(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]


def found(blocks: list[Block]) -> list[Found]:
    return [block for block in blocks if isinstance(block, Found)]


def table(blocks: list[Block], caption: str) -> Table:
    return next(block for block in blocks if isinstance(block, Table) and block.caption == caption)


def test_what_to_do_comes_before_what_was() -> None:
    assert headings(told(LATE, EARLY, VAGUE)) == [
        "One thing to work on",
        "What to do next time",
        "What went well",
        "The whole round",
        "Question 1",
        "Question 2",
        "How to read this",
    ]


def test_the_most_costly_comes_first_and_is_the_one_thing_to_work_on() -> None:
    blocks = told(LATE, EARLY, VAGUE)
    assert [one.name for one in found(blocks)] == ["goal vague", "late start", "stake early"]
    paragraphs = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert paragraphs[0] == "Goal vague, question 2: Name one."
    assert paragraphs[1].endswith("(interviewer drill goal_vague)")


def test_a_finding_says_where_why_and_what_to_do() -> None:
    vague, late, early = found(told(LATE, EARLY, VAGUE))
    words = "First users, then business, then technology, and then the metrics."
    assert vague.evidence == (Evidence(None, "and more"), Evidence(Span(215.0, 270.0), words))
    assert (vague.measured, late.measured) == ("", "25; the limit is 20 seconds")
    assert (late.about, late.why, late.advice) == ("Question 1", "It waits.", "Begin.")
    assert (early.evidence, early.measured) == ((Evidence(None, "It fell"),), "6 seconds")


def test_what_the_places_tell_is_not_quoted_twice() -> None:
    spans = (Span(216.0, 217.0), Span(296.0, 297.0))
    quote = "First users, then business, then technology, and then the metrics. So I would …"
    (one,) = found(told(replace(VAGUE, evidence=spans, quote=quote)))
    assert [evidence.span for evidence in one.evidence] == [*spans]


def test_more_of_the_same_is_counted() -> None:
    spans = tuple(Span(215.0 + number, 216.0 + number) for number in range(9))
    (one,) = found(told(replace(VAGUE, evidence=spans, quote="")))
    assert (len(one.evidence), one.more) == (5, 4)


def test_where_nothing_is_wrong_it_says_so() -> None:
    blocks = told(EARLY)
    assert "One thing to work on" not in headings(blocks)
    assert Paragraph("Nothing stands out.") in blocks


def test_what_was_told_not_so_is_counted() -> None:
    assert Paragraph("2 findings told not so.") in told(LATE)


def test_each_answer_has_its_figures_its_pauses_and_its_words() -> None:
    blocks = blocks_of(USUAL)
    rows = {row[0]: row[1] for row in table(blocks, "Figures of answer 1").rows}
    assert rows["Words"].startswith("40, ")
    assert rows["Too slow"].endswith(" a minute")
    assert [row[0] for row in table(blocks, "Pauses of answer 1").rows] == ["under 0.2 s", "0.2 to 1 s", "1 s and more"]
    talk = next(block for block in blocks if isinstance(block, Talk))
    assert [(line.at, line.tag) for line in talk.lines][-2:] == [("1:52", "aside?"), ("1:58", "interviewer asked")]


def test_milestones_are_told_with_their_time_and_words() -> None:
    rows = table(blocks_of(USUAL), "When answer 1 came to the point").rows
    assert rows[1][0] == "hypothesis"
    assert rows[1][2:] == ("1:12", "I think that people left because of the fee.")


@pytest.mark.parametrize(("facts", "said"), [(KILLED, "broke off"), (SILENT, "Nothing was said"), (TYPED, "no times")])
def test_what_cannot_be_known_is_told_first(facts: Sequence[Fact], said: str) -> None:
    first = takewhile(lambda block: block != Heading(2, "What to do next time", "findings"), blocks_of(facts))
    assert any(said in block.text for block in first if isinstance(block, Paragraph))


def test_a_verdict_is_told_with_what_it_rests_on_in_every_form() -> None:
    lines = (RubricLine("Stakes", ("stake_missing",), ("stake_early",)), RubricLine("Warmth", why="Nobody hears it."))
    setting = replace(PLAN, rubric=Rubric(lines, answers=2))
    of = report(USUAL, setting)
    assert of.verdict is not None
    lean = of.verdict.lean
    blocks = list(contents(of, cover_of(USUAL), LIMITS))
    assert headings(blocks)[0] == "Verdict"
    assert Paragraph(f"{(lean or 'not enough to go by').capitalize()}.") in blocks
    assert table(blocks, "The lines of the rubric").rows[1] == ("Warmth", "not scored", "Nobody hears it.")
    assert document_of(of, cover_of(USUAL))["verdict"]["lean"] == lean
    assert "verdict" in rounds_csv(of, cover_of(USUAL))


@pytest.mark.parametrize(("answers", "lean"), [(2, "Leaning yes."), (3, "Not enough to go by.")])
def test_the_rule_behind_a_lean_or_what_is_missing_for_one_stands_under_it(answers: int, lean: str) -> None:
    said = [(at, at + 20.0, "context", " ".join(["plain"] * 40)) for at in (0.0, 20.0, 40.0)]
    facts = round_of(answer("Why?", said), answer("What now?", said, at=200.0))
    setting = replace(PLAN, rubric=Rubric((RubricLine("Rate", ("fast",)),), answers=answers))
    of = report(facts, setting)
    assert of.verdict is not None
    blocks = list(contents(of, cover(facts), LIMITS))
    at = blocks.index(Heading(2, "Verdict", "verdict"))
    assert blocks[at + 1 : at + 3] == [Paragraph(lean), Paragraph(" ".join(of.verdict.because))]
    assert ("The round asks for 3 answers, and 2 can be judged." in of.verdict.because) == (answers == 3)
