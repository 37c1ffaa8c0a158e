"""`interviewer practice`."""

import argparse

from interviewer.adapters.portaudio import quiet
from interviewer.cli import screens
from interviewer.cli.live import practise
from interviewer.cli.parts import opened
from interviewer.tui.places import InRound
from interviewer.tui.values import Wish


def run(arguments: argparse.Namespace) -> int:
    """Ask, listen, report."""
    if screens.wanted(arguments):
        return screens.shown(lambda _: InRound(Wish(as_given=True)), arguments)
    with quiet():
        return practise(opened(arguments), arguments)
