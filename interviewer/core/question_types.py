"""What sort of case a question is: the names are those of the bank, and where nobody said, its words are read.

An interviewer asks for other things in a diagnosis than in a design, so that a wrong guess costs more than none.
"""

import re

DIAGNOSTIC, ESTIMATION, COUNTERFACTUAL, SYSTEM = "diagnostic", "estimation", "counterfactual", "system"
TRADEOFF, PRIORITISATION, MONETISATION, STRATEGY = "tradeoff", "prioritisation", "monetisation", "strategy"
PRODUCT, IMPROVEMENT, GOALS, SUCCESS = "product", "improvement", "goals", "success"
# The answer proposes something.
PROPOSING = frozenset({PRODUCT, IMPROVEMENT, STRATEGY, PRIORITISATION, MONETISATION})
# The answer says what would count as success.
MEASURING = frozenset({GOALS, SUCCESS})
# The answer is a number: of users, causes and decisions it need say nothing.
ESTIMATING = frozenset({ESTIMATION})
# The answer is a decision.
DECIDING = PROPOSING | MEASURING | {TRADEOFF}
# The answer speaks of what people do.
JUDGING = DECIDING | {COUNTERFACTUAL}
# There are people for whom it is, not yet given by the question.
FOR_SOMEBODY = JUDGING - {PRIORITISATION, TRADEOFF}

_MOVED = (
    r"(?:fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|ed|ing)|down|rose|risen|rising|jumped"
    r"|spik(?:e|es|ed)|doubled|tripled|halved|shr[aiu]nk|flat|stagnat\w*|churn(?:ing|ed)?|worse|slower|gone up|went up)"
)
_ASKS_WHY = (
    r"(?:why|investigate|diagnose|what happened|find out|explain|root cause|look into|figure out|go about"
    r"|(?:do|would) you (?:do|look|check|ask)|debug)"
)
# Something changed, and nobody knows why: also where the question tells the one and asks the other in two sentences.
_CHANGED = (
    r"(?:fell|dropped|dipped|declined|decreased|sank|shrank|slid|rose|grew|jumped|increased|spiked|doubled|halved"
    r"|(?:is|are|was|were|went|has been|have been) (?:\w+ )?(?:down|up)|(?:has|have) (?:fallen|dropped|risen|gone))"
)
_WONDERS = (
    r"(?:why\b|what(?:'s| is| has)? (?:happened|happening|going on|wrong)|diagnos|find out|investigate|rca\b|root)"
)

# The first that fits: a decision on a test names what rose and fell as a diagnosis does.
_SIGNS: tuple[tuple[str, str], ...] = (
    (
        ESTIMATION,
        r"^(?:please )?estimate\b|^(?:about )?how many\b|\bestimate (?:the|how)\b|\bmarket siz|\bhow big is\b",
    ),
    (ESTIMATION, r"^how much (?!should|would you|do you|can we)"),
    (
        TRADEOFF,
        r"\b(?:(?:ship|launch)(?: it| this| that| them)?|(?:keep|roll out) (?:it|this|that|them))(?: or not)?\?",
    ),
    (
        TRADEOFF,
        r"\b(?:up|by|\+) ?\d+.*\b(?:but|while|and)\b.*(?:down|fell|dropped|worse|[-\u2212]\d).*\b(?:ship|launch|keep)",
    ),
    (
        COUNTERFACTUAL,
        r"^what (?:would happen|happens|changes)\b|^what if\b|^suppose\b|\bcause[ds]? (?:it|this|the)\b",
    ),
    (COUNTERFACTUAL, r"\bdid it\b|\bactually (?:improve|increase|cause|help)"),
    (DIAGNOSTIC, rf"\b{_MOVED}\b.*\b{_ASKS_WHY}\b|\bwhy (?:are|is|did|has|have|do|does)\b.*\b{_MOVED}\b"),
    (
        MONETISATION,
        r"\bmoneti[sz]|\b(?:make|earn)s? (?:more )?money\b|\bearn more\b|\b(?:raise|set) the (?:fee|price)\b",
    ),
    (MONETISATION, r"\bhow (?:do|would|should) (?:you|we|it) charge\b|\bpricing\b.*\?"),
    (
        PRIORITISATION,
        r"\bpriorit|\border them\b|\brank (?:them|these|the)\b|\bwhich (?:one )?(?:first|comes first)\b",
    ),
    (PRIORITISATION, r"\b(?:can|you) (?:build|ship|do) (?:only )?one\b|\bbacklog\b"),
    (
        SYSTEM,
        r"^(?:design|sketch|architect|build)\b.*\b(?:system|service|api|backend|registry|pipeline|architecture)\b",
    ),
    (SYSTEM, r"\bhow would you (?:build|design|architect) (?:the|a) (?:system|service|backend|infrastructure)\b"),
    (GOALS, r"\bgoals?\b|\bnorth star\b|\bmain metric\b|\bokrs?\b"),
    (
        SUCCESS,
        r"\bsuccess(?:ful)?\b|\b(?:know|tell|judge|decide) (?:if|whether)\b|\bkpis?\b|\bmetrics?\b|\bmeasure\b",
    ),
    (IMPROVEMENT, r"\bimprove\b|\bmake \w+ better\b"),
    (STRATEGY, r"^should\b.*\b(?:build|launch|enter|acquire|buy|open|expand|move into|run|offer|partner)\b"),
    (STRATEGY, r"\benter (?:the|a|into)\b|\bstrategy\b|\bgo.to.market\b|\bcompete\b"),
    (PRODUCT, r"^(?:re)?design\b|\bdesign (?:a|an|the|something)\b|\bfavou?rite (?:product|app)\b|^build (?:a|an)\b"),
    # What nothing above makes anything else.
    (
        DIAGNOSTIC,
        rf"\b{_CHANGED}\b.*\b{_WONDERS}|\b(?:diagnose|investigate|root cause)\b.*\b{_CHANGED}\b",
    ),
    (
        ESTIMATION,
        r"\b(?:estimate|guess) (?:how (?:many|much)|the (?:number|size|volume)|market)"
        r"|\bhow many (?!(?:users |people )?(?:would|should|metrics|goals)\b)[\w' -]+(?:\?|$)",
    ),
)
_COMPILED = tuple((name, re.compile(sign)) for name, sign in _SIGNS)


def type_of_question(question: str) -> str:
    """The type of a case question; empty where its words leave it open."""
    words = question.lower().replace("’", "'").strip()
    return next((name for name, sign in _COMPILED if sign.search(words)), "")
