"""The arguments of `interviewer import`; paths stay strings here, so that help comes at once."""

from argparse import ArgumentParser

IMPORT = """\
Make rounds of interviews that were held elsewhere: recordings and transcripts of Zoom, Meet, Teams, Otter, Whisper.

FILE is a recording (whatever FFmpeg reads) or a transcript: .vtt, .srt, .sbv, .txt with names, or the .json of Otter,
WhisperX, whisper.cpp or AssemblyAI.
Which of the speakers is you is told by --me, else asked. What the others say are the questions and follow-ups. A round
like any other comes of it, dated by the file's last change: report, replay, correct, trends and the rest work on it.
A file is imported once; --again does it anew, with another --me say, in the place of the round that came of it before.

The voices of a recording are told apart by its two channels, else by their sound; with --transcript, by that. Who
talks more is taken for the candidate. A recording and its transcript, given together under one name, are one interview:
names and times of the transcript tell who speaks in it. --dry-run shows who said what, how sure that is, and what would
be asked."""


def add_import(command: ArgumentParser) -> None:
    """Describe `interviewer import`."""
    # The word is taken in Python, so that the module has another name.
    command.set_defaults(command="importing")
    command.add_argument("files", nargs="+", metavar="FILE", help="a recording or a transcript")
    who = command.add_argument_group("who said what")
    who.add_argument(
        "--me", metavar="NAME", help="the candidate: a name in the transcript; for voices first or second; or everyone"
    )
    who.add_argument("--transcript", metavar="FILE", help="a transcript with names and times of the one recording")
    who.add_argument("--question", metavar="TEXT|ID", default="", help="the one question that all of it answers")
    who.add_argument(
        "--kind",
        choices=("case", "behavioural", "guess"),
        default="guess",
        help="the kind of the answers, which decides their tags (default: guess)",
    )
    who.add_argument(
        "--again", action="store_true", help="import anew what is here already, in its place; not if you corrected it"
    )
    who.add_argument("--dry-run", action="store_true", help="show what would be imported; write nothing")
    command.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    command.add_argument("--partial", action="store_true", help="take what there is of a recording that breaks off")
    command.add_argument("--sessions", metavar="DIR", help="keep the rounds in this folder (default: sessions at home)")
