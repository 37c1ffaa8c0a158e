"""What can be chosen to be held: the rounds of the bank, and single questions by their type."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from interviewer.bank.rounds import DRAWN
from interviewer.core.tags import SCHEMES
from interviewer.tui.values import Offer, Wish

LATELY = "drawn from those that you have not had lately"
# Those whose names do not tell enough.
_TITLES = {"case": "Any case", "behavioural": "Any story", "tradeoff": "Trade-off"}


@dataclass(frozen=True)
class Choice:
    """Something that can be held: its key in a list, its title, a line and a sentence about it, and what is wished."""

    key: str
    title: str
    size: str
    about: str
    wish: Wish
    offer: Offer | None = None


def rounds_in(offers: Iterable[Offer]) -> Iterator[Choice]:
    """The rounds."""
    for offer in offers:
        talk = f" About {offer.talk_minutes:g} of the minutes are yours to speak." if offer.talk_minutes else ""
        questions = f"{offer.questions} question{'' if offer.questions == 1 else 's'}"
        about = f"{offer.minutes:g} minutes, {questions}: {offer.draws}.{talk}"
        yield Choice(f"round {offer.id}", offer.title, f"{offer.minutes:g} min", about, Wish(round=offer.id), offer)


def single_questions() -> Iterator[Choice]:
    """One question of any type, of a kind, or of a type."""
    yield Choice("any", "Any question", "", f"One question, {LATELY}.", Wish())
    for name in DRAWN:
        title = _TITLES.get(name, name.capitalize())
        what = title.lower() if name in SCHEMES else f"of the type “{title.lower()}”"
        yield Choice(f"types {name}", title, "", f"One question, {what}, {LATELY}.", Wish(types=name))
