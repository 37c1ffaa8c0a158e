"""The lines of a round in their order, while they still change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    QuestionAsked,
    Reacted,
    Remarked,
    SegmentTagged,
)
from interviewer.core.figures.stripes import INTERVIEWER
from interviewer.core.glimpses import Glimpse
from interviewer.core.probes.moves import NUDGE
from interviewer.core.tags import is_unsure
from interviewer.core.vomit import TaggedSegment

# What a line can be beside a segment with its tag, or a word of the interviewer's.
HEADING = "heading"
NOTE = "note"
HINT = "hint"
TYPED = "typed"

ASKED_AGAIN = "The question again."


@dataclass(frozen=True)
class Line:
    """A line: its time in seconds (None: unknown), the column to which its time counts or what else it is, its text."""

    at: float | None
    column: str
    text: str
    unsure: bool = False


@dataclass
class _Turn:
    """The places of the lines of the turn that is open, and how many of them are on record."""

    spoken: list[int] = field(default_factory=list)
    typed: list[int] = field(default_factory=list)
    spoken_kept: int = 0
    typed_kept: int = 0
    # Where its next line goes; None: to the end.
    end: int | None = None


class Transcript:
    """All lines so far.

    Whatever changes a line gives the number of the first one that is new or other, and None where none is. While a turn
    is open its lines follow the sketch; its record takes their place.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._turn = _Turn()
        self._question = ""
        self._changed: int | None = None

    def take(self, told: Fact | Glimpse, number: int) -> int | None:
        """A fact; the number is that of the question."""
        self._changed = None
        match told:
            case QuestionAsked(at, question):
                self._question = question
                self._append(Line(at, HEADING, f"Question {number}"))
            case AnswerStarted():
                self._turn = _Turn()
            case Reacted(at, way, _, text) if way == NUDGE:
                self._insert(Line(at, HINT, text))
            case Reacted(at, _, _, text):
                self._append(self._interviewer(at, text))
            case Remarked(at, text):
                self._append(self._interviewer(at, text))
            case AnswerTyped(at, text):
                self._turn.typed.append(self._insert(Line(at, TYPED, text)))
            case SegmentTagged():
                self._keep(told)
            case AnswerEnded():
                self._close_turn()
        return self._changed

    def sketch(self, first: int, segments: Sequence[TaggedSegment]) -> int | None:
        """The whole segments of a sketch, of which those before the first are as they were."""
        self._changed = None
        places = self._turn.spoken
        self._drop(places, len(segments))
        for number in range(first, len(segments)):
            self._place(places, number, _line(segments[number]))
        return self._changed

    def note(self, at: float, text: str) -> int:
        """Something that a person should know."""
        self.lines.append(Line(at, NOTE, text))
        return len(self.lines) - 1

    def _interviewer(self, at: float, text: str) -> Line:
        # Who chose to hear the question only is not shown it by asking for it again.
        return Line(at, INTERVIEWER, ASKED_AGAIN if text == self._question else text)

    def _append(self, line: Line) -> None:
        """A line that is none of the turn's; what the turn still holds comes before it."""
        if self._turn.end is None:
            self._turn.end = len(self.lines)
        self._put(len(self.lines), line)

    def _keep(self, fact: SegmentTagged) -> None:
        line, turn = _line(fact), self._turn
        if fact.start is None:
            self._place(turn.typed, turn.typed_kept, line)
            turn.typed_kept += 1
        else:
            self._place(turn.spoken, turn.spoken_kept, line)
            turn.spoken_kept += 1

    def _close_turn(self) -> None:
        """What the record does not know goes, if there is one at all."""
        turn = self._turn
        if turn.spoken_kept or turn.typed_kept:
            self._drop(turn.typed, turn.typed_kept)
            self._drop(turn.spoken, turn.spoken_kept)
        self._turn = _Turn()

    def _place(self, places: list[int], number: int, line: Line) -> None:
        """Have a line be the one of that number in the turn."""
        if number < len(places):
            self._put(places[number], line)
        else:
            places.append(self._insert(line))

    def _insert(self, line: Line) -> int:
        """At the end of the turn, before the notes that came after it was said."""
        turn, place = self._turn, len(self.lines) if self._turn.end is None else self._turn.end
        while place and _is_later_note(self.lines[place - 1], line):
            place -= 1
        self.lines.insert(place, line)
        turn.end = None if turn.end is None else turn.end + 1
        return self._note_change(place)

    def _put(self, place: int, line: Line) -> int:
        if place == len(self.lines):
            self.lines.append(line)
        elif self.lines[place] == line:
            return place
        else:
            self.lines[place] = line
        return self._note_change(place)

    def _drop(self, places: list[int], kept: int) -> None:
        """Take away the lines of the turn from a number on; what stands after them moves up."""
        turn = self._turn
        for place in reversed(places[kept:]):
            del self.lines[place]
            self._note_change(place)
            for others in (turn.spoken, turn.typed):
                others[:] = _moved_up(others, place)
            turn.end = None if turn.end is None else turn.end - (turn.end > place)

    def _note_change(self, place: int) -> int:
        self._changed = place if self._changed is None else min(self._changed, place)
        return place


def _is_later_note(one: Line, line: Line) -> bool:
    return one.column == NOTE and one.at is not None and line.at is not None and one.at > line.at


def _moved_up(places: Iterable[int], gone: int) -> list[int]:
    return [place - (place > gone) for place in places if place != gone]


def _line(segment: TaggedSegment | SegmentTagged) -> Line:
    return Line(segment.start, segment.tag, segment.text, is_unsure(segment.confidence))
