"""The facts of a round in a file: a line that names the format, then one fact a line, never changed."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Self

from interviewer.core.events import Fact, from_json, to_json
from interviewer.core.strict_json import MalformedFactError
from interviewer.core.trouble import CouldNotError
from interviewer.growing_file import GrowingFile
from interviewer.lock import claim

# 2: RoundPlanned, RoundResumed, InterviewerSpoke, FilledPausesHeard, AnswerTyped. A file of 1 is one of 2 without them.
# 3: TagCorrected, CorrectionWithdrawn.
# 4: RoundSet, Reacted, Remarked, FindingDisputed, DisputeWithdrawn.
# 5: RoundPaused, ThinkingAnnounced, RoundImported.
FORMAT = 5
HEADERS = [b'{"journal": %d}\n' % number for number in range(1, FORMAT + 1)]
HEADER = HEADERS[-1]


@dataclass(frozen=True)
class Lines:
    """What a file of facts holds, and the bytes its whole lines take: what follows them was never told to anyone."""

    facts: tuple[Fact, ...]
    length: int


class RottenLineError(CouldNotError):
    """A line that is no fact in the midst of a file; `before` are the facts that stand before it."""

    def __init__(self, message: str, before: tuple[Fact, ...]) -> None:
        super().__init__(message)
        self.before = before


class FactFile:
    """A file of facts, open for appending by this program alone."""

    def __init__(self, file: GrowingFile) -> None:
        self._file = file

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new file without a fact; where another program takes hold of it, it is not left."""
        file = GrowingFile.create(path, HEADER)
        try:
            claim(file.file, path.parent.name)
        except CouldNotError:
            file.close()
            path.unlink(missing_ok=True)
            raise
        return cls(file)

    @classmethod
    def resume(cls, path: Path) -> Self:
        """The file that lies there, its torn end cut off."""
        file = GrowingFile.resume(path)
        try:
            claim(file.file, path.parent.name)
            _mend(file, path)
        except (OSError, CouldNotError):
            file.close()
            raise
        return cls(file)

    def append(self, fact: Fact) -> None:
        """Write a fact down; it is on the disk when this returns."""
        line = line_of(fact)
        with self._file.whole():
            self._file.append(line)
            self._file.sync()

    def close(self) -> None:
        """Close the file and let other programs have it."""
        self._file.close()


def line_of(fact: Fact) -> bytes:
    """A fact as its line; one that could not be read back is refused."""
    spelled = to_json(fact)
    from_json(spelled)
    line = json.dumps(spelled, ensure_ascii=False, separators=(",", ":")) + "\n"
    # Half a surrogate pair (a file name can hold one) is no UTF-8, but its escape is what JSON writes for it.
    return line.encode("utf-8", "backslashreplace")


def lines_of(content: bytes, path: Path, without: Collection[type[Fact]] = (), passed: int = 0) -> Lines:
    """What a file holds up to its last whole line; any other line that is no fact is an error that names it.

    Lines that spell facts to do without are not even read: most of a round are its words. So many lines as were
    `passed` stand in the file behind its first, and are not among these.
    """
    if any(header != content and header.startswith(content) for header in HEADERS):
        return Lines((), 0)
    *lines, rest = content.split(b"\n")
    _check_header(lines[0] if lines else rest, path)
    # After a power cut the last line can have its end and lack its middle.
    if not rest and len(lines) > 1 and not _is_json(lines[-1]):
        lines.pop()
    unread = tuple(f'{{"fact":"{fact.__name__}",'.encode() for fact in without)
    facts: list[Fact] = []
    for number, line in enumerate(lines[1:], start=2 + passed):
        if not line.startswith(unread):
            facts.append(_fact(line, path, number, facts))
    return Lines(tuple(facts), sum(len(line) + 1 for line in lines))


def _mend(file: GrowingFile, path: Path) -> None:
    content = file.read()
    length = lines_of(content, path).length
    if length < file.length:
        file.cut(length)
    if not length:
        file.append(HEADER)
    elif content.startswith(tuple(HEADERS[:-1])):
        # All are of one length. From here on an older version could meet a fact that it does not know.
        file.patch(HEADER)
    file.sync()


def _check_header(line: bytes, path: Path) -> None:
    header = _json(line) if _is_json(line) else None
    written = header.get("journal") if isinstance(header, dict) else None
    if type(written) is not int or written < 1:
        raise CouldNotError(f"{path}, line 1: this is no journal of a round. It was left as it is.")
    if written > FORMAT:
        raise CouldNotError(
            f"{path} was written by a newer version. It was left as it is; update interviewer to read it."
        )


def _fact(line: bytes, path: Path, number: int, before: Iterable[Fact]) -> Fact:
    try:
        return from_json(_json(line))
    except MalformedFactError as error:
        reason = str(error)
    except (ValueError, RecursionError):
        reason = "is not JSON"
    raise RottenLineError(
        f"{path}, line {number}: {reason}. The file was left as it is; to see what stands before that line: "
        f"interviewer report {quote(path.parent.name)}",
        tuple(before),
    )


def _json(line: bytes) -> object:
    return json.loads(line.decode("utf-8"))


def _is_json(line: bytes) -> bool:
    try:
        _json(line)
    except (ValueError, RecursionError):
        return False
    return True
