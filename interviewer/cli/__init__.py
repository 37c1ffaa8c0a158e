"""The command line: the only place that joins the parts.

Help must come within a blink, so nothing heavy is imported here or at the top of a command's module.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from interviewer import __version__
from interviewer.cli import analyze, bench, doctor, evaluate, models, practice, tag, train, transcribe

COMMANDS: dict[str, ModuleType] = {
    "practice": practice,
    "analyze": analyze,
    "transcribe": transcribe,
    "tag": tag,
    "doctor": doctor,
    "models": models,
    "train": train,
    "evaluate": evaluate,
    "bench": bench,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 done, 1 could not, 2 usage."""
    arguments = _parser().parse_args(argv)
    # Imported when it can be needed: it is the one module that every command shares with the core.
    from interviewer.core.trouble import CouldNotError

    try:
        return int(arguments.run(arguments))
    except CouldNotError as trouble:
        print(f"interviewer: {trouble}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\ninterviewer: stopped, as you asked.", file=sys.stderr)
    except BrokenPipeError:
        # The reader (`| head`) has seen enough. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="interviewer",
        description="Practise product-manager interviews out loud, and learn where every second went.\n"
        "Everything runs on this computer; nothing leaves it.",
        epilog="Start with `interviewer doctor`. Every command explains itself: interviewer COMMAND --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"interviewer {__version__}")
    _add_home(parser, None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, module in COMMANDS.items():
        summary = str(module.__doc__).splitlines()[0]
        command = commands.add_parser(
            name, help=summary, description=module.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        # Given before or after the command; the default must not overwrite what was given before.
        _add_home(command, argparse.SUPPRESS)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser


def _add_home(parser: argparse.ArgumentParser, default: str | None) -> None:
    text = (
        "folder of config.toml, models and sessions (default: INTERVIEWER_HOME, the nearest folder with a config.toml,"
    )
    parser.add_argument("--home", metavar="DIR", default=default, help=f"{text} or your user-data folder)")
