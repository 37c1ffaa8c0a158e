"""The command line: the only place that joins the parts."""

from collections.abc import Sequence
from importlib import import_module

from interviewer.cli.arguments import parser
from interviewer.cli.streams import flush, let_go_of_stdout, note, off_the_meter, speak_utf8
from interviewer.core.trouble import CouldNotError


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 done, 1 could not, 2 usage."""
    speak_utf8()
    arguments = parser().parse_args(argv)
    try:
        # From a folder that was removed, not even numpy can be imported.
        import_module("interviewer.home").here()
        # Imported only now: help and usage errors come within a blink.
        code = int(import_module(f"interviewer.cli.{arguments.command or 'screens'}").run(arguments))
        # Now, while a full disk can still be told of.
        flush()
    except CouldNotError as trouble:
        note(str(trouble))
    except KeyboardInterrupt:
        off_the_meter()
        note("stopped, as you asked.")
    except BrokenPipeError:
        # The reader (`| head`) has seen enough.
        let_go_of_stdout()
    except OSError as error:
        note(f"{error.filename or 'The output cannot be written'}: {error.strerror or error}.")
        let_go_of_stdout()
    else:
        return code
    return 1
