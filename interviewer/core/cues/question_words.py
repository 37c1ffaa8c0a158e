"""What a question plainly asks for, by its own words."""

from interviewer.core.cues.plain import Cue, cue

_MOVED = (
    r"(?:fell|dropped|dipped|declined|decreased|sank|shrank|slid|rose|grew|jumped|increased|spiked|doubled|halved"
    r"|(?:is|are|was|were|went|has been|have been) (?:\w+ )?(?:down|up)|(?:has|have) (?:fallen|dropped|risen|gone))"
)
_WHY = r"(?:why\b|what(?:'s| is| has)? (?:happened|happening|going on|wrong)|diagnos|find out|investigate|rca\b|root)"
# Something moved, and nobody knows why.
asks_diagnosis: Cue = cue(rf"{_MOVED}\b.*\b{_WHY}", rf"(?:diagnose|investigate|root cause)\b.*\b{_MOVED}\b")
# A number, and no goal that it is for.
asks_number: Cue = cue(
    r"(?:estimate|guess) (?:how (?:many|much)|the (?:number|size|volume)|market)",
    r"how many (?!(?:users |people )?(?:would|should|metrics|goals)\b)[\w' -]+(?:\?|$)",
)
