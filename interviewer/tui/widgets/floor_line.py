"""Whose turn it is, in one line."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from interviewer.core.live.moment import Moment, Phase
from interviewer.core.minutes import clock

# Shorter silences are breaths.
QUIET_FROM = 3.0
NOTHING_SAID, NEXT = "Nothing said yet: press again to end this answer", "n: next question"

_MARKS = {
    Phase.GETTING_READY: ("○", "$text-muted"),
    Phase.ASKED: ("◆", "bold $tag-interviewer"),
    Phase.INTERVIEWER: ("◆", "bold $tag-interviewer"),
    Phase.YOUR_TURN: ("●", "bold $success"),
    Phase.FINISHING: ("○", "$text-muted"),
    Phase.OVER: ("○", "$text-muted"),
}
_WORDS = {
    Phase.GETTING_READY: "Getting ready",
    Phase.ASKED: "The interviewer asks",
    Phase.INTERVIEWER: "The interviewer speaks",
    Phase.YOUR_TURN: "Your turn",
    Phase.FINISHING: "Writing down what you said",
    Phase.OVER: "The round is over",
}


class FloorLine(Widget):
    """Drawn anew only where its words are others."""

    DEFAULT_CSS = """
    FloorLine { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    phase: reactive[Phase] = reactive(Phase.GETTING_READY)
    words: reactive[str] = reactive("")
    beside: reactive[str] = reactive("")

    def show(self, moment: Moment, answer_seconds: float) -> None:
        """Show how it stands."""
        self.phase = moment.phase
        self.words = words_of(moment, answer_seconds)
        self.beside = beside(moment)

    def render(self) -> Content:
        """The mark and the words in one colour, what is beside them in the accent."""
        mark, style = _MARKS[self.phase]
        gap = "   " if self.beside else ""
        return Content.assemble((f"{mark} {self.words}", style), gap, (self.beside, "$accent"))


def words_of(moment: Moment, answer_seconds: float) -> str:
    """Whose turn it is, and for how long it has been the candidate's; whether it is meant to end with nothing said."""
    if moment.leaving and moment.phase is Phase.GETTING_READY:
        return "Leaving"
    if moment.leaving:
        return "Leaving: what you said last is being written down"
    if moment.doubted:
        return NOTHING_SAID
    words = _WORDS[moment.phase]
    return f"{words}, {clock(answer_seconds)} yours so far" if moment.phase is Phase.YOUR_TURN else words


def beside(moment: Moment) -> str:
    """What goes on in a silence, which ends nothing unless it is counted down; what to press where it is asked."""
    if moment.phase is not Phase.YOUR_TURN:
        return ""
    if moment.countdown is not None:
        return f"answer ends in {moment.countdown} s: speak to go on"
    if moment.doubted:
        return NEXT
    if moment.thinking:
        return "thinking: you will not be interrupted"
    return f"quiet for {clock(moment.quiet)}" if moment.quiet >= QUIET_FROM else ""
