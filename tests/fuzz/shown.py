"""Whatever was read as it is shown: none of it steers a terminal, breaks out of a page or is reckoned in a table."""

from collections.abc import Iterable

from interviewer.bank.bank import Bank
from interviewer.bank.dashboards import table_lines
from interviewer.cli.output import document_text
from interviewer.cli.report_text import report_text
from interviewer.cli.round_reading import figures_of
from interviewer.core.corrections import corrected, on_record
from interviewer.core.events import Fact
from interviewer.core.over_time.round_figures import to_json
from interviewer.core.report import report_of
from interviewer.core.setting import UNKNOWN
from interviewer.exports.cover import cover_of
from interviewer.exports.document import document_of
from interviewer.exports.spreadsheet import rounds_csv, segments_csv
from interviewer.tui.debriefing.contents import lines_of

LONGEST_SENTENCE = 3_000
# Escapes, their one-letter forms of the upper half, and all else that moves a cursor but the end of a line.
STEERS = frozenset(map(chr, (*range(10), *range(11, 32), *range(127, 160))))


def text(told: str) -> None:
    """Fail if it steers a terminal."""
    odd = STEERS & set(told)
    assert not odd, f"{sorted(odd)} in {told[:200]!r}"


def texts(told: Iterable[str]) -> None:
    """Fail if one of them does."""
    for one in told:
        text(one)


def sentence(told: str) -> None:
    """Fail if it is none that a person could read; what it is about may stand in it as it is."""
    assert 0 < len(told) < LONGEST_SENTENCE, f"a sentence of {len(told)} letters: {told[:200]!r}"


def facts(told: tuple[Fact, ...]) -> None:
    """A round, in the forms that are made of its facts."""
    report, cover = report_of(corrected(told)), cover_of(told, "round")
    text(report_text(report))
    text(document_text(document_of(report, cover)))
    for rows in (segments_csv(report, cover), rounds_csv(report, cover)):
        # The ends of lines that a table has to have.
        text(rows.replace("\r\n", "\n"))
    for line in lines_of(report):
        texts((line.text, line.label, line.name))
    text(document_text(to_json(figures_of("round", told, UNKNOWN))))
    on_record(told)


def bank(told: Bank) -> None:
    """Whatever can be asked, as it is listed and as it is put."""
    for shape in told.rounds.values():
        texts((shape.id, shape.title, *shape.types, *(section.why for section in shape.sections)))
    for question in told.questions.values():
        known = (question.truth, *question.probes, *(reveal.say for reveal in question.reveals))
        texts((question.id, question.text, *(one for one in known if one)))
        texts(table_lines(question.dashboard) if question.dashboard else ())
