"""Which kind of answer it is, guessed where nobody said: from the question, else from the answer's own words.

A behavioural answer is a story: what I and others did, in the past tense. A case is thought out loud: what is, what
could be, what one would do.
"""

import re
from collections.abc import Iterable

from interviewer.core.tags import BEHAVIOURAL, CASE, SCHEMES

# What --kind says where the kind is to be guessed.
GUESS = "guess"

# Nothing that such a question goes on to say makes it another.
_ASKS_FOR_A_TIME = re.compile(
    r"\b(?:tell|describe|share|give|talk|walk|recall|think|example)\b.*"
    r"\b(?:time|occasion|instance|moment|situation)s? (?:when |where |that |in which |on which )?your?\b"
)
# Whatever else such a question says, it asks what one would do.
_SETS_A_TASK = re.compile(
    r"\b(?:would|should|could) (?:you|we|i|they|it|one)\b|\b(?:how|what) you(?:'d| would| should)\b|\bwhat if\b"
    r"|\bhow (?:many|much)\b|\bestimate\b|^(?:re)?design\b|\bimprove\b|\bprioriti[sz]e\b|\bfavou?rite\b"
    r"|\b(?:you are|you're|imagine|suppose|say you)\b.*\b(?:pm|product manager|ceo|head of)\b"
)
# A story comes out of the candidate's own past.
_ASKS_FOR_A_STORY = re.compile(
    r"\b(?:time|occasion|instance|moment|situation) (?:when|where|that|you|your|(?:in|on) which)\b"
    r"|\b(?:have|had|did|were) you\b|^when (?:did|have|had|were|was)\b"
    r"|\byou(?:'ve| have) (?:ever |never )?(?:\w+ed|had|made|been|led|taken|given|written|built|done)\b"
    r"|\bproud(?:est)?\b|\bof your career\b"
)
# It may, unless it speaks of a case.
_MAY_ASK_FOR_A_STORY = re.compile(
    r"^(?:please |can you |could you |so,? )*(?:(?:tell|talk|write)(?: to)?(?: me| us)? about|share|describe"
    r"|walk (?:me|us) through (?:a|an|your)) |\bexample of\b|\byou had\b"
)
# Figures and orders that leave no room for a story, if none was asked for.
_STATES_A_CASE = re.compile(
    r"^should\b|\bpercent\b|\d ?%|\bwhy\?$|\bdiagnose\b|\binvestigate\b|\b(?:find out|look into)\b|\bdo you\b"
    r"|\bmetrics?\b|\bkpis?\b|\bgoals?\b|\bsuccess\b|\brank\b|\busers?\b|\bcustomers?\b|\bapp\b"
)

# What was, and who did it, against what is, could be or should be done.
_TOLD = re.compile(
    r"\b(?:was|wasn't|were|weren't|had|hadn't|did|didn't|said|told|asked|went|came|got|knew|thought|wanted|took|made|gave"
    r"|felt|left|kept|found|brought|wrote|saw|sat|sent|ran|spoke|began|started|called|worked|tried|used to|ended"
    r"|he|she|him|her|his)\b|\b(?:i|we|they) (?:\w+ly )?\w+ed\b"
)
_THOUGHT = re.compile(
    r"\b(?:would|wouldn't|should|shouldn't|could|might|may|can|will|won't|is|isn't|are|aren't|if|let's|assume|want|wants"
    r"|need|needs|do|does|users?)\b|\b\w+'(?:d|ll|re)\b"
)


def kind_of_question(question: str) -> str | None:
    """The kind of answer a question asks for; None where it could be either."""
    asked = _plain(question)
    if _ASKS_FOR_A_TIME.search(asked):
        return BEHAVIOURAL
    if _SETS_A_TASK.search(asked):
        return CASE
    if _ASKS_FOR_A_STORY.search(asked):
        return BEHAVIOURAL
    states_a_case, may_ask = _STATES_A_CASE.search(asked), _MAY_ASK_FOR_A_STORY.search(asked)
    if states_a_case:
        return None if may_ask else CASE
    return BEHAVIOURAL if may_ask else None


def kind_of_words(text: str) -> str:
    """The kind an answer's words tell: behavioural if more of it is told than thought."""
    said = _plain(text)
    return BEHAVIOURAL if len(_TOLD.findall(said)) > len(_THOUGHT.findall(said)) else CASE


def guessed(question: str, texts: Iterable[str]) -> str:
    """The kind of an answer."""
    return kind_of_question(question) or kind_of_words(" ".join(texts))


def kind_of_labels(labels: Iterable[object]) -> str:
    """The kind in whose scheme most of the labels stand; a case where they tell nothing."""
    known = list(labels)
    return max(SCHEMES, key=lambda kind: sum(label in SCHEMES[kind] for label in known))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())
