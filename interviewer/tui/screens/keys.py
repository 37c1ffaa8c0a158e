"""What every key does on the screen below, as it says itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, runtime_checkable

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

KEY = 14
# A letter or sign that stands beside lines or in a strip, and its meaning.
Letter = tuple[str, str]


@dataclass(frozen=True)
class KeyTold:
    """The keys that do one thing, what that is, and whether they do it on every screen."""

    keys: tuple[str, ...]
    does: str
    everywhere: bool


@runtime_checkable
class HasLetters(Protocol):
    """A screen that shows time in letters."""

    def letters(self) -> Sequence[Letter]:
        """What the letters and signs mean."""
        ...


def letters_of(screen: Screen[Any]) -> Sequence[Letter]:
    """What the letters of a screen mean, none where it shows none."""
    return screen.letters() if isinstance(screen, HasLetters) else ()


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

    def __init__(self, told: Sequence[KeyTold], letters: Sequence[Letter] = ()) -> None:
        super().__init__()
        self._told, self._letters = told, letters

    def compose(self) -> ComposeResult:
        """The keys of the screen, then those of all screens, then what letters mean."""
        with VerticalScroll(id="list"):
            yield Static(Content("\n").join([*_lines(self._told), *_letters(self._letters)]))

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


def _letters(letters: Sequence[Letter]) -> Iterator[Content]:
    if letters:
        yield Content("")
        yield Content.styled("Letters", "bold $accent")
    yield from (Content.assemble((f"{letter:<{KEY}}", "bold"), f" {means}") for letter, means in letters)
