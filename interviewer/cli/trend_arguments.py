"""The arguments of the commands that look at more than one round, or at one again; paths stay strings here."""

from argparse import ArgumentParser

from interviewer.cli.quantities import count

TRENDS = """\
Is it getting better? Your figures over all rounds.

For each figure: the median of your first five rounds, of the five before the last, and of the last five, and whether
that is a change or may be chance: nothing is claimed from fewer than ten rounds. Drills are left out, unless --round
habit asks for them. What is known of each round is kept in the file .index beside the rounds; it may be deleted, and is
made again."""

COMPARE = """\
Hold two rounds against each other, or two attempts at one question.

A and B are rounds: their names, or their folders. With --question alone, the last two attempts at it."""

REANALYZE = """\
Read the sound of a round again, with the recogniser and the tagger of today, and say what changed.

What was heard before is kept: the new reading lies beside it, reports follow the newest, and --revert goes back. What
you corrected holds on where its segment is still there. A round without sound is only tagged again."""


def add_trends(command: ArgumentParser) -> None:
    """Describe `interviewer trends`."""
    command.add_argument("--round", metavar="NAME", help="only rounds drawn as this one, like metrics; habit: drills")
    command.add_argument("--question", metavar="TEXT|ID", help="only answers to this question")
    command.add_argument("--kind", choices=("case", "behavioural"), help="only answers of this kind")
    command.add_argument(
        "--last", type=count, metavar="N", help="show only the last N rounds; figures stay those of all"
    )
    command.add_argument("--format", choices=("txt", "json", "csv"), default="txt", help="default: txt")
    _add_sessions(command)


def add_compare(command: ArgumentParser) -> None:
    """Describe `interviewer compare`."""
    command.add_argument("rounds", nargs="*", metavar="A B", help="the two rounds")
    command.add_argument("--question", metavar="TEXT|ID", help="only the answers to this question")
    command.add_argument("--json", action="store_true", help="print one JSON document")
    _add_sessions(command)


def add_reanalyze(command: ArgumentParser) -> None:
    """Describe `interviewer reanalyze`."""
    command.add_argument("round", nargs="?", metavar="ROUND", help="the folder of the round, or its name")
    command.add_argument("--all", action="store_true", help="every round")
    command.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    kept = command.add_mutually_exclusive_group()
    kept.add_argument("--keep-old", action="store_true", help="only say what would change")
    kept.add_argument("--revert", action="store_true", help="take the newest reading back")
    command.add_argument("--json", action="store_true", help="print one JSON document")
    _add_sessions(command)


def _add_sessions(command: ArgumentParser) -> None:
    command.add_argument("--sessions", metavar="DIR", help="the folder of the rounds (default: sessions at home)")
