"""`interviewer tag`."""

import argparse
import json
import sys
from pathlib import Path

from interviewer.cli.output import document
from interviewer.cli.parts import opened
from interviewer.cli.reading import text_of_file, text_of_stdin
from interviewer.units import read_units, tagged


def run(arguments: argparse.Namespace) -> int:
    """Print the units with their tags."""
    text, name = _input(arguments.file)
    units = read_units(text, name)
    lines = tagged(units, opened(arguments).tagger(arguments.kind))
    if arguments.json:
        document(lines)
    elif units[0].plain:
        print("".join(f"{line['tag']:<15}{line['confidence']:.2f}  {line['text']}\n" for line in lines), end="")
    else:
        print("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), end="")
    return 0


def _input(named: str) -> tuple[str, str]:
    return (text_of_stdin(sys.stdin), "stdin") if named == "-" else (text_of_file(Path(named)), named)
