"""Many answers as blocks: first what each person's have in common, then each question's, then every answer."""

from collections.abc import Iterable, Iterator, Sequence

from interviewer import __version__
from interviewer.core.over_time.measures import Measure
from interviewer.core.summary import COLUMNS, Group, Row, by_person, by_question, group_of
from interviewer.exports.blocks import Block, Heading, Paragraph, Table
from interviewer.exports.wording import length, percent, plain_name

NOT_KNOWN = "-"
NAMING = "A name is told by a file's name or place: PERSON - QUESTION.ext, or PERSON/QUESTION.ext."
ABOUT = (
    "A person or a question is shown by the median of its answers, which one answer out of line does not move. “To "
    "the” is how long one talked before that came; an answer in which it never came counts with all its talk. A dash "
    "is what cannot be told: a transcript without times has no seconds, and a story comes to no hypothesis. The tags "
    "behind the figures are an estimate, so a difference between two people may be one of how well they were heard."
)


def summary_blocks(rows: Sequence[Row]) -> Iterator[Block]:
    """The page of all answers."""
    everything = group_of("All", rows)
    yield Heading(1, "Answers side by side")
    yield Paragraph(_counted(everything, rows))
    people, questions = by_person(rows), by_question(rows)
    if people:
        yield from _section("By person", "people", "Person", [*people, everything])
    else:
        yield Paragraph(f"No file says whose answer it holds. {NAMING}")
    yield from _section("By question", "questions", "Question", [*questions, everything])
    yield from _answers(rows)
    yield from _troubles(rows)
    yield Heading(2, "How to read this", "reading")
    yield Paragraph(ABOUT)
    yield Paragraph(f"Made by interviewer {__version__}.")


def _counted(everything: Group, rows: Sequence[Row]) -> str:
    read = [row for row in rows if row.figures is not None]
    people, questions = len({row.person for row in read} - {""}), len({row.question for row in read} - {""})
    known = [_count(people, "person")] if people else []
    told = ", ".join([_count(everything.answers, "answer"), *known, _count(questions, "question")])
    without = (
        f" {_count(everything.unread, 'file')} gave no answer, and why is told below." if everything.unread else ""
    )
    return f"{told}.{without}"


def _count(count: int, what: str) -> str:
    many = {"person": "people"}.get(what, f"{what}s")
    return f"{count} {what if count == 1 else many}"


def _section(title: str, anchor: str, what: str, groups: Iterable[Group]) -> Iterator[Block]:
    yield Heading(2, title, anchor)
    heads = (what, "Answers", *map(_head, COLUMNS), "Found most")
    rows = tuple((one.name, str(one.answers), *_cells(one.medians), _most(one)) for one in groups)
    yield Table(f"{title}: medians", heads, rows)


def _answers(rows: Sequence[Row]) -> Iterator[Block]:
    yield Heading(2, "Every answer", "answers")
    heads = ("File", "Person", "Question", "Kind", *map(_head, COLUMNS), "Found")
    told = tuple(
        (row.file, row.person, row.question, row.figures.kind, *_cells(row.values), _found(row.figures.findings))
        for row in rows
        if row.figures is not None
    )
    yield Table("Every answer that was read", heads, told)


def _troubles(rows: Sequence[Row]) -> Iterator[Block]:
    unread = tuple((row.file, row.person, row.trouble) for row in rows if row.figures is None)
    if unread:
        yield Heading(2, "Without an answer", "unread")
        yield Table("What gave no answer", ("File", "Person", "Why"), unread)


def _head(measure: Measure) -> str:
    unit = {"share": "", "s": ""}.get(measure.unit, f", {measure.unit}")
    return f"{measure.name}{unit}"


def _cells(values: Iterable[float | None]) -> Iterator[str]:
    return (_cell(value, measure) for value, measure in zip(values, COLUMNS, strict=True))


def _cell(value: float | None, measure: Measure) -> str:
    if value is None:
        return NOT_KNOWN
    if measure.unit == "share":
        return percent(value)
    return length(value) if measure.unit == "s" else f"{value:.{measure.digits}f}"


def _most(group: Group) -> str:
    return "; ".join(f"{plain_name(what)} ({count})" for what, count in group.findings)


def _found(names: Iterable[str]) -> str:
    return "; ".join(plain_name(name) for name in dict.fromkeys(names))
