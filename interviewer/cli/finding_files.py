"""Answers with what careful readers found in them, read from JSON Lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewer.cli.reading import text_of_file
from interviewer.core.findings import UNITS
from interviewer.core.strict_json import MalformedFactError, built
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError


@dataclass(frozen=True)
class TaggedText:
    """A unit of an answer and its true tag."""

    text: str
    label: str


@dataclass(frozen=True)
class FindingsLine:
    """An answer, its question, and the names of what is found in it, and of what may be or not."""

    answer: str
    kind: str
    type: str
    question: str
    units: tuple[TaggedText, ...]
    found: tuple[str, ...]
    maybe: tuple[str, ...]


_FIELDS = tuple(FindingsLine.__dataclass_fields__)


def lines_with_findings(name: str) -> list[FindingsLine]:
    """The answers of a file."""
    lines = list(_lines(text_of_file(Path(name)), name))
    if not lines:
        raise CouldNotError(f"{name} holds no answer: it is empty.")
    return lines


def _lines(text: str, name: str) -> Iterator[FindingsLine]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _line(line, f"{name} line {number}")


def _line(line: str, where: str) -> FindingsLine:
    try:
        value: Any = json.loads(line)
        known = {key: value[key] for key in _FIELDS if key in value} if isinstance(value, dict) else value
        read: FindingsLine = built(FindingsLine, known, "it")
    except json.JSONDecodeError as error:
        raise CouldNotError(f"{where} is not JSON: {error.msg}.") from error
    except RecursionError as error:
        raise CouldNotError(f"{where} is not JSON that can be read: its brackets nest too deep.") from error
    except MalformedFactError as error:
        raise CouldNotError(f"{where} is no answer with findings: {error}.") from error
    except ValueError as error:
        raise CouldNotError(f"{where} is not JSON that can be read: a number has thousands of digits.") from error
    _check(read, where)
    return read


def _check(read: FindingsLine, where: str) -> None:
    if read.kind not in SCHEMES:
        raise CouldNotError(f"{where}: the kind {read.kind!r:.80} is none of {', '.join(SCHEMES)}.")
    for unit in read.units:
        if unit.label not in SCHEMES[read.kind] or not unit.text.strip():
            raise CouldNotError(f"{where}: the label {unit.label!r:.80} is none of {', '.join(SCHEMES[read.kind])}.")
    unknown = sorted({*read.found, *read.maybe} - set(UNITS))
    if unknown:
        raise CouldNotError(f"{where}: nothing is called {unknown[0]!r:.80}; see docs/findings.md for the names.")
