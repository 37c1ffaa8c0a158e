"""What the replay says of itself, in words."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from interviewer.core.findings import Finding
from interviewer.core.minutes import clock
from interviewer.exports.cells import legible
from interviewer.exports.wording import plain_name
from interviewer.tui.replaying.deck import Deck

PLAYING, STILL = "▶ Playing", "■ Paused"
FAULT, STRENGTH = "!", "+"
NO_TIMES = "Without times this can be read, and not played."
NOTHING_LOST = "No framework vomit was found, so there is nothing to play alone."
NOTHING_THERE = {
    "answers": "There is no answer to go to.",
    "tags": "There is no tag to go to.",
    "findings": "Nothing was found in this round.",
    "lost": "No framework vomit was found.",
    "lines": "There is no line to go to.",
}
NONE_FURTHER = "There is none after this."
HINT = "space plays   ← → 5 seconds   a A answers   f F findings   ? all keys"
LOST = "framework vomit"
MORE = "+{} more (d)"
GAP = 3


def state(deck: Deck, answer: int | None, answers: int) -> Content:
    """Whether it plays, where, what, and how fast."""
    return Content("   ").join(Content.styled(text, style) for text, style in _state(deck, answer, answers))


def _state(deck: Deck, answer: int | None, answers: int) -> Iterator[tuple[str, str]]:
    yield (PLAYING if deck.playing else STILL), "bold $accent"
    if deck.lost_only:
        yield f"{LOST} only: {clock(deck.played)} of {clock(round(deck.lost.length))}", "bold"
    else:
        yield f"{clock(deck.at)} of {clock(round(deck.all.length))}", ""
    yield f"{deck.speed:g}\N{MULTIPLICATION SIGN}", "" if deck.speed == 1 else "bold"
    if deck.lost_only:
        yield f"at {clock(deck.at)}", "$text-muted"
    elif answer is not None and answers > 1:
        yield f"answer {answer + 1} of {answers}", "$text-muted"


def found(findings: Sequence[Finding], lost: bool, playing: bool, cells: int, rows: int) -> Content:
    """What was found where it is, as far as that room holds it; where that is nothing and nothing plays, the keys."""
    faults = ((f"{FAULT} {plain_name(one.what)}", "bold") for one in findings if not one.good)
    strengths = ((f"{STRENGTH} {plain_name(one.what)}", "") for one in findings if one.good)
    parts = [*([(LOST, "bold reverse")] if lost else []), *faults, *strengths]
    if parts:
        return Content("\n").join(
            _in_rows([Content.styled(legible(text), style) for text, style in parts], cells, rows)
        )
    return Content.styled("" if playing else HINT, "$text-muted")


def _in_rows(parts: Sequence[Content], cells: int, rows: int) -> list[Content]:
    """As many as there is room for, whole; of the others the last row says how many they are."""
    for shown in range(len(parts), 0, -1):
        left = len(parts) - shown
        laid = _rows([*parts[:shown], *([Content.styled(MORE.format(left), "$text-muted")] if left else [])], cells)
        if len(laid) <= rows:
            return laid
    return [parts[0]]


def _rows(parts: Sequence[Content], cells: int) -> list[Content]:
    rows: list[Content] = []
    for part in parts:
        if rows and rows[-1].cell_length + GAP + part.cell_length <= cells:
            rows[-1] = Content.assemble(rows[-1], " " * GAP, part)
        else:
            rows.append(part)
    return rows


def silent(why: str) -> str:
    """Why there is no sound, and what happens then; empty where there is."""
    return f"{why} The words run at the pace at which they were said." if why else ""
