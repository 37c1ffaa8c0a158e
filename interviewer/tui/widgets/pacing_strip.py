"""Where the time of this answer goes, against the plan of the round."""

from collections.abc import Sequence
from itertools import groupby

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.figures.shares import OVER, Share
from interviewer.core.figures.stripes import SILENCE, Stripe
from interviewer.core.minutes import clock
from interviewer.core.sections import Section
from interviewer.exports.strip import LETTERS, strip
from interviewer.exports.wording import percent
from interviewer.tui.widgets.caption_rows import colour_of
from interviewer.tui.widgets.plan_view import bar

SO_FAR, PLAN = "So far  ", "Plan    "
_COLUMNS = {letter: column for column, letter in reversed(LETTERS.items())}


class PacingStrip(Widget):
    """A row for the answer so far; where the round has a plan, one for that, and the shares of both in figures."""

    DEFAULT_CSS = """
    PacingStrip { height: auto; }
    """

    stripes: reactive[tuple[Stripe, ...]] = reactive(())
    shares: reactive[tuple[Share, ...]] = reactive(())
    sections: reactive[tuple[Section, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """A plan has two rows more."""
        return 3 if self.sections else 1

    def render(self) -> Content:
        """All rows; where there is room for fewer, the first."""
        cells = max(0, self.content_size.width - len(SO_FAR))
        so_far = Content.assemble((SO_FAR, "$text-muted"), lettered(strip(self.stripes, cells)))
        rows = [so_far if self.stripes else Content("")]
        if self.sections:
            rows.append(Content.assemble((PLAN, "$text-muted"), bar(self.sections, cells)))
            rows.append(Content(" " * len(PLAN)) + shares_row(self.sections, self.shares, cells))
        return Content("\n").join(rows)


def lettered(letters: str) -> Content:
    """The letters of a strip, each run of them in its colour."""
    return Content("").join(_run(letter, len(list(run))) for letter, run in groupby(letters))


def _run(letter: str, cells: int) -> Content:
    if letter == LETTERS[SILENCE]:
        return Content.styled("·" * cells, "$text-muted")
    colour = colour_of(_COLUMNS.get(letter, ""))
    return Content.styled(letter * cells, f"bold {colour} on {colour} 25%")


def shares_row(sections: Sequence[Section], shares: Sequence[Share], cells: int) -> Content:
    """Share and plan of each tag, in the longest way for which there is room."""
    of_tag = {share.tag: share for share in shares}
    for told, gap in ((_in_full, "     "), (_in_figures, "   "), (_in_short, "  ")):
        row = Content(gap).join(told(section, of_tag.get(section.tag)) for section in sections)
        if row.cell_length <= cells:
            return row
    return row.truncate(cells, ellipsis=True)


def _in_full(section: Section, share: Share | None) -> Content:
    spent = f" {clock(share.seconds)}," if share else ""
    name = Content.styled(f"{LETTERS[section.tag]} {section.tag}", f"bold {colour_of(section.tag)}")
    return name + spent + _of_band(section, share)


def _in_figures(section: Section, share: Share | None) -> Content:
    return _letter(section) + _of_band(section, share)


def _in_short(section: Section, share: Share | None) -> Content:
    return _letter(section) + _share(share)


def _letter(section: Section) -> Content:
    return Content.styled(LETTERS[section.tag], f"bold {colour_of(section.tag)}")


def _of_band(section: Section, share: Share | None) -> Content:
    return _share(share) + Content.styled(f" of {section.least * 100:.0f}–{section.most * 100:.0f}", "$text-muted")


def _share(share: Share | None) -> Content:
    """How much it is so far; that it is too little can only be said at the end."""
    if share is None:
        return Content(" –")
    is_over = share.verdict == OVER
    return Content.styled(f" {percent(share.share)}{' over' if is_over else ''}", "bold $warning" if is_over else "")
