"""pygal's charts without what a page of many charts throws away, which takes six times as long as the drawing."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import pygal
from pygal.config import SerieConfig
from pygal.etree import etree
from pygal.graph.graph import Graph
from pygal.serie import Serie
from pygal.style import Style
from pygal.svg import Svg

# It leaves a hook in the import of everything else: for maps that nobody has here, and of a kind that Python warns of.
sys.meta_path[:] = [finder for finder in sys.meta_path if "pygal" not in type(finder).__module__]
# With lxml, where that is installed, it would make elements that do not go into our page.
etree.to_etree()

FONT = 15
STYLE = Style(label_font_size=FONT, major_label_font_size=FONT, legend_font_size=FONT)
# The settings of a series, as they are where nobody changes them.
_USUAL = vars(SerieConfig())

Values = Sequence[Any]


class _Svg(Svg):  # type: ignore[misc]  # pygal has no types
    """What draws, without the style and the script that pygal puts into each chart."""

    def add_styles(self) -> None:
        """None: the page has its own."""

    def add_scripts(self) -> None:
        """None: the page runs nothing."""


class _Light(Graph):  # type: ignore[misc]
    """A chart of numbers, or of pairs of them, in which None is a break."""

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
