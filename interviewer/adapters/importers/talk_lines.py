"""The lines of a plain text in which somebody talks."""

import re

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*[AaPp]\.?[Mm]\.?)?[\])]?"
# A time alone, or two: where in the recording the next line is.
_ALONE = re.compile(rf"\s*{_TIME}(?:\s*(?:,|-->|[-–])\s*{_TIME})?\s*$")
# What programs write below, above or between, of themselves.
_OWN = re.compile(
    r"\s*(?:\(?Transcribed by (?:https?://\S+|TurboScribe\b.*)"
    r"|(?:Transcription|Meeting|Recording) ended after \d\S*\W*"
    r"|This editable transcript was computer generated\b.*"
    r"|People can also change the text after it was created\b.*"
    r"|.{1,200} [-–] Transcript|Attendees|Transcript"
    r"|\w[^.:!?]{0,58} (?:started|stopped) transcription\.?)\s*$",
    re.IGNORECASE,
)


def talk_lines(text: str) -> list[str]:
    """All lines of a text, empty where they are times or a program's own words."""
    return ["" if _ALONE.match(line) or _OWN.match(line) else line for line in text.split("\n")]
