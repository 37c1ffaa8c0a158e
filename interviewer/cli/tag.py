"""Tag the units of answers: context, hypothesis, segmentation, recommendation, framework, aside.

Reads JSON Lines, one unit a line: {"answer": ..., "text": ...}, further keys passed through, a "question" heeded. Units
of one answer stand in order. Or plain text, a unit a line, an empty line between answers.

JSON Lines come out as the same lines with "tag", "confidence" and "scores"; plain text as lines of tag, confidence
and text. With --json, one JSON list holds all of them.
"""

import argparse
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="the units; - (default) reads stdin")
    parser.add_argument("--json", action="store_true", help="print one JSON document: the list of units")
    add_kind(parser)


def add_kind(parser: argparse.ArgumentParser, default: str | None = "case") -> None:
    """Describe the choice of a kind, for every command that tags."""
    text = "the kind of answers, which decides the tags" + (f" (default: {default})" if default else "")
    parser.add_argument("--kind", choices=("case", "behavioural"), default=default, help=text)


def run(arguments: argparse.Namespace) -> int:
    """Print the units with their tags."""
    import json

    from interviewer.cli.output import document
    from interviewer.cli.parts import opened
    from interviewer.units import read_units, tagged

    text, name = _input(arguments.file)
    units = read_units(text, name)
    tags = tagged(units, opened(arguments).tagger(arguments.kind))
    if arguments.json:
        document(tags)
    elif units and units[0].plain:
        print("".join(f"{unit['tag']:<15}{unit['confidence']:.2f}  {unit['text']}\n" for unit in tags), end="")
    else:
        print("".join(json.dumps(unit, ensure_ascii=False) + "\n" for unit in tags), end="")
    return 0


def _input(named: str) -> tuple[str, str]:
    from interviewer.cli.reading import text_of_file, text_of_stdin

    return (text_of_stdin(sys.stdin), "stdin") if named == "-" else (text_of_file(Path(named)), named)
