"""pygal's charts without what a page of many charts throws away, which takes several times as long as the drawing."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from types import SimpleNamespace
from typing import Any, Self
from xml.etree.ElementTree import Element

import pygal
from pygal.config import Config, SerieConfig
from pygal.etree import etree
from pygal.graph.graph import Graph
from pygal.serie import Serie
from pygal.style import Style
from pygal.svg import Svg

# It leaves a hook in the import of everything else: for maps that nobody has here, and of a kind that Python warns of.
sys.meta_path[:] = [finder for finder in sys.meta_path if "pygal" not in type(finder).__module__]
# With lxml, where that is installed, it would make elements that do not go into our page.
etree.to_etree()

WIDTH = 720
FONT = 15
# What pygal draws for a mouse, and names what a page has by itself: we have no script that would show it.
_UNSEEN_TAGS = ("defs", "desc", "script", "style", "title")
_UNSEEN_CLASSES = ("plot text-overlay", "plot tooltip-overlay")
# The settings of a series, as they are where nobody changes them.
_USUAL = vars(SerieConfig())

Values = Sequence[Any]


class _Settings(Config):  # type: ignore[misc]  # pygal has no types
    """What all charts have in common; pygal would copy each part of it anew for each chart."""

    def copy(self) -> Self:
        """Its own settings, their values shared: no chart changes one."""
        return copy(self)


_STYLE = Style(label_font_size=FONT, major_label_font_size=FONT, legend_font_size=FONT)
_SETTINGS = _Settings(width=WIDTH, margin=8, style=_STYLE, legend_at_bottom=True, allow_interruptions=True)


class _Svg(Svg):  # type: ignore[misc]
    """What draws: no style, no script, no comment, no id (it would come again in the next chart), nothing unseen."""

    def __init__(self, graph: Graph) -> None:
        super().__init__(graph)
        del self.root[:], self.root.attrib["id"]

    def node(self, parent: Any = None, tag: str = "g", attrib: Any = None, **more: Any) -> Any:
        """A new element; of what is not seen, one that stands nowhere."""
        more.pop("id", None)
        unseen = tag in _UNSEEN_TAGS or more.get("class_") in _UNSEEN_CLASSES
        return super().node(Element("g") if unseen else parent, tag, attrib, **more)

    def add_styles(self) -> None:
        """None: the page has its own."""

    def add_scripts(self) -> None:
        """None: the page runs nothing."""


class _Light(Graph):  # type: ignore[misc]
    """A chart of numbers, or of pairs of them, in which None is a break."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(_SETTINGS, **settings)

    def __getattribute__(self, name: str) -> Any:
        """What the chart knows while it is drawn, else what it is; pygal's own asks itself three times for each."""
        state = object.__getattribute__(self, "__dict__").get("state")
        known = state.__dict__ if state is not None and name != "state" and name[:2] != "__" else {}
        return known[name] if name in known else object.__getattribute__(self, name)

    def prepare_values(self, raw: Iterable[tuple[Values, Mapping[str, Any]]], offset: int = 0) -> list[Serie]:
        """The series; pygal's own way asks for the names of all settings once for each setting of each series."""
        settings = _USUAL | {name: value for name, value in vars(self.state).items() if name in _USUAL}
        gap = (None, None) if self._dual else None
        return [
            Serie(number, [gap if value is None else value for value in values], SimpleNamespace(**settings | own))
            for number, (values, own) in enumerate(raw, offset)
        ]

    def _draw(self) -> None:
        self.svg = _Svg(self)
        super()._draw()

    def _adapt(self, value: Any) -> Any:
        return value

    _x_adapt = _adapt


class Rows(_Light, pygal.HorizontalBar):  # type: ignore[misc]
    """Bars that lie."""


class Lines(_Light, pygal.XY):  # type: ignore[misc]
    """Lines through points."""
