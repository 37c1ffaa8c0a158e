"""Whether a sentence commits to a goal."""

from interviewer.core.cues.plain import cue

_GOAL = r"(?:goal|aim|target|objective|north star|ambition|vision)"
# What counts something can be missed, even before its number is said.
counts_something = cue(r"per \w+", r"share of", r"rates?\b", r"number of", r"how many", r"percent", marks="%")
commits_to_goal = cue(
    rf"(?:my|our|the|a|one|main|first|another|overall|as (?:the|a|my)) (?:\w+ )?{_GOAL}(?: here)?(?: for \w+)?,? "
    r"(?:is|would be|will be|i'd set|should be|to be|being)\b",
    rf"{_GOAL} ?[:=]",
    r"(?:we|i) (?:want|aim|would like|need) to (?:be|become|grow|increase|improve|boost|drive|have)\b",
    r"(?:success|winning) (?:for (?:me|us) )?(?:is|would be|means|looks like)\b",
)
