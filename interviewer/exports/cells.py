"""Texts of others in files that programs open: nothing in them moves a cursor or is reckoned."""

import re

# A cell that begins so, in full width too, is a formula to some spreadsheet, and formulas can do harm.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Where lists are parted by semicolons, a spreadsheet may begin a cell behind one.
_AFTER_SEMICOLON = re.compile(rf';(?="*[{re.escape("".join(FORMULAS))}])')
# Control characters move cursors and have no place in a page, and half a surrogate pair has no bytes.
_ILLEGIBLE = {
    code: "\ufffd" for code in (*range(32), *range(127, 160), *range(0xD800, 0xE000)) if chr(code) not in "\t\n"
}


def legible(text: str) -> str:
    """A text as it can stand in any file."""
    return text.translate(_ILLEGIBLE)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    broken = _AFTER_SEMICOLON.sub(";'", text)
    return f"'{legible(broken)}" if text.startswith(FORMULAS) else legible(broken)
