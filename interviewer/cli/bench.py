"""`interviewer bench`."""

import argparse
from pathlib import Path

from interviewer.cli.costs import compare
from interviewer.cli.parts import opened


def run(arguments: argparse.Namespace) -> int:
    """Measure and print."""
    compare(Path(arguments.audio), opened(arguments), arguments.model, max(1, arguments.rounds), arguments.json)
    return 0
