"""Figures stated flatly as facts, which could be looked up and are neither sourced nor called a guess."""

import re
from collections.abc import Iterator
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.numerals import ONE_WORD

_ONE = rf"(?:{ONE_WORD})"
_SPELLED = (
    rf"(?:(?:{_ONE}|a|half a|\d[\d.,]*)(?:[ -](?:{_ONE}|and|a|point|half))*"
    r" (?:hundred|thousand|million|billion|grand|k|m|bn)\b)"
)
# A year is no figure.
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d\b)\d{4,}|\d[\d.]*(?:k|m|bn)\b)"
_PERCENT = rf"(?:(?:\d[\d.]*|{_ONE}(?:[ -]{_ONE})?)(?: ?%| per ?cent)(?! (?:of )?(?:more|less|fewer|off)))"
_LONG = r"(?:minutes|hours|days|weeks|months|years|steps)"
_RATIO = rf"(?:(?:{_ONE}|\d+) (?:in|out of) (?:every )?(?:{_ONE}|a hundred|\d+)\b(?! {_LONG}))"
_PART = r"(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|two fifths)"
_FRACTION = rf"(?:{_PART} of (?:the |our |all |their |them|its ))"
_COIN = r"(?:dollars|euros?|pounds|cents|quid|naira|shillings|rs\b|bucks)"
_MONEY = rf"(?:[$€£]\s?\d[\d.,]*|(?:{_SPELLED}|\d[\d.,]*|{_ONE}(?:[ -]{_ONE})?) {_COIN})"
_SHARE = re.compile(rf"\b(?:{_PERCENT}|{_RATIO}|{_FRACTION})")
_FIGURE = re.compile(rf"{_MONEY}|\b(?:{_SPELLED}|{_DIGITS}|{_PERCENT}|{_RATIO}|{_FRACTION})")
_ANY = re.compile(rf"\b(?:\d[\d.,]*|{_ONE})\b")
_CLAUSE = re.compile(r"[;:()]|,(?!\d)|\.(?!\d)")

# Whose figure it is, or that it is none: what the interviewer told, what oneself has seen, arithmetic, a condition.
_OWNED = cue(
    r"assum",
    r"guess",
    r"suppos",
    r"imagin",
    r"according",
    r"data shows",
    r"given\b",
    r"you (?:gave|told|said|mention\w*|say|tell|confirm)",
    r"you're telling",
    r"reported",
    r"surveys?\b",
    r"stud(?:y|ies)\b",
    r"research",
    r"dashboard",
    r"quoted",
    r"ledger",
    r"annual",
    r"\w+ says\b",
    r"notes\b",
    r"i\b(?!\.)",
    r"i'(?:m|ve|d|ll)\b",
    r"my\b",
    r"let me",
    r"let's",
    r"what,",
    r"(?:with|has|have|is|are|got|at) what\b",
    r"what(?:'s| is)\b",
    r"do we know",
    r"okay\b",
    r"ok\b",
    r"so (?:it's|they're|that's|that is)\b",
    r"(?:that|which) (?:is|makes|comes|gives)\b",
    r"that's\b",
    r"call it",
    r"recorded",
    r"one believes",
    r"by (?:his|her) account",
    r"chart\b",
    r"press page",
    r"defin(?:ed|ition)",
    r"ah so",
    r"and they are",
    r"hm\b",
    marks="?",
)
_HEDGED = cue(
    r"sa(?:y|id|ys)\b",
    r"maybe",
    r"perhaps",
    r"probably",
    r"possibly",
    r"likely",
    r"think",
    r"thought",
    r"reckon",
    r"feel",
    r"believe",
    r"expect",
    r"recall",
    r"remember",
    r"ball ?park",
    r"give or take",
    r"or so\b",
    r"or thereabouts",
    r"roughly",
    r"like\b",
    r"might",
    r"may\b(?! \d)",
    r"should",
    r"target",
    r"want",
    r"aim\b",
    r"goal",
    r"tests?\b(?= (?:of|with|on)\b)",
    r"at least",
    r"more than",
    r"up to",
    r"over (?:a )",
    r"if\b",
    r"would\b",
    r"could\b",
    r"versus",
    r"compared",
    r"against",
    r"is (?:it|that)\b",
    marks="~",
)


@lru_cache(maxsize=KEPT)
def flat_figures(text: str) -> tuple[str, ...]:
    """The figures that it states as facts, as said, with no word on whose they are or that they are guesses."""
    return () if _OWNED(text) else tuple(_flat(plain(text)))


def _flat(said: str) -> Iterator[str]:
    for clause in _CLAUSE.split(said):
        found = _FIGURE.search(clause)
        if found and not _HEDGED(clause):
            yield found[0]


def is_share(figure: str) -> bool:
    """Whether a figure is a part of a whole."""
    return bool(_SHARE.match(figure))


@lru_cache(maxsize=KEPT)
def has_number(text: str) -> bool:
    """Whether it holds any number."""
    return bool(_ANY.search(plain(text)))


@lru_cache(maxsize=KEPT)
def is_owned(text: str) -> bool:
    """Whether it says whose figure it gives, or that it is a guess."""
    return _OWNED(text) or _HEDGED(text)
