"""The spoken words in a line of a transcript."""

import re

# Whatever stands in square brackets is a remark: [Music], [BLANK_AUDIO], [00:12]. Round brackets may hold what was
# said, so they go only when they are short and name a sound.
SQUARE = r"\[[^\[\]\n]{0,60}\]"
NOISES = (
    r"laugh|chuckl|giggl|music|applau|clap|cheer|cough|sigh|inhal|exhal|breath|sniff|sneez|gasp|groan|yawn|hum|throat"
    r"|inaudible|unintelligible|indistinct|crosstalk|silence|pause|beep|static|noise|speaking"
)
ROUND = rf"\((?=[^()\n]*\b(?:{NOISES}))\s*[^\s()]+(?:\s+[^\s()]+){{0,3}}\s*\)"
STARRED = rf"\*(?:\w+\s+)?(?:{NOISES})\w*\*"
REMARK = re.compile(f"{SQUARE}|{ROUND}|{STARRED}", re.IGNORECASE)

# What alone between spaces is no word: dashes, notes, bullets, dots, the >> of a change of speaker.
NO_WORD = frozenset("-‐‑–—♪♫♩♬>*•·….~|_")


def silenced(text: str) -> str:
    """The text with spaces in place of remarks, so that every other letter stays where it was."""
    return REMARK.sub(lambda remark: " " * len(remark[0]), text)


def spoken(text: str) -> list[str]:
    """The words of a text that were said."""
    return [word for word in silenced(text).split() if not NO_WORD.issuperset(word)]
