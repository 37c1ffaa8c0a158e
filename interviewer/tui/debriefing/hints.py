"""What can be done on a line, in words."""

from collections.abc import Iterator

from interviewer.core.minutes import clock
from interviewer.core.tags import SCHEMES
from interviewer.exports.strip import LETTERS
from interviewer.exports.wording import stretch
from interviewer.tui.debriefing.line import Line, Look
from interviewer.tui.values import Debrief

NOT_KEPT = "This is no round that is kept here, so nothing in it can be corrected or told not so."
NOT_KEPT_TO_READ = "This is no round that is kept here. To read it again, open its file again."
NOTHING_TO_PLAY = "Nothing of this line can be heard. Enter plays talk, findings and their places: f, v, n lead there."
NO_FINDING = "Only a finding can be told “not so”, and this line is about none. f goes to the next one."
NO_SEGMENT = "A tag belongs to a line of talk, and this is none."
ABOUT_KEYS = "f: findings  ·  v: framework vomit  ·  1 to 9: answers"
NONE_OF = {
    "finding": "Nothing was found.",
    "vomit": "No framework vomit was found.",
    "answer": "There is no answer.",
}
NO_DRILL = "No drill is known for this round."
READING = "Reading the round."
NOT_READ = "This round cannot be shown"


def no_tags(kind: str) -> str:
    """Why nothing can be corrected in answers of a kind."""
    return f"This version knows no tags for answers of the kind “{kind}”, so none can be corrected."


def no_such_tag(letter: str, kind: str) -> str:
    """Why a letter corrects nothing."""
    return f"No tag of a {kind} answer has the letter {letter}. c lists them."


def hint(line: Line, debrief: Debrief) -> str:
    """All of it; where there is nothing, how to get about."""
    return "  ·  ".join(_parts(line, debrief)) or ABOUT_KEYS


def _parts(line: Line, debrief: Debrief) -> Iterator[str]:
    if line.plays:
        first, *more = line.plays
        silent = bool(debrief.silence)
        yield f"{len(line.plays)} places from {clock(first.start)} on" if more else stretch(first)
        yield f"enter shows {'their' if more else 'its'} words" if silent else f"enter plays {'them' if more else 'it'}"
    if line.look is Look.DRILL:
        yield "enter begins the drill"
    if debrief.name:
        yield from _objections(line, debrief)


def _objections(line: Line, debrief: Debrief) -> Iterator[str]:
    if line.look is Look.GONE:
        yield "x brings it back"
    elif line.about.finding and line.look is not Look.DRILL:
        yield "x: not so"
    if line.about.answer is not None and line.about.segment is not None:
        letters = " ".join(LETTERS[tag] for tag in SCHEMES.get(debrief.report.answers[line.about.answer].kind, ()))
        yield from [f"tag it {letters.upper()}"] if letters else []
