"""Names before what people said: `Jane Doe: ...`, `[00:12] Jane: ...`, `[SPEAKER_01]: ...`, `<v Jane Doe>...`."""

import re
from collections import Counter
from collections.abc import Iterable

from interviewer.adapters.importers.said import name_of
from interviewer.core.speakers import is_role

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?"
# Letters of any script first; no end of a sentence inside, but initials and titles; nothing that only code has.
_NAME = r"[^\W_](?:[^:\n.!?{}<>\[\]]|\.(?=\s?\S)){0,58}?"
LABEL = re.compile(
    rf"\s*(?:>>\s*)?(?:{_TIME}\s*[-–]?\s*)?[*_]*(?:\[(?P<boxed>[^\[\]:\n]{{1,59}})\]|(?P<who>{_NAME}))\s*"
    rf"(?:{_TIME})?[*_]*:[*_]*(?:\s+|$)"
)
MOST_WORDS = 6


def labelled(line: str) -> tuple[str, str]:
    """The name before a line and the rest of it; the name is empty where none can stand there."""
    found = LABEL.match(line)
    name = name_of(found["who"] or found["boxed"]) if found else ""
    if not found or not name or len(name.split()) > MOST_WORDS:
        return "", line
    return name, line[found.end() :]


def names_in(lines: Iterable[str]) -> frozenset[str]:
    """Which of the labels are names: roles, and what is written like a name and comes again.

    What comes once is a name only where most lines have a label, or no two others are: "Goal: ..." stands in the middle
    of what somebody says.
    """
    labels = [name for name, _ in map(labelled, filter(str.strip, lines))]
    counts = Counter(filter(None, labels))
    sure = {name for name, count in counts.items() if is_role(name) or (count > 1 and is_written_so(name))}
    likely = {name for name in counts if is_written_so(name)}
    few_others = len(sure) < 2 or sum(map(bool, labels)) > len(labels) / 2
    return frozenset(sure | likely if few_others else sure)


def told_apart(line: str, names: frozenset[str]) -> tuple[str, str]:
    """The name before a line, if it is one of these, and the rest of it."""
    name, rest = labelled(line)
    return (name, rest) if name in names else ("", line)


def is_written_so(name: str) -> bool:
    """Whether each part but small ones like "van" begins with a capital, as far as its script has any."""
    parts = [part for part in name.split() if part[0].isalpha() and len(part) > 3]
    return all(not part[0].islower() for part in parts or name.split()[:1])
