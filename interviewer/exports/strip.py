"""Time as one line of letters, which needs no colour: one letter a tag, a dot for silence, "#" for the interviewer."""

from collections.abc import Iterable, Sequence

from interviewer.core.figures.stripes import (
    INTERVIEWER,
    OTHER_SILENCE,
    SILENCE,
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
# A tag of another version.
OTHER = "o"


def strip(stripes: Sequence[Stripe], cells: int) -> str:
    """The stripes in so many letters, each that of the column which has the most of its time."""
    if not stripes or cells < 1:
        return ""
    start, whole = stripes[0].start, stripes[-1].end - stripes[0].start
    edges = [start + whole * number / cells for number in range(cells + 1)]
    return "".join(_letter(within(stripes, Span(*edges[cell : cell + 2]))) for cell in range(cells))


def _letter(stripes: Iterable[Stripe]) -> str:
    seconds = seconds_by_column(stripes)
    return LETTERS.get(max(seconds, key=lambda column: seconds[column]), OTHER) if seconds else LETTERS[SILENCE]


def key(letters: str) -> str:
    """What the letters of a strip mean, as far as they occur."""
    names = {letter: column for column, letter in reversed(LETTERS.items())} | {OTHER: "other"}
    order = dict.fromkeys((*LETTERS.values(), OTHER))
    # A letter and its meaning stand in one line.
    return "  ".join(f"{letter}\N{NO-BREAK SPACE}{names[letter]}" for letter in order if letter in letters)
