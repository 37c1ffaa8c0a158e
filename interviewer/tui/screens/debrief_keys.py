"""What each key does in a debrief."""

from textual.binding import Binding

from interviewer.exports.strip import LETTERS
from interviewer.tui.debriefing.line import Look

# The lines that a key leads to.
NEXT = {
    "finding": (Look.FAULT, Look.STRENGTH, Look.GONE),
    "vomit": (Look.LOST,),
    "answer": (Look.QUESTION,),
}
RETAG = "Give a line of talk the tag with that letter"
_CAPITALS = sorted({letter.upper() for letter in LETTERS.values() if letter.isalpha()})


def _one_of(key: str, action: str, shown: str, name: str, does: str) -> Binding:
    """A key of several that do the like; in the list of keys they are one."""
    return Binding(key, action, show=False, key_display=shown, id=name, tooltip=does)


KEYS = (
    Binding("enter", "play", "Play", id="debrief.play", tooltip="Play what the line is about; again: stop"),
    Binding("space", "pause", show=False, id="debrief.pause", tooltip="Stop, or play what the line is about"),
    Binding("x", "not_so", "Not so", id="debrief.not_so", tooltip="Say that a finding is not so; again: it is"),
    Binding("c", "correct", "Tag", id="debrief.tag", tooltip="Give a line of talk another tag"),
    Binding("d", "drill", "Drill", id="debrief.drill", tooltip="Train the one thing to work on"),
    Binding("f", "next('finding')", "Finding", id="debrief.finding", tooltip="To the next finding"),
    Binding("v", "next('vomit')", "Vomit", id="debrief.vomit", tooltip="To the next stretch of framework vomit"),
    Binding("n", "next('answer')", "Next", False, id="debrief.answer", tooltip="To the next answer"),
    Binding("r", "replay", "Replay", id="debrief.replay", tooltip="Replay the whole round"),
    Binding("g", "again", "Re-read", id="debrief.again", tooltip="Hear and tag this round again, and see what changes"),
    *(_one_of(f"{n}", f"answer({n})", "1 to 9", f"debrief.answer_{n}", "To that answer") for n in range(1, 10)),
    *(_one_of(letter, f"tag('{letter}')", "capitals", f"debrief.tag_{letter}", RETAG) for letter in _CAPITALS),
    _one_of("minus", "tag('-')", "-", "debrief.tag_aside", RETAG),
)
