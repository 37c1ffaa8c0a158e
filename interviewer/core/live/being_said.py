"""What is being said at this moment, and which of what was said stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, SegmentTagged, WordsHeard
from interviewer.core.glimpses import Glimpse, Guessed, Sketched
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import text_of


@dataclass(frozen=True)
class BeingSaid:
    """What has no tag that stays: words on record, and a guess at what follows them; from when on, if that is known."""

    words: str = ""
    guess: str = ""
    at: float | None = None

    def after(self, told: Fact | Glimpse) -> "BeingSaid":
        """What is being said once this was told."""
        match told:
            case WordsHeard(words):
                start = words[0].start if words else None
                return BeingSaid(f"{self.words} {text_of(words)}".strip(), at=self.at if self.words else start)
            case Guessed(start=start, text=text):
                return BeingSaid(self.words, text, self.at if self.words else start)
            case Sketched(segments=segments):
                last = segments[-1] if segments else None
                return BeingSaid(last.text if last else "", self.guess, last.start if last else None)
            case SegmentTagged():
                return BeingSaid("", self.guess)
            case QuestionAsked() | AnswerStarted() | AnswerEnded():
                return BeingSaid()
        return self


def settled(segments: Sequence[TaggedSegment]) -> Sequence[TaggedSegment]:
    """The segments of a sketch that are whole; the last one may still go on."""
    return segments[:-1]
