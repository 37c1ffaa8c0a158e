"""Which question the answers are to be of."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from interviewer.exports.cells import legible
from interviewer.exports.wording import times
from interviewer.tui.widgets.quiet_list import QuietList

ANY = ""
COUNT = 10


class Questions(QuietList):
    """The questions that were answered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Choose", id="question.choose", tooltip="Only answers to this question")
    ]


class QuestionChoice(ModalScreen[str | None]):
    """The questions that were answered, the last first; it gives one, nothing for any, None where none is chosen."""

    CSS_PATH = "question_choice.tcss"
    AUTO_FOCUS = "#questions"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-tall")]  # noqa: RUF012  as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Leave it", id="question.leave", tooltip="Leave it as it is"),
    ]

    def __init__(self, questions: Sequence[tuple[str, int]], chosen: str) -> None:
        super().__init__()
        self._questions = (ANY, *(question for question, _ in questions))
        self._counts, self._chosen = dict(questions), chosen

    def compose(self) -> ComposeResult:
        """Any question, then all of them."""
        with Vertical(id="choice"):
            yield Label("Answers to which question?", id="asked")
            yield Questions(*self._options(), id="questions")

    def _options(self) -> Iterator[Option]:
        for question in self._questions:
            told = legible(question).replace("\n", " ") or "Any question"
            count = times(self._counts[question]) if question else ""
            yield Option(Content.assemble((f"{count:<{COUNT}}", "not bold $text-muted"), told))

    def on_mount(self) -> None:
        """Begin at the one that is chosen."""
        known = self._chosen in self._questions
        self.query_one(OptionList).highlighted = self._questions.index(self._chosen) if known else 0

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._questions[event.option_index])

    @on(events.Click)
    def _beside(self, event: events.Click) -> None:
        """A click beside it leaves it as it is."""
        if event.widget is self:
            self.dismiss(None)
