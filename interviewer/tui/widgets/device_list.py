"""Microphones or speakers to choose from, by name; the one that is used is marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.exports.cells import legible
from interviewer.tui.devices import meant
from interviewer.tui.widgets.quiet_list import QuietList

# What no name stands for is left to the system.
SYSTEMS = ""
SYSTEMS_CHOICE = "The system's choice"
USED, UNUSED = "●", "○"


@dataclass
class Chosen(Message):
    """Somebody wants this device from now on."""

    devices: "DeviceList"
    name: str


class DeviceList(QuietList):
    """The system's choice, then all names; a device that is not there any more stands at the end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Use it", id="devices.use", tooltip="Use the device under the cursor from now on")
    ]
    DEFAULT_CSS = """
    DeviceList { height: auto; }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  as all widgets are built
        super().__init__(id=id)
        self._names: Sequence[str] = ()
        self._there: Sequence[str] = ()
        self.used = SYSTEMS

    def show(self, names: Sequence[str], wanted: str) -> None:
        """Offer these, of which the one that is wanted, by its name or a part of it, is used."""
        self.used, self._there = meant(wanted, names), (SYSTEMS, *names)
        self._names = tuple(dict.fromkeys((*self._there, self.used)))
        self._show(self._names.index(self.used))

    def _show(self, highlighted: int | None) -> None:
        self.set_options(Option(line) for line in self._told())
        self.highlighted = highlighted
        # A list that has just been made has no size yet.
        self.call_after_refresh(self.scroll_to_highlight)

    def _told(self) -> Iterator[Content]:
        for name in self._names:
            mark, style = (USED, "$accent") if name == self.used else (UNUSED, "$text-muted")
            gone = "" if name in self._there else "  not there"
            yield Content.assemble(
                (f"{mark} ", style), legible(name).replace("\n", " ") or SYSTEMS_CHOICE, (gone, "$text-error")
            )

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.used = self._names[event.option_index]
        self._show(event.option_index)
        self.post_message(Chosen(self, self.used))
