"""The table that is shown with a question."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.bank.dashboards import Dashboard, table_lines
from interviewer.exports.cells import legible

RULE = "─"


class DashboardView(Widget):
    """Draws a table as narrow as there is room."""

    DEFAULT_CSS = """
    DashboardView { height: auto; text-wrap: nowrap; }
    """

    dashboard: reactive[Dashboard | None] = reactive(None, layout=True)

    def watch_dashboard(self, dashboard: Dashboard | None) -> None:
        """What cannot be made narrower is scrolled to."""
        self.styles.min_width = max(map(len, _lines(dashboard, 1)), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many rows as the table has in this width."""
        return len(_lines(self.dashboard, width))

    def render(self) -> Content:
        """Title, headings and figures; the rules between them are quiet."""
        lines, style, rules = [], "bold $accent", 0
        for line in _lines(self.dashboard, self.content_size.width):
            if line and not line.strip("-"):
                rules += 1
                style = "$text-muted" if rules == 1 else ""
                lines.append(Content.styled(RULE * len(line), "$text-muted"))
            else:
                lines.append(Content.styled(legible(line), style))
        return Content("\n").join(lines)


def _lines(dashboard: Dashboard | None, width: int) -> list[str]:
    return table_lines(dashboard, width) if dashboard and width > 0 else []
