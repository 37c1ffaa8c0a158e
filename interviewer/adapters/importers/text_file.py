"""The text of a file that somebody else wrote."""

import codecs
from pathlib import Path

from interviewer.adapters.opened_file import opened_file
from interviewer.core.trouble import CouldNotError

# The words of a day, each with its times, take some 20 MB.
LARGEST_MB = 64


def text_in(path: Path) -> str:
    """The file as text: UTF-8 or, where a mark at its beginning says so, UTF-16; in doubt western European."""
    with opened_file(path) as file:
        content = file.read(LARGEST_MB * 10**6 + 1)
    if len(content) > LARGEST_MB * 10**6:
        raise CouldNotError(f"{path.name} is too large for a transcript: at most {LARGEST_MB} MB are read.")
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\0" in text:
        raise CouldNotError(f"{path.name} is not a text file.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
