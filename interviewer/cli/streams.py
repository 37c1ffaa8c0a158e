"""Standard output and error: whatever a transcript or a file name holds can be written to them."""

import io
import os
import sys
import unicodedata


def speak_utf8() -> None:
    """Write UTF-8 to files and pipes, as JSON must be; what a terminal cannot show is spelled out on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Half a surrogate pair comes out as \udXXX, which is how JSON spells it.
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")


def note(text: str) -> None:
    """Tell the person, in one line, something that is no result."""
    # Where the caller closed stderr, print would turn to stdout.
    if sys.stderr is not None:
        print(f"interviewer: {one_line(text)}", file=sys.stderr)


def one_line(text: str) -> str:
    """A text with line breaks, and what else could move a cursor, spelled out: file names may hold them."""
    return "".join(letter if letter.isprintable() else _spelled(letter) for letter in text)


def _spelled(letter: str) -> str:
    # Spaces that join words are common in captions.
    return " " if unicodedata.category(letter) == "Zs" else repr(letter)[1:-1]


def off_the_meter() -> None:
    """Leave a line that a meter, a bar or the terminal's ^C has begun."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(file=sys.stderr)


def somebody_types() -> bool:
    """Whether a person sits at standard input, which is None where the caller closed it."""
    return sys.stdin is not None and sys.stdin.isatty()


def flush() -> None:
    """Have stdout write all it holds; it is None where the caller closed it."""
    if sys.stdout is not None:
        sys.stdout.flush()


def let_go_of_stdout() -> None:
    """Drop what stdout does not take: Python would complain of it once more at its end."""
    try:
        flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
