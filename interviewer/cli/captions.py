"""A round in plain lines: what is settled is printed with its tag, what is being said stands in one line below."""

import shutil
import sys
import textwrap
from collections.abc import Iterable

from interviewer.cli.output import clock, columns, note
from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, SegmentTagged, WordsHeard
from interviewer.core.glimpses import Behind, Countdown, Guessed, Listening, Sketched
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import text_of
from interviewer.engine import AllTold, Back, Gone, Noted, Published

METER_CELLS = 8
# Where the text of a segment begins: after its time and its tag.
INDENT = 25


class Captions:
    """Shows a round as it goes; `invitation` is what the candidate is told when it is their turn."""

    def __init__(self, invitation: str, minutes: float | None = None) -> None:
        self._invitation, self._minutes = invitation, minutes
        self._watched = sys.stderr is not None and sys.stderr.isatty()
        self._at = self._level = 0.0
        self._settled = self._guess = self._ending = ""
        self._printed_to = -1.0

    def show(self, told: Published) -> None:
        """Show one event."""
        match told:
            case QuestionAsked(question=question):
                self._say("\n" + textwrap.fill(question, columns()) + "\n")
            case AnswerStarted():
                self._settled = self._guess = self._ending = ""
                self._say(self._invitation)
            case Listening(at, level):
                self._note_time(at)
                self._at, self._level = at, level
            case Guessed(text=text):
                self._guess = text
            case WordsHeard(words):
                self._settled, self._guess = f"{self._settled} {text_of(words)}".strip(), ""
            case Sketched(segments=segments):
                self._take_sketch(segments)
            case SegmentTagged():
                self._print([told])
            case Countdown(left=left):
                self._ending = "" if left is None else f"over in {left} s "
            case AnswerEnded():
                self._settled = self._guess = ""
                self._clear()
            case _:
                self._take_trouble(told)
        self._draw()

    def _take_sketch(self, segments: tuple[TaggedSegment, ...]) -> None:
        # The last one may still go on.
        self._print(segments[:-1])
        self._settled = segments[-1].text if segments else ""

    def _print(self, segments: Iterable[TaggedSegment | SegmentTagged]) -> None:
        """Print what was not printed yet; a printed line is never taken back."""
        for one in segments:
            if one.start is None or one.start > self._printed_to:
                self._printed_to = self._printed_to if one.start is None else one.start
                head = f"{'' if one.start is None else clock(one.start):>7}  {one.tag:<14} "
                wrapped = textwrap.wrap(one.text, max(20, columns() - INDENT)) or [""]
                self._say("\n".join([head + wrapped[0], *(" " * INDENT + line for line in wrapped[1:])]))

    def _take_trouble(self, told: Published) -> None:
        match told:
            case Gone(why, _) | AllTold(why):
                self._note(why)
            case Noted(text):
                self._note(text)
            case Back(whence):
                self._note(f"Listening again{f' to {whence}' if whence else ''}.")
            case Behind(seconds=seconds):
                self._note(
                    f"This computer is slower than you speak: captions are {seconds:.0f} s behind. No sound is lost."
                )

    def _note_time(self, at: float) -> None:
        """Say it once when the time is up."""
        limit = None if self._minutes is None else self._minutes * 60
        if limit is not None and self._at < limit <= at:
            self._note(f"The {self._minutes:g} minutes are over: come to an end. No other question follows.")

    def _note(self, text: str) -> None:
        self._clear()
        note(text)

    def _say(self, text: str) -> None:
        self._clear()
        print(text, flush=True)

    def _draw(self) -> None:
        if self._watched:
            bar = "▮" * min(METER_CELLS, round(self._level * METER_CELLS * 2))
            head = f"  {clock(self._at):>7}  {bar:<{METER_CELLS}}  {self._ending}"
            text = f"{self._settled} {self._guess}…".strip() if self._guess else self._settled
            room = max(0, shutil.get_terminal_size().columns - len(head) - 1)
            shown = text if len(text) <= room else "…" + text[len(text) - room + 1 :] if room > 1 else ""
            print(f"\r\033[K{head}{shown}", end="", file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._watched:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
