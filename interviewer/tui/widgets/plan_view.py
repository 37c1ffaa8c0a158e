"""How the talking time of a round is meant to be spent: a bar in letters and colours, and what its parts mean."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets import Static

from interviewer.bank.sections import planned
from interviewer.core.sections import Section
from interviewer.core.tags import SCHEMES
from interviewer.exports.cells import legible
from interviewer.exports.strip import LETTERS
from interviewer.exports.wording import percent
from interviewer.tui.values import Offer

# Of a round that plans answers of both kinds.
_KINDS = {"case": "Cases", "behavioural": "Stories"}
NAME, AMOUNT = 15, 6
# A longer bar is read no better.
LONGEST = 64


class PlanView(Static):
    """Draws the plan of an offer as wide as there is room."""

    DEFAULT_CSS = """
    PlanView { height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  as every widget has it
        super().__init__(id=id)
        self._offer: Offer | None = None

    def show(self, offer: Offer | None) -> None:
        """Draw this one instead; None is nothing to draw."""
        self._offer = offer
        self.on_resize()

    def on_resize(self) -> None:
        """Draw it anew for the room that there is."""
        lines = plan_lines(self._offer, self.size.width) if self._offer else ()
        self.update(Content("\n").join(lines))


def plan_lines(offer: Offer, width: int) -> Iterator[Content]:
    """A bar and its parts for each kind of answers that the round plans."""
    plans = {kind: sections for kind in SCHEMES if (sections := planned(kind, offer.sections))}
    # How the time is shared out between two kinds, nobody says.
    talk = offer.talk_minutes if len(plans) == 1 else None
    for kind, sections in plans.items():
        if len(plans) > 1:
            yield Content.styled(_KINDS[kind], "bold")
        yield bar(sections, max(1, min(width, LONGEST)))
        for section in sections:
            yield Content("")
            yield _part(section, talk)
            yield Content.styled(legible(section.why), "$text-muted")
        yield Content("")


def bar(sections: Sequence[Section], cells: int) -> Content:
    """The shares side by side, each with its letter, and its name where that fits."""
    parts, so_far = [], 0.0
    for section in sections:
        first, so_far = round(so_far * cells), so_far + section.share
        room = round(so_far * cells) - first
        name = f" {LETTERS[section.tag]} {section.tag}"
        label = name if len(name) < room else f" {LETTERS[section.tag]}"
        parts.append(Content.styled(f"{label:<{room}.{room}}", f"bold $background on $tag-{section.tag}"))
    return Content("").join(parts)


def _part(section: Section, talk: float | None) -> Content:
    if talk is None:
        amount, band = percent(section.share), f"{percent(section.least)[:-1]}–{percent(section.most)} is fine"
    else:
        least, meant, most = section.minutes_of(talk)
        amount, band = f"{meant:.0f} min", f"{least:.0f}–{most:.0f} min is fine"
    return Content.assemble(
        (f"{LETTERS[section.tag]} ", f"bold $tag-{section.tag}"),
        (f"{section.tag:<{NAME}}", "bold"),
        f"{amount:>{AMOUNT}}",
        (f"   {band}", "$text-muted"),
    )
