"""The files and folders that a path may lead to."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from interviewer.exports.cells import legible
from interviewer.tui.widgets.quiet_list import QuietList


class FileList(QuietList):
    """Their names, a line each; above the first stands the field."""

    def show(self, paths: Sequence[str], first: bool) -> None:
        """Show these; the first is under the cursor, if so wanted."""
        self.offer((Option(_named(path), id=path) for path in paths), first=first)

    def action_cursor_up(self) -> None:
        """From the first, back to the field."""
        if self.highlighted:
            super().action_cursor_up()
        else:
            self.screen.focus_previous()


def _named(path: str) -> Content:
    name = path.rstrip("/").rpartition("/")[2]
    return Content.styled(f"{legible(name)}/", "$primary") if path.endswith("/") else Content(legible(name))
