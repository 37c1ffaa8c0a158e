"""The arguments of `interviewer say` and their help."""

from argparse import ArgumentParser

from interviewer.cli.quantities import pace, volume

SAY = """\
Say a text as the interviewer would: numbers, acronyms and signs are said, not spelled out as they stand.

The natural voice reads if it is here (interviewer models get voice), else the computer's own, unless config.toml or
--voice say otherwise."""


def add_say(command: ArgumentParser) -> None:
    """What to say, and how."""
    command.add_argument("text", metavar="TEXT", help="what to say; - reads stdin")
    command.add_argument(
        "--voice", metavar="NAME", help='"natural", "computer", or a part of the name of one of the computer\'s voices'
    )
    command.add_argument("--rate", type=pace, metavar="N", help="words a minute, from 80 to 400")
    command.add_argument("--volume", type=volume, metavar="X", help="from 0 to 1")
    command.add_argument("--out", metavar="FILE.wav", help="write the sound to a file and play nothing")
