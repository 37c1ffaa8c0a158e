"""Whether a speaker answers a question of their own, or puts it to themselves."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain

_LEAD = r"(?:(?:well|so|and|but|then|okay|ok|hm+|no|actually|honestly|i mean)[, ]+)*"
_ECHO = (
    r"(?:so\b|not\b|it(?:'s)? (?:is|isn't|does|doesn't|could|might|would|probably)\b|it's not\b"
    r"|(?:they|we) (?:are|aren't|do|don't|did|have)\b|that's (?:it|not|unlikely|likely)\b)"
)
_ANSWER = re.compile(
    rf"^{_LEAD}(?:(?:yes|yeah|yep|nope|no|not (?:really|necessarily|likely|at all)|probably|maybe|perhaps|possibly"
    r"|likely|unlikely|definitely|certainly|surely|presumably|hardly|could be|of course(?: not)?|it depends|who knows"
    r"|hard to (?:say|tell)|i doubt|i'd say (?:yes|no|so|not)|i would say (?:yes|no|so|not))\b"
    r"|it (?:could|might|may|probably|certainly|isn't|is not|doesn't|does not|wasn't)\b|it (?:is|does|was)\s*[.,]"
    r"|(?:they|we|it|he|she|that) (?:should|would|could|might|must|will|do|does|did|can|are|is)(?:n't)?(?: \w+)?[.!]*$"
    rf"|i (?:don't )?(?:think|guess|suppose|believe|would think) {_ECHO}|i don't (?:think|believe)\b"
    rf"|i'd (?:think|guess) {_ECHO})"
)
# Whoever goes on like that has gone past it, whatever the answer would be.
_PASSES_ON = re.compile(
    rf"^{_LEAD}(?:if (?:so|not|yes|no|that's (?:so|true|the case|it|right|what)|that is (?:so|true|the case|it)"
    r"|it (?:is|does|was)|it's|they (?:are|do|did))\b|in (?:that|either|any|both) case"
    r"|either way|in any event|assuming (?:so|it is|that)"
    r"|let's (?:assume|say|suppose)|i'll assume|i'm going to assume|i would assume|i'd assume)"
)
_WITHIN = re.compile(r"\?\s+|,? (?=i don't think so\b|probably not\b)")
_TO_ONESELF = cue(
    r"(?:ask|asks|asking|asked) (?:myself|ourselves|themselves|themself|yourself|oneself|each other)\b",
    r"i (?:wonder\b|keep wondering|started wondering)(?! if you (?:can|could|have|know))",
    r"(?:the|the (?:big|real|key|next|first|main|obvious|only|other)) question(?: then| here| for me)?"
    r" (?:is|was|would be|becomes|to me is)\b(?! whether (?:we|you) (?:know|have|track))",
    r"(?:one|you) (?:might|may|could|would) (?:then )?ask\b",
    r"but (?:first )?let me (?:first )?guess\b",
    r"let me guess first\b",
)


@lru_cache(maxsize=KEPT)
def answers(text: str) -> bool:
    """Whether it says yes or no, or perhaps, to what was just asked."""
    return bool(_ANSWER.match(plain(text)))


@lru_cache(maxsize=KEPT)
def passes_on(text: str) -> bool:
    """Whether it goes on from what was just asked as if that had been answered."""
    return bool(_PASSES_ON.match(plain(text)))


@lru_cache(maxsize=KEPT)
def answers_itself(text: str) -> bool:
    """Whether an answer stands behind its question."""
    rest = [part for part in _WITHIN.split(plain(text))[1:] if part]
    return any(answers(part) or passes_on(part) for part in rest)


def put_to_oneself(text: str) -> bool:
    """Whether it says that the speaker puts a question to themselves."""
    return _TO_ONESELF(text)
