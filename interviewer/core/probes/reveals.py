"""Which of the things an interviewer knows a candidate has asked for."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, listed, plain
from interviewer.core.cues.topics import akin, content, stem, stems
from interviewer.core.probes.brief import Brief, Reveal

# How much a word in common tells: the very word, one that asks about the same, one that says little.
_SAME, _AKIN, _WEAK = 4, 3, 1
ENOUGH = 3
_WEAK_WORDS = frozenset(
    map(stem, listed("per first last full hand home long new people users count number rate type time"))
)
# That something changed tells nothing of what did.
_CHANGES = frozenset(map(stem, listed("changed release launch update version rollout shipped deployed")))
_ANYTHING = content(
    "anything something product app site website page feature features platform team engineers software code policy"
    " recently lately today yesterday day days week weeks month months quarter year ago start started began around"
    " love like wonder firmware bug fix push pushed roll rolled made make side major big recent internal technical happen happened know going"
)
# These ask only where they open a question.
_ASKING_WORDS = listed("when where who")


def asked_about(brief: Brief, asked: str) -> list[Reveal]:
    """All that somebody asked about who said this, the surest first."""
    matches = [(_match(reveal.asked, asked, brief.question, reveal.say), reveal) for reveal in brief.reveals]
    surest = sorted(matches, key=lambda match: match[0], reverse=True)
    return [reveal for match, reveal in surest if match >= ENOUGH]


@lru_cache(maxsize=KEPT)
def _match(words: tuple[str, ...], asked: str, question: str, say: str) -> int:
    elsewhere = _is_of_something_else(words, asked, question, say)
    return sum(_weight(word, asked, question) for word in words if not (elsewhere and _is_change(word)))


def _is_change(word: str) -> bool:
    return stem(word) in _CHANGES


def _is_of_something_else(words: tuple[str, ...], asked: str, question: str, say: str) -> bool:
    """Whether what is said to change is a thing that the reveal does not speak of."""
    things = content(asked) - _CHANGES - _ANYTHING - content(question)
    return bool(things) and not things & (content(say) | frozenset(map(stem, words)))


def _weight(word: str, asked: str, question: str) -> int:
    """How surely a word was asked about."""
    if word in _ASKING_WORDS:
        opens = rf"(?:^|\b(?:so|and|or|know|see|tell me|understand|find out|exactly)\b|,)\s*(?:exactly )?{word}\b"
        return _SAME if re.search(opens, plain(asked)) else 0
    mine, said = stem(word), stems(asked)
    if mine not in said:
        return _AKIN if (akin(word) - _WEAK_WORDS) & said else 0
    if mine in _WEAK_WORDS:
        return _WEAK
    # A word of the question itself names what all of it is about, unless it is told apart.
    return _SAME if mine not in stems(question) or _is_told_apart(mine, plain(asked)) else _WEAK


def _is_told_apart(mine: str, asked: str) -> bool:
    return bool(
        re.search(
            rf"\b(?:by|which|per|each|certain|some|all|across|particular|specific|single|every) (?:\w+ )?{mine}", asked
        )
    )
