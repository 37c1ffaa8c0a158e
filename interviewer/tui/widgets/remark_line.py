"""The newest remark beside the talk, in one quiet line."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.live.moment import Remark
from interviewer.exports.cells import legible


class RemarkLine(Widget):
    """A hint of the interviewer's, which can be read to its end among the captions, or how it stands."""

    DEFAULT_CSS = """
    RemarkLine { height: auto; max-height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    remark: reactive[Remark | None] = reactive(None, layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """None where there is nothing to be said."""
        return 0 if self.remark is None else super().get_content_height(container, viewport, width)

    def render(self) -> Content:
        """What it is, then its words."""
        if self.remark is None:
            return Content("")
        style, head = ("$accent", "Hint  ") if self.remark.is_hint else ("$warning", "Note  ")
        return Content.assemble(
            (head, f"bold {style}"), (legible(self.remark.text), "italic" if self.remark.is_hint else "")
        )
