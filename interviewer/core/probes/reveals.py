"""Which of the things an interviewer knows a candidate has asked for."""

import re
from collections.abc import Iterator
from functools import lru_cache

from interviewer.core.brief import Brief, Reveal
from interviewer.core.cues.asking import ABOUT_US
from interviewer.core.cues.plain import KEPT, listed, plain
from interviewer.core.cues.topics import akin, content, stem, words_of
from interviewer.core.probes.changes import asks_of_change, is_change

# How much a word in common tells: several in a row, the very word, one that asks about the same, one that says little.
_PHRASE, _SAME, _AKIN, _WEAK = 5, 4, 3, 1
ENOUGH = 3
_WEAK_WORDS = frozenset(
    map(stem, listed("per first last full hand home long new people users count number rate type time"))
)
# These ask only where they open a question.
_ASKING_WORDS = listed("when where who")
_OPENS = r"(?:^|\b(?:so|and|or|know|see|tell me|understand|find out|exactly)\b|,)\s*(?:exactly )?"
# A word of the question itself names what all of it is about, unless it is told apart.
_TELLS_APART = (
    r"\b(?:by|which|per|each|certain|some|all|across|particular|specific|single|every|individual|different|few|only"
    r"|number of|how many|amount of|(?:type|kind|sort|mix|share|proportion)s? of) (?:\w+ )?"
)
# Whether there are more or fewer of something than before.
_COUNTED = r"\b(?:number of|how many|amount of) (?:\w+ )?"
_MOVED = r"\b(?:chang\w*|gr[eo]w\w*|gone|rise|rose|risen|fall|fell|fallen|up|down|increas\w*|decreas\w*|drop\w*)\b"
_COUNTS = frozenset(map(stem, listed("number count volume total absolute supply demand denominator numerator unique")))
# Said of the numbers themselves, of what is behind them, or as a word of another kind.
_OTHERWISE = (
    r"\b(?:(?:data|market|business) {0}(?! (?:is|are|was|on|for|by)\b)"
    r"|(?:can|could|would|will) (?:you|i|we) (?:please |also |just )?{0}\b"
    r"|{0} (?:of|for|behind) (?:this|that|the|our|these) (?:\w+ )?(?:number|data|figure|metric|drop|fall|decline|dip"
    r"|slide|problem|issue|increase|rise|growth)\b|{0} to (?:believe|think|suspect|assume|worry)\b"
    r"|{0} (?:share|size|leader|position)\b)"
).replace("{0}", r"{0}\w*")
# A place we have only come to is not where it happens.
_NEWLY_IN = r"\b(?:(?:launch|open|expand|start)\w*(?: up)? (?:in|into|to)|enter(?:ed)?)(?: \w+){0,2} "


def asked_about(brief: Brief, asked: str) -> list[Reveal]:
    """All that somebody asked about who said this, the surest first; of two as sure, that named last."""
    if ABOUT_US(asked):
        return []
    found = [(_match(reveal, asked, brief.question), reveal) for reveal in brief.reveals]
    surest = sorted(found, key=lambda each: each[0], reverse=True)
    return [reveal for (weight, _), reveal in surest if weight >= ENOUGH]


@lru_cache(maxsize=KEPT)
def _match(reveal: Reveal, asked: str, question: str) -> tuple[int, int]:
    """How surely it was asked about, and at which word that was said last."""
    said = _in_stems(asked)
    weights: dict[int, int] = {}
    for at, length, weight in _found(reveal, asked, question):
        places = range(at, at + length)
        # What was understood as a phrase is not understood once more by its words.
        if not any(place in weights for place in places):
            weights.update(dict.fromkeys(places, 0) | {at: weight})
    telling = [at for at, weight in weights.items() if weight > _WEAK]
    return sum(weights.values()), max(telling, default=-len(said))


def _found(reveal: Reveal, asked: str, question: str) -> Iterator[tuple[int, int, int]]:
    """Where something it is asked by was said, over how many words, and how much that tells; what tells most first."""
    said = _in_stems(asked)
    names = [_in_stems(word) for word in reveal.asked if word not in _ASKING_WORDS and not is_change(stem(word))]
    for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
        yield from ((at, len(name), _PHRASE) for at in _places(name, said))
    words = {name[0] for name in names if len(name) == 1}
    kin = _kin(reveal)
    telling = [at for at, word in enumerate(said) if word in words | kin and not _is_passed_over(word, reveal, asked)]
    yield from ((at, 1, _weight(said[at], asked, question)) for at in telling if said[at] in words)
    yield from ((0, 1, _SAME) for word in reveal.asked if word in _ASKING_WORDS and _opens(word, asked))
    if any(is_change(stem(word)) for word in reveal.asked) and asks_of_change(asked, _known(reveal)):
        yield from ((at, 1, _SAME) for at in _last_change(said))
    yield from ((at, 1, min(_AKIN, _weight(said[at], asked, question))) for at in telling if said[at] in kin)


@lru_cache(maxsize=KEPT)
def _kin(reveal: Reveal) -> frozenset[str]:
    """The words that ask about the same as one of those it is asked by."""
    kin = (akin(word) for word in reveal.asked if not is_change(stem(word)))
    return frozenset().union(*kin) - _WEAK_WORDS


def _last_change(said: tuple[str, ...]) -> list[int]:
    """The place of the last word for a change, or of the first word where none of these was used."""
    return [max((at for at, word in enumerate(said) if is_change(word)), default=0)]


@lru_cache(maxsize=KEPT)
def _known(reveal: Reveal) -> frozenset[str]:
    return content(reveal.say) | content(" ".join(reveal.asked))


@lru_cache(maxsize=KEPT)
def _in_stems(text: str) -> tuple[str, ...]:
    """Its words in order without endings, those with hyphens in parts."""
    return tuple(stem(part) for word in words_of(text) for part in word.split("-"))


def _places(name: tuple[str, ...], said: tuple[str, ...]) -> Iterator[int]:
    return (at for at in range(len(said) - len(name) + 1) if said[at : at + len(name)] == name)


def _opens(word: str, asked: str) -> bool:
    return bool(re.search(rf"{_OPENS}{word}\b", plain(asked)))


def _is_passed_over(word: str, reveal: Reveal, asked: str) -> bool:
    """Whether it was said and something else was asked: how many there are, or whether we went there."""
    said, literally = plain(asked), re.escape(word)
    counts = any(stem(each) in _COUNTS for each in reveal.asked)
    if not counts and re.search(f"{_COUNTED}{literally}.*{_MOVED}", said):
        return True
    return bool(re.search(_OTHERWISE.replace("{0}", literally), said) or re.search(_NEWLY_IN + literally, said))


def _weight(mine: str, asked: str, question: str) -> int:
    """How much a word tells that was said."""
    if mine in _WEAK_WORDS:
        return _WEAK
    is_its_own = mine not in _in_stems(question)
    return _SAME if is_its_own or re.search(_TELLS_APART + re.escape(mine), plain(asked)) else _WEAK
