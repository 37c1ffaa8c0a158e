"""`interviewer bench report`: what the report of a long round costs."""

import pytest

from tests.cli.conftest import Run


def test_it_tells_what_a_round_of_so_many_words_costs(run: Run) -> None:
    figures = run("bench", "report", "--words", "520", "--json").json
    assert figures["words"] == 520
    # Ten sentences of 13 words an answer, each with its pause, and the four questions.
    assert figures["minutes"] == pytest.approx(4 * (8 + 10 * (13 * 0.33 + 0.7)) / 60, abs=0.01)
    assert all(figures[way] >= 0 for way in ("first", "again", "json", "lines"))


def test_for_people_it_is_lines(run: Run) -> None:
    out = run("bench", "report", "--words", "100").out
    assert out.startswith("A round of 100 words")
    assert "its report from its facts 0." in out
