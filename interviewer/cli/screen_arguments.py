"""The arguments of the commands that are shown on screens; paths stay strings here, so that help comes at once."""

from argparse import ArgumentParser

from interviewer.cli.quantities import port

REPLAY = """\
Play a round, or a recording or transcript from elsewhere, with its words, tags and findings.

ROUND is the folder of a round, its name, or a file. Sound and captions go together, word by word; where there is no
sound, the clock of the transcript plays."""

SERVE = """\
Show the screens in a browser on this computer.

The address that is printed holds a token: without it nothing is shown. Nobody on the network can reach it; microphone
and speaker are those of this computer."""


def add_replay(command: ArgumentParser) -> None:
    """Describe `interviewer replay`."""
    command.add_argument("round", metavar="ROUND", help="its folder or name, or a recording or transcript")
    command.add_argument("--sessions", metavar="DIR", help="look for it in this folder (default: sessions at home)")


def add_serve(command: ArgumentParser) -> None:
    """Describe `interviewer serve`."""
    command.add_argument("--port", type=port, default=8000, metavar="N", help="the port (default: 8000; 0: any free)")
