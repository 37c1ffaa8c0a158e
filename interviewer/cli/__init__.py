"""The command line: the only place that joins the parts."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from interviewer.cli.arguments import parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 done, 1 could not, 2 usage."""
    arguments = parser().parse_args(argv)
    # Imported only now: help and usage errors come within a blink.
    command = import_module(f"interviewer.cli.{arguments.command}")
    from interviewer.core.trouble import CouldNotError

    try:
        return int(command.run(arguments))
    except CouldNotError as trouble:
        print(f"interviewer: {trouble}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\ninterviewer: stopped, as you asked.", file=sys.stderr)
    except BrokenPipeError:
        # The reader (`| head`) has seen enough. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
