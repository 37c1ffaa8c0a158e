"""Text files of the user's, read or refused in one line."""

import io
from pathlib import Path
from typing import TextIO

from interviewer.core.trouble import CouldNotError


def text_of_file(path: Path) -> str:
    """The text of a UTF-8 file."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CouldNotError(f"{path}: there is no such file.") from error
    except UnicodeDecodeError as error:
        raise _no_text(str(path), error) from error
    except OSError as error:
        raise CouldNotError(f"{path} cannot be read: {error.strerror}.") from error


def text_of_stdin(stream: TextIO | None) -> str:
    """The text of standard input, UTF-8 wherever the program runs; None is what Python makes of a closed one."""
    if stream is None:
        raise CouldNotError("Standard input is closed; name a file.")
    try:
        return io.TextIOWrapper(stream.buffer, encoding="utf-8-sig").read()
    except UnicodeDecodeError as error:
        raise _no_text("Standard input", error) from error


def _no_text(name: str, error: UnicodeDecodeError) -> CouldNotError:
    return CouldNotError(f"{name} is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}.")
