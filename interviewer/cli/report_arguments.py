"""The arguments of `interviewer report`; paths stay strings here, so that help comes at once."""

from argparse import ArgumentParser

REPORT = """\
Write the report of a round: for reading, for a coach, for a spreadsheet or for a script.

ROUND is the folder of a round, or its name. txt is what `interviewer analyze` prints, md is Markdown; html is one page
with charts that needs no network; json is the report as one document; csv opens in a spreadsheet, a row a segment or,
with --rows rounds, one row for the round.

When the round was held, its questions and your words are in it. The round's name and where its sound came from are not,
unless --names asks for them, and no recording is, unless --with-audio does: then the html can play what was flagged."""

FORMATS = ("txt", "md", "html", "json", "csv")


def add_report(command: ArgumentParser) -> None:
    """Describe `interviewer report`."""
    command.add_argument("round", metavar="ROUND", help="the folder of the round, or its name")
    command.add_argument("--format", choices=FORMATS, default="txt", help="the form of the report (default: txt)")
    command.add_argument(
        "-o", "--out", metavar="FILE", help="write it to a file, in the place of what is there (default: print it)"
    )
    command.add_argument("--rows", choices=("segments", "rounds"), help="csv: what a row is (default: segments)")
    command.add_argument("--with-audio", action="store_true", help="html: with the sound of what was flagged inside")
    command.add_argument("--names", action="store_true", help="with the round's name and where its sound came from")
    command.add_argument("--sessions", metavar="DIR", help="the folder of the rounds (default: sessions at home)")
