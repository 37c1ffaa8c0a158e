"""Whether a sentence is put as a question to somebody else, with or without its mark."""

import re
from functools import lru_cache

from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.numerals import ONES

OPEN = (
    r"(?:(?:so|and|okay|ok|but|then|now|well|sure|right|first|also|or|just|question|clarifying|quick|one|a|my|is"
    r"|all right|alright|yeah|sorry|wait|i mean)[,:]* )*"
)
# What may stand before a question that begins with its verb: "first is a tag" is none.
_SO = (
    r"(?:(?:so|and|okay|ok|but|then|now|well|sure|right|also|or|just|all right|alright|yeah|sorry|wait|i mean)[,:]* )*"
)
_BE = r"(?:is|are|was|were)(?:n't)?"
_DO = r"(?:do|does|did)(?:n't)?"
_AUX = rf"(?:{_BE}|{_DO}|has|have|had|can)"
_WE = r"(?:we|you|i|they|there|it|this|that|these|those|the|any|anything|anyone|our|people|users|all|both)"
# Those that a sentence is about; whoever puts one of us first tells something.
_NOUN = (
    r"(?!(?:i|we|yeah|you|they|he|she|it|that|this|would|could|should|might|may|will|if|then|in|also|to|at|for|means?|makes?"
    rf"|gives?|leads?|tells?|matters?|\w+ly|i'\w+|we'\w+|it's|{_AUX})\b)[\w'-]+"
)
_SOMEBODY = (
    r"(?:people|users|learners|students|customers|drivers|riders|buyers|sellers|patients|members|subscribers|players"
    r"|visitors|couriers|most|more|fewer|less|new|newer|old|older|younger|small|smaller|large|larger|big|bigger|different|professional)"
)
_SINCE = r"(?:been|joined|changed|gone|left|come|grown|fallen|risen|become|dropped|increased|moved|started|stopped)"
_NO_SUBJECT = (
    rf"(?:to|not|a|an|at|{'|'.join(ONES)}|ten|\d+|why|where|what|how|when|who|if|like|been|supposed"
    r"|actually|need|bother|(?!(?:any|some|every|no)thing)\w+ing)"
)
_SIZE = (
    r"(?:many|much|long|often|frequently|old|new|far|big|large|small|fast|quickly|slow|soon|late|early|high|low|deep"
    r"|badly|hard|recent|recently|wide|widespread|common|popular)"
)
_KIND = (
    r"(?:kinds?|sorts?|types?|share|percent|percentage|proportion|fraction|part|error|errors|device|devices|country"
    r"|countries|version|age|ages|time|times|day|days|week|weeks|platforms?|channels?|reasons?|step|stage|point|size)"
)
# That it goes on about what was named, and so was no question.
_ASSERTS = (
    r"(?!.*\b(?:is (?:what|why|where|the (?:one|thing|number|question|measure|metric|signal|test|key|real))"
    r"|matters?|tells?|depends?|decides?|would|i'd|we'd|i'll|shows)\b)"
)

# Said to oneself, or only for agreement.
_RHETORICAL = re.compile(
    rf"^{OPEN}(?:why\b(?! do (?:they|people|users) say)|how (?:do|should|can|am|did) (?:i|we|they)\b"
    r"|how (?:would|could)\b"
    r"|(?:when|where|who)(?: \w+)? (?:would|could|might|should)\b|which(?: \w+){1,2} (?:would|could|might)\b"
    r"|what (?:would|should|could|can|am|if|will)\b|what (?:do|did) (?:i|we|you)\b(?! (?:know|have|see|mean|track))"
    r"|what do .*\b(?:want|need|care|value|feel|think|expect|like|love|hate|get|gain|lose|do)\b"
    r"|who (?:are|is) (?:our|the|my|this|these|we|they|it|that)\b|who (?:do|cares)\b"
    r"|where (?:do|was|were|am|did) (?:i|we)\b(?! (?:see|lose|find|sell|stand))|what's (?:my|next|left|in it|this)\b"
    r"|what (?:is|are) my\b|what (?:else|now)|who knows|you know what|do i|did i|have i|would i"
    r"|is (?:it|that) though|which\b.* (?:do|am) i\b|should i (?:do|build|pick|stop|start|say))|\banyway\s*\?$"
)
# Whether enough was said: whoever asks that is done.
_ENOUGH = cue(
    r"(?:does|did) (?:that|this|it)(?: \w+)? (?:answer|help|cover|make sense|work for)",
    r"(?:is|was) (?:that|this|it) (?:enough|too much|what you|an answer|the kind)",
    r"(?:should|shall|can|could|want|like) (?:i|me to|to)"
    r" (?:go (?:deeper|further)|say more|add|expand|elaborate|redo|stop)",
    r"(?:go|going) deeper",
    r"any(?:thing)? (?:other )?(?:questions|else)",
    r"anything (?:you'd|you would|that you|else|i) ",
    r"was (?:that|this) (?:okay|ok|all right|alright|fine)",
    r"sounds? (?:good|fair|okay|ok|right)",
    r"makes? sense",
    r"(?:concrete|clear|good|deep|long) enough",
    r"(?:did|do|have|what) i (?:miss|missed|forget|forgotten)",
    r"what did i\b",
    r"or (?:do|should|shall)? ?i repeat",
    r"if that's (?:useful|helpful)",
    r"say more about",
    r"or do you want (?:another|more|me)",
    r"next question",
)
_TAGGED_ON = re.compile(
    r"\b(?:right|okay|ok|yeah|you know|no|huh|eh|correct|(?:isn|doesn|don|aren|won|wouldn)'t (?:it|they|we|you))"
    r"\s*\?$"
)
_TURNED = re.compile(
    rf"^{_SO}(?:{_BE}|did|does|has) (?!{_NO_SUBJECT}\b)[\w'-]+ (?!.*\b(?:i'd|we'd|i would|we would)\b)[\w(]|^{OPEN}(?:"
    rf"(?:{_BE}|{_DO}|has|have|can|what(?:'s| is| was| are)) {_WE}\b|do {_SOMEBODY} [\w'-]+ \w"
    r"|do \w+s (?:have|get|show|still|also|(?:\w+ )+(?:more|less|fewer|often|than|now)\b)|which \w+[.]?$|where in\b"
    r"|did an? \w+ (?:change|break|fail|leave|move|go|start|stop|join)\b"
    rf"|ha(?:ve|s) (?!to\b)(?:[\w'-]+ ){{1,2}}{_SINCE}\b"
    rf"|(?:(?:at|in|on|for|from|by|with|over|since|under) )?which(?: {_NOUN}){{1,4}} {_AUX}\b(?! i\b)"
    rf"|(?:at|in|on|for|from|by|with|over|since|under) what (?!(?:i|we|you|they|people|users)\b).*{_AUX}\b"
    rf"|what (?:kind|sort|type)s? of (?!.*\b(?:would|i'd|we'd)\b){_NOUN} {_NOUN}"
    rf"|what {_KIND}\b(?: of)?(?: {_NOUN}){{0,3}} {_AUX}\b(?! {_BE})|what about\b"
    rf"|what (?:does|did) (?!(?:i|we|you|it for)\b|{_NO_SUBJECT}\b)(?!.*\b(?:is|was)\b)"
    r"|what do .*\b(?:say|write|report|complain|cite|tell us|have in common|see)\b"
    rf"|how {_SIZE}\b{_ASSERTS}(?: in advance| ahead| away)?(?: {_NOUN}){{0,3}} {_AUX}\b"
    rf"|how (?:many|much) {_ASSERTS}{_NOUN} {_NOUN}"
    rf"|how (?:{_BE}|{_DO}|has|have) (?!(?:i|they)\b)|when (?:did|was|were)\b"
    rf"|where (?:{_BE}|{_DO}|has|have)\b|who (?:did|has|have|was|were) (?!(?:i|we)\b)|why do (?:they|people|users) say"
    r")"
)
_DEFINES = cue(r"how (?:do|are|is|did|was|were|does)\b.*\b(?:defin\w*|count\w*|measur\w*|calculat\w*)", r"do you mean")


def asks_for_a_verdict(text: str) -> bool:
    """Whether it asks if enough was said: whoever does is done."""
    return _ENOUGH(text)


@lru_cache(maxsize=KEPT)
def is_question(text: str) -> bool:
    """Whether it is put as a question, and not to oneself."""
    said = plain(text)
    if (_RHETORICAL.search(said) and not _DEFINES(text)) or _TAGGED_ON.search(said):
        return False
    return said.endswith("?") or bool(_TURNED.match(said))


def is_turned(text: str) -> bool:
    """Whether its words stand as in a question, whatever its marks."""
    return bool(_TURNED.match(plain(text)))
