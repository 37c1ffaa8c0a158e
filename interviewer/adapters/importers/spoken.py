"""The spoken words in a line of a transcript."""

import re

from interviewer.adapters.importers.limits import MOST_WORDS, refuse_words

# Whatever stands in square brackets is a remark: [Music], [BLANK_AUDIO], [00:12]. Round brackets and stars may hold
# what was said, so they go only when every word in them is one of these and one of them is a noise.
NOISE = (
    r"(?:laugh(?:s|ed|ing|ter)?|chuckl(?:es?|ing)|giggl(?:es?|ing)|musi[ck]|applau(?:se|ds)|clapping|cheer(?:s|ing)"
    r"|cough(?:s|ing)?|sigh(?:s|ing)?|inhal(?:es?|ing)|exhal(?:es?|ing)|breath(?:es|ing)?|sniff(?:s|les|ing)?"
    r"|sneez(?:es?|ing)|gasp(?:s|ing)?|groan(?:s|ing)?|yawn(?:s|ing)?|throat|inaudible|unintelligible|indistinct"
    r"|crosstalk|silence|paus(?:es?|ing)|beep(?:s|ing)?|static|noises?|blank[ _]audio|foreign language)"
)
MANNER = (
    r"(?:soft|softly|light|lightly|loud|loudly|gentle|upbeat|dramatic|nervous|nervously|long|short|brief|deep|deeply"
    r"|heavy|heavily|background|playing|plays|continues|speaking|speaks|in|and|clears|clearing|his|her|their|audience)"
)
SQUARE = r"\[[^\[\]\n]{0,60}\]"
NAMED = rf"\s*(?:{MANNER}\s+){{0,3}}{NOISE}(?:\s+(?:{MANNER}|{NOISE})){{0,3}}[.!]?\s*"
REMARK = re.compile(rf"{SQUARE}|\({NAMED}\)|\*{NAMED}\*", re.IGNORECASE)

# What alone between spaces is no word: dashes, notes, bullets, dots, the >> of a change of speaker.
NO_WORD = frozenset("-\u2010\u2011\u2013\u2014♪♫♩♬>*•·….~|_")


def silenced(text: str) -> str:
    """The text with spaces in place of remarks, so that every other letter stays where it was."""
    return REMARK.sub(lambda remark: " " * len(remark[0]), text)


def spoken(text: str) -> list[str]:
    """The words of a text that were said."""
    words = silenced(text).split(None, MOST_WORDS)
    refuse_words(len(words))
    return [word for word in words if not NO_WORD.issuperset(word)]
