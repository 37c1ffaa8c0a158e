"""Whether a sentence holds a belief against something: rules it out, says what would be seen, or puts it to a test."""

from interviewer.core.cues.plain import cue

_OUT = r"(?:rul(?:e|ed|es|ing)|cross(?:ed|es|ing)?|knock(?:ed)?|throw(?:n)?)(?: \w+){0,6} out\b"
_CHANGES = (
    r"(?:kill|stop|revert|pull|roll|close|drop|limit|pause|keep|go (?:back|on|to)|ship|don't ship|give|hire|leave"
    r"|stops?|goes|work on|carry|call|move)"
)
_SOMEWHERE = (
    r"(?:half|percent|cit(?:y|ies)|region|country|countries|markets?|stores?|shops?|shows|families|companies|weeks"
    r"|months|schools|teams|users)"
)
tests_belief = cue(
    _OUT,
    r"cross out",
    r"discard",
    r"cross(?:ing|ed)? (?:it|that|this) off",
    r"drop the idea",
    r"not the (?:law|reason|cause|weather|price|whole|answer)",
    r"(?:it's|that's|it is|isn't|wasn't|not) (?:the|a) \w+ (?:then|either|problem|thing)",
    r"then it (?:isn't|wasn't|is not)",
    r"can't be\b",
    r"so (?:it's|it is) not\b",
    r"(?:is|are) out\b",
    r"(?:you'd|we'd|i'd|i would|you would|we would|one would) (?:\w+ )?"
    r"(?:see|expect|find|look for|check|compare|verify|test)\b",
    r"then (?:\w+ ){0,3}(?:should|would|must)\b",
    r"should (?:\w+ )?(?:be|have|bunch|sit|drop|fall|rise|jump|agree|go|show)\b",
    r"(?<!why )would (?!it fall)(?:\w+ )?"
    r"(?:show|tell us|rule|jump|mean|fall|drop|hide|explain|have|fit|go (?:up|down))\b",
    r"fits (?:every|the|with)",
    r"(?:that|it) fits",
    r"would fit",
    r"(?:if|should)\b.{3,90}\b(?:less than i think|i'm wrong|wasn't|isn't it|to blame|falls? over|i've got the wrong)",
    r"wrong (?:about|if)",
    r"i was wrong",
    r"prov(?:e|es|ed) (?:it|me|us|that)",
    r"change my mind",
    rf"(?:if|when|once|should)\b.{{3,100}}\b(?:i|we|it|i'd|we'd|we'll|i'll|i would|product|feature|rollout|that)"
    rf" (?:just |then |simply )?{_CHANGES}",
    r"(?:or|otherwise|else) (?:we|i|it|it's|the)? ?(?:revert|stop|drop|kill|close|cancel)",
    r"(?:a/b|experiment|pilot|trial|holdback|control group|discontinuity)",
    r"(?:test|try) (?:it|this|that|with|on|in|first)\b",
    rf"(?:try|run|give|put|start) (?:it|that|this|one|\w+ \w+)? ?(?:in|on|to|with|for) (?:\w+ ){{0,3}}{_SOMEWHERE}",
    r"half (?:of )?(?:the|all) (?:new )?(?:users|people|sellers)",
    r"against (?:those|matched|other|the \w+ (?:shops|wards|stores|households))",
    r"compar(?:e|ed|ing)\b",
    r"versus the",
    r"matched",
    r"to (?:see|find out|check) (?:if|whether|that)\b",
    r"(?:test|check|validate|verify)s? (?:whether|if|that|the|this|it)\b",
    r"measure (?:\w+ ){1,4}against",
    r"one (?:route|city|store|team) for",
    r"(?:go on|carry on|keep it|call it \w+|win|failure|success|stop) if\b",
    r"if\b.{3,60}\b(?:rises?|falls?|drops?|grows?) (?:by|below|above|under|over)\b",
    r"back (?:up )?over \w+",
    r"(?:doesn't|don't|didn't|won't) (?:smell|explain|budge|move)",
    r"would(?: not|n't)? have\b",
    r"would've\b",
    r"if (?:it|that|this|they|those)(?:'s| is| was|'re| were) ",
    r"if that's so",
    r"(?:see|ask|look|know|find out) (?:if|whether)\b",
    r"acquit",
    r"explains? (?:a part|part|only|at most|it\b|all|half|most|every)",
    r"to confirm",
    r"the opposite",
    r"not only that",
    r"nothing (?:broke|changed)",
    r"(?:worked|works|working|solved|won|done) (?:when|if)\b",
)
