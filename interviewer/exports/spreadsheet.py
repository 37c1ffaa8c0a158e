"""A report as CSV that spreadsheets open as it is: a row a segment, or one for the round."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from interviewer.core.answers import Answer
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSURE
from interviewer.core.report import Report, rounded
from interviewer.core.spans import Span, overlap
from interviewer.core.tags import SCHEMES
from interviewer.core.vomit import TaggedSegment
from interviewer.exports.cells import harmless
from interviewer.exports.cover import Cover

Cell = str | int | float | None
Row = Mapping[str, Cell]

# By this mark Excel knows UTF-8.
MARK = "\ufeff"


def segments_csv(report: Report, cover: Cover) -> str:
    """A row a segment."""
    rows = [_row(report, cover, number, one) for number, answer in enumerate(report.answers) for one in answer.segments]
    return _csv(tuple(_row(report, cover, 0, TaggedSegment(None, None, "", "", 0.0))), rows)


def rounds_csv(report: Report, cover: Cover) -> str:
    """A row for the round; its columns are the same for every round."""
    row = {**_about(cover), **_figures(report), **_seconds(report)}
    return _csv(tuple(row), [row])


def _row(report: Report, cover: Cover, number: int, segment: TaggedSegment) -> Row:
    answer = report.answers[number] if report.answers else None
    known = segment.start is not None and segment.end is not None
    return {
        **_about(cover),
        "answer": number + 1,
        "kind": answer.kind if answer else "",
        "question": answer.question if answer else "",
        "start_seconds": segment.start,
        "end_seconds": segment.end,
        "seconds": segment.end - segment.start if segment.start is not None and segment.end is not None else None,
        "tag": segment.tag,
        "confidence": segment.confidence,
        "unsure": _yes(segment.unsure),
        "framework_vomit": _yes(_lost(answer, segment)) if answer and known else None,
        "words": segment.words,
        "text": segment.text,
    }


def _about(cover: Cover) -> Row:
    names: Row = {} if cover.name is None else {"round": cover.name, "source": cover.source}
    return {**names, "moment": cover.moment}


def _figures(report: Report) -> Row:
    answers = report.answers
    speaking = [one.pace.speaking_seconds for one in answers if one.pace.speaking_seconds is not None]
    pauses = [one.pauses for one in answers if one.pauses.count is not None]
    words = sum(one.pace.words for one in answers)
    return {
        "answers": len(answers),
        "seconds": report.time.whole,
        "words": words,
        "speaking_seconds": sum(speaking) if speaking else None,
        "words_a_minute": words * 60 / sum(speaking) if sum(speaking) and len(speaking) == len(answers) else None,
        "talk_share": report.time.talk_share,
        "filler_sounds": sum(one.fillers.sounds for one in answers),
        "filler_words": sum(one.fillers.words for one in answers),
        "hedges": sum(one.hedges.count for one in answers),
        "long_pauses": sum(one.count or 0 for one in pauses) if pauses else None,
        "longest_pause_seconds": max((one.longest or 0.0 for one in pauses), default=None),
        "framework_vomit_seconds": report.time.vomit_seconds,
        "verdict": report.verdict.lean if report.verdict else None,
        "findings": sum(not one.good for one in report.findings),
        "found": _names(one.what for one in report.findings if not one.good),
        "disputed": _names(one.what for one in report.disputed),
        "strengths": _names(one.what for one in report.findings if one.good),
    }


def _seconds(report: Report) -> Row:
    columns = [*(tag for tags in SCHEMES.values() for tag in tags), UNSURE, SILENCE, OTHER_SILENCE, INTERVIEWER]
    known = report.time.seconds or {}
    names = dict.fromkeys([*columns, *known])
    return {f"{name.replace(' ', '_')}_seconds": known.get(name, 0.0 if known else None) for name in names}


def _names(names: Iterable[str]) -> str:
    """Each once."""
    return "; ".join(dict.fromkeys(names))


def _lost(answer: Answer, segment: TaggedSegment) -> bool:
    """Whether most of it lies in framework vomit."""
    if segment.start is None or segment.end is None:
        return False
    own = Span(segment.start, segment.end)
    lost = [Span(one.start, one.end) for one in answer.vomit if one.start is not None and one.end is not None]
    return sum(overlap(own, one) for one in lost) > own.length / 2


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _csv(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    text = io.StringIO()
    # Printed and written as text, where the system makes its own line ends.
    writer = csv.writer(text, lineterminator="\n")
    # A tag of another version names a column, and stands in a file that anybody can have written.
    writer.writerow(map(harmless, columns))
    writer.writerows(list(_cells(row)) for row in rows)
    return MARK + text.getvalue()


def _cells(row: Row) -> Iterator[Cell]:
    for cell in row.values():
        yield harmless(cell) if isinstance(cell, str) else rounded(cell)
