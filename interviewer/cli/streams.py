"""Standard output and error, so that whatever a transcript holds can be written to them."""

import io
import os
import sys


def speak_utf8() -> None:
    """Write UTF-8 to files and pipes, which JSON must be; on a terminal, what it cannot show is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Half a surrogate pair comes out as \udXXX: that is how JSON spells it.
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")


def let_go_of_stdout() -> None:
    """Drop what stdout did not take: Python would complain once more when it closes it."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def one_line(text: str) -> str:
    """A text with line breaks and whatever else could move a cursor spelled out; file names may hold them."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)
