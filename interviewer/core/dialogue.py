"""A conversation as an interview: which question each stretch of the candidate's talk answers.

All but the candidate are interviewers. What they say falls into three sorts:

- A *nod* ("mm-hm", "right", "sure"), or up to `FEW_WORDS` words that ask nothing, ends no answer. In the same way a nod
  of the candidate's is no answer.
- The first thing that is more than a nod opens the first question. If it reads like small talk (nothing has set a task
  or asked for a story) and got fewer than `SMALL_TALK_WORDS` words in answer, the next thing that asks opens the first
  question instead, and what came before belongs to no answer. But if the candidate had just asked something, what asks
  then is a reply, unless no more than a courtesy had been asked ("Can you hear me?").
- Anything later ends the turn. It opens another question if it asks, and either says that it does ("next question",
  "tell me about a time"), or has at least `NEW_QUESTION_WORDS` words after a long answer (`LONG_ANSWER_WORDS` words),
  or sets a task where the candidate was to introduce themselves, or nothing was asked before. Else the answer goes on
  with another turn: after a reply, if the candidate had just asked, else after a follow-up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from interviewer.core.spans import Span
from interviewer.core.speakers import EVERYONE, Passage, joined_up
from interviewer.core.tags import CASE
from interviewer.core.turn_taking import (
    asks,
    ends_asking,
    gist,
    introduces,
    is_courteous,
    is_nod,
    moves_on,
    sets_task,
)
from interviewer.core.words import Word, text_of

FEW_WORDS = 3
SMALL_TALK_WORDS = 25
NEW_QUESTION_WORDS = 15
# About a minute.
LONG_ANSWER_WORDS = 150


@dataclass
class Turn:
    """A stretch of the candidate's talk: what was said before it and when, and the nods within it."""

    after: str
    asked: Span | None
    is_reply: bool = False
    words: list[Word] = field(default_factory=list)
    nods: list[Span] = field(default_factory=list)


@dataclass
class Topic:
    """A question and the turns of its answer; the question is empty where nobody was heard to ask."""

    question: str
    turns: list[Turn]

    @property
    def words(self) -> int:
        """How many words answered it."""
        return sum(len(turn.words) for turn in self.turns)


@dataclass
class Interview:
    """The questions; the interviewers' last words; what was said before the first question and belongs to none."""

    topics: list[Topic] = field(default_factory=list)
    closing: Turn | None = None
    before: list[Span] = field(default_factory=list)
    small_talk: int = 0


def interview_of(passages: Iterable[Passage], candidate: str, question: str = "") -> Interview:
    """The passages, in the order in which they began, as an interview; with a question given, it is the only one."""
    fold = _Fold(candidate, question)
    for passage in joined_up(_sides(passages, candidate)):
        fold.take(passage)
    return fold.ended()


def _sides(passages: Iterable[Passage], candidate: str) -> Iterable[Passage]:
    return (Passage("" if candidate in (EVERYONE, one.speaker) else "-", one.words) for one in passages)


class _Fold:
    """Takes the runs of both sides, in turn."""

    def __init__(self, candidate: str, question: str) -> None:
        self._candidate, self._only = candidate, question
        self._interview = Interview()
        self._said: list[Passage] = []

    def take(self, run: Passage) -> None:
        """What one side said until the other did."""
        if run.speaker:
            self._hear(run)
        elif not (self._said and is_nod(run.text)):
            self._answer(run)

    def ended(self) -> Interview:
        """All of it."""
        self._interview.closing = self._pending() if self._said else None
        return self._interview

    @property
    def _turn(self) -> Turn | None:
        topics = self._interview.topics
        return topics[-1].turns[-1] if topics else None

    def _hear(self, run: Passage) -> None:
        """An interviewer speaks: a nod within a turn, or words that will end it."""
        turn = self._turn
        if not self._said and is_nod(run.text, FEW_WORDS):
            nods = turn.nods if turn else self._interview.before
            nods += [span for span in [_span(run)] if span]
        else:
            self._said.append(run)

    def _answer(self, run: Passage) -> None:
        if self._said or not self._interview.topics:
            self._open(self._pending())
        self._interview.topics[-1].turns[-1].words += run.words

    def _pending(self) -> Turn:
        text = " ".join(one.text for one in self._said)
        spans = [span for one in self._said if (span := _span(one))]
        self._said = []
        asked = Span(spans[0].start, max(span.end for span in spans)) if spans else None
        return Turn(gist(text), asked)

    def _open(self, turn: Turn) -> None:
        """Begin a turn: of another question, or of the answer that is being given."""
        topics = self._interview.topics
        if len(topics) == 1 and not self._only and _was_small_talk(topics[0], turn):
            self._forget(topics.pop())
        if not topics or (not self._only and _opens(topics[-1], turn)):
            topics.append(Topic(self._only or turn.after, [turn]))
            return
        turn.is_reply = _has_just_asked(topics[-1].turns[-1])
        topics[-1].turns.append(turn)

    def _forget(self, topic: Topic) -> None:
        spoken = (span for turn in topic.turns for span in (turn.asked, *turn.nods) if span)
        self._interview.before += spoken
        self._interview.small_talk += topic.words


def _was_small_talk(topic: Topic, turn: Turn) -> bool:
    """Whether nothing was asked in earnest until now."""
    if topic.words >= SMALL_TALK_WORDS or not asks(turn.after) or any(sets_task(one.after) for one in topic.turns):
        return False
    return is_courteous(topic.question) or not _has_just_asked(topic.turns[-1])


def _opens(topic: Topic, turn: Turn) -> bool:
    """Whether what was said opens another question."""
    if not asks(turn.after):
        return False
    long = len(turn.after.split()) >= NEW_QUESTION_WORDS and topic.words >= LONG_ANSWER_WORDS
    begins = introduces(topic.question) and sets_task(turn.after, [CASE])
    return long or begins or not asks(topic.question) or moves_on(turn.after)


def _has_just_asked(turn: Turn) -> bool:
    return bool(turn.words) and ends_asking(turn.words[-1].text)


def _span(run: Passage) -> Span | None:
    times = [(word.start, word.end) for word in run.words]
    known = [Span(start, end) for start, end in times if start is not None and end is not None]
    return Span(known[0].start, max(span.end for span in known)) if known else None


def answer_text(topic: Topic) -> str:
    """All that was said in answer."""
    return text_of(word for turn in topic.turns for word in turn.words)
