"""What a sentence asks the interviewer for: leave, a definition, the goal, the scope, or something to be seen."""

from functools import lru_cache

from interviewer.core.cues.answering import answers, answers_itself, passes_on, put_to_oneself
from interviewer.core.cues.plain import KEPT, cue, plain
from interviewer.core.cues.question_forms import asks_for_a_verdict, is_question, is_turned
from interviewer.core.cues.round_questions import asked_of_the_round

LEAVE = "leave"
DEFINITION = "definition"
GOAL = "goal"
PERIOD = "period"
MEANS = "means"
SCOPE = "scope"
# Something that was or could be seen: a fact about the product.
FACT = "fact"
# Something the candidate would go and see, without asking anybody.
CHECK = "check"

# What any interviewer may answer before a word of substance was said.
CLARIFYING = (DEFINITION, GOAL, PERIOD, MEANS, SCOPE)

_PLAINLY = cue(
    r"do (?:we|you) (?:happen to )?(?:know|have|see|track)\b(?! (?:how|why) (?:to|important))",
    r"(?:can|could|may|might) (?:i|we) (?:also )?(?:see|look at|get|have|know|ask)\b(?! that)",
    r"(?:can|could|would) you (?:please )?(?:tell|show|share|give|say|confirm|clarify)\b",
    r"(?:i'd|i would) (?:like|love) to (?:know|see|ask)\b",
    r"is there (?:any )?(?:data|information|a way to see|a dashboard|a breakdown)",
    r"what do we (?:know|have|see)\b",
    r"(?:tell|show) me (?:whether|if|how|which|what|when|where)",
)
_CHECKING = cue(
    r"(?<!where )(?<!what )(?<!why )(?<!how )"
    r"(?:i'd|i would|i'll|i will|i want to|i wanna|let me|let's|we'd|we should|we could|i need to|i'd want to|going to)"
    r"(?: (?:like|want|need|love|also|first|then|just|probably|to|start by|begin by))*"
    r" (?:check(?:ing)?|see(?:ing)?|look(?:ing)?|know(?:ing)?|ask(?:ing)?|pull(?:ing)?|split(?:ting)?|break(?:ing)?"
    r"|cut(?:ting)?|slic(?:e|ing)|compar(?:e|ing)|segment(?:ing)?"
    r"|find out|understand(?:ing)?|verify(?:ing)?|confirm(?:ing)?)\b",
    r"(?:first|next) (?:thing|question)(?: i'd| i would)?(?: \w+)? (?:is|ask|check|want)",
)

# About the talk itself: how to go on, and what is wanted.
ABOUT_US = cue(
    r"(?:would|do|did|could) you (?:like|want|prefer|expect|need) (?:me|us)\b",
    r"(?:what|which|how|where|when)(?: [\w-]+){0,3} (?:should|shall|do) i"
    r" (?:start|begin|go|do|take|focus|use|spend|look|say|tell|give)\b",
    r"am i\b",
    r"how far (?:are|am) (?:we|i)\b",
    r"(?:your|bigger|the (?:big|whole|full)) picture\b",
    r"(?:my|your) (?:first day|role|job|team|boss|manager|title)\b",
    r"in charge\b",
    r"where (?:do|does|is|are|did) (?:this|that|the|these|those) (?:number|data|figure|metric|percentage)s?\b",
    r"(?:check in|agree|share|stay|align) with you\b",
    r"(?:should|shall|can|may|do) i (?:walk|take|talk|lead|guide|show) you\b",
    r"(?:what|which)(?: \w+){0,3} are you (?:looking|after|hoping|interested|most interested)",
)

_LEAVE = cue(
    r"(?:is|was|would) (?:that|this|it) (?:be )?(?:okay|ok|all ?right|alright|fine)\b",
    r"(?:okay|fine|all right|alright|ok) with you",
    r"(?:can|may|could) i (?:just )?(?:take|have) (?:a|some|one|thirty|two|\d+)\b(?: \w+)?"
    r" ?(?:second|minute|moment|time|sec)",
    r"mind if i",
    r"(?:shall|should) i (?:go on|continue|start|go ahead|carry on|keep going)",
    r"(?:can|may|could) i (?:start|go ahead|go on|go back|begin|think(?! of)|assume that)",
    r"(?:should|can|may) i (?:write|jot|take notes)",
    r"does that (?:sound|work)\b",
)
_DEFINITION = cue(
    r"(?:do|did) (?:you|we) mean\b",
    r"what (?:do|does|did) (?:you|we|it|that|\w+) mean",
    r"when (?:you|we) say",
    r"how (?:do|are|is|did|was|were|does) .*\b(?:defin\w*|count\w*|measur\w*|calculat\w*)",
    r"what (?:counts|is counted|exactly is|qualifies)",
    r"(?:the|our|your|a|same|clear) definition",
    r"defin(?:e|ed|ing)\b",
    r"counts? as\b",
    r"by \w+(?: \w+)?,? (?:do )?(?:you|we) mean",
)
_GOAL = cue(
    r"(?:goal|objective|mission|priority|north star|success)\b",
    r"are we (?:\w+ )?(?:optimi[sz]ing|trying|looking|aiming|focus(?:s?ed|s?ing))",
    r"do we care",
    r"what are we after",
)
_PERIOD = cue(
    r"(?:over|in|for|within) (?:what|which) (?:period|time|window|horizon)",
    r"time ?frame",
    r"time period",
    r"compared (?:to|with) what",
    r"(?:week|month|year|quarter) (?:over|on|to) (?:week|month|year|quarter)",
    r"against (?:what|which|the (?:month|week|year|quarter|same))",
    r"versus (?:the )?(?:last|same)",
    r"time horizon",
)
_MEANS = cue(
    r"budget",
    r"how many engineers",
    r"team size",
    r"constraints?",
    r"how (?:big|large) is (?:the|our|my) team",
    r"resources\b",
)
_SCOPE = cue(
    r"worldwide",
    r"global",
    r"everywhere",
    r"(?:which|what|any|a|one|specific|particular|certain|all)(?: \w+)?"
    r" (?:country|countries|market|markets|region|regions|users|platforms?)\b",
    r"(?:any|anything|someone|something|one) (?:in )?(?:particular|specific)",
    r"(?:should|can|may|could) (?:i|we) (?:assume|focus|consider|think of|take)",
    r"is it (?:safe|fair|okay|ok) to assume",
    r"am i (?:a|the|at|in|on)\b",
    r"are we (?:a|the|at|in|talking)\b",
    r"in scope",
)
_BY_PURPOSE = (
    (LEAVE, _LEAVE),
    (DEFINITION, _DEFINITION),
    (GOAL, _GOAL),
    (PERIOD, _PERIOD),
    (MEANS, _MEANS),
    (SCOPE, _SCOPE),
)

gives_reason = cue(
    r"because\b",
    r"'?cause\b",
    r"since (?!when|last|the|then)",
    r"my (?:guess|hunch|hypothesis|bet|suspicion|money|first thought)",
    r"i(?:'d)? (?:suspect|think|guess|bet|believe|expect)",
    r"(?:could|might|would) (?:be|mean|suggest|explain|tell)",
    r"if (?:it|that|so|they|this|the|only|we)\b",
    r"to (?:rule|tell|separate|see whether|see if|know if|find out)\b",
    r"in case\b",
    r"then (?:it|that|i)\b",
    r"rule (?:it |that )?out",
    r"that (?:would|could) (?:point|mean|tell)",
    r"(?:looks|sounds|smells) like",
)


@lru_cache(maxsize=KEPT)
def asked_for(text: str) -> str | None:
    """What a sentence asks for; None if it asks nothing that anybody could answer."""
    of_the_round = asked_of_the_round(text)
    if of_the_round or asks_for_a_verdict(text) or put_to_oneself(text) or answers_itself(text):
        return of_the_round
    if _LEAVE(text) and (plain(text).endswith("?") or is_turned(text) or _PLAINLY(text)):
        return LEAVE
    if is_question(text) or _PLAINLY(text):
        return next((purpose for purpose, says in _BY_PURPOSE if says(text)), FACT)
    return CHECK if _CHECKING(text) else None


def is_answered_by(asked: str, then: str) -> bool:
    """Whether what was asked needs no other answer after what the speaker said then."""
    return passes_on(then) or (answers(then) and not _PLAINLY(asked))
