"""The arguments of the commands about questions and rounds; paths stay strings here, so that help comes at once."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Callable

QUESTIONS = """\
List, show and check the questions that can be asked, and add your own.

Questions come in packs: ours, and yours in the folder packs of your home. A pack is a file of TOML with a table a
question; `interviewer questions show ID --json --answers` shows what one of ours holds. A file rounds.toml beside your
packs adds rounds, or overrules ours of the same name."""

ROUNDS = "List and show the rounds: what they draw, how talking time is meant to be spent, and what passes."

_CHECK = """\
Tell all that is wrong with packs: those named, or all of yours.

Exit code 1 if anything is. A pack with a fault is left out as a whole, until it is mended."""

_ADD = """\
Check a pack, and copy it to the packs of your home.

Nothing is copied if anything is wrong with it, or if a pack of that name is there."""

Shared = Callable[[ArgumentParser], None]


def add_questions(command: ArgumentParser, shared: Shared) -> None:
    """Describe `interviewer questions`; alone, it lists."""
    _add_json(command, False)
    actions = command.add_subparsers(title="what to do (default: list)", metavar="ACTION", dest="action")
    command.set_defaults(action="list", round=None, type=None)
    listed = _action(actions, "list", "List the questions that can be asked.", shared)
    listed.add_argument("--round", metavar="NAME", help="only those that this round draws")
    listed.add_argument("--type", metavar="TYPE", help="only those of a type, like diagnostic, or of a kind, like case")
    shown = _action(actions, "show", "Show a question as it is put.", shared)
    shown.add_argument("id", metavar="ID", help="the id of the question")
    shown.add_argument(
        "--answers", action="store_true", help="also what a strong answer holds, the traps, and the truth"
    )
    checked = _action(actions, "check", _CHECK, shared)
    checked.add_argument("files", nargs="*", metavar="FILE", help="packs, or a rounds.toml (default: all of yours)")
    added = _action(actions, "add", _ADD, shared)
    added.add_argument("file", metavar="FILE", help="the pack")


def add_rounds(command: ArgumentParser, shared: Shared) -> None:
    """Describe `interviewer rounds`; alone, it lists."""
    # Rounds on disk have that name in the code.
    command.set_defaults(command="round_shapes")
    _add_json(command, False)
    actions = command.add_subparsers(title="what to do (default: list)", metavar="ACTION", dest="action")
    command.set_defaults(action="list")
    _action(actions, "list", "List the rounds.", shared)
    shown = _action(actions, "show", "Show a round: its questions, its time, and what passes.", shared)
    shown.add_argument("name", metavar="NAME", help="the name of the round")


def _action(actions: "_SubParsersAction[ArgumentParser]", name: str, about: str, shared: Shared) -> ArgumentParser:
    action = actions.add_parser(
        name, help=about.partition("\n")[0], description=about, formatter_class=RawDescriptionHelpFormatter
    )
    shared(action)
    # The default must not overwrite what was given before the action.
    _add_json(action, SUPPRESS)
    return action


def _add_json(command: ArgumentParser, default: bool | str) -> None:
    command.add_argument("--json", action="store_true", default=default, help="print one JSON document")
