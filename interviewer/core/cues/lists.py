"""Whether a sentence lists things."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, plain

FEWEST_ITEMS = 3
LONGEST_ITEM_WORDS = 4
_JOINT = re.compile(r"[,;:/]|\b(?:and|or|versus|vs|then)\b")
# Where no comma was heard, the boxes that are in every book give a list away.
_BOX = re.compile(
    r"\b(?:product|price|place|promotion|people|process|technology|political|economic|social|technological|legal"
    r"|environmental|strengths|weaknesses|opportunities|threats|rivalry|suppliers|substitutes|internal|external|users"
    r"|business|partners|competitors?|customers?|company|regulation|season(?:ality)?|marketing|engineering|operations"
    r"|adoption|engagement|retention|acquisition|activation|referral|revenue|awareness|advertising|ads|subscription"
    r"|freemium|licensing|partnerships|scalability|feasibility|viability|desirability|effort|impact|fit)\b"
)


@lru_cache(maxsize=KEPT)
def lists_things(text: str) -> bool:
    """Whether it is mostly a list of three or more short items."""
    said = plain(text)
    items = [item.split() for item in _JOINT.split(said) if item.strip()]
    short = [item for item in items if len(item) <= LONGEST_ITEM_WORDS]
    return len(short) >= FEWEST_ITEMS or len(set(_BOX.findall(said))) >= FEWEST_ITEMS
