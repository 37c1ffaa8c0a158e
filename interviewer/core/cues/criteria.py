"""What a sentence says of success: a measure, and a rule for what a number would change."""

from interviewer.core.cues.plain import cue
from interviewer.core.numerals import ONE_WORD

_NUMBER = (
    r"(?:\d[\d.,]*|half|(?:a|one|two|three)[- ](?:third|quarter|fifth|tenth)s?"
    rf"|{ONE_WORD}|a hundred)"
)
_WHO = r"(?:i'd|we'd|i would|i|we|we'll|i'll|it|product|feature|rollout|that|scale|promotion|campaign|app|market\w*)"
_DOES = (
    r"(?:kill|stop|revert|pull|roll|close|drop|limit|pause|keep|go|ship|don't ship|give|hire|leave|work|carry|call|move"
    r"|is off|goes|out|change|comes? back|was wrong|apologi[sz]e|buy|bring)"
)
_THEN = r"(?:just |then |simply |would |should |will |can |all )?"
# A threshold, a target, a rule: a number that would change what is done.
sets_rule = cue(
    rf"(?:if|should|once|when|unless)\b.{{3,110}}\b{_WHO} {_THEN}{_DOES}\b",
    r"(?:if|should)\b.{3,100}\b(?:stop|keep it|wrong|win|fail(?:ure|ed)?|isn't working|happy|revert|fixed)\b",
    r"(?:keep|carry on|go on|ship|win|failure|fixed|working|stop|done|happy|success|right)(?: it| this| \w+)?"
    r" (?:if|when|under|at|once|as long as)\b",
    r"(?:or|otherwise|else) (?:we|i|it|it's|the|its)? ?(?:revert|stop|drop|kill|close|cancel|restart|was|is off)",
    r"threshold",
    r"guard-?\s?rail\w* ?(?:\d|->|:|is|are|would).{0,90}(?:\d|zero|below|under|above|over|not|stop)",
    r"stop sign",
    r"ceiling",
    r"zero tolerance",
    r"brake",
    rf"(?:win|success|target|goal|bar|aim)\s?(?:=|:| is| would be| for).{{0,100}}{_NUMBER}\b",
    rf"target,? .{{0,20}}{_NUMBER}\b",
    rf"from {_NUMBER}(?: ?%| percent| pts| points)?.{{0,40}} to (?:\w+ )?{_NUMBER}\b",
    rf"(?:below|under|over|above|at most|up by|down by|(?:no |not )?more than|fewer than|less than|up|down)"
    rf" (?:about |to |some |like |around |roughly |point )*{_NUMBER}\b",
    r"want \d",
    r"(?:if|when|once|until|first (?:week|time|day|month))\b.{3,80}\b(?:over|above|below|under|past|beyond) \w+\b",
    r"(?:worked|works|working|solved|success|good|happy|enough|won|done|worth it|call it \w+) (?:if|when|once)\b",
    r"(?:stop rule|stay-or-go|go ?(?:/|or) ?no[- ]go)",
    r"(?:effort|test|trial|pilot|feature|it) (?:should|must|would) end\b",
    r"i'd not expand",
    r"(?:flip|reverse|change) (?:the|my) (?:order|decision|mind|answer)",
    r"(?:pull|switch|turn|roll) (?:it|that|them) (?:off|back|down|in)\b",
    r"(?:success mark|figure i sign|stand up for|hold (?:it|me|us) to|held? it up against)",
    r"i'd be happy",
    rf"by {_NUMBER}(?: or \w+)? (?:points?|percent)",
    r"by (?:half|a (?:third|quarter|fifth|tenth))\b",
    rf"{_NUMBER} (?:in|out of) {_NUMBER}\b",
    r"decide on",
    r"switched? (?:it |them )?off",
    r"or the \w+(?: \w+)? ends",
    r"(?:keep|pull|drop) \w+ (?:above|below)",
    r"wins\b",
    marks="<>≥≤",
)
names_measure = cue(
    r"metrics?\b",
    r"kpis?\b",
    r"north[- ]star",
    r"guard-?\s?rail",
    r"success\b",
    r"(?:i'd|i would|we'd|i'll|i want to|i|we|would) (?:\w+ ){0,2}?"
    r"(?:measure|track|monitor|watch|look at|keep an eye|judge|hang my hat|count)\b",
    r"the thing (?:i'd|to) look at",
    r"judged? (?:it|this|that|by|on|me)\b",
    r"(?:for|as|the|my) measur(?:e|ing)\b",
    r"measured (?:by|on|in)\b",
    r"what i'd count\b",
    r"(?:and|then|also) (?:track|measure|monitor|watch)\b",
    r"goals?\b.{0,30}\b(?:is|are|would|:)",
    r"(?:measure|metric|track|watch)\s?[:=]",
    r"percent(?:age)? of\b",
    r"share of\b",
    r"number of\b",
    r"rate\b",
    r"i'd know by",
    r"i'd see in",
    r"per (?:day|week|month|hundred)",
    marks="%",
)
# Anything by which one could know that it worked.
names_criterion = cue(
    r"(?:pilot|trial|experiment|a/b|test)\b",
    r"goal\b",
    r"target\b",
    r"until\b",
    r"see (?:if|whether|how)",
    r"i(?:'d| would)? (?:look|check) (?:\w+ )?(?:if|how|at)",
    r"watch\b",
    r"proof",
    r"(?:expect|want|see)\b.{0,60}\b(?:back|again)\b",
    r"i'd (?:judge|know)",
)
