"""A field for the path of a file."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

# No system knows longer ones; what is pasted by mistake may be.
LONGEST_PATH = 4096


class PathField(Input):
    """What is typed of a path; tab goes on with it, down leads to what it may be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Open", id="path.open", tooltip="Open this file"),
        Binding("tab", "complete", "Complete", id="path.complete", tooltip="Go on as far as there is no choice"),
        Binding("down", "leave", "Files", id="path.files", tooltip="To the files below"),
    ]
    DEFAULT_CSS = """
    PathField { border: none; height: 1; padding: 0 1; background: $panel; }
    PathField:focus { border: none; background: $surface; background-tint: $foreground 0%; }
    """

    @dataclass
    class Completed(Message):
        """It is to be gone on with."""

        typed: str

    @dataclass
    class Left(Message):
        """What it may be is to be looked at."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(placeholder="its path, such as ~/interviews/mock.m4a", max_length=LONGEST_PATH, id=id)

    def action_complete(self) -> None:
        """Go on with what is typed."""
        self.post_message(self.Completed(self.value))

    def action_leave(self) -> None:
        """Look at what it may be."""
        self.post_message(self.Left())

    def put(self, path: str) -> None:
        """Have this in it, and go on behind it."""
        self.value = path
        self.cursor_position = len(path)
