"""Plain text of several people: a name and a time above what was said (Otter, Teams), or a name and a colon before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from interviewer.adapters.importers.clock import LONGEST_LEAD, TIME, seconds_of, went_on
from interviewer.adapters.importers.cues import is_unpadded
from interviewer.adapters.importers.labels import BEGINS, MOST_WORDS, is_written_so, names_in, told_apart, words_in
from interviewer.adapters.importers.limits import within_limit
from interviewer.adapters.importers.said import Conversation, conversation, name_of
from interviewer.adapters.importers.spoken import spoken
from interviewer.adapters.importers.talk_lines import talk_lines
from interviewer.adapters.importers.teams_text import teams_passages
from interviewer.adapters.importers.transcript import MalformedTranscriptError, shared_out
from interviewer.core.speakers import Passage
from interviewer.core.words import Word

_HEADER = re.compile(
    rf"\s*(?:\[(?P<boxed>[^\[\]\n]{{1,59}})\]|(?P<who>{BEGINS}[^\n:]{{0,58}}?))(?P<gap>\s+)(?P<open>[\[(]?)"
    rf"{TIME}[\])]?:?\s*$"
)
# A time before or behind a name that a colon follows, or (Descript) behind the colon.
_LABEL_TIME = re.compile(rf"[\[(]?{TIME}[\])]?")
_TIME_BEHIND = re.compile(rf"\[{TIME}\]")

# Of a name that one space parts from a time without brackets.
_MOST_WORDS_BARE = 4

# How fast the last passage is said, whose end nothing tells, if there is no other; it is said no slower than at a third
# of that, however long the silences before it are.
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
    if is_unpadded(text):
        return conversation(teams_passages(text))
    lines = talk_lines(text)
    said = _under_headers(lines) or _behind_labels(lines) or [_Said("", None, 1, lines)]
    times = [one.at for one in said if one.at is not None]
    if len(times) < len(said):
        return conversation(Passage(one.name, tuple(_untimed(one))) for one in said)
    return conversation(_timed([replace(one, at=at) for one, at in zip(said, went_on(times), strict=True)]))


def _under_headers(lines: Sequence[str]) -> list[_Said]:
    """What stands under lines of a name and a time; what stands above the first is no talk."""
    said: list[_Said] = []
    before = ""
    for number, line in enumerate(lines, 1):
        found = _header(line, before)
        if found:
            said.append(_Said(name_of(found["who"] or found["boxed"]), seconds_of(found), number))
        elif said:
            said[-1].lines.append(line)
        before = line
    return said


def _header(line: str, before: str) -> "re.Match[str] | None":
    """A line of a name and a time; with one space between them it could be the end of a sentence."""
    found = _HEADER.match(line)
    if found is None or found["boxed"] or len(found["gap"]) > 1 or "\t" in found["gap"]:
        return found
    most = MOST_WORDS if found["open"] else _MOST_WORDS_BARE
    return found if not before.strip() and words_in(found["who"]) <= most and is_written_so(found["who"]) else None


def _behind_labels(lines: Sequence[str]) -> list[_Said]:
    """What stands behind names with a colon."""
    names = names_in(lines)
    said: list[_Said] = []
    for number, line in enumerate(lines, 1):
        name, rest = told_apart(line, names)
        if name:
            time = _LABEL_TIME.search(line[: len(line) - len(rest)]) or _TIME_BEHIND.match(rest)
            said.append(_Said(name, seconds_of(time) if time else None, number, [rest]))
        elif said:
            said[-1].lines.append(line)
    return said


def _untimed(said: _Said) -> list[Word]:
    return [Word(word, None, None, None) for word in _spoken(said)]


def _spoken(said: _Said) -> list[str]:
    return [word for line in within_limit(map(spoken, said.lines), len) for word in line]


def _timed(said: Sequence[_Said]) -> Iterator[Passage]:
    """Each passage lasts until the next begins; those with the same time share it by their letters."""
    _check(said)
    first = said[0].at or 0.0
    lead = first if first >= LONGEST_LEAD else 0.0
    groups = [(start or 0.0, list(group)) for start, group in groupby(said, key=lambda one: one.at)]
    ends = [start for start, _ in groups[1:]]
    for (start, group), end in zip(groups, [*ends, _last_end(groups)], strict=True):
        words = list(within_limit(map(_spoken, group), len))
        times = iter(shared_out([word for own in words for word in own], start - lead, end - lead))
        yield from (Passage(one.name, tuple(next(times) for _ in own)) for one, own in zip(group, words, strict=True))


def _last_end(groups: Sequence[tuple[float, list[_Said]]]) -> float:
    """When the last passage ends, said as fast as those before it."""
    letters = [sum(len(word) for one in group for word in _spoken(one)) for _, group in groups]
    lasted = groups[-1][0] - groups[0][0]
    pace = sum(letters[:-1]) / lasted if lasted and sum(letters[:-1]) else LETTERS_A_SECOND
    return groups[-1][0] + letters[-1] / max(pace, LETTERS_A_SECOND / 3)


def _check(said: Sequence[_Said]) -> None:
    before = 0.0
    for one in said:
        if (one.at or 0.0) < before:
            raise MalformedTranscriptError("its time lies before the one above it", f"line {one.number}")
        before = one.at or 0.0
