"""Which recording or transcript from elsewhere is to be read."""

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Label, OptionList, Static

from interviewer.core.completion import completed
from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import legible
from interviewer.tui.outcome import outcome_of
from interviewer.tui.places import Replaying, Waiting
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Debrief
from interviewer.tui.widgets.file_list import FileList
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.path_field import PathField

TITLE = "Open a recording or a transcript"
ABOUT = (
    "Of an interview that was held elsewhere. It is read on this computer and stays as it is; then you can play it "
    "with its words and see where its time went."
)


class OpeningScreen(DeskScreen):
    """A path that is typed, and below it the files that it may lead to."""

    CSS_PATH = "opening.tcss"
    AUTO_FOCUS = "#path"
    VERTICAL_BREAKPOINTS = [(0, "-shorter"), (9, "-short"), (20, "-tall")]  # noqa: RUF012  as Textual declares it

    def compose(self) -> ComposeResult:
        """What it is for, the path, what is wrong with it, the files."""
        with Vertical(id="opening"):
            yield Label(TITLE, id="title")
            yield Static(ABOUT, id="about", markup=False)
            yield PathField(id="path")
            yield Static("", id="trouble", markup=False)
            yield FileList(id="files")
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer what is near."""
        self._look("")

    def _look(self, typed: str) -> None:
        self.fetch(lambda: self.desk.files(typed), lambda paths: self._show(typed, paths))

    def _show(self, typed: str, paths: Sequence[str]) -> None:
        """Show what was asked for last; an answer that comes later than it is out of date."""
        files = self.query_one(FileList)
        if typed == self.query_one(PathField).value:
            files.show(paths, first=files.has_focus)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.query_one("#trouble", Static).update("")
        self._look(event.value)

    @on(PathField.Completed)
    def _complete(self, event: PathField.Completed) -> None:
        """Asked anew: whoever types faster than a disk reads wants it all the same."""
        self.fetch(lambda: self.desk.files(event.typed), lambda paths: self._go_on(event.typed, paths))

    def _go_on(self, typed: str, paths: Sequence[str]) -> None:
        field = self.query_one(PathField)
        if field.value == typed:
            field.put(completed(typed, paths))

    @on(PathField.Left)
    def _to_the_files(self) -> None:
        files = self.query_one(FileList)
        if files.option_count:
            files.focus()
            files.action_first()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Look into a folder; open a file."""
        path = str(event.option_id)
        self.query_one(PathField).put(path)
        if not path.endswith("/"):
            self._open(path)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self._open(event.value)

    def _open(self, typed: str) -> None:
        self.fetch(lambda: outcome_of(lambda: self.desk.file(typed)), self._opened)

    def _opened(self, path: str | CouldNotError) -> None:
        """Read it; what cannot be is said here, where it can be put right."""
        if isinstance(path, CouldNotError):
            self.query_one("#trouble", Static).update(legible(str(path)))
        elif self.is_active:
            self.go(Waiting(f"Reading {PurePath(path).name}", partial(self.desk.read, path), _played))


def _played(found: object) -> Replaying:
    return Replaying(cast("Debrief", found))
