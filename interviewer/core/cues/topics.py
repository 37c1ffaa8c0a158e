"""What a sentence is about: its words without their endings, and words that ask about the same thing."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, listed, plain

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d+")
_EMPTY = listed(
    """
    a about after again all also am an and any anything are as ask at be because been before being between both but by
    can come could did do does doing done down each else even ever every everything find first for from get give go
    going good got had has have he her here him his how i if in into is it its just kind know last let like look lot
    made make many matter maybe me mean might more most much my need never new no nor not now of off on once one only
    or other our out over own part people per probably put really right said same say see she should show so some
    something sort start still such suppose take tell than that the their them then there these they thing things
    think this those through time to too try two under up us use user users very want was way we well were what when
    where whether which while who why will with without won work would yes you your
    """
)
# Whoever asks for one of these asks for all of them.
_GROUPS = (
    "device phone mobile web platform android ios iphone ipad tablet desktop browser computer laptop",
    "country region market geography geo geographic regional territory",
    "release launch change changed shipped deploy deployed update version rollout",
    "cohort new returning existing tenure",
    "channel source campaign acquisition organic traffic referral",
    "season seasonal seasonality holiday holidays calendar",
    "logging tracking instrumentation",
    "date day sudden suddenly gradual gradually overnight spike",
    "age older younger demographic",
    "price pricing fee",
)
# What ends like a form of another word and is none.
_WHOLE = listed("marketing building meeting during evening morning something anything everything nothing")


@lru_cache(maxsize=KEPT)
def stem(word: str) -> str:
    """A word without the endings that do not change what it is about."""
    if word in _WHOLE:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = f"{word[:-3]}y"
    elif word.endswith("zzes"):
        word = word[:-3]
    elif word.endswith(("sses", "xes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    return _without_tense(word)


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "sl":
                word = word[:-1]
            break
    # "Cancel" and "cancelled", "enrol" and "enroll".
    has_ending = (word.endswith("e") and len(word) > 3) or (word.endswith("ll") and len(word) > 5)
    return word[:-1] if has_ending else word


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> tuple[str, ...]:
    """Its plain words in order, hyphens kept."""
    return tuple(_WORD.findall(plain(text).replace("'s", "")))


@lru_cache(maxsize=KEPT)
def stems(text: str) -> frozenset[str]:
    """All its words without endings."""
    return frozenset(stem(part) for word in words_of(text) for part in (word, *word.split("-")))


@lru_cache(maxsize=KEPT)
def content(text: str) -> frozenset[str]:
    """Those of its words that carry meaning, without endings."""
    words = (part for word in words_of(text) for part in word.split("-"))
    return frozenset(stem(word) for word in words if word not in _EMPTY and len(word) > 2)


@lru_cache(maxsize=KEPT)
def akin(word: str) -> frozenset[str]:
    """The other words, without endings, that ask about the same thing as this one."""
    mine = stem(word)
    groups = [frozenset(map(stem, group.split())) for group in _GROUPS]
    return frozenset().union(*(group for group in groups if mine in group)) - {mine}
