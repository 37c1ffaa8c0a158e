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
NO_TIMES = Content("! Without times this can be read, and not played.")
NOTHING_LOST = "No time was lost to framework vomit, so there is nothing to play alone."
NOTHING_THERE = {
    "answers": "There is no answer to go to.",
    "tags": "There is no tag to go to.",
    "findings": "Nothing was found in this round.",
    "lost": "No time was lost to framework vomit.",
    "lines": "There is no line to go to.",
}
NONE_FURTHER = "There is none after this."
HINT = "space plays   ← → go 5 seconds   , . go one   [ ] to answers   ? all keys"
LOST = "lost time"


def state(deck: Deck, answer: int | None, answers: int) -> Content:
    """Whether it plays, where, what, and how fast."""
    return Content("   ").join(Content.styled(text, style) for text, style in _state(deck, answer, answers))


def _state(deck: Deck, answer: int | None, answers: int) -> Iterator[tuple[str, str]]:
    yield (PLAYING if deck.playing else STILL), "bold $accent"
    if deck.lost_only:
        yield f"{LOST} only: {clock(deck.played)} of {clock(round(deck.lost.length))}", "bold"
    else:
        yield f"{clock(deck.at)} of {clock(round(deck.all.length))}", ""
    yield f"speed {deck.speed:g}", "" if deck.speed == 1 else "bold"
    if deck.lost_only:
        yield f"at {clock(deck.at)}", "$text-muted"
    elif answer is not None and answers > 1:
        yield f"answer {answer + 1} of {answers}", "$text-muted"


def found(findings: Sequence[Finding], lost: bool, playing: bool) -> Content:
    """What was found where it is; where that is nothing and nothing plays, what the keys do."""
    faults = ((f"{FAULT} {plain_name(one.what)}", "bold") for one in findings if not one.good)
    strengths = ((f"{STRENGTH} {plain_name(one.what)}", "") for one in findings if one.good)
    parts = [*([(LOST, "bold reverse")] if lost else []), *faults, *strengths]
    if parts:
        return Content("   ").join(Content.styled(legible(text), style) for text, style in parts)
    return Content.styled("" if playing else HINT, "$text-muted")


def silent(why: str) -> Content:
    """Why there is no sound; empty where there is."""
    return Content(f"{FAULT} No sound: {legible(why)} The words run at the pace at which they were said.")
