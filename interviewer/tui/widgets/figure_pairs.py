"""The figures of two rounds, a line each: both, the difference, and which is better, in words."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets import Static

from interviewer.core.over_time.comparison import Pair
from interviewer.exports.comparison_words import BETTER, WORSE, held_against
from interviewer.exports.measured import difference_of, name_of, value_of

NAME, FIGURE, DIFFERENCE = 24, 7, 6
_STYLES = {BETTER: "bold $text-success", WORSE: "bold $text-error"}


class FigurePairs(Static):
    """What neither can tell is left out."""

    DEFAULT_CSS = """
    FigurePairs { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def show(self, pairs: Sequence[Pair]) -> None:
        """Show these."""
        self.update(Content("\n").join(pair_lines(pairs)))


def pair_lines(pairs: Sequence[Pair]) -> Iterator[Content]:
    """What stands over them, and a line each."""
    heads = f"{'':<{NAME}}{'A':>{FIGURE}}{'B':>{FIGURE}}{'B-A':>{DIFFERENCE}}"
    yield Content.styled(heads, "$text-muted")
    for pair in pairs:
        if pair.one is not None or pair.other is not None:
            yield _line(pair)


def _line(pair: Pair) -> Content:
    measure, word = pair.measure, held_against(pair)
    return Content.assemble(
        f"{name_of(measure):<{NAME}}{value_of(measure, pair.one):>{FIGURE}}{value_of(measure, pair.other):>{FIGURE}}",
        f"{difference_of(measure, pair.one, pair.other):>{DIFFERENCE}}  ",
        (word, _STYLES.get(word, "$text-muted")),
    )
