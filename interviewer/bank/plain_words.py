"""What may stand in a bank: letters that only show, and names that are told apart."""

import difflib
import re
import unicodedata
from collections.abc import Collection
from itertools import islice

# They shape letters in many scripts and join parts of an emoji.
_JOINERS = "\u200c\u200d"
# They are letters and symbols by their class, and nothing is seen of them.
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
# A long question has 300 letters. Lists are as wide as their longest id.
LONGEST_TEXT, LONGEST_ID = 2_000, 60
# So much is said of a name that is told as wrong, and so many are told as right.
_LONGEST_TOLD, _MOST_TOLD = 80, 24
_ID = re.compile(r"\w+(?:-\w+)*")
_NAMED = {"\x1b": "a terminal escape", "\n": "a line break", "\r": "a line break", "\t": "a tab"}


def is_id(name: str) -> bool:
    """Whether it is words joined by hyphens, and not too many."""
    return len(name) <= LONGEST_ID and _ID.fullmatch(name) is not None


def is_seen(text: str) -> bool:
    """Whether anything of a text shows."""
    return any(letter not in _BLANK and unicodedata.category(letter)[0] in "LNPS" for letter in text)


def forbidden(text: str) -> str:
    """What of a text would do more than show on a terminal, or is too much, named; empty where nothing is."""
    if len(text) > LONGEST_TEXT:
        return f"a text of {len(text):,} letters; {LONGEST_TEXT:,} are the most"
    if text.isprintable():
        return ""
    for letter in text:
        if unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"} and letter not in _JOINERS:
            named = _NAMED.get(letter, "a control character")
            return f"{named} (U+{ord(letter):04X}); write plain text in one line"
    return ""


def spelled(text: str, most: int = _LONGEST_TOLD) -> str:
    """A text with what does not print spelled out, and no more of it than tells which it is."""
    cut = text if len(text) <= most else f"{text[:most]}…"
    return cut if cut.isprintable() else "".join(one if one.isprintable() else repr(one)[1:-1] for one in cut)


def nearest(value: str, known: Collection[str]) -> str:
    """The end of a message: the name that was probably meant, else those there are."""
    near = difflib.get_close_matches(value[:LONGEST_ID].lower(), known, n=1)
    if near:
        return f'; did you mean "{near[0]}"'
    more = f" and {len(known) - _MOST_TOLD:,} more" if len(known) > _MOST_TOLD else ""
    return f": {', '.join(islice(known, _MOST_TOLD))}{more}"
