"""The command line: the only place that joins the parts."""

import sys
from collections.abc import Sequence
from importlib import import_module

from interviewer.cli.arguments import parser
from interviewer.cli.streams import let_go_of_stdout, speak_utf8


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 done, 1 could not, 2 usage."""
    speak_utf8()
    arguments = parser().parse_args(argv)
    try:
        # Imported only now: help and usage errors come within a blink.
        from interviewer.core.trouble import CouldNotError

        try:
            code = int(import_module(f"interviewer.cli.{arguments.command}").run(arguments))
            if sys.stdout is not None:
                # Now, while a reader that has left or a full disk can still be told of.
                sys.stdout.flush()
            return code
        except CouldNotError as trouble:
            _tell(str(trouble))
    except KeyboardInterrupt:
        _tell("stopped, as you asked.")
    except BrokenPipeError:
        # The reader (`| head`) has seen enough.
        let_go_of_stdout()
    except OSError as error:
        _tell(f"{error.filename or 'The output could not be written'}: {error.strerror or error}.")
        let_go_of_stdout()
    return 1


def _tell(text: str) -> None:
    from interviewer.cli.output import note

    if sys.stderr is not None and sys.stderr.isatty():
        # Away from a bar or a meter, or from the ^C that the terminal shows.
        print(file=sys.stderr)
    note(text)
