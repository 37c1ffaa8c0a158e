"""What every key does on the screen below, as it says itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

KEY = 14


@dataclass(frozen=True)
class KeyTold:
    """The keys that do one thing, what that is, and whether they do it on every screen."""

    keys: tuple[str, ...]
    does: str
    everywhere: bool


def keys_of(screen: Screen[Any]) -> list[KeyTold]:
    """What can be pressed on a screen just now, the screen's own keys first.

    Only what has an id is ours: the widgets of others have keys by the dozen that nobody needs to be told.
    """
    told: dict[tuple[str, bool], list[str]] = {}
    active = sorted(screen.active_bindings.values(), key=lambda one: not isinstance(one.node, Screen))
    for node, binding, _, tooltip in active:
        if binding.id or binding.action == "command_palette":
            does = tooltip or binding.description
            told.setdefault((does, isinstance(node, App)), []).append(screen.app.get_key_display(binding))
    return [KeyTold(tuple(dict.fromkeys(keys)), does, everywhere) for (does, everywhere), keys in told.items()]


class Keys(ModalScreen[None]):
    """A list over the screen; any of the usual keys closes it."""

    AUTO_FOCUS = "#list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "Close", show=False),
    ]

    def __init__(self, told: Sequence[KeyTold]) -> None:
        super().__init__()
        self._told = told

    def compose(self) -> ComposeResult:
        """The keys of the screen, then those of all screens."""
        with VerticalScroll(id="list"):
            yield Static(Content("\n").join(_lines(self._told)))

    def on_click(self) -> None:
        """A mouse closes it too."""
        self.dismiss()


def _lines(told: Sequence[KeyTold]) -> Iterator[Content]:
    for title, everywhere in (("Keys here", False), ("Keys everywhere", True)):
        chosen = [one for one in told if one.everywhere is everywhere]
        if chosen:
            yield from ([Content("")] if everywhere else [])
            yield Content.styled(title, "bold $accent")
            yield from map(_line, chosen)


def _line(one: KeyTold) -> Content:
    return Content.assemble((f"{' '.join(one.keys):<{KEY}}", "bold"), f" {one.does}")
