"""Plain text of several people: a name and a time above what was said (Otter, Teams), or a name and a colon before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from interviewer.adapters.importers.labels import is_written_so, names_in, told_apart
from interviewer.adapters.importers.said import Conversation, conversation, name_of
from interviewer.adapters.importers.spoken import spoken
from interviewer.adapters.importers.transcript import MalformedTranscriptError, shared_out
from interviewer.core.speakers import Passage
from interviewer.core.words import Word

_TIME = r"(?P<hours>\d{1,2}:)?(?P<minutes>\d{1,2}):(?P<seconds>\d{2}(?:[.,]\d{1,3})?)\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
_HEADER = re.compile(
    rf"\s*(?:\[(?P<boxed>[^\[\]\n]{{1,59}})\]|(?P<who>[^\W_][^\n:]{{0,58}}?))(?P<gap>\s+)[\[(]?{_TIME}[\])]?:?\s*$"
)
# A time before or behind a name that a colon follows.
_LABEL_TIME = re.compile(rf"[\[(]?{_TIME}[\])]?")
_ALONE = re.compile(rf"\s*[\[(]?{_TIME}[\])]?\s*$")
_FOOT = re.compile(r"\s*Transcribed by https?://\S+\s*$", re.IGNORECASE)

# A first time beyond this is that of a clock on the wall.
LONGEST_LEAD = 3600.0
# How fast the last passage is said, whose end nothing tells, if there is no other.
LETTERS_A_SECOND = 13.0


@dataclass
class _Said:
    """A name, the time beside it, the number of the line, and the lines that follow."""

    name: str
    at: float | None
    number: int
    lines: list[str] = field(default_factory=list)


def headed(text: str) -> Conversation:
    """Who said what in a .txt file; where every name has a time, the words of each passage share what it lasted."""
    lines = [line for line in text.split("\n") if not _FOOT.match(line)]
    said = _under_headers(lines) or _behind_labels(lines) or [_Said("", None, 1, lines)]
    if any(one.at is None for one in said):
        return conversation(Passage(one.name, tuple(_untimed(one))) for one in said)
    return conversation(_timed(said))


def _under_headers(lines: Sequence[str]) -> list[_Said]:
    """What stands under lines of a name and a time; what stands above the first is no talk."""
    said: list[_Said] = []
    before = ""
    for number, line in enumerate(lines, 1):
        found = _header(line, before)
        if found:
            said.append(_Said(name_of(found["who"] or found["boxed"]), _seconds(found), number))
        elif said:
            said[-1].lines.append(line)
        before = line
    return said


def _header(line: str, before: str) -> "re.Match[str] | None":
    """A line of a name and a time; with one space between them it could be the end of a sentence."""
    found = _HEADER.match(line)
    if found is None or found["boxed"] or len(found["gap"]) > 1 or "\t" in found["gap"]:
        return found
    return found if not before.strip() and len(found["who"].split()) <= 4 and is_written_so(found["who"]) else None


def _behind_labels(lines: Sequence[str]) -> list[_Said]:
    """What stands behind names with a colon."""
    names = names_in(lines)
    said: list[_Said] = []
    for number, line in enumerate(lines, 1):
        name, rest = told_apart(line, names)
        if name:
            label = line[: len(line) - len(rest)]
            time = _LABEL_TIME.search(label)
            said.append(_Said(name, _seconds(time) if time else None, number, [rest]))
        elif said and not _ALONE.match(line):
            said[-1].lines.append(line)
    return said


def _untimed(said: _Said) -> list[Word]:
    return [Word(word, None, None, None) for word in _spoken(said)]


def _spoken(said: _Said) -> list[str]:
    return [word for line in said.lines for word in spoken(line)]


def _timed(said: Sequence[_Said]) -> Iterator[Passage]:
    """Each passage lasts until the next begins; those with the same time share it by their letters."""
    _check(said)
    first = said[0].at or 0.0
    lead = first if first >= LONGEST_LEAD else 0.0
    groups = [(start or 0.0, list(group)) for start, group in groupby(said, key=lambda one: one.at)]
    ends = [start for start, _ in groups[1:]]
    for (start, group), end in zip(groups, [*ends, _last_end(groups)], strict=True):
        words = [_spoken(one) for one in group]
        times = iter(shared_out([word for own in words for word in own], start - lead, end - lead))
        yield from (Passage(one.name, tuple(next(times) for _ in own)) for one, own in zip(group, words, strict=True))


def _last_end(groups: Sequence[tuple[float, list[_Said]]]) -> float:
    """When the last passage ends, said as fast as those before it."""
    letters = [sum(len(word) for one in group for word in _spoken(one)) for _, group in groups]
    lasted = groups[-1][0] - groups[0][0]
    pace = sum(letters[:-1]) / lasted if lasted and sum(letters[:-1]) else LETTERS_A_SECOND
    return groups[-1][0] + letters[-1] / pace


def _check(said: Sequence[_Said]) -> None:
    before = 0.0
    for one in said:
        if (one.at or 0.0) < before:
            raise MalformedTranscriptError("its time lies before the one above it", f"line {one.number}")
        before = one.at or 0.0


def _seconds(found: "re.Match[str]") -> float:
    hours = int(found["hours"][:-1]) if found["hours"] else 0
    if found["half"]:
        hours = hours % 12 + (12 if found["half"][0] in "pP" else 0)
    return hours * 3600 + int(found["minutes"]) * 60 + float(found["seconds"].replace(",", "."))
