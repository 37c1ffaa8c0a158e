"""Charts as SVG, drawn by pygal; what they look like is said in page.css, so that they are dark in the dark."""

from collections.abc import Iterator, Sequence
from itertools import count
from math import ceil
from typing import Any
from xml.etree.ElementTree import Element

from interviewer.core.minutes import clock
from interviewer.exports.blocks import Bars, Curve, Lane, Lanes
from interviewer.exports.cells import legible
from interviewer.exports.light_charts import Lines, Rows
from interviewer.exports.wording import percent

Chart = Bars | Lanes | Curve

ROW = 30
MARGINS = 70
# The distances between marks on a line of time, in seconds.
STEPS = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
MOST_MARKS = 7


class Charts:
    """Draws the charts of one page; `numbers` name them, since the text beside each is found by its id."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def drawn(self, chart: Chart) -> Element:
        """A chart, with the text that stands for it."""
        match chart:
            case Bars():
                tree = _bars(chart)
            case Lanes():
                tree = _lanes(chart)
            case Curve():
                tree = _curve(chart)
        return _described(tree, chart, next(self._numbers))


def _bars(chart: Bars) -> Element:
    planned = any(bar.target is not None for bar in chart.bars)
    drawn = Rows(height=_height(len(chart.bars) * (2 if planned else 1)), show_legend=planned)
    # It draws from the bottom up.
    bars = chart.bars[::-1]
    drawn.x_labels = [legible(bar.name) for bar in bars]
    most = max(max(bar.share, bar.target or 0.0) for bar in chart.bars)
    drawn.y_labels = [{"label": percent(tenths / 10), "value": tenths / 10} for tenths in range(ceil(most * 10) + 1)]
    drawn.add("yours", [bar.share for bar in bars])
    if planned:
        drawn.add("planned", [bar.target for bar in bars])
    return _tree(drawn)


def _lanes(chart: Lanes) -> Element:
    rows = len(chart.lanes)
    drawn = Lines(
        height=_height(rows),
        show_legend=False,
        show_dots=False,
        range=(0.5, rows + 0.5),
        xrange=(chart.whole.start, chart.whole.end),
    )
    drawn.x_labels = list(_marks(chart.whole.start, chart.whole.end))
    drawn.y_labels = [{"label": legible(lane.name), "value": rows - row} for row, lane in enumerate(chart.lanes)]
    # A series for each of the two looks, and none for each lane: it would be the same to see and take longer.
    lanes = [(lane, rows - row) for row, lane in enumerate(chart.lanes)]
    drawn.add("spent", [point for lane, row in lanes if not lane.lost for point in _strokes(lane, row)])
    drawn.add("lost", [point for lane, row in lanes if lane.lost for point in _strokes(lane, row)])
    return _tree(drawn)


def _strokes(lane: Lane, row: int) -> Iterator[tuple[float, int] | None]:
    """A line from the start of each stretch to its end, and then a break."""
    for span in lane.spans:
        yield from ((span.start, row), (span.end, row), None)


def _curve(chart: Curve) -> Element:
    times, rates = [time for time, _ in chart.points], [rate for _, rate in chart.points]
    low, high = min(*rates, *chart.band), max(*rates, *chart.band)
    drawn = Lines(
        height=_height(7),
        dots_size=4,
        range=(low - 10, high + 10),
        xrange=(times[0], times[-1]),
    )
    drawn.x_labels = list(_marks(times[0], times[-1]))
    drawn.y_labels = [{"label": f"{rate}", "value": rate} for rate in _rates(low, high)]
    drawn.add("yours", list(chart.points))
    for name, rate in zip(("easy from", "easy to"), chart.band, strict=True):
        drawn.add(f"{name} {rate:.0f}", [(times[0], rate), (times[-1], rate)], show_dots=False)
    return _tree(drawn)


def _rates(low: float, high: float) -> range:
    step = 20 if high - low < 120 else 50
    return range(int(low // step) * step, int(high) + step, step)


def _height(rows: int) -> int:
    return rows * ROW + MARGINS


def _marks(start: float, end: float) -> Iterator[dict[str, object]]:
    """Full times between start and end, few enough to be read."""
    step = next((step for step in STEPS if (end - start) / step <= MOST_MARKS), STEPS[-1])
    first = -int(-start // step) * step
    return ({"label": clock(time), "value": time} for time in range(first, int(end) + 1, step))


def _tree(drawn: Any) -> Element:
    tree: Element = drawn.render_tree()
    return tree


def _described(tree: Element, chart: Chart, number: int) -> Element:
    ids = f"chart-{number}", f"chart-{number}-said"
    kind = type(chart).__name__.lower()
    tree.attrib |= {"role": "img", "aria-labelledby": " ".join(ids), "class": f"chart {kind}", "focusable": "false"}
    said: Sequence[tuple[str, str, str]] = (("title", ids[0], chart.title), ("desc", ids[1], chart.said))
    for place, (tag, name, text) in enumerate(said):
        made = Element(tag, {"id": name})
        made.text = legible(text)
        tree.insert(place, made)
    return tree
