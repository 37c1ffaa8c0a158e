"""What was found in two rounds: what is gone, what is new, and what is still there."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets import Static

from interviewer.core.over_time.comparison import Comparison
from interviewer.exports.comparison_words import names_told

LABEL = 13
CHANCE = "Two rounds differ by chance too. Whether practice works, the trends tell: t."


class FoundChanges(Static):
    """A finding a line, under one heading, and at last what no two rounds can tell."""

    DEFAULT_CSS = """
    FoundChanges { height: auto; }
    """

    def show(self, told: Comparison) -> None:
        """Show this."""
        found = (
            ("Gone", told.only_one, "bold $text-success"),
            ("New", told.only_other, "bold $text-error"),
            ("Still there", told.both, "bold $text-warning"),
        )
        lines = [
            Content.styled("What was found in A and in B", "$text-muted"),
            *(line for label, names, style in found for line in _lines(label, names, style)),
            Content(""),
            Content.styled(CHANCE, "$text-muted"),
        ]
        self.update(Content("\n").join(lines))


def _lines(label: str, names: Sequence[str], style: str) -> Iterator[Content]:
    """The names, the first of them beside the label."""
    for number, name in enumerate(names_told(names) or ["nothing"]):
        quiet = "" if names else "$text-muted"
        yield Content.assemble((f"{label if not number else '':<{LABEL}}", style), (name, quiet))
