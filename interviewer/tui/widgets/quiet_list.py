"""A list without a frame, on whose foot stands what enter does."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class QuietList(OptionList):
    """Options a line each; those that are longer than the line are cut off."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="list.open", tooltip="Open what the cursor is on"),
        Binding("up,k", "cursor_up", "Up", show=False, id="list.up", tooltip="One line up"),
        Binding("down,j", "cursor_down", "Down", show=False, id="list.down", tooltip="One line down"),
    ]
    DEFAULT_CSS = """
    QuietList {
        background: $background;
        border: none;
        padding: 0;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &:focus { border: none; background-tint: $foreground 0%; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $foreground; }
    }
    """

    def offer(self, options: Iterable[Option | None], first: bool) -> None:
        """Show these instead (None is a gap); whoever stood on one of them still does, else on the first, if so wanted.

        What comes late must not slip under a finger that is on its way to enter.
        """
        here = self.highlighted_option
        self.set_options(options)
        at = next((number for number, one in enumerate(self.options) if here and one.id == here.id), None)
        if at is not None:
            self.highlighted = at
        elif first:
            self.action_first()
