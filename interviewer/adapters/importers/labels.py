"""Names before what people said: `Jane Doe: ...`, `[00:12] Jane: ...`, `[SPEAKER_01]: ...`, `<v Jane Doe>...`."""

import re
from collections import Counter
from collections.abc import Iterable

from interviewer.adapters.importers.said import name_of
from interviewer.core.speakers import is_role

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?"
# Somebody who dials in: seven digits or more, some perhaps hidden, as in +1 (415) ***-1234.
_NUMBER = r"(?:\+\(?|\(\d{1,5}\)\s?)?\d(?:[\s()\-–./]{0,3}[\d*•]){6,17}"
# What a name begins with: a letter of any script, a digit, or such a number.
BEGINS = rf"(?:{_NUMBER}|[^\W_])"
# No end of a sentence inside, but initials and titles; nothing that only code has.
_NAME = rf"{BEGINS}(?:[^:\n.!?{{}}<>\[\]]|\.(?=\s?\S)){{0,58}}?"
LABEL = re.compile(
    rf"\s*(?:>>\s*)?(?:{_TIME}\s*[-–]?\s*)?[*_]*(?:\[(?P<boxed>[^\[\]:\n]{{1,59}})\]|(?P<who>{_NAME}))\s*"
    rf"(?:{_TIME})?[*_]*:[*_]*(?:\s+|$)"
)
# Beyond so many words a name is one only if it comes again: Jane Doe | Senior Recruiter at Big Corp.
MOST_WORDS = 6
_MOST_WORDS_AGAIN = 12
# What stands above a transcript, once.
_HEADINGS = frozenset(
    (
        *("date", "time", "title", "attendees", "participants", "invited", "duration", "recorded", "recording"),
        *("location", "subject", "topic", "transcript", "meeting", "speakers", "summary", "keywords"),
    )
)
# A time beside a name, or brackets around it.
_MARKS = re.compile(r"\d:\d|\[")


def labelled(line: str) -> tuple[str, str]:
    """The name before a line and the rest of it; the name is empty where none can stand there."""
    found = LABEL.match(line)
    name = name_of(found["who"] or found["boxed"]) if found else ""
    if not found or not name or words_in(name) > _MOST_WORDS_AGAIN:
        return "", line
    return name, line[found.end() :]


def names_in(lines: Iterable[str]) -> frozenset[str]:
    """Which of the labels are names: roles, what a time or brackets mark as one, and what comes again.

    What comes once is a name only where most lines have a label, or where one name is sure and nobody answers it:
    "Goal: ..." stands in the middle of what somebody says, and may come again there, among lines without labels.
    """
    told = [(line, *labelled(line)) for line in lines if line.strip()]
    counts = Counter(name for _, name, _ in told if name)
    is_mostly_labelled = counts.total() > len(told) / 2
    marked = {name for line, name, rest in told if name and _MARKS.search(line[: len(line) - len(rest)])}
    sure = marked | set(filter(is_role, counts))
    again = {name for name, count in counts.items() if count > 1 and (is_mostly_labelled or is_written_so(name))}
    once = {name for name in counts if _may_come_once(name)}
    if is_mostly_labelled or (len(sure | again) == 1 and (sure or told[0][1])):
        return frozenset(sure | again | once)
    return frozenset(sure | again if sure or len(again) > 1 else ())


def _may_come_once(name: str) -> bool:
    return is_written_so(name) and words_in(name) <= MOST_WORDS and name.casefold() not in _HEADINGS


def told_apart(line: str, names: frozenset[str]) -> tuple[str, str]:
    """The name before a line, if it is one of these, and the rest of it."""
    name, rest = labelled(line)
    return (name, rest) if name in names else ("", line)


def words_in(name: str) -> int:
    """How many words a name has; a telephone's number is one."""
    return len(re.sub(_NUMBER, "0", name).split())


def is_written_so(name: str) -> bool:
    """Whether each part but small ones like "van" begins with a capital, as far as its script has any."""
    parts = [part for part in name.split() if part[0].isalpha() and len(part) > 3]
    return all(not part[0].islower() for part in parts or name.split()[:1])
