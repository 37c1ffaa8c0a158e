"""Plain text: one or more paragraphs, perhaps of two people who take turns."""

import re
from collections import Counter
from collections.abc import Sequence

from interviewer.adapters.importers.spoken import spoken
from interviewer.adapters.importers.talk_lines import talk_lines
from interviewer.adapters.importers.transcript import Transcript, transcript
from interviewer.core.words import Word

# "Interviewer: ...", "**Me:** ...", "[00:12] Speaker 1: ...", "Jane Doe (00:12): ..."
TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])]?"
LABEL = re.compile(
    rf"\s*(?:{TIME}\s*[-–]?\s*)?[*_]*(?P<who>[^\W\d_][\w .'’-]{{0,30}}?)\s*(?:{TIME})?[*_]*:[*_]*(?:\s+|$)"
)

ASKS = re.compile(
    r"(?:the )?(?:interviewers?|q|questions?|host|moderator|recruiter|hiring manager|panel(?:l?ist)?)\W*\d*$"
)
ANSWERS = re.compile(r"(?:the )?(?:candidate|interviewee|applicant|me|myself|i|a|answer|response)\W*\d*$")


def plain(text: str) -> Transcript:
    """A transcript without times; of an interviewer and a candidate, the candidate's part."""
    lines = talk_lines(text)
    candidate = _candidate(Counter(filter(None, map(_label, lines))))
    kept, speaker = (lines, None) if candidate is None else _lines_of(candidate, lines)
    return transcript(([Word(word, None, None, None) for word in spoken(line)] for line in kept), None, "none", speaker)


def _label(line: str) -> str | None:
    """Whose line it is, in small letters, if it begins with a name and a colon."""
    found = LABEL.match(line)
    return found["who"].lower() if found else None


def _candidate(labels: Counter[str]) -> frozenset[str] | None:
    """The labels of the candidate, or None unless it is plain that one side asks and the other answers."""
    others = [label for label in labels if not ASKS.match(label)]
    if len(others) == len(labels):
        return None
    known = [label for label in others if ANSWERS.match(label)]
    if known:
        return frozenset(known)
    likely = [label for label in others if labels[label] > 1] or others
    return frozenset(likely) if len(likely) == 1 else None


def _lines_of(candidate: frozenset[str], lines: Sequence[str]) -> tuple[list[str], str | None]:
    """The candidate's lines without their labels, and the label as first written."""
    kept: list[str] = []
    speaker, speaks = None, False
    for line in lines:
        label = _label(line)
        found = LABEL.match(line) if label in candidate or (label and ASKS.match(label)) else None
        if found:
            speaks = label in candidate
            speaker = speaker or (found["who"] if speaks else None)
        if speaks:
            kept.append(line[found.end() :] if found else line)
    return kept, speaker
