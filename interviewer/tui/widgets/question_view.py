"""The question that is talked about, or that it is there to be heard."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.exports.cells import legible

WAITING = "Getting ready: loading models"
MEANWHILE = "The question comes by itself. Space ends your answer, p pauses, q leaves."
HIDDEN = "Question hidden: s shows it."
MORE = "…  s: whole question"


class QuestionView(Widget):
    """The words of a question; hidden where the candidate has chosen to hear it only."""

    DEFAULT_CSS = """
    QuestionView { height: auto; }
    """

    question: reactive[str] = reactive("", layout=True)
    shown: reactive[bool] = reactive(True, layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many rows as all of it has."""
        return len(self._whole().wrap(max(1, width)))

    @property
    def is_cut(self) -> bool:
        """Whether there are fewer rows than it has."""
        return len(self._whole().wrap(max(1, self.content_size.width))) > self.content_size.height

    def render(self) -> Content:
        """What there are rows for; of more, that a key shows it."""
        whole, size = self._whole(), self.content_size
        if not self.is_cut:
            return whole
        *rows, last = whole.wrap(max(1, size.width))[: max(1, size.height)]
        room = max(0, size.width - len(MORE))
        cut = Content.assemble(last.truncate(room), (MORE[: size.width], "$accent"))
        return Content("\n").join([*rows, cut])

    def _whole(self) -> Content:
        """Its words, as large as a terminal has them."""
        if not self.question:
            return Content.assemble((WAITING, "bold"), "\n", (MEANWHILE, "$text-muted"))
        return Content.styled(legible(self.question), "bold") if self.shown else Content.styled(HIDDEN, "$text-muted")
