"""Which answers give enough to be judged by, and why the others do not."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from interviewer.core.answers import Answer
from interviewer.core.corrections import numbered
from interviewer.core.events import Fact, SoundLost, WordsHeard
from interviewer.core.findings.told import FEWEST_JUDGED_WORDS
from interviewer.core.minutes import clock
from interviewer.core.tagged_talk import MOST_UNSURE_SHARE

# What was said in the gaps nobody knows.
MOST_LOST_SHARE = 0.1
# Half a minute of the twelve that were meant for it: whatever is missing was not said yet.
LEAST_USED_SHARE = 0.1
# The speech of the example round is heard with 0.93 on average; at 0.5 it is as likely that a word was another.
LEAST_CONFIDENCE = 0.6


def unjudged(facts: Iterable[Fact], answers: Sequence[Answer]) -> dict[int, str]:
    """The numbers of the answers that cannot be judged, and why each cannot."""
    lost: dict[int, float] = defaultdict(float)
    confidences: dict[int, list[float]] = defaultdict(list)
    for number, fact in numbered(facts):
        if isinstance(fact, SoundLost):
            lost[number] += fact.seconds
        elif isinstance(fact, WordsHeard):
            confidences[number] += [word.confidence for word in fact.words if word.confidence is not None]
    reasons = (
        (number, too_little(answer) or _cut_short(answer) or _poorly_heard(answer, lost[number], confidences[number]))
        for number, answer in enumerate(answers)
    )
    return {number: reason for number, reason in reasons if reason}


def too_little(answer: Answer) -> str:
    """Why too little was said in an answer, or too little of it understood, to judge it; empty where it is enough."""
    words = sum(segment.words for segment in answer.segments)
    sure = sum(segment.words for segment in answer.segments if not segment.unsure)
    if not words:
        return "nothing was said"
    if words - sure > MOST_UNSURE_SHARE * words:
        return f"of {words} words, the tags of {words - sure} are unsure"
    if sure >= FEWEST_JUDGED_WORDS:
        return ""
    return f"it has {sure} word{'' if sure == 1 else 's'} with sure tags, and {FEWEST_JUDGED_WORDS} are needed"


def _cut_short(answer: Answer) -> str:
    budget = answer.budget
    if budget is None or budget.share >= LEAST_USED_SHARE:
        return ""
    return f"it lasted {clock(budget.seconds)} of the {clock(budget.limit)} meant for it"


def _poorly_heard(answer: Answer, lost: float, confidences: Sequence[float]) -> str:
    whole = sum((answer.seconds or {}).values())
    if whole and lost > MOST_LOST_SHARE * whole:
        return f"{lost:.0f} of its {whole:.0f} seconds of sound were lost"
    mean = sum(confidences) / len(confidences) if confidences else 1.0
    return f"its words were heard with a confidence of {mean:.0%} on average" if mean < LEAST_CONFIDENCE else ""
