"""What was found in all of a folder, as rows, and the files in which it is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.bank.bank import Bank
from interviewer.cli.many.finding import Found
from interviewer.cli.many.layout import known, person_and_question
from interviewer.cli.many.results import write_whole
from interviewer.core.over_time.round_figures import AnswerFigures
from interviewer.core.summary import Row, by_person, by_question
from interviewer.exports.page import page
from interviewer.exports.summary_blocks import summary_blocks
from interviewer.exports.summary_rows import groups_csv, rows_csv

PAGE = "summary.html"
SILENT = "Nothing was said in it."


@dataclass(frozen=True)
class Outcome:
    """The figures of the answers in a file, or why there are none."""

    figures: tuple[AnswerFigures, ...] = ()
    trouble: str = ""


def rows_of(found: Sequence[Found], outcomes: Mapping[Path, Outcome], bank: Bank, given: str = "") -> list[Row]:
    """A row for each answer; of a file without one, a row that says why."""
    ids = {question.text: name for name, question in bank.questions.items()}
    return [row for one in found for row in _rows(one, outcomes[one.name], bank, ids, given)]


def _rows(one: Found, outcome: Outcome, bank: Bank, ids: Mapping[str, str], given: str) -> list[Row]:
    person, label = person_and_question(one.name, one.is_round)
    # A label that names a question of ours is written as it is.
    label = given or known(bank, label) or label
    if not outcome.figures:
        return [Row(str(one.name), person, label, trouble=outcome.trouble or SILENT)]
    # An interview asks for itself, as a round does.
    has_own = one.is_round or len(outcome.figures) > 1
    return [
        Row(str(one.name), person, ids.get(each.question, each.question) if has_own else label, each)
        for each in outcome.figures
    ]


def write_summary(folder: Path, rows: Sequence[Row]) -> Path:
    """Write the tables and the page; gives the page."""
    write_whole(folder / "summary.csv", rows_csv(rows))
    write_whole(folder / "summary-people.csv", groups_csv("person", by_person(rows)))
    write_whole(folder / "summary-questions.csv", groups_csv("question", by_question(rows)))
    write_whole(folder / PAGE, page(summary_blocks(rows), {}))
    return folder / PAGE
