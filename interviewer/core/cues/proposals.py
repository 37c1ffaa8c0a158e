"""What a sentence proposes to do: to change the product, to look closer, or to go and ask people."""

import re
from functools import lru_cache

from interviewer.core.cues.phrases import clean
from interviewer.core.cues.plain import KEPT, cue, plain

_WOULD = (
    r"(?:i'd|i would|i'll|i will|we'd|we would|we should|we could|we can|we need to|let's|i'm going to|i want to"
    r"|i propose to|you could|(?:step|thing|move)(?: i'd do)? (?:is|would be)(?: to)?)"
)
_NOW = (
    r"(?: (?:just|probably|also|then|first|immediately|definitely|maybe|start by|start off by|start with|begin by"
    r"|go ahead and|like to))*"
)
_BUILD = (
    r"(?:build|building|launch(?:ing)?|add(?:ing)?|ship(?:ping)?|redesign(?:ing)?|introduc(?:e|ing)|offer(?:ing)?|creat(?:e|ing)"
    r"|roll(?:ing)? (?:it )?(?:back|out)|gamify|discount|simplif(?:y|ying)|improv(?:e|ing)|send(?:ing)?"
    r"|personali[sz](?:e|ing)"
    r"|give (?:them|people|users|learners|every)|mak(?:e|ing) (?:it|the|them))"
)
changes_product = cue(
    rf"{_WOULD}{_NOW} {_BUILD}\b", rf"(?:the|my|one|a) (?:solution|fix|idea) (?:is|would be)\b.*\b{_BUILD}\b"
)

# It learns more first.
gathers = cue(
    r"check",
    r"look",
    r"see\b",
    r"pull",
    r"compare",
    r"ask",
    r"investigat",
    r"find out",
    r"verify",
    r"confirm",
    r"dashboard",
    r"data\b",
    r"quer(?:y|ies)",
    r"log(?:s|ging)\b",
    r"survey",
    r"interview",
    r"test",
    r"metric",
    r"measur",
    r"until\b",
    r"if\b",
    r"hold",
    r"report",
    r"alert",
    r"monitor",
    r"sure\b",
    r"list\b",
    r"plot",
    r"table\b",
    r"chart",
    r"breakdown",
    r"segment",
)

_FOLK = r"(?:users?|people|customers?|learners?|them|students?|parents?|drivers?|hosts?|sellers?|buyers?|patients?)"
_SOME = (
    r"(?:(?:a few|some|the|our|these|those|maybe|\w+teen|ten|twenty|five|\d+|actual|real|of|a bunch of|a couple of) )*"
)
asks_people = cue(
    rf"{_WOULD}{_NOW} (?:\w+ )?(?:send|run|do|put|launch|start|conduct|make)(?:n?ing|t?ing)?\b(?: \w+){{0,3}}"
    r" (?:survey|questionnaire|focus group|poll)s?\b",
    rf"{_WOULD}{_NOW} (?:survey|interview|poll) {_SOME}\w+",
    rf"{_WOULD}{_NOW} (?:talk to|talk with|speak to|speak with|call|ask) {_SOME}{_FOLK}\b",
    rf"{_WOULD}{_NOW} (?:\w+ )?(?:do|run|start|conduct)\b(?: \w+){{0,3}} (?:user|customer) (?:research|interviews)",
)

_PICKED = re.compile(
    r"\b(?:i'd|i would|i'll|we'd|we should|i would like to|my pick is to|i choose to|i'm going to)"
    r"(?: (?:just|probably|also|then|first|definitely|start by|go ahead and|go with|pick|choose|build|launch|ship|add"
    r"|introduce|building|launching|adding|with|the|a|an))*"
    r" (?:build|launch|ship|add|introduce|pick|choose|go with|building|launching|adding)(?: out)?"
    r" (?P<phrase>[^,.;:?!()]+)"
)


@lru_cache(maxsize=KEPT)
def is_solution(text: str) -> bool:
    """Whether it proposes to change the product rather than to learn more first."""
    return changes_product(text) and not gathers(text)


@lru_cache(maxsize=KEPT)
def picked(text: str) -> str | None:
    """What it decides to build or to choose, as said; None where no clean phrase can be taken out."""
    found = _PICKED.search(plain(text))
    return clean(found["phrase"]) if found else None
