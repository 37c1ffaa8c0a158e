"""The arguments of the commands that hold a round; paths stay strings here, so that help comes at once."""

from argparse import ArgumentParser, _ArgumentGroup

from interviewer.cli.quantities import count, minutes, seed, speed
from interviewer.core.probes.demeanours import DEMEANOURS

PRACTICE = """\
Hold a round: answer questions out loud, and get the report.

Each question is read aloud, if the computer has a voice, and shown. Speak: your words stand below as you say them and
are printed with their tags once they are settled. Enter ends an answer (and hushes a question); Ctrl-C breaks the round
off, and --resume goes on with it. Without a microphone answers can be typed. The sound is on disk as you speak:
whatever goes wrong, `interviewer analyze` finds it in the round's folder."""

DRILL = """\
Train one habit: a short answer to a question that asks for it, and whether it came again.

NAME is what a report found, like stake_missing. Without it, it is what cost you most: in the round that --of names,
else over your last rounds. The interviewer is a coach."""


def add_practice(command: ArgumentParser) -> None:
    """Describe `interviewer practice`."""
    asked = command.add_argument_group("what is asked")
    asked.add_argument("--question", metavar="TEXT|ID", help="just this: its words, or the id of one of ours")
    asked.add_argument("--round", metavar="NAME", help="a whole round; to see them all: interviewer rounds")
    asked.add_argument("--questions", type=count, metavar="N", help="how many (default: the round's, else one)")
    asked.add_argument("--minutes", type=minutes, metavar="M", help="after so long, no other question is asked")
    asked.add_argument(
        "--kind",
        choices=("case", "behavioural"),
        help="the kind of answer, which decides its tags (default: the question's)",
    )
    asked.add_argument(
        "--types", metavar="TYPE,...", help="a mix of your own: these types, like diagnostic, or kinds, in this order"
    )
    _add_pool(asked)
    asked.add_argument(
        "--demeanour",
        choices=DEMEANOURS,
        help="how the interviewer behaves (default: as in config.toml; silent for a recording)",
    )
    asked.add_argument("--resume", action="store_true", help="go on with the round that broke off last")
    _add_hearing(command)


def add_drill(command: ArgumentParser) -> None:
    """Describe `interviewer drill`: what a habit does not decide is as in a round of one question."""
    trained = command.add_argument_group("what is trained")
    trained.add_argument("name", nargs="?", metavar="NAME", help="the habit, by the name of a finding")
    trained.add_argument("--of", metavar="ROUND", help="what cost most in this round: its folder, or its name")
    _add_pool(trained)
    _add_hearing(command)
    command.set_defaults(question=None, round=None, questions=1, kind=None, demeanour=None, resume=False)


def _add_pool(asked: _ArgumentGroup) -> None:
    asked.add_argument("--pack", metavar="NAME", help="draw from this pack alone; its name is that of its file")
    asked.add_argument(
        "--seed", type=seed, metavar="N", help="draw as this number says: the same again, while no round is added"
    )


def _add_hearing(command: ArgumentParser) -> None:
    command.add_argument(
        "--plain", action="store_true", help="in lines of text, without screens; so it is where no terminal is, too"
    )
    heard = command.add_argument_group("how it is heard")
    heard.add_argument("--from", dest="source", metavar="AUDIO", help="let a recording be the microphone")
    heard.add_argument(
        "--speed", type=speed, default=0.0, metavar="X", help="how fast the recording plays: 1 as in life, 0 at once"
    )
    heard.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    heard.add_argument("--quiet", action="store_true", help="do not read the questions aloud")
    told = command.add_argument_group("what becomes of it")
    told.add_argument("--events", action="store_true", help="print every event as a line of JSON, as it happens")
    told.add_argument("--sessions", metavar="DIR", help="keep the round in this folder (default: sessions at home)")
    # For a demonstration: the recording is heard on the speaker too.
    command.set_defaults(aloud=False)
