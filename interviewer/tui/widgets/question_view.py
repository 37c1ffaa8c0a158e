"""The question that is talked about, or that it is there to be heard."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.exports.cells import legible

WAITING = "Getting ready: loading models"
MEANWHILE = "The question comes by itself. Space ends your answer, p pauses, q leaves."
HIDDEN = "Question hidden: s shows it."


class QuestionView(Widget):
    """The words of a question; hidden where the candidate has chosen to hear it only."""

    DEFAULT_CSS = """
    QuestionView { height: auto; }
    """

    question: reactive[str] = reactive("", layout=True)
    shown: reactive[bool] = reactive(True, layout=True)

    def render(self) -> Content:
        """Its words, as large as a terminal has them."""
        if not self.question:
            return Content.assemble((WAITING, "bold"), "\n", (MEANWHILE, "$text-muted"))
        return Content.styled(legible(self.question), "bold") if self.shown else Content.styled(HIDDEN, "$text-muted")
