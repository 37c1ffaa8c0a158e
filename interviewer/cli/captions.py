"""A round in plain lines: what is settled is printed with its tag, what is being said stands at the foot."""

import textwrap
from collections.abc import Callable, Iterable, Sequence

from interviewer.cli.foot_line import FootLine
from interviewer.cli.output import columns, note
from interviewer.cli.streams import one_line
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    QuestionAsked,
    Reacted,
    Remarked,
    SegmentTagged,
    WordsHeard,
)
from interviewer.core.glimpses import Behind, Countdown, Glimpse, Guessed, Listening, Sketched
from interviewer.core.live import remarks
from interviewer.core.live.being_said import BeingSaid, settled
from interviewer.core.live.meter import lit
from interviewer.core.live.stillness import Stillness
from interviewer.core.minutes import clock
from interviewer.core.probes.moves import NUDGE
from interviewer.core.tags import is_unsure, marked
from interviewer.core.vomit import TaggedSegment
from interviewer.inbox import AllTold, Back, Gone, Noted, Published

METER_CELLS = 8
# Where the text of a segment begins: after its time and its tag, which a mark may follow.
INDENT = 25
# In a narrower window it goes on further to the left.
WIDE_COLUMNS, NARROW_INDENT = 60, 4

HINT = "         Hint: "

TYPE = "Type your answer. An empty line ends it."


class Captions:
    """Shows a round as it goes; `invitation` is what the candidate is told when it is their turn to speak.

    `beside` gives the lines that are shown with the question in these words.
    """

    def __init__(
        self, invitation: str, minutes: float | None = None, beside: Callable[[str], Sequence[str]] = lambda _: ()
    ) -> None:
        self._invitation, self._minutes, self._beside = invitation, minutes, beside
        self._foot = FootLine()
        self._sounds = True
        self._at = self._level = 0.0
        self._being_said, self._stillness = BeingSaid(), Stillness()
        self._ending = ""
        self._printed_to = -1.0

    def show(self, told: Published) -> None:
        """Show one event."""
        match told:
            case QuestionAsked(question=question):
                self._say("", *textwrap.wrap(one_line(question), columns()), "")
                self._show_beside(question)
            case Reacted(way=way, text=text):
                self._show_reaction(way, text)
            case Remarked(text=text):
                self._say("", *textwrap.wrap(one_line(text), columns()))
            case AnswerStarted():
                self._begin_answer()
            case SegmentTagged():
                self._print([told])
            case AnswerEnded():
                self._ending = ""
            case Listening() | Guessed() | WordsHeard() | Sketched() | Countdown():
                self._take_sound(told)
            case _:
                self._take_trouble(told)
        if not isinstance(told, Gone | Back | Noted | AllTold):
            self._being_said = self._being_said.after(told)
            self._note_stillness(told)
        self._foot.show(self._head(), one_line(self._said()))

    def close(self) -> None:
        """Give the terminal back."""
        self._foot.close()

    def _show_beside(self, question: str) -> None:
        lines = self._beside(question)
        if lines:
            self._say(*map(one_line, lines), "")

    def _show_reaction(self, way: str, text: str) -> None:
        if way == NUDGE:
            self._say(*textwrap.wrap(f"{HINT}{one_line(text)}", columns(), subsequent_indent=" " * len(HINT)))
        else:
            self._say("", *textwrap.wrap(one_line(text), columns()), "")

    def _begin_answer(self) -> None:
        self._ending = ""
        self._say(*textwrap.wrap(one_line(self._invitation if self._sounds else TYPE), columns()))

    def _take_sound(self, told: Listening | Guessed | WordsHeard | Sketched | Countdown) -> None:
        match told:
            case Listening(at, level):
                self._note_time(at)
                self._at, self._level = at, level
            case Sketched(segments=segments):
                self._print(settled(segments))
            case Countdown(left=left):
                self._ending = f"over in {left} s" if left is not None and self._sounds else ""

    def _take_trouble(self, told: Published) -> None:
        match told:
            case Gone(why, _):
                self._sounds = False
                note(why)
            case AllTold(why) | Noted(why):
                note(why)
            case Back(whence):
                self._sounds = True
                note(remarks.listening_again(whence))
            case Behind(seconds=seconds):
                note(remarks.behind(seconds))

    def _note_time(self, at: float) -> None:
        """Say it once when the time is up."""
        if self._minutes is not None and self._at < self._minutes * 60 <= at:
            note(remarks.time_is_up(self._minutes))

    def _note_stillness(self, told: Fact | Glimpse) -> None:
        """Say it once a silence that nothing at all is heard."""
        was_noticed, self._stillness = self._stillness.is_noticed, self._stillness.after(told)
        if self._sounds and self._stillness.is_noticed and not was_noticed:
            note(remarks.ONLY_SILENCE_PLAIN)

    def _print(self, segments: Iterable[TaggedSegment | SegmentTagged]) -> None:
        """Print what was not printed yet; a printed line is never taken back."""
        for one in segments:
            if one.start is None or one.start > self._printed_to:
                self._printed_to = self._printed_to if one.start is None else one.start
                tag = marked(one.tag, is_unsure(one.confidence))
                head = f"{'' if one.start is None else clock(one.start):>7}  {tag:<15} "
                indent = INDENT if columns() >= WIDE_COLUMNS else NARROW_INDENT
                self._say(*textwrap.wrap(head + one_line(one.text), columns(), subsequent_indent=" " * indent))

    def _say(self, *lines: str) -> None:
        print("\n".join(lines), flush=True)

    def _head(self) -> str:
        # It counts down in silence, when the meter shows nothing.
        meter = self._ending or "▮" * lit(self._level, METER_CELLS)
        return f"  {clock(self._at):>7}  {meter:<{METER_CELLS}}  "

    def _said(self) -> str:
        """What is being said."""
        said = self._being_said
        return f"{said.words} {said.guess}…".strip() if said.guess else said.words
