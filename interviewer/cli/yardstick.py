"""A list of recordings of which it is known what was said in them, and of some when."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewer.cli.reading import text_of_file
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word


@dataclass(frozen=True)
class Example:
    """A recording, its kind (read, spontaneous, disfluent, long, ...), and its text and timed words where known."""

    path: Path
    kind: str
    text: str | None
    words: tuple[Word, ...]


def read_yardstick(path: Path) -> list[Example]:
    """The recordings that a manifest names: JSON Lines with `file`, `kind`, `text` and `words`."""
    lines = enumerate(text_of_file(path).split("\n"), start=1)
    examples = [_example(line, path, number) for number, line in lines if line.strip()]
    if not examples:
        raise CouldNotError(f"{path} names no recording: it is empty.")
    return examples


def _example(line: str, manifest: Path, number: int) -> Example:
    try:
        value = json.loads(line)
        text, words = value.get("text"), tuple(_word(word) for word in value.get("words") or ())
        return Example(manifest.parent / value["file"], str(value["kind"]), text and str(text), words)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise CouldNotError(
            f'{manifest} line {number} names no recording: it needs a "file" and a "kind", and if it has "words", '
            "each is a list of a text, a start and an end in seconds."
        ) from error


def _word(word: Any) -> Word:
    text, start, end = word
    return Word(str(text).strip(), float(start), float(end), None)
