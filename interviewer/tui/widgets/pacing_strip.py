"""Where the time of this answer goes, against the plan of the round."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.figures.shares import OVER, Share
from interviewer.core.figures.stripes import SILENCE, Stripe
from interviewer.core.minutes import clock
from interviewer.core.sections import Section
from interviewer.core.tags import FRAMEWORK
from interviewer.exports.strip import COLUMNS, LETTERS, OTHER, PENDING, strip
from interviewer.exports.wording import percent
from interviewer.tui.widgets.caption_rows import colour_of
from interviewer.tui.widgets.plan_view import bar

SO_FAR, PLAN = "Answer  ", "Plan    "
# What lies between words, or has no letter of its own yet, is no block.
_QUIET = (LETTERS[SILENCE], PENDING, " ")


class PacingStrip(Widget):
    """A row for the answer so far; where the round has a plan, one for that, and the shares of both in figures.

    Both rows are as long as the answer is meant to be (`meant`, in seconds; None: nobody says, and they are as long as
    the answer), and longer once it is: the time at their right end says how long.
    """

    DEFAULT_CSS = """
    PacingStrip { height: auto; }
    """

    stripes: reactive[tuple[Stripe, ...]] = reactive(())
    shares: reactive[tuple[Share, ...]] = reactive(())
    off_plan: reactive[Mapping[str, float]] = reactive[Mapping[str, float]](MappingProxyType({}))
    sections: reactive[tuple[Section, ...]] = reactive((), layout=True)
    meant: reactive[float | None] = reactive[float | None](None)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """A plan has two rows more."""
        return 3 if self.sections else 1

    def render(self) -> Content:
        """All rows; where there is room for fewer, the first."""
        if not (self.stripes or self.sections):
            return Content("")
        room = max(0, self.content_size.width - len(SO_FAR))
        elapsed = self.stripes[-1].end - self.stripes[0].start if self.stripes else 0.0
        whole = max(self.meant or 0.0, elapsed)
        end = f" {'of ' if self.meant == whole else ''}{clock(whole)}" if whole else ""
        cells = max(0, room - len(end))
        so_far = lettered(f"{strip(self.stripes, cells, whole):{cells}}") if cells else Content("")
        rows = [Content.assemble((SO_FAR, "$text-muted"), so_far, (end, "$text-muted"))]
        if self.sections:
            planned = round(cells * self.meant / whole) if self.meant else cells
            rows.append(Content.assemble((PLAN, "$text-muted"), bar(self.sections, planned)))
            rows.append(Content(" " * len(PLAN)) + shares_row(self.sections, self.shares, self.off_plan, room))
        return Content("\n").join(rows)


def lettered(letters: str) -> Content:
    """The letters of a strip, each run of them in its colour."""
    return Content("").join(_run(letter, len(list(run))) for letter, run in groupby(letters))


def _run(letter: str, cells: int) -> Content:
    if letter in _QUIET:
        return Content.styled(letter * cells, "$text-muted")
    colour = colour_of(COLUMNS.get(letter, ""))
    return Content.styled(letter * cells, f"bold {colour} on {colour} 25%")


def shares_row(
    sections: Sequence[Section], shares: Sequence[Share], off_plan: Mapping[str, float], cells: int
) -> Content:
    """Share and plan of each tag, and the share of what no plan has, in the longest way for which there is room."""
    of_tag = {share.tag: share for share in shares}
    others = [_other(column, share) for column, share in off_plan.items()]
    for told, gap in _WAYS:
        row = Content(gap).join([*(told(section, of_tag.get(section.tag)) for section in sections), *others])
        if row.cell_length <= cells:
            return row
    return row.truncate(cells, ellipsis=True)


def _in_full(section: Section, share: Share | None) -> Content:
    name = Content.styled(f"{LETTERS[section.tag]} {section.tag}", f"bold {colour_of(section.tag)}")
    spent = f" {clock(share.seconds)}," if share else ""
    return name + spent + _share(share) + _plan(section, share)


def _in_figures(section: Section, share: Share | None) -> Content:
    return _letter(section.tag) + _share(share) + _plan(section, share)


def _in_signs(section: Section, share: Share | None) -> Content:
    """As "18/5–25%": 18 %, and planned are 5 to 25 %."""
    if share is None:
        return _in_figures(section, None)
    is_over = share.verdict == OVER
    style = "bold $warning" if is_over else ""
    so_far, over = (f" {share.share * 100:.0f}", style), (" over" if is_over else "", style)
    return Content.assemble(_letter(section.tag), so_far, (f"/{_band(section)}", "$text-muted"), over)


def _in_short(section: Section, share: Share | None) -> Content:
    return _letter(section.tag) + _share(share)


_Way = Callable[[Section, Share | None], Content]
_WAYS: tuple[tuple[_Way, str], ...] = (
    (_in_full, "     "),
    (_in_figures, "   "),
    (_in_signs, "   "),
    (_in_signs, "  "),
    (_in_short, "  "),
    (_in_short, " "),
)


def _other(column: str, share: float) -> Content:
    """What has no plan; what announces a structure is what costs."""
    style = "bold $warning" if column == FRAMEWORK else ""
    return _letter(column) + Content.styled(f" {percent(share)}", style)


def _letter(column: str) -> Content:
    return Content.styled(LETTERS.get(column, OTHER), f"bold {colour_of(column)}")


def _plan(section: Section, share: Share | None) -> Content:
    plan = f"plan {_band(section)}"
    return Content.styled(f" ({plan})" if share else f" {plan}", "$text-muted")


def _band(section: Section) -> str:
    return f"{section.least * 100:.0f}–{section.most * 100:.0f}%"


def _share(share: Share | None) -> Content:
    """How much it is so far; that it is too little can only be said at the end."""
    if share is None:
        return Content("")
    is_over = share.verdict == OVER
    return Content.styled(f" {percent(share.share)}{' over' if is_over else ''}", "bold $warning" if is_over else "")
