"""What the bank knows of a question, as the interviewer is told it."""

from collections.abc import Callable

from interviewer.bank.bank import Bank
from interviewer.core.probes.brief import Brief


def briefs(bank: Bank) -> Callable[[str, str], Brief]:
    """Gives the brief of a question in these words, of this kind; one from elsewhere has nothing else."""
    known = {question.text: (question, pack) for pack in bank.packs for question in pack.questions.values()}

    def brief_of(words: str, kind: str) -> Brief:
        if words not in known:
            return Brief(words, kind)
        question, pack = known[words]
        return Brief(
            words,
            kind,
            question.type,
            question.minutes,
            question.north_star,
            question.probes,
            question.reveals,
            pack.facts,
            question.dashboard is not None,
        )

    return brief_of
