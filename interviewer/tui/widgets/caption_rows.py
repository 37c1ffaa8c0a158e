"""The lines of a round laid out in rows of the terminal."""

from dataclasses import dataclass

from textual.content import Content

from interviewer.core.figures.stripes import INTERVIEWER
from interviewer.core.live.being_said import BeingSaid
from interviewer.core.live.transcript import HEADING, HINT, NOTE, TYPED, Line
from interviewer.core.minutes import clock
from interviewer.core.tags import UNSURE_MARK
from interviewer.exports.cells import legible
from interviewer.exports.strip import LETTERS, OTHER
from interviewer.tui.debriefing.laid import LONGEST_TEXT

SHORTEST_TEXT = 8
# From so many cells on there is room for names, and for times.
NAMED_FROM, TIMED_FROM = 64, 36
LOW_NOTE_ROWS = 2
GAP = Content("")

_LETTERS = {NOTE: "!", HINT: LETTERS[INTERVIEWER], TYPED: ">", INTERVIEWER: LETTERS[INTERVIEWER]}
_NAMES = {NOTE: "note", HINT: "hint", TYPED: "typed", INTERVIEWER: "interviewer"}
_TEXTS = {NOTE: "$warning", HINT: "$accent", TYPED: "$text-muted", INTERVIEWER: f"$tag-{INTERVIEWER}"}
# What stands where the letter and the name will be: words on record, and a guess alone.
_LETTER_TO_COME, NO_TAG, GUESSED = "…", "no tag yet", "being said"


@dataclass(frozen=True)
class Columns:
    """How many cells time, name and text of a line have, and how many rows a note may have (None: all)."""

    time: int
    name: int
    text: int
    note_rows: int | None = None

    @classmethod
    def within(cls, width: int, low: bool = False) -> "Columns":
        """The columns that so many cells have room for; a low terminal is no place for long notes."""
        time = 7 if width >= NAMED_FROM else 6 if width >= TIMED_FROM else 0
        name = 15 if width >= NAMED_FROM else 0
        return cls(
            time, name, min(LONGEST_TEXT, max(SHORTEST_TEXT, width - time - name - 6)), LOW_NOTE_ROWS if low else None
        )


def rows_of(line: Line, columns: Columns) -> list[Content]:
    """A line in rows; what stands above a heading is far from it."""
    if line.column == HEADING:
        gap = [GAP] if line.at else []
        return [*gap, Content.styled(legible(line.text), "bold $text-muted")]
    letter = _LETTERS.get(line.column) or LETTERS.get(line.column, OTHER)
    colour = colour_of(line.column)
    head = Content.assemble(
        (_time(line.at, columns), "$text-muted"),
        (f" ▎{letter}{UNSURE_MARK if line.unsure else ' '} ", f"bold {colour}"),
        (_name(line.column, columns), colour),
    )
    rest = Content.assemble(" " * (columns.time + 1), ("▎".ljust(columns.name + 4), colour))
    rows = _laid(Content.styled(_flat(line.text), _TEXTS.get(line.column, "")), head, rest, columns)
    return _cut(rows, columns.note_rows) if line.column == NOTE else rows


def rows_being_said(said: BeingSaid, columns: Columns) -> list[Content]:
    """What is being said: words on record, and dimmer, slanted, with dots after it, the guess."""
    if not said.words and not said.guess:
        return []
    guess = f"{' ' if said.words else ''}{_flat(said.guess)}…" if said.guess else ""
    text = Content.assemble((_flat(said.words), ""), (guess, "italic dim"))
    name = f"{NO_TAG if said.words else GUESSED:<{columns.name}}" if columns.name else ""
    head = Content.styled(f"{_time(said.at, columns)} ▎{_LETTER_TO_COME}  {name}", "$text-muted")
    rest = Content.styled(" " * (columns.time + 1) + "▎".ljust(columns.name + 4), "$text-muted")
    return _laid(text, head, rest, columns)


def colour_of(column: str) -> str:
    """The colour of a column of time, as styles name it."""
    return f"$tag-{column.replace(' ', '-')}" if column in LETTERS else _TEXTS.get(column, "$foreground")


def _laid(text: Content, head: Content, rest: Content, columns: Columns) -> list[Content]:
    first, *others = text.wrap(columns.text)
    return [head + first, *(rest + row for row in others)]


def _cut(rows: list[Content], most: int | None) -> list[Content]:
    if most is None or len(rows) <= most:
        return rows
    return [*rows[: most - 1], rows[most - 1].rstrip() + "…"]


def _flat(text: str) -> str:
    return legible(text).replace("\t", " ")


def _time(at: float | None, columns: Columns) -> str:
    return f"{'' if at is None else clock(at):>{columns.time}}" if columns.time else ""


def _name(column: str, columns: Columns) -> str:
    return f"{_NAMES.get(column, legible(column)):<{columns.name}.{columns.name}}" if columns.name else ""
