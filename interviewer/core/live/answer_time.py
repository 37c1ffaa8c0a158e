"""Where the time of the answer goes that is being given."""

from collections.abc import Iterator, Sequence

from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, InterviewerSpoke, SegmentTagged
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSETTLED, UNSURE, Stripe
from interviewer.core.glimpses import Glimpse, Guessed, Listening, Quiet
from interviewer.core.tags import is_unsure
from interviewer.core.vomit import TaggedSegment

# Words begin and end a little later and earlier than the voice.
BREATH_SECONDS = 1.0

_NO_TALK = (SILENCE, OTHER_SILENCE, INTERVIEWER)


class AnswerTime:
    """The stripes of one answer, from its first turn on; of each sketch only what is other is reckoned again."""

    def __init__(self) -> None:
        self._stripes: list[Stripe] = []
        self._spent: dict[str, float] = {}
        # How many stripes stood before each segment of the turn that is open.
        self._marks: list[int] = []
        self._on_record = False
        self._start = self._now = self._had = 0.0
        self._turn_start: float | None = None
        # Since when there is a voice whose words are unknown, and since when there is none again.
        self._voice: float | None = None
        self._quiet: float | None = None

    def take(self, told: Fact | Glimpse) -> None:
        """What was told of this answer."""
        match told:
            case Listening(at):
                self._now = at
            case Guessed(start=start):
                self._speak(start)
            case Quiet(at, seconds):
                self._fall_silent(at, seconds)
            case AnswerStarted(at):
                self._begin(at)
            case SegmentTagged():
                self._keep(told)
            case AnswerEnded(at):
                self._end(at)
            case InterviewerSpoke(start, end) if self._stripes or self._had:
                self._fill(start, OTHER_SILENCE)
                self._fill(end, INTERVIEWER)

    def sketch(self, first: int, segments: Sequence[TaggedSegment]) -> None:
        """A sketch of the open turn, of which the segments before the first are as they were."""
        self._forget(min(first, len(segments)))
        for segment in segments[len(self._marks) :]:
            self._add(segment)

    @property
    def stripes(self) -> tuple[Stripe, ...]:
        """Its time up to now, with what has no tag yet and the silence since."""
        return tuple(self._stripes) if self._turn_start is None else (*self._stripes, *self._tail())

    @property
    def talk(self) -> dict[str, float]:
        """The seconds of talk by tag, and those that are unsure."""
        return {column: spent for column, spent in self._spent.items() if column not in _NO_TALK and spent > 0}

    @property
    def seconds(self) -> float:
        """How long the candidate has had the floor."""
        open_turn = 0.0 if self._turn_start is None else self._now - self._turn_start
        return self._had + max(0.0, open_turn)

    @property
    def _end_of_stripes(self) -> float:
        return self._stripes[-1].end if self._stripes else self._start

    def _tail(self) -> Iterator[Stripe]:
        """The time after what has a tag: silence, a voice, silence."""
        end, now = self._end_of_stripes, self._now
        voice = now if self._voice is None else min(now, max(end, self._voice))
        quiet = now if self._quiet is None else min(now, max(voice, self._quiet))
        if quiet - voice < BREATH_SECONDS:
            voice = quiet = now
        for start, until, column in ((end, voice, SILENCE), (voice, quiet, UNSETTLED), (quiet, now, SILENCE)):
            if until > start:
                yield Stripe(start, until, column)

    def _speak(self, since: float) -> None:
        # What was heard before has its tag by now.
        if self._voice is None or self._end_of_stripes > self._voice:
            self._voice = since

    def _fall_silent(self, at: float, seconds: float) -> None:
        """No voice for so many seconds; none at all is a voice again."""
        if seconds > 0:
            self._quiet = at - seconds
            self._voice = self._end_of_stripes if self._voice is None else self._voice
        else:
            self._quiet = None
            self._speak(at)

    def _begin(self, at: float) -> None:
        if self._stripes:
            self._fill(at, OTHER_SILENCE)
        else:
            self._start = at
        self._turn_start, self._now = at, max(self._now, at)
        self._marks, self._on_record = [], False
        self._voice = self._quiet = None

    def _end(self, at: float) -> None:
        self._fill(at, SILENCE)
        self._had += max(0.0, at - self._turn_start) if self._turn_start is not None else 0.0
        self._turn_start, self._marks = None, []

    def _keep(self, fact: SegmentTagged) -> None:
        """The record of the turn takes the place of its sketch."""
        if not self._on_record:
            self._forget(0)
            self._on_record = True
        self._add(fact)

    def _add(self, segment: TaggedSegment | SegmentTagged) -> None:
        self._marks.append(len(self._stripes))
        if segment.start is not None and segment.end is not None:
            self._fill(segment.start, SILENCE)
            self._fill(segment.end, UNSURE if is_unsure(segment.confidence) else segment.tag)

    def _fill(self, end: float, column: str) -> None:
        """The time up to there is of that column."""
        stripe = Stripe(self._end_of_stripes, end, column)
        if stripe.seconds > 0:
            self._stripes.append(stripe)
            self._spent[column] = self._spent.get(column, 0.0) + stripe.seconds

    def _forget(self, first: int) -> None:
        """The segments of the open turn from a number on."""
        if first < len(self._marks):
            gone = self._stripes[self._marks[first] :]
            del self._stripes[self._marks[first] :], self._marks[first:]
            for stripe in gone:
                self._spent[stripe.column] -= stripe.seconds
