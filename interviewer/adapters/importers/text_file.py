"""The text of a file that somebody else wrote."""

import codecs
from pathlib import Path

from interviewer.adapters.opened_file import opened_file
from interviewer.core.trouble import CouldNotError

# The words of eight hours, each twice with its times and who said it, as WhisperX writes them.
LARGEST_MB = 16


def text_in(path: Path) -> str:
    """The file as text: UTF-8 or, where a mark at its beginning says so, UTF-16; in doubt western European."""
    with opened_file(path) as file:
        content = file.read(LARGEST_MB * 10**6 + 1)
    if len(content) > LARGEST_MB * 10**6:
        raise CouldNotError(f"{path.name} is too large for a transcript: at most {LARGEST_MB} MB are read.")
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise CouldNotError(f"{path.name} is not a text file.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(content: bytes) -> str:
    """How the letters are written: as UTF-16 where a mark says so, or where each but a few is a nought and a byte."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    halves = content[0::2].count(0), content[1::2].count(0)
    if len(content) % 2 == 0 and 0 in halves and max(halves) * 4 > len(content):
        return "utf-16-le" if halves[1] else "utf-16-be"
    return "utf-8-sig"
