"""What is told of one answer is the same wherever it is told: in both tables, the document, the page and its report."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interviewer.core.summary import COLUMNS
from interviewer.exports.summary_rows import KEYS
from interviewer.exports.wording import length, percent
from tests.cli.conftest import Run
from tests.exports.pages import read

TALK = """WEBVTT

00:00:01.000 --> 00:00:04.000
Interviewer: How would you improve Berlin for tourists?

00:00:06.000 --> 00:00:20.000
Me: Framework comes first, um, you know, and then there are buyers, sellers, riders and tourists, basically.

00:00:26.000 --> 00:00:46.000
Me: Hypothesis is that, like, they cannot find their way, um. Recommendation is to put up more signs.
"""
SHORT = TALK.partition("\n00:00:26")[0]

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.fixture
def told(run: Run, tmp_path: Path) -> dict[str, Any]:
    """The document of a folder with two rounds of Anna's and a transcript of Ben's."""
    course, out = tmp_path / "course", tmp_path / "out"
    (course / "ben").mkdir(parents=True)
    (course / "ben" / "talk.vtt").write_text(TALK, "utf-8")
    for name, text in (("one", TALK), ("two", SHORT)):
        (tmp_path / f"{name}.vtt").write_text(text, "utf-8")
        assert run("import", tmp_path / f"{name}.vtt", "--sessions", course / "anna").code == 0
    ran = run("analyze", course, "--out", out, "--json")
    assert (ran.code, len(ran.json["answers"])) == (0, 3)
    found: dict[str, Any] = ran.json
    return found


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def cells(page: str, number: int) -> Iterator[list[str]]:
    """The rows of a table of the page, without its heads."""
    tables = list(read(page).all("table"))
    for row in list(tables[number].all("tr"))[1:]:
        yield [cell.words.strip() for cell in row.all("td", "th")]


def shown(values: dict[str, float | None]) -> list[str]:
    """Values as the page shows them."""
    return [_shown(values[key], column.unit, column.digits) for key, column in zip(KEYS, COLUMNS, strict=True)]


def _shown(value: float | None, unit: str, digits: int) -> str:
    if value is None:
        return "-"
    return percent(value) if unit == "share" else length(value) if unit == "s" else f"{value:.{digits}f}"


def spelled(value: float | None) -> str:
    return "" if value is None else str(value)


def test_both_tables_and_the_page_say_what_the_document_says(told: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "out"
    page = (out / "summary.html").read_text("utf-8")
    for one, row, cell in zip(told["answers"], table(out / "summary.csv"), cells(page, 2), strict=True):
        assert [row[key] for key in KEYS] == [spelled(one[key]) for key in KEYS]
        assert (row["file"], row["person"], row["kind"]) == (one["file"], one["person"], one["kind"])
        assert row["found"] == "; ".join(dict.fromkeys(one["found"]))
        assert cell[0] == one["file"]
        assert cell[4:-1] == shown(one)
    for number, what in enumerate(("people", "questions")):
        rows = table(out / f"summary-{what}.csv")
        for group, row, cell in zip(told[what], rows, cells(page, number), strict=False):
            assert [row[f"median_{key}"] for key in KEYS] == [spelled(group["medians"][key]) for key in KEYS]
            assert cell[:2] == [group["name"], str(group["answers"])]
            assert cell[2:-1] == shown(group["medians"])


def test_an_answer_has_the_figures_of_its_report(run: Run, told: dict[str, Any], tmp_path: Path) -> None:
    course = tmp_path / "course"
    for one in told["answers"]:
        place = course / one["file"]
        command = ("report", place, "--format", "json") if place.is_dir() else ("analyze", place, "--json")
        report = run(*command).json
        (answer,) = report["answers"]
        pace, fillers = answer["pace"], answer["fillers"]
        minutes = pace["speaking_seconds"] / 60
        assert minutes > 0.1
        assert one["kind"] == answer["kind"]
        assert one["seconds"] == pytest.approx(sum(answer["seconds"].values()), abs=0.002)
        assert one["words_a_minute"] == pytest.approx(pace["words_per_minute"], abs=0.002)
        assert one["vomit_share"] == pytest.approx(answer["vomit"]["share"], abs=0.002)
        assert fillers["per_minute"] == pytest.approx(
            one["filler_words_a_minute"] + one["filler_sounds_a_minute"], abs=0.002
        )
        found = [finding["what"] for finding in report["findings"] if not finding["good"]]
        assert (one["found"], one["findings_an_answer"]) == (found, len(found))


def test_a_count_in_a_report_is_a_rate_in_the_summary_and_is_called_so(
    run: Run, told: dict[str, Any], tmp_path: Path
) -> None:
    one = told["answers"][0]
    place = tmp_path / "course" / one["file"]
    (tmp_path / "round.csv").write_text(run("report", place, "--format", "csv", "--rows", "rounds").out, "utf-8")
    (report,) = table(tmp_path / "round.csv")
    minutes = float(report["speaking_seconds"]) / 60
    for name in ("filler_words", "filler_sounds"):
        assert int(report[name]) > 0
        assert one[f"{name}_a_minute"] == pytest.approx(int(report[name]) / minutes, abs=0.002)
    assert not {"filler_words", "filler_sounds", "long_pauses"} & one.keys()
    assert one["words_a_minute"] == pytest.approx(float(report["words_a_minute"]), abs=0.002)
