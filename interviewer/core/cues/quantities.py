"""How many of something a sentence says there are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, listed, plain
from interviewer.core.cues.topics import stem
from interviewer.core.numerals import read_aloud

_SIZES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "k": 1000, "m": 10**6, "bn": 10**9}
_SMALL = {read_aloud(str(number))[0]: number for number in (*range(1, 20), *range(20, 100, 10))}
# What is said where somebody does not know exactly: from, to.
_VAGUE: dict[tuple[str, ...], tuple[float, float]] = {
    ("a", "few"): (2, 9),
    ("a", "couple"): (2, 3),
    ("a", "couple", "of"): (2, 3),
    ("a", "handful", "of"): (2, 9),
    ("several",): (3, 9),
    ("tens", "of"): (10, 99),
    ("dozens", "of"): (12, 99),
    ("hundreds", "of"): (100, 999),
    ("thousands", "of"): (1000, 99_000),
    ("millions", "of"): (10**6, 99 * 10**6),
    ("billions", "of"): (10**9, 99 * 10**9),
    ("half", "a"): (0.5, 0.5),
    ("a",): (1, 1),
}
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?(?:(?:k|m|bn)\b)?|[a-z]+(?:'[a-z]+)?|[.,;:?!%$€£]")
_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)(k|m|bn)?")


@dataclass(frozen=True)
class Quantity:
    """How many: at least and at most, and the words that said so, as numbers of the sentence's tokens."""

    low: float
    high: float
    first: int
    end: int


@lru_cache(maxsize=KEPT)
def tokens_of(text: str) -> tuple[str, ...]:
    """The words, numbers and marks of a sentence."""
    return tuple(_TOKEN.findall(plain(text).replace("-", " ")))


@lru_cache(maxsize=KEPT)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number that it names, in order."""
    return tuple(_quantities(tokens_of(text)))


def _quantities(tokens: Sequence[str]) -> Iterator[Quantity]:
    at = 0
    while at < len(tokens):
        found = _vague_at(tokens, at) or _digits_at(tokens, at) or _spelled_at(tokens, at)
        if found:
            yield found
        at = found.end if found else at + 1


def _vague_at(tokens: Sequence[str], at: int) -> Quantity | None:
    for words in sorted(_VAGUE, key=len, reverse=True):
        end = at + len(words)
        if tuple(tokens[at:end]) == words:
            size, after = _sizes_at(tokens, end)
            bare = len(words) == 2 and words[1] == "of" and words[0] != "tens"
            low, high = _VAGUE[words]
            return Quantity(low * size, high * size, at, after) if after > end or bare else None
    return None


def _digits_at(tokens: Sequence[str], at: int) -> Quantity | None:
    found = _DIGITS.fullmatch(tokens[at])
    if not found:
        return None
    size, end = _sizes_at(tokens, at + 1)
    value = float(found[1].replace(",", "")) * _SIZES.get(found[2] or "", 1) * size
    return Quantity(value, value, at, end)


def _spelled_at(tokens: Sequence[str], at: int) -> Quantity | None:
    total, part, end = 0.0, 0.0, at
    while end < len(tokens):
        word = tokens[end].rstrip("s")
        if tokens[end] in _SMALL:
            part += _SMALL[tokens[end]]
        elif word == "hundred" and part:
            part *= 100
        elif _SIZES.get(word, 0) >= 1000 and part:
            total, part = total + part * _SIZES[word], 0.0
        else:
            break
        end += 1
    value = total + part
    return Quantity(value, value, at, end) if value else None


def _sizes_at(tokens: Sequence[str], at: int) -> tuple[float, int]:
    """The product of the sizes from here on ("hundred thousand", "of millions of"), and where they end."""
    size = 1.0
    while at < len(tokens) and tokens[at].rstrip("s") in _SIZES:
        size *= _SIZES[tokens[at].rstrip("s")]
        at += 1 + (tokens[at].endswith("s") and tokens[at + 1 : at + 2] == ("of",))
    return size, at


# So many times too large or too small, a number is wrong, not rounded.
FAR_OFF = 10.0
# Words beside a number that leave it a claim about the whole.
_WHOLE = listed("registered total of our the its their all different global about or so plus roughly")
_ENDS = listed(". , ; : ? ! and so but or worldwide globally total overall already today now right across")
# What makes it a claim about a part, a change or a wish.
_PARTIAL = listed(
    """
    test pilot experiment sample beta if grow add gain lose lost new per another extra more fewer first target goal want
    every each cohort segment paid paying active daily monthly weekly only just off wrong not another month week year
    day percent % $ € £ dollar euro lesson quiz campaign reach would
    """
)


@dataclass(frozen=True)
class Claim:
    """That there are so many of something: at least, at most, and the words."""

    low: float
    high: float
    words: str


def times_off(claim: Claim, about: float) -> float:
    """By how many times a claim misses what is so; who says that there are none is off by as many as there are."""
    return max(about / (claim.high or 1.0), claim.low / about)


@lru_cache(maxsize=KEPT)
def claims(text: str, names: tuple[str, ...]) -> tuple[Claim, ...]:
    """How many there are in all, by this sentence, of what goes by these names."""
    tokens = tokens_of(text)
    if not _PARTIAL.isdisjoint(tokens):
        return ()
    return tuple(_claims(tokens, [tuple(map(stem, name.split())) for name in names], quantities(text)))


def _claims(tokens: Sequence[str], names: Sequence[Sequence[str]], numbers: Sequence[Quantity]) -> Iterator[Claim]:
    for number in numbers:
        at = number.end
        while at < len(tokens) and tokens[at] in _WHOLE:
            at += 1
        end = _name_end(tokens, names, at)
        if end and (end == len(tokens) or tokens[end] in _ENDS or _is_still_whole(tokens[end : end + 3])):
            yield Claim(number.low, number.high, " ".join(tokens[number.first : end]))


def _is_still_whole(tokens: Sequence[str]) -> bool:
    return tokens[:2] in (("in", "total"), ("in", "all"), ("all", "told")) or tokens in (
        ("on", "the", "platform"),
        ("in", "the", "world"),
        ("in", "the", "catalogue"),
        ("in", "the", "catalog"),
    )


def _name_end(tokens: Sequence[str], names: Sequence[Sequence[str]], at: int) -> int:
    ends = [at + len(name) for name in names if tuple(map(stem, tokens[at : at + len(name)])) == tuple(name)]
    return max(ends, default=0)
