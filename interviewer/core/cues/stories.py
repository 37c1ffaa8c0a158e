"""What a sentence of a story tells: who did it, how it was measured, what was learned."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.numerals import ONES, TEENS, TENS

# A question about motives, pay or plans asks for no story, and neither its answer's action nor its result is missed.
asks_for_story = cue(
    r"(?:time|occasion|instance|moment|situation|example)s? (?:when|where|that|in which|you|of|your|how)\b",
    r"(?:tell|told|describe|talk|walk|take|like to hear|share|think|give)\b.* (?:you|your|an?) ",
    r"(?:when|what) (?:did|have|had|was) you",
    r"(?:have|had) you (?:ever|had|been|dealt|worked|led|made|faced)",
    r"who has become",
    r"(?:a|an|your) (?:conflict|failure|mistake|disagreement|decision|crisis|launch|project)\b",
    r"(?:hardest|toughest|proudest|sharpest|vaguest|most)\b.*\byou",
    r"you(?:'ve| have)? (?:led|made|broke|shut|stopped|built|changed|mentored|handled|managed)\b",
    r"what happened (?:next|\?)",
    r"what did you do",
)

# What came of these is told, not counted.
is_about_people = cue(
    r"conflict",
    r"disagree",
    r"difficult",
    r"feedback",
    r"coach",
    r"mentor",
    r"stakeholder",
    r"manager",
    r"superior",
    r"colleague",
    r"person\b",
    r"people\b",
    r"someone",
    r"somebody",
    r"who\b",
    r"ethic",
    r"trust",
    r"promise",
    r"truth",
    r"culture",
    r"would refuse",
)

_SELF = re.compile(r"\b(?:i|i'd|i've|i'm|me|my|myself)\b")
_TEAM = re.compile(r"\b(?:we|we'd|we've|we're|us|our|ourselves)\b")

is_measured = cue(
    r"\d",
    r"percent",
    r"half\b",
    r"halv",
    r"a third",
    r"two[- ]thirds",
    r"doubl",
    r"tripl",
    r"twice",
    *(rf"{word}\b" for word in (*ONES, *TEENS)),
    *TENS,
    r"(?:twen|thir)ties",
    r"hundred",
    r"thousand",
    r"million",
    r"dozen",
    r"zero\b",
    r"none of",
    r"all of (?:them|it)",
    r"every (?:one|single)",
    r"nobody\b",
    r"no (?:one|more)\b",
    r"first time",
    r"on time",
    marks="$€£%",
)

is_learned = cue(
    r"learn",
    r"taught me",
    r"lesson",
    r"since then",
    r"from then on",
    r"(?:now|today|these days|nowadays),? i\b",
    r"i(?:'ve| have)? (?:now|always|never|still|no longer)\b",
    r"i don't\b.*\b(?:any ?more|now)",
    r"next time",
    r"differently",
    r"would(?:n't| not)? (?:do|have|say|ask|start)",
    r"in hindsight",
    r"looking back",
    r"i(?:'d)? reali[sz]ed",
    r"take ?away",
    r"i took (?:from|away)",
    r"changed how",
    r"what i (?:took|take|got)",
    r"should have",
    r"my mistake",
    r"i was wrong",
)


@lru_cache(maxsize=KEPT)
def selves(text: str) -> int:
    """How often the speaker speaks of themself."""
    return len(_SELF.findall(plain(text)))


@lru_cache(maxsize=KEPT)
def teams(text: str) -> int:
    """How often the speaker says "we"."""
    return len(_TEAM.findall(plain(text)))
