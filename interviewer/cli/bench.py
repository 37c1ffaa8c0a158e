"""Measure this program on this machine.

bench transcribe FILE reads a recording twice in one run, with `interviewer transcribe` and with one bare faster-whisper
call of the same model and settings, and prints the cost of both and their ratio.
"""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    kinds = parser.add_subparsers(title="what to measure", metavar="WHAT", required=True)
    transcribe = kinds.add_parser("transcribe", help="reading a recording, against a bare faster-whisper call")
    transcribe.add_argument("audio", type=Path, metavar="FILE", help="the recording")
    transcribe.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    transcribe.add_argument("--rounds", type=int, default=1, metavar="N", help="how often each is run (default: 1)")
    transcribe.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print."""
    from interviewer.cli.costs import compare
    from interviewer.cli.parts import opened

    compare(arguments.audio, opened(arguments), arguments.model, arguments.rounds, arguments.json)
    return 0
