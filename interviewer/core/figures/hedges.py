"""Words that take back what is being said: "I guess", "maybe", "kind of"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.fillers import Filler
from interviewer.core.words import Word

_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        *("maybe", "perhaps", "possibly", "somewhat", "kinda", "sorta", "kind of", "sort of"),
        *("i guess", "i suppose", "i feel like", "i'm not sure", "i don't know", "or something", "or whatever"),
    )
)
_LONGEST = max(map(len, _PHRASES))
# "A kind of user", "what sort of": they mean something there.
_MEANT_AFTER = re.compile(r"^(?:an?|the|this|that|these|those|what|which|some|any|one|each|every|same|other|new|all)$")
# "I don't know how many there are", "I'm not sure whether": something is not known, and that is said.
_MEANT_BEFORE = re.compile(r"^(?:how|what|which|who|whether|if|why|where|when|the|that|this|yet|about|of|it|them)$")


@dataclass(frozen=True)
class Hedge:
    """One of them, and when it was said; times are None where unknown."""

    text: str
    start: float | None
    end: float | None


@dataclass(frozen=True)
class Hedges:
    """How often, in all and a minute of speaking; None where the time is unknown."""

    count: int = 0
    per_minute: float | None = None
    heard: tuple[Hedge, ...] = ()


def hedges(words: Sequence[Word], fillers: Sequence[Filler] = ()) -> list[Hedge]:
    """The hedges in order; what counts as a filler is none."""
    counted = {(filler.text, filler.start) for filler in fillers}
    return [hedge for hedge in _heard(words) if (hedge.text, hedge.start) not in counted]


def _heard(words: Sequence[Word]) -> Iterator[Hedge]:
    bare = [word.text.lower().replace("’", "'").strip(".,?!;:—–…\"'“”()-") for word in words]
    at = 0
    while at < len(bare):
        length = _length_at(bare, at)
        if length:
            yield Hedge(" ".join(bare[at : at + length]), words[at].start, words[at + length - 1].end)
        at += length or 1


def _length_at(bare: Sequence[str], at: int) -> int:
    """How many words from here on make a hedge; 0 for none."""
    longest = min(_LONGEST, len(bare) - at)
    length = next((long for long in range(longest, 0, -1) if tuple(bare[at : at + long]) in _PHRASES), 0)
    before, after = bare[at - 1] if at else "", bare[at + length] if at + length < len(bare) else ""
    text = " ".join(bare[at : at + length])
    if text in ("kind of", "sort of"):
        return 0 if _MEANT_AFTER.match(before) else length
    if text in ("i don't know", "i'm not sure"):
        return 0 if _MEANT_BEFORE.match(after) else length
    return 0 if text == "or something" and after == "else" else length
