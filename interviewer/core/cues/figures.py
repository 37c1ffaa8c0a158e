"""Figures stated as facts, without a word on where they come from."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.cues.quantities import quantities
from interviewer.core.numerals import ONES, TEENS, TENS

_ONES, _TENS = "|".join(ONES), "|".join((*TEENS, *TENS))
_FOLK = r"(?:users|people|learners|customers|students|visitors|members|buyers|sellers|drivers|riders|parents|teachers)"
# Only what people are or do: of prices and shares a candidate may know.
_FIGURE = re.compile(
    rf"\b(?:(?:\d+(?:\.\d+)?|(?:{_TENS})(?:[ -](?:{_ONES}))?|{_ONES})(?: ?%| percent| per cent)(?: of)?"
    rf"|(?:half|(?:a|one) (?:third|quarter|half)|two thirds|three quarters) of"
    rf"|(?:{_ONES}|\d+) (?:in|out of) (?:every )?(?:{_ONES}|{_TENS}|\d+))"
    rf" (?:of )?(?:the |our |all |these |their |new |active )*{_FOLK}\b"
)
# A guess, a wish, a condition, a source, or a number that was read out or made here.
_HEDGED = cue(
    r"sa(?:y|id|ys|ying)\b",
    r"assum",
    r"guess",
    r"suppos",
    r"expect",
    r"maybe",
    r"perhaps",
    r"probably",
    r"possibly",
    r"likely",
    r"think",
    r"thought",
    r"feel",
    r"imagin",
    r"hypothe",
    r"if\b",
    r"would\b",
    r"could\b",
    r"should\b",
    r"might\b",
    r"may\b",
    r"will\b",
    r"\w+'(?:d|ll)\b",
    r"let's",
    r"target",
    r"goal",
    r"aim",
    r"want",
    r"recall",
    r"remember",
    r"according",
    r"data\b",
    r"table\b",
    r"chart",
    r"prompt",
    r"report",
    r"survey",
    r"stud(?:y|ies)\b",
    r"research",
    r"dashboard",
    r"benchmark",
    r"told",
    r"you (?:gave|told|said|mention)",
    r"given\b",
    r"read\b",
    r"saw\b",
    r"seen\b",
    r"heard\b",
    r"know\b",
    r"estimat",
    r"bet\b",
    r"call it",
    r"take\b",
    r"taking",
    r"about half",
    r"more than",
    r"up to",
    r"at least",
    r"like\b",
    r"test\b",
    r"experiment",
    r"ran\b",
    r"my\b",
    r"your\b",
    r"i\b",
    r"not sure",
    r"don't",
    r"okay\b",
    r"ok\b",
    r"so\b",
    r"right\b",
    r"which (?:is|was|means)",
    r"fell\b",
    r"dropped",
    r"rose\b",
    r"went\b",
    r"grew\b",
    r"down\b",
    r"up\b",
    r"from\b",
    r"than\b",
    r"times\b",
    r"until\b",
    r"when\b",
    r"every\b",
    r"ten percent",
    r"(?:a )?hundred percent",
    r"100 ?%",
    r"was\b",
    r"were\b",
    r"did\b",
    r"had\b",
    r"assumption",
    marks="=?",
)


@lru_cache(maxsize=KEPT)
def unsourced(text: str) -> str | None:
    """The figure that it states as a fact, as said; None where it has none, or says whose it is or that it guesses."""
    if _HEDGED(text):
        return None
    found = _FIGURE.search(plain(text))
    return found[0] if found else None


def holds(text: str, figure: str) -> bool:
    """Whether a text has a figure's number too."""
    numbers = {number.low for number in quantities(figure)}
    return any(number.low in numbers for number in quantities(text))
