"""The table that is shown with a question."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.bank.dashboards import Dashboard, table_lines
from interviewer.exports.cells import legible

# What is no wider than this leaves the talk room enough beside it in 72 cells.
BESIDE = 26


class DashboardView(Widget):
    """Draws a table as narrow as there is room."""

    DEFAULT_CSS = """
    DashboardView { height: auto; text-wrap: nowrap; }
    """

    dashboard: reactive[Dashboard | None] = reactive(None, layout=True)

    def watch_dashboard(self, dashboard: Dashboard | None) -> None:
        """What cannot be made narrower is scrolled to."""
        self.styles.min_width = max(map(len, table_lines(dashboard, 1))) if dashboard else 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many rows as the table has in this width."""
        return len(drawn(self.dashboard, width)) if self.dashboard else 0

    def render(self) -> Content:
        """Title, headings and figures."""
        return Content("\n").join(drawn(self.dashboard, self.content_size.width)) if self.dashboard else Content("")


def fits_beside(dashboard: Dashboard | None) -> bool:
    """Whether it is so slim that it can stand beside the talk in a small terminal."""
    return dashboard is not None and max(map(len, table_lines(dashboard, BESIDE))) <= BESIDE


def drawn(dashboard: Dashboard, width: int) -> list[Content]:
    """Its rows; the headings are underlined, which takes no row of its own."""
    lines = table_lines(dashboard, width) if width > 0 else []
    if not lines:
        return []
    # A rule, the headings, a rule, the rows.
    second = len(lines) - len(dashboard.rows) - 1
    rule = lines[second]
    first = lines.index(rule)
    title = (Content.styled(legible(line), "bold $accent") for line in lines[:first])
    heads = (Content.styled(legible(line), "$text-muted") for line in lines[first + 1 : second - 1])
    last = Content.styled(f"{legible(lines[second - 1]):<{len(rule)}}", "$text-muted underline")
    return [*title, *heads, last, *(Content(legible(line)) for line in lines[second + 1 :])]
