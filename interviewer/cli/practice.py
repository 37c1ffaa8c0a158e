"""`interviewer practice`."""

import argparse

from interviewer.adapters.portaudio import quiet
from interviewer.cli.live import practise
from interviewer.cli.parts import opened


def run(arguments: argparse.Namespace) -> int:
    """Ask, listen, report."""
    with quiet():
        return practise(opened(arguments), arguments)
