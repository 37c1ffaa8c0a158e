"""Phrases taken out of what was said, clean enough to be said back."""

import re

from interviewer.core.cues.plain import MOST_CHARACTERS

MOST_WORDS = 8

# Where a phrase ends though no mark was written.
_END = re.compile(
    r"\s+(?:because|'?cause|cuz|so|which|that's|since|and then|but|if|when|while|as|or|i|we|you|it|it's|they|there"
    r"|right|okay|you know|then|also|like|maybe|i'd|i'm|we'd|they're"
    r"|though|and (?:i|we|it|that|then|so|also|maybe))\b.*$"
)
_LEAD = re.compile(
    r"^(?:(?:just|like|basically|actually|really|probably|maybe|so|then|well|the|a|an|some|kind of|sort of"
    r"|also|to)\s+)+"
)
_HANGING = re.compile(
    r"(?:\s+(?:and|or|the|a|an|of|to|for|in|on|with|by|from|at|is|are|be|their|its|per|more|this|that|as|who))+$"
)
# Nothing that points elsewhere, or that is the speaker's own, can be said back.
_UNFIT = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|you|your|it|this|that|these|those|them|here|there|one|something|stuff|thing|things"
    r"|whatever|etc|not|no|is|are|was|were|what|how|why|he|she|him|her|his|they|their|isn't|don't)\b|[^\w\s'’%$€£,.-]"
)


def clean(phrase: str) -> str | None:
    """A phrase without its loose ends, if it then stands by itself in a few words."""
    text = phrase[:MOST_CHARACTERS].strip(" ,.;:?!-—–…\"'“”()")
    text = _HANGING.sub("", _LEAD.sub("", _END.sub("", text))).strip(" ,.;:-")
    words = text.split()
    return text if 1 <= len(words) <= MOST_WORDS and len(text) > 2 and not _UNFIT.search(text) else None
