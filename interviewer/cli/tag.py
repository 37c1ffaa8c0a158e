"""`interviewer tag`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from interviewer.cli.kind_notes import note_guess
from interviewer.cli.output import document, document_text
from interviewer.cli.parts import opened
from interviewer.cli.reading import text_of_file, text_of_stdin
from interviewer.cli.streams import one_line
from interviewer.core.kinds import GUESS
from interviewer.core.tags import marked
from interviewer.units import kinds_of, read_units, tagged


def run(arguments: argparse.Namespace) -> int:
    """Print the units with their tags."""
    text, name = _input(arguments.file)
    units = read_units(text, name)
    kinds, parts = kinds_of(units, arguments.kind), opened(arguments)
    lines = tagged(units, kinds, {kind: parts.tagger(kind) for kind in sorted({*kinds.values()})})
    if arguments.kind == GUESS:
        note_guess([*kinds.values()])
    if arguments.json:
        document(lines)
    elif units[0].plain:
        print("".join(one_line(f"{_shown(line)}  {line['text']}") + "\n" for line in lines), end="")
    else:
        print("".join(document_text(line) + "\n" for line in lines), end="")
    return 0


def _shown(line: dict[str, Any]) -> str:
    return f"{marked(line['tag'], line['unsure']):<16}{line['confidence']:.2f}"


def _input(named: str) -> tuple[str, str]:
    return (text_of_stdin(sys.stdin), "stdin") if named == "-" else (text_of_file(Path(named)), named)
