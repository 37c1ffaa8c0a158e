import csv
import io
from dataclasses import replace

import pytest

from interviewer.core.events import AnswerStarted, QuestionAsked, SegmentTagged
from interviewer.core.judging.rubric import Rubric, RubricLine
from interviewer.exports.spreadsheet import rounds_csv, segments_csv
from tests.exports.reports import EMPTY, PLAN, ROUNDS, TYPED, USUAL, answer, cover, hostile, report, round_of


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff"), "without it Excel takes UTF-8 for something else"
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_a_row_a_segment() -> None:
    rows = rows_of(segments_csv(report(USUAL), cover()))
    assert len(rows) == 10
    assert rows[1] == {
        "moment": "2026-11-21T09:12:00+01:00",
        "answer": "1",
        "kind": "case",
        "question": "Why did it fall?",
        "start_seconds": "15.0",
        "end_seconds": "70.0",
        "seconds": "55.0",
        "tag": "framework",
        "confidence": "0.9",
        "unsure": "no",
        "framework_vomit": "no",
        "words": "10",
        "text": "First users, then business, then technology, and then the metrics.",
    }
    assert (rows[4]["unsure"], rows[5]["answer"], rows[5]["start_seconds"]) == ("yes", "2", "201.0")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"])
def test_no_words_are_a_formula(begin: str) -> None:
    words = f'{begin}HYPERLINK("x")'
    facts = round_of(
        [QuestionAsked(0.0, words, "case"), AnswerStarted(0.0), SegmentTagged(0.0, 1.0, words, "aside", 0.9)]
    )
    (row,) = rows_of(segments_csv(report(facts), cover()))
    shown = words.replace("\r", "\ufffd")
    assert (row["text"], row["question"]) == (f"'{shown}", f"'{shown}")


def test_quotes_and_line_breaks_come_back() -> None:
    words = 'so, "we"; then\nleft'
    rows = rows_of(segments_csv(report(hostile(words)), cover()))
    assert {row["question"] for row in rows} == {words}


def test_what_is_unknown_is_an_empty_cell() -> None:
    (row,) = rows_of(segments_csv(report(TYPED), cover(TYPED)))
    assert (row["start_seconds"], row["seconds"], row["framework_vomit"]) == ("", "", "")
    (row,) = rows_of(rounds_csv(report(TYPED), cover(TYPED)))
    assert (row["words"], row["speaking_seconds"], row["words_a_minute"], row["long_pauses"]) == ("4", "", "", "")


@pytest.mark.parametrize("name", ROUNDS)
def test_every_round_is_one_row_under_the_same_columns(name: str) -> None:
    facts = ROUNDS[name]
    (row,) = rows_of(rounds_csv(report(facts), cover(facts)))
    assert list(row) == list(rows_of(rounds_csv(report(USUAL), cover()))[0])


def test_the_seconds_of_a_round_add_up() -> None:
    (row,) = rows_of(rounds_csv(report(USUAL), cover()))
    columns = [name for name in list(row)[list(row).index("found") + 1 :] if name.endswith("_seconds")]
    assert sum(float(row[name]) for name in columns) == pytest.approx(float(row["seconds"]), abs=0.1)
    assert row["answers"] == "2"


def test_a_round_without_an_answer_has_the_columns_of_segments() -> None:
    text = segments_csv(report(EMPTY), cover(EMPTY))
    assert rows_of(text) == []
    assert text.split("\n")[0] == segments_csv(report(USUAL), cover()).split("\n")[0]


def test_names_are_there_when_they_are_wanted() -> None:
    facts = round_of(answer("Why?"))
    assert "Anna" not in segments_csv(report(facts), cover(facts)) + rounds_csv(report(facts), cover(facts))
    for text in (segments_csv, rounds_csv):
        row = rows_of(text(report(facts), cover(facts, "acme-loop")))[0]
        assert (row["round"], row["source"]) == ("acme-loop", "Anna Smith.wav")


def test_the_figures_of_a_round() -> None:
    told = report(USUAL, replace(PLAN, rubric=Rubric((RubricLine("Stakes", ("stake_missing",)),), answers=2)))
    assert told.verdict is not None
    told = replace(told, disputed=told.findings[:1], verdict=replace(told.verdict, lean="leaning no"))
    (row,) = rows_of(rounds_csv(told, cover()))
    # Forty words in 108 seconds of talk, twice.
    assert (row["words"], row["speaking_seconds"], row["words_a_minute"]) == ("80", "216.0", "22.222")
    assert (row["seconds"], row["talk_share"]) == ("400.0", "")
    assert (row["long_pauses"], row["longest_pause_seconds"]) == ("6", "5.0")
    assert (row["filler_sounds"], row["framework_vomit_seconds"]) == ("0", "50.0")
    assert row["verdict"] == "leaning no"
    faults = [one.what for one in told.findings if not one.good]
    assert row["findings"] == str(len(faults))
    assert row["found"].split("; ") == [*dict.fromkeys(faults)]
    assert row["disputed"] == told.findings[0].what
