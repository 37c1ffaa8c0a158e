"""Text files of the user's, read or refused in one line."""

from pathlib import Path
from typing import BinaryIO, TextIO

from interviewer.core.trouble import CouldNotError

# A corpus of a hundred thousand units is smaller.
LARGEST_MB = 64


def text_of_file(path: Path) -> str:
    """The text of a UTF-8 file."""
    try:
        with path.open("rb") as file:
            return _text_in(file, str(path))
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
        return _text_in(stream.buffer, "Standard input")
    except UnicodeDecodeError as error:
        raise _no_text("Standard input", error) from error


def _text_in(file: BinaryIO, name: str) -> str:
    content = file.read(LARGEST_MB * 10**6 + 1)
    if len(content) > LARGEST_MB * 10**6:
        raise CouldNotError(f"{name} is too large: at most {LARGEST_MB} MB of text are read.")
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _no_text(name: str, error: UnicodeDecodeError) -> CouldNotError:
    return CouldNotError(f"{name} is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}.")
