"""What a sentence says of metrics: which one it stands by, whether that counts mere activity, what it is tied to."""

import re
from functools import lru_cache

from interviewer.core.cues.phrases import clean
from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.numerals import ONES, TEENS, TENS

_LEADING = (
    r"(?:main|primary|key|core|first|one|single|chosen|headline|overall|top|biggest|success|north[- ]star|number one)"
)
_STANDS_BY = (
    rf"(?:my|our|the|a|one) (?:{_LEADING} )*"
    r"(?:metric|goal|kpi|measure|north[- ]star|target|success criteri(?:on|a))s?\b",
    r"(?:metric|goal|north[- ]star|success(?: metric| criteri\w+)?)s?(?: here)?"
    r"(?: is| would be| will be|:| =| for me is)",
    r"measure (?:of )?(?:success|it|this)",
    r"success (?:is|means|would|for me|looks)",
    r"i'd (?:know|judge)(?: it| that| success)? by",
    r"(?:i'd|i would|i'll|i will|we'd|we would|let's|i want to|we should) (?:\w+ )?"
    r"(?:measure|track|optimi[sz]e|aim|set (?:the|my|our|a) (?:goal|target))",
)
stands_by_metric = cue(*_STANDS_BY)

# The whole of a metric that counts what people do, not what it is good for.
_ACTIVITY = re.compile(
    r"\b(?:(?:total |number of |total number of |more |the )*"
    r"(?:page ?views?|views|enrol?ments|(?:app )?downloads|(?:app )?installs|sign[- ]?ups|registrations"
    r"|registered (?:users|accounts)"
    r"|followers|likes|clicks|impressions|app opens|screen time|click[- ]?through rates?"
    r"|(?:time|minutes|hours)(?: (?:a|per) (?:day|week))?"
    r" (?:spent|in (?:the )?app|on (?:the )?(?:app|site|page|platform))"
    r"|(?:monthly|daily|weekly) (?:actives?\b(?: \w+)?|users|visitors|visits)|active users|maus?|daus?|waus?)"
    r"(?: (?:on|in|of) (?:the )?(?:app|site|page|platform|website))?)(?![\w-])"
)
_REFUSED = cue(
    r"not\b",
    r"\w+n't\b",
    r"never\b",
    r"no\b",
    r"bad\b",
    r"poor\b",
    r"wrong\b",
    r"rather than",
    r"instead of",
    r"vanity",
    r"guard-?\s?rails?",
    r"counter",
    r"secondary",
    r"avoid",
    r"careful",
    r"mislead",
    r"refuse",
    r"reject",
    r"leave out",
    r"beyond",
    r"more than",
    r"but\b",
    r"without\b",
    r"drop\b",
    r"lower\b",
    r"replace",
    r"less\b",
    r"hold",
    r"cheap",
    r"fool",
)
# What makes a count of activity worth something.
is_tied_to_value = cue(
    r"because\b",
    r"'?cause\b",
    r"cuz\b",
    r"since\b",
    r"so that\b",
    r"which (?:means|shows|tells|is what|leads|proves)",
    r"(?:as|for) (?:that|it|they|those)\b",
    r"that'?s (?:what|when|where|the|how)",
    r"means\b",
    r"leads? to",
    r"drives?\b",
    r"who\b",
    r"that (?:end|lead|result|become|turn|get|got|finish|come|came|saw|had|were|are)",
    r"per (?!day|week|month|year|user|learner)",
    r"with (?:at least|a|an|three|two)\b",
    r"at least",
    r"complet",
    r"finish",
    r"return",
    r"retain",
    r"retention",
    r"repeat",
    r"paid\b",
    r"pay",
    r"purchas",
    r"bought",
    r"buy",
    r"convert",
    r"conversion",
    r"quality",
    r"within\b",
    r"after\b",
    r"followed",
    r"share of",
    r"percent",
    r"rate of",
    r"among",
    r"where\b",
    marks="%",
)

_PINNED = cue(
    r"\d",
    r"percent",
    r"half\b",
    r"third\b",
    r"quarter",
    r"double",
    r"twice",
    *(rf"{word}\b" for word in (*ONES[1:], *TEENS)),
    r"teen\b",
    *TENS,
    r"hundred",
    r"(?:week|month|day|year|hour|minute|second|night|season|semester)(?:s|ly)?\b",
    r"daily\b",
    r"within\b",
    r"by (?:the )?(?:end|next|summer|winter)",
    r"among\b",
    r"for (?:the )?(?:new|returning|first|paying|free)",
    r"who\b",
    r"whose\b",
    r"of (?:the )?(?:new|returning|paying|active)",
    r"first[- ]time",
    r"new\b",
    r"returning\b",
)

_NAMED = re.compile(
    rf"(?:{'|'.join(_STANDS_BY)})"
    r"(?:\s*(?:is|are|would be|will be|as|by|on|with|at|to be|:|=|probably|just|i think|,|success|should be|should|to"
    r"|growing|increasing|improving))*\s+"
    r"(?P<phrase>[^,.;:?!()]+)"
)
_MEASURED = re.compile(
    r"\b(?:rates?|share|number|percent(?:age)?|count|time|revenue|retention|engagement|satisfaction|nps|csat|conversion"
    r"|growth|adoption|orders?|bookings?|sessions?|users?|learners?|actives?|visits?|completions?|usage|churn|sales|trips"
    r"|minutes|hours|days|downloads|sign[- ]?ups|customers|rides|purchases|activity|success|completion)\b"
)


@lru_cache(maxsize=KEPT)
def activity(text: str) -> str | None:
    """The count of mere activity that it stands by, as said; None if it stands by none, or by one with a use."""
    if not stands_by_metric(text) or _REFUSED(text) or is_tied_to_value(text):
        return None
    found = _ACTIVITY.search(plain(text))
    return clean(found[0]) if found else None


@lru_cache(maxsize=KEPT)
def sets_goal(text: str) -> bool:
    """Whether it stands by a measure as the goal, and refuses none."""
    return stands_by_metric(text) and not _REFUSED(text) and bool(_MEASURED.search(plain(text)))


def is_pinned(text: str) -> bool:
    """Whether it holds a number, a time or certain people, to which a goal could be held."""
    return _PINNED(text)


@lru_cache(maxsize=KEPT)
def metric_named(text: str) -> str | None:
    """The metric that it stands by, as said; None where no clean phrase can be taken out."""
    found = _NAMED.search(plain(text))
    phrase = clean(found["phrase"]) if found else None
    return phrase if phrase and _MEASURED.search(phrase) else None
