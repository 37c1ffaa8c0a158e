"""The line at the foot of a screen: what can be pressed, as far as there is room, and always how to get out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from rich.cells import cell_len
from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

# In fewer cells than these nobody is told of the palette here.
PALETTE_FROM = 72
# How far apart the keys stand: with room, and where it is scarce.
WIDE, TIGHT = 2, 1


@dataclass(frozen=True)
class Told:
    """Keys that do one sort of thing: each as it is pressed and as it is written, and what they do."""

    keys: tuple[tuple[str, str], ...]
    does: str
    tooltip: str = ""
    can: bool = True

    @property
    def cells(self) -> int:
        """How many it takes."""
        return cell_len(" ".join([*(written for _, written in self.keys), self.does]))

    def key_at(self, cell: int) -> str:
        """The key that stands there; the words belong to the last."""
        ends = accumulate(cell_len(written) + 1 for _, written in self.keys)
        return next((key for (key, _), end in zip(self.keys, ends, strict=True) if cell < end), self.keys[-1][0])


@dataclass(frozen=True)
class Keys:
    """What can be pressed: what is told always, the palette, and the rest."""

    others: tuple[Told, ...] = ()
    kept: tuple[Told, ...] = ()
    palette: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Laid:
    """What there is room for, at the left and at the right, and how far apart it stands."""

    left: tuple[Told, ...] = ()
    right: tuple[Told, ...] = ()
    gap: int = TIGHT

    @property
    def cells(self) -> int:
        """How many it takes at least."""
        told = (*self.left, *self.right)
        return sum(one.cells + self.gap for one in told) - TIGHT * bool(told)

    def placed(self, cells: int) -> Iterator[tuple[int, Told]]:
        """Each with its first cell, in so many cells."""
        edge = self.gap - TIGHT
        right = cells - edge - sum(one.cells + self.gap for one in self.right) + self.gap
        for at, told in ((edge, self.left), (max(0, right), self.right)):
            for one in told:
                yield at, one
                at += one.cells + self.gap  # noqa: PLW2901  the next stands beside it


def laid(keys: Keys, cells: int) -> Laid:
    """As much as fits: the palette gives way first, then the others from the last on; what is kept stays."""
    others, kept = keys.others, keys.kept
    tries = [Laid(others, kept, gap) for gap in (WIDE, TIGHT)]
    if cells >= PALETTE_FROM:
        tries = [*(Laid(others, (*kept, *keys.palette), gap) for gap in (WIDE, TIGHT)), *tries]
    tries += [Laid(others[:count], kept) for count in reversed(range(len(others)))]
    return next((one for one in tries if one.cells <= cells), Laid((), kept))


class KeyLine(Widget):
    """Goes by the keys of its screen; a click does what the key does."""

    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        width: 100%;
        height: 1;
        text-wrap: nowrap;
        background: $footer-background;
        pointer: pointer;
    }
    """
    ALLOW_SELECT = False

    keys: reactive[Keys] = reactive(Keys())

    def on_mount(self) -> None:
        """Follow the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._take)

    def _take(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.keys = keys_of(screen)

    @property
    def _laid(self) -> Laid:
        return laid(self.keys, self.size.width)

    def render(self) -> Content:
        """The keys in bold, what they do beside them."""
        line = Content()
        for at, one in self._laid.placed(self.size.width):
            line = Content.assemble(line, " " * (at - line.cell_length), _content(one))
        return line

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say more of what is pointed at."""
        at = self._at(event.x)
        self.tooltip = at[1].tooltip if at else None

    def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        first, one = self._at(event.x) or (0, None)
        if one is not None and one.can:
            self.app.simulate_key(one.key_at(event.x - first))

    def _at(self, cell: int) -> tuple[int, Told] | None:
        placed = self._laid.placed(self.size.width)
        return next(((at, one) for at, one in placed if at <= cell < at + one.cells), None)


def _content(one: Told) -> Content:
    dim = "" if one.can else " dim"
    keys = " ".join(written for _, written in one.keys)
    return Content.assemble(
        (keys, f"bold $footer-key-foreground{dim}"), (f" {one.does}", f"$footer-description-foreground{dim}")
    )


def keys_of(screen: Screen[object]) -> Keys:
    """What can be pressed on a screen just now."""
    active = screen.active_bindings
    # The first key of each action; the others are told by `?`.
    shown = {one.binding.action: one for one in reversed(active.values()) if one.binding.show}
    first = [one for one in active.values() if shown.get(one.binding.action) is one]
    # Every screen of Textual has this one before its own.
    first.sort(key=lambda one: one.binding.key == "tab")
    palette = active.get(screen.app.COMMAND_PALETTE_BINDING)
    kept = [one for one in first if _is_kept(one.binding)]
    return Keys(
        tuple(_grouped(screen, (one for one in first if not _is_kept(one.binding)))),
        tuple(_grouped(screen, kept)),
        tuple(_grouped(screen, [palette] if palette else [])),
    )


def _is_kept(binding: Binding) -> bool:
    """Whether it leads out, or tells all keys."""
    return binding.key in ("escape", "question_mark") or binding.action == "app.quit"


def _grouped(screen: Screen[object], active: Iterable[ActiveBinding]) -> Iterator[Told]:
    """What stands in one group under one description, the rest each for itself."""
    for _, together in groupby(active, key=lambda one: one.binding.group or one.binding):
        members = list(together)
        one = members[0]
        keys = tuple((each.binding.key, screen.app.get_key_display(each.binding)) for each in members)
        group = one.binding.group
        does = group.description if group else one.binding.description
        yield Told(keys, does, one.tooltip or one.binding.description, one.enabled)
