"""Whether a sentence speaks of people in general or of some in particular."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain

_ANYONE = re.compile(r"\b(?:users?|people|customers?|learners?|consumers?|everyone|everybody)\b")

# Generous on purpose: any sign that not everybody is meant.
names_some_people = cue(
    r"who\b",
    r"whose\b",
    r"(?:new|old|older|young|younger|returning|existing|power|heavy|light|casual|loyal|lapsed|churned|dormant)\b",
    r"(?:free|paid|paying|premium|first[- ]time|first|frequent|occasional|regular|active|inactive|early|late)\b",
    r"(?:students?|parents?|kids?|children|teens?|teenagers?|adults?|women|men|families|family|couples?|seniors?)\b",
    r"(?:teachers?|doctors?|nurses?|patients?|drivers?|riders?|hosts?|guests?|sellers?|buyers?|creators?|admins?)\b",
    r"(?:managers?|employees?|employers?|developers?|engineers?|beginners?|professionals?|commuters?|tourists?)\b",
    r"(?:merchants?|couriers?|restaurants?|advertisers?|instructors?|partners?|viewers?|listeners?|travell?ers?)\b",
    r"segment",
    r"persona",
    r"cohort",
    r"groups? of",
    r"kinds? of",
    r"types? of",
    r"(?:some|most|certain|those|these|half|many|few) (?:of )?(?:the |our )?(?:users?|people|customers?|learners?)",
    r"(?:users?|people|customers?|learners?) (?:in|with|from|on|over|under|without|that|at)\b",
    r"(?:between|aged?|over|under) \d+",
    r"somebody\b",
    r"someone\b",
)


@lru_cache(maxsize=KEPT)
def mentions_of_anyone(text: str) -> int:
    """How often it speaks of users or people."""
    return len(_ANYONE.findall(plain(text)))
