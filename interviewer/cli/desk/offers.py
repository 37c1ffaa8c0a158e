"""The rounds of the bank, as the screen shows them."""

from interviewer.bank.bank import Bank
from interviewer.bank.rounds import Round
from interviewer.tui.values import Offer


def offers_of(bank: Bank) -> list[Offer]:
    """Every round that can be held, in the order of the bank."""
    return [_offer(one) for one in bank.rounds.values()]


def _offer(one: Round) -> Offer:
    return Offer(
        one.id, one.title, one.minutes, one.questions, ", ".join(one.types) or "any", one.sections, one.talk_minutes
    )
