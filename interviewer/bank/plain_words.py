"""What may stand in a bank: letters that only show, and names that are told apart."""

import difflib
import unicodedata
from collections.abc import Collection

# They shape letters in many scripts and join parts of an emoji.
_JOINERS = "\u200c\u200d"
_NAMED = {"\x1b": "a terminal escape", "\n": "a line break", "\r": "a line break", "\t": "a tab"}


def forbidden(text: str) -> str:
    """What of a text would do more than show on a terminal, named; empty where nothing would."""
    if text.isprintable():
        return ""
    for letter in text:
        if unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"} and letter not in _JOINERS:
            named = _NAMED.get(letter, "a control character")
            return f"{named} (U+{ord(letter):04X}); write plain text in one line"
    return ""


def spelled(text: str) -> str:
    """A text with what does not print spelled out."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def nearest(value: str, known: Collection[str]) -> str:
    """The end of a message: the name that was probably meant, else all there are."""
    near = difflib.get_close_matches(value.lower(), known, n=1)
    return f'; did you mean "{near[0]}"' if near else f": {', '.join(known)}"
