"""Time as one line of letters, which needs no colour: one letter a tag, a dot for silence, "#" for the interviewer."""

from collections.abc import Container, Iterable, Sequence

from interviewer.core.figures.stripes import (
    INTERVIEWER,
    OTHER_SILENCE,
    SILENCE,
    UNSETTLED,
    UNSURE,
    Stripe,
    seconds_by_column,
    within,
)
from interviewer.core.spans import Span
from interviewer.core.tags import (
    ACTION,
    ASIDE,
    CONTEXT,
    FRAMEWORK,
    HYPOTHESIS,
    LEARNING,
    RECOMMENDATION,
    RESULT,
    SEGMENTATION,
    SITUATION,
    TASK,
)

# The tags of a case have capitals, those of a story small letters, so that a round of both can be read.
LETTERS = {
    CONTEXT: "C",
    SEGMENTATION: "S",
    HYPOTHESIS: "H",
    RECOMMENDATION: "R",
    FRAMEWORK: "F",
    SITUATION: "s",
    TASK: "t",
    ACTION: "a",
    RESULT: "r",
    LEARNING: "l",
    ASIDE: "-",
    UNSURE: "?",
    INTERVIEWER: "#",
    SILENCE: ".",
    OTHER_SILENCE: ".",
}
# What a letter stands for; of two columns with one, the first.
COLUMNS = {letter: column for column, letter in reversed(LETTERS.items())}
# A tag of another version.
OTHER = "o"


# What only a round that goes on has.
PENDING = "~"


def strip(stripes: Sequence[Stripe], cells: int, seconds: float | None = None) -> str:
    """The stripes in so many letters, each that of the column which has the most of its time.

    All together are so many seconds (None: the stripes alone); time that is still to come is blank.
    """
    if not stripes or cells < 1:
        return ""
    start, end = stripes[0].start, stripes[-1].end
    whole = end - start if seconds is None else seconds
    edges = [start + whole * number / cells for number in range(cells + 1)]
    parts = (within(stripes, Span(*edges[cell : cell + 2])) if edges[cell] < end else None for cell in range(cells))
    return "".join(" " if part is None else _letter(part) for part in parts)


def _letter(stripes: Iterable[Stripe]) -> str:
    seconds = seconds_by_column(stripes)
    column = max(seconds, key=lambda column: seconds[column]) if seconds else SILENCE
    return PENDING if column == UNSETTLED else LETTERS.get(column, OTHER)


def key(letters: str) -> str:
    """What the letters of a strip mean, as far as they occur, in a line."""
    # A letter and its meaning stand in one line.
    return "  ".join(f"{letter}\N{NO-BREAK SPACE}{name}" for letter, name in meanings(letters))


def meanings(letters: Container[str]) -> list[tuple[str, str]]:
    """Each of some letters with its meaning."""
    names = COLUMNS | {OTHER: "other"}
    order = dict.fromkeys((*LETTERS.values(), OTHER))
    return [(letter, names[letter]) for letter in order if letter in letters]
