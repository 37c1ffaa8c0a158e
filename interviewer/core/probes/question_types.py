"""The types of case question, as far as they change what an interviewer asks."""

DIAGNOSTIC, ESTIMATION, COUNTERFACTUAL, SYSTEM = "diagnostic", "estimation", "counterfactual", "system"
# The answer proposes something.
PROPOSING = frozenset({"product", "improvement", "strategy", "prioritisation", "monetisation"})
# The answer says what would count as success.
MEASURING = frozenset({"goals", "success"})
# The answer is a decision.
DECIDING = PROPOSING | MEASURING | {"tradeoff"}
# The answer speaks of what people do.
JUDGING = DECIDING | {COUNTERFACTUAL}
# There are people for whom it is, not yet given by the question.
FOR_SOMEBODY = JUDGING - {"prioritisation", "tradeoff"}
