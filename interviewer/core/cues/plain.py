"""A sentence as it was meant: small letters, without filled pauses and without what was said twice."""

import re
from collections.abc import Callable
from functools import lru_cache

# Sentences whose reading is kept: more than a round has, each read again every second.
KEPT = 4096
# Of a longer sentence no more is read: what takes a moment for a sentence takes seconds for a page without a stop.
MOST_CHARACTERS = 2000

_SOUND = re.compile(r"\b(?:u+m+|u+h+m*|e+r+m*|a+h+|h+m+|m{2,})\b[,.…]*\s*")
# "it's it's", "we we could we could".
_AGAIN = re.compile(r"\b(\w+(?:['-]\w+)*(?: \w+(?:['-]\w+)*){0,2})(?:[,.…]* \1\b)+")
_SPACES = re.compile(r"\s+")

Cue = Callable[[str], bool]


@lru_cache(maxsize=KEPT)
def plain(text: str) -> str:
    """A sentence in plain spelling, with its marks."""
    small = _SPACES.sub(" ", text[:MOST_CHARACTERS].lower().replace("’", "'"))
    return _AGAIN.sub(r"\1", _SOUND.sub("", small)).strip()


def cue(*patterns: str, marks: str = "") -> Cue:
    """A test for whether a sentence says one of these, each beginning with a word, or holds one of some marks."""
    ways = [rf"\b(?:{'|'.join(patterns)})", *([f"[{re.escape(marks)}]"] if marks else [])]
    pattern = re.compile("|".join(ways))

    @lru_cache(maxsize=KEPT)
    def says(text: str) -> bool:
        return bool(pattern.search(plain(text)))

    return says


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(words.split())
