"""Whether somebody asks what was changed in the product: that a number changed asks nothing about that."""

from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue
from interviewer.core.cues.topics import akin, content, stem
from interviewer.core.numerals import ONES

# Those that stand among what a fact is asked by, and tell that it is about a change.
_CHANGES = akin("release") | {stem("release")}
_DONE = (
    r"(?:chang\w*|releas\w*|launch\w*|ship(?:ped|ping)?|updat\w*|deploy\w*|roll(?:ed|ing)? (?:\w+ )?out|introduc\w*"
    r"|switch\w*|replac\w*|redesign\w*|migrat\w*|push(?:ed|ing)?|add(?:ed|ing)?|remov\w*|touch(?:ed|ing)?|mov(?:e|ed|ing)"
    r"|modif\w*|alter\w*|tweak\w*|swap\w*|go(?:ne)? live|went live|turn(?:ed)? (?:\w+ )?(?:on|off))\b"
)
_US = (
    r"(?:we|you|they|anyone|anybody|someone|somebody|our (?:\w+ )?(?:team|side|engineers)"
    r"|(?:the|any|another) (?:\w+ )?(?:team|company|product|platform|engineers|developers)s?)"
)
_asks = cue(
    rf"(?:did|have|has|had)(?:n't)? {_US} (?:\w+ ){{0,3}}?{_DONE}",
    rf"(?:what|which|anything|something|nothing|stuff)(?: \w+){{0,3}}? {_US} (?:\w+ ){{0,2}}?{_DONE}",
    rf"(?:anything|something)(?: \w+){{0,4}}? (?:{_DONE}|new|different|com(?:e|es) out|came out|happen\w*"
    r"|go out|went out)",
    rf"what (?:has |have |was |were |is |did )?(?:\w+ )?(?:(?:we )?{_DONE}|new\b|different\b)",
    r"(?:any|a|an|the|some|recent|new|last|latest|that|those|these|of|product|which|what|our|to)(?: \w+){0,2}?"
    r" (?:change|changes|release|releases|launch|launches|update|updates|deploy|deploys|deployments?|rollouts?|version"
    r"|versions|migrations?|redesign)\b"
    r"(?! (?:in|of|to) (?:the |our |their )?(?:number|rate|share|mix|volume|behaviou?r))",
    r"(?:did|has|have|had|was|were)(?:n't)? (?:the|our|its|their|this|that)(?: [\w'-]+){1,6}?"
    r" (?:chang\w*|updated?|replaced?|redesigned|moved?|switched|altered|modified)\b",
)
_NEVER = cue(
    # How a number went, not what was done.
    r"how (?:much |far |fast )?(?:has|have|had|did|does|do|is|was|are|were)\b(?!.*\b(?:we|you|they) ).*\bchang",
    r"(?:update|updates|updated) (?:on|about|from you|for (?:me|you))\b",
    r"updat(?:e|ed|ing) (?:me|us|you)\b",
    r"chang\w* (?:my|your|their) (?:mind|answer|view)",
    r"(?:number|share|rate|mix|volume|proportion|level)s? of\b.*\bchang",
    r"(?:did|has|have) (?:the|our) (?:\w+ )?(?:team|staff|management|company)\b(?: that [\w ]+)? changed?[.?!]*$",
)
_ANYTHING = cue(
    r"(?:anything|something|nothing|stuff|things)\b",
    r"(?:any|some|which|what|recent|latest|the last|other)(?: (?:recent|big|major|new|product|other|technical|code))*"
    r" (?:change|release|launch|update|deploy|rollout|version|redesign|migration)",
    r"(?:the|a|new|that|last|latest|our) (?:release|launch|update|deploy\w*|rollout|version)s?\b",
    r"what (?:(?:did|have|has) (?:we|you|they) )?(?:\w+ )?(?:chang|releas|launch|ship)",
)
# What any change is made to.
_PLACES = content(
    "app site website page product platform software firmware code system version feature team company engineer"
    " engineers developer policy side thing things bug fix recently lately today yesterday day days week weeks"
    " month months quarter year ago start started began around recent latest internal technical happen spring"
    " summer autumn winter january february march april june july august september october november december first"
    f" second third fourth {' '.join(ONES[2:])} ten push roll love wonder question"
    " anybody somebody anyone someone somewhere"
)

_DOING = content("introduced switched replaced migrated added removed touched moved modified altered tweaked swapped")
_OTHERS = content("rival competitor competition")


@lru_cache(maxsize=KEPT)
def asks_of_change(text: str, known: frozenset[str]) -> bool:
    """Whether it asks what was changed, about a thing that is among those known or about anything at all."""
    if not _asks(text) or _NEVER(text):
        return False
    things = content(text) - _CHANGES - _DOING - _PLACES
    if things & _OTHERS - known:
        return False
    return _ANYTHING(text) or not things or bool(things & known)


def is_change(mine: str) -> bool:
    """Whether a word, given without its ending, is about a change."""
    return mine in _CHANGES
