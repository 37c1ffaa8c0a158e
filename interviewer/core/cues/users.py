"""Whether a sentence tells some people apart from others."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain

_FOLK = r"(?:users?|people|customers?|learners?|members|buyers|patients|guests|holders|ones)"
_CROWD = re.compile(
    r"\b(?:users?|people|customers?|learners?|consumers?|everyone|everybody"
    r"|patients|guests|members|subscribers|riders|drivers|viewers|visitors|readers|players)\b"
)
tells_apart = cue(
    r"segment",
    r"persona",
    r"cohort",
    rf"(?:new|returning|existing|power|heavy|casual|loyal|lapsed|old|free|pa(?:id|ying)|first[- ]time)"
    rf" (?:\w+ )?{_FOLK}\b",
    rf"(?:those|{_FOLK}|the ones|somebody|someone|families) who\b",
    r"(?:kinds?|types?|groups?|sorts) of (?:user|people|customer|learner|person|patient|buyer|reader)",
    rf"(?:some|most) (?:of )?(?:the |our )?{_FOLK}\b",
    rf"{_FOLK} (?:in|from)\b",
    r"free (?:against|and|versus|vs) paid",
    r"beginners",
    r"students",
    r"teenagers",
    r"commuters",
    r"tourists",
    r"sellers and",
    r"buyers and",
)


@lru_cache(maxsize=KEPT)
def mentions_of_a_crowd(text: str) -> int:
    """How often it speaks of people by a name that fits all of them."""
    return len(_CROWD.findall(plain(text)))
