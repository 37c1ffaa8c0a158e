"""The arguments of `interviewer sessions`; paths stay strings here, so that help comes at once."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Callable

SESSIONS = """\
List the rounds that you held, delete some of them, or close those that broke off.

Alone, it lists them, the newest first: the name, when it began, how long its sound is, how many questions were put, and
whether it came to its end."""

_DELETE = """\
Delete rounds for good: their sound, their words, all readings of them, and what is known of them beside.

It says what would go and asks first; --yes does not ask. What else lies in a round's folder stays there."""

_RECOVER = """\
Close rounds that broke off: what was said is heard to its end and written down, and the round counts as ended.

Alone, it names those that broke off and what can be done with them."""

Shared = Callable[[ArgumentParser], None]


def add_sessions(command: ArgumentParser, shared: Shared) -> None:
    """Describe `interviewer sessions`; alone, it lists."""
    _add_json(command, False)
    _add_folder(command, None)
    actions = command.add_subparsers(title="what to do (default: list)", metavar="ACTION", dest="action")
    command.set_defaults(action="list")
    _action(actions, "list", "List the rounds that you held.", shared)
    deleted = _action(actions, "delete", _DELETE, shared)
    deleted.add_argument("rounds", nargs="+", metavar="ROUND", help="the names of the rounds")
    deleted.add_argument("--yes", action="store_true", help="do not ask")
    recovered = _action(actions, "recover", _RECOVER, shared)
    recovered.add_argument("rounds", nargs="*", metavar="ROUND", help="the names of the rounds to close")
    recovered.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")


def _action(actions: "_SubParsersAction[ArgumentParser]", name: str, about: str, shared: Shared) -> ArgumentParser:
    action = actions.add_parser(
        name, help=about.partition("\n")[0], description=about, formatter_class=RawDescriptionHelpFormatter
    )
    shared(action)
    # The defaults must not overwrite what was given before the action.
    _add_json(action, SUPPRESS)
    _add_folder(action, SUPPRESS)
    return action


def _add_json(command: ArgumentParser, default: bool | str) -> None:
    command.add_argument("--json", action="store_true", default=default, help="print one JSON document")


def _add_folder(command: ArgumentParser, default: str | None) -> None:
    command.add_argument(
        "--sessions", metavar="DIR", default=default, help="the folder of the rounds (default: sessions at home)"
    )
