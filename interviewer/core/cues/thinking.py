"""Whether a sentence asks for time to think."""

from interviewer.core.cues.plain import cue

_WHILE = r"(?:a |one |just |another |some |the |couple of |few |thirty |ten |twenty |sixty |\d+ )*"
_TIME = r"(?:moments?|minutes?|seconds?|secs?|beat|time to (?:think|collect|gather))\b"

asks_for_a_moment = cue(
    rf"(?:take|taking|give|giving|have|need|want|use|spend|for|bear with me) (?:me |myself )?{_WHILE}{_TIME}",
    rf"(?:just|one|hold on|wait)[, ]+(?:a |one )?{_TIME}",
    r"(?:let me|i'll|i will|i need to|i want to|i'd like to|i'm going to|time to|moment to|second to)"
    r" (?:just |quickly )?(?:think|pause|reflect)\b",
    r"(?:collect|gather|organi[sz]e|structure|order) my thoughts",
    r"i'm (?:just )?thinking\b",
    r"bear with me",
)
