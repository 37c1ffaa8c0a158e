"""What sort of case a question is, guessed from its words where nobody said; the names are those of the bank.

An interviewer asks for other things in a diagnosis than in a design, so that a wrong guess costs more than none.
"""

import re

_MOVED = (
    r"(?:fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|ed|ing)|down|rose|risen|rising|jumped"
    r"|spik(?:e|es|ed)|doubled|tripled|halved|shr[aiu]nk|flat|stagnat\w*|churn(?:ing|ed)?|worse|slower|gone up|went up)"
)
_ASKS_WHY = (
    r"(?:why|investigate|diagnose|what happened|find out|explain|root cause|look into|figure out|go about"
    r"|(?:do|would) you (?:do|look|check|ask)|debug)"
)

# The first that fits: a decision on a test names what rose and fell as a diagnosis does.
_SIGNS: tuple[tuple[str, str], ...] = (
    (
        "estimation",
        r"^(?:please )?estimate\b|^(?:about )?how many\b|\bestimate (?:the|how)\b|\bmarket siz|\bhow big is\b",
    ),
    ("estimation", r"^how much (?!should|would you|do you|can we)"),
    (
        "tradeoff",
        r"\b(?:(?:ship|launch)(?: it| this| that| them)?|(?:keep|roll out) (?:it|this|that|them))(?: or not)?\?",
    ),
    (
        "tradeoff",
        r"\b(?:up|by|\+) ?\d+.*\b(?:but|while|and)\b.*(?:down|fell|dropped|worse|[-\u2212]\d).*\b(?:ship|launch|keep)",
    ),
    (
        "counterfactual",
        r"^what (?:would happen|happens|changes)\b|^what if\b|^suppose\b|\bcause[ds]? (?:it|this|the)\b",
    ),
    ("counterfactual", r"\bdid it\b|\bactually (?:improve|increase|cause|help)"),
    ("diagnostic", rf"\b{_MOVED}\b.*\b{_ASKS_WHY}\b|\bwhy (?:are|is|did|has|have|do|does)\b.*\b{_MOVED}\b"),
    (
        "monetisation",
        r"\bmoneti[sz]|\b(?:make|earn)s? (?:more )?money\b|\bearn more\b|\b(?:raise|set) the (?:fee|price)\b",
    ),
    ("monetisation", r"\bhow (?:do|would|should) (?:you|we|it) charge\b|\bpricing\b.*\?"),
    (
        "prioritisation",
        r"\bpriorit|\border them\b|\brank (?:them|these|the)\b|\bwhich (?:one )?(?:first|comes first)\b",
    ),
    ("prioritisation", r"\b(?:can|you) (?:build|ship|do) (?:only )?one\b|\bbacklog\b"),
    (
        "system",
        r"^(?:design|sketch|architect|build)\b.*\b(?:system|service|api|backend|registry|pipeline|architecture)\b",
    ),
    ("system", r"\bhow would you (?:build|design|architect) (?:the|a) (?:system|service|backend|infrastructure)\b"),
    ("goals", r"\bgoals?\b|\bnorth star\b|\bmain metric\b|\bokrs?\b"),
    (
        "success",
        r"\bsuccess(?:ful)?\b|\b(?:know|tell|judge|decide) (?:if|whether)\b|\bkpis?\b|\bmetrics?\b|\bmeasure\b",
    ),
    ("improvement", r"\bimprove\b|\bmake \w+ better\b"),
    ("strategy", r"^should\b.*\b(?:build|launch|enter|acquire|buy|open|expand|move into|run|offer|partner)\b"),
    ("strategy", r"\benter (?:the|a|into)\b|\bstrategy\b|\bgo.to.market\b|\bcompete\b"),
    ("product", r"^(?:re)?design\b|\bdesign (?:a|an|the|something)\b|\bfavou?rite (?:product|app)\b|^build (?:a|an)\b"),
)
_COMPILED = tuple((name, re.compile(sign)) for name, sign in _SIGNS)


def type_of_question(question: str) -> str:
    """The type of a case question; empty where its words leave it open."""
    words = question.lower().replace("’", "'").strip()
    return next((name for name, sign in _COMPILED if sign.search(words)), "")
