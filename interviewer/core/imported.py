"""The facts of an interview that was held elsewhere: each turn of each answer as if it had been heard here."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from interviewer.core.dialogue import Interview, Topic, Turn
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundEnded,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.fillers import FilledPause
from interviewer.core.probes.moves import FOLLOW_UP, REPLY
from interviewer.core.segments import untimed_segments
from interviewer.core.spans import Span, clipped, gaps, merged
from interviewer.core.tagging import tagged
from interviewer.core.tags import Tagger
from interviewer.core.timeline import timed_segments
from interviewer.core.words import Word

# Why an interviewer of flesh and blood said something is not known.
HEARD = "heard"
TOOK_THE_FLOOR, WAS_ASKED = "The interviewer took the floor.", "The candidate had just asked."


@dataclass(frozen=True)
class Sounded:
    """What a recording tells beside its words: all its speech and filled pauses, and its seconds."""

    speech: tuple[Span, ...]
    pauses: tuple[FilledPause, ...]
    duration: float


@dataclass(frozen=True)
class _Stretch:
    """A turn with its time; `limit` is when the interviewer took the floor again."""

    turn: Turn
    start: float
    end: float
    speech: tuple[Span, ...]


def facts_of_interview(
    interview: Interview, kinds: Sequence[str], tagger: Callable[[str], Tagger], sounded: Sounded | None = None
) -> list[Fact]:
    """The facts, the round's beginning not among them; `kinds` are those of the answers, in order."""
    timed = all(word.start is not None for topic in interview.topics for turn in topic.turns for word in turn.words)
    if not timed:
        return [*_untimed(interview, kinds, tagger), RoundEnded(0.0)]
    return list(_timed(interview, kinds, tagger, sounded))


def _untimed(interview: Interview, kinds: Sequence[str], tagger: Callable[[str], Tagger]) -> Iterator[Fact]:
    """Without times there are no turns, and nobody knows how long anything took."""
    for topic, kind in zip(interview.topics, kinds, strict=True):
        yield QuestionAsked(0.0, topic.question, kind)
        for number, turn in enumerate(topic.turns):
            if number:
                yield _reacted(0.0, turn)
            yield WordsHeard(tuple(turn.words))
            yield from tagged(untimed_segments(turn.words), topic.question, tagger(kind))
    if interview.closing:
        yield Remarked(0.0, interview.closing.after)


def _timed(
    interview: Interview, kinds: Sequence[str], tagger: Callable[[str], Tagger], sounded: Sounded | None
) -> Iterator[Fact]:
    yield from (InterviewerSpoke(span.start, span.end) for span in sorted(interview.before))
    stretches = iter(_stretches(interview, sounded))
    now = 0.0
    for topic, kind in zip(interview.topics, kinds, strict=True):
        for turn in topic.turns:
            stretch = next(stretches)
            yield from _asked(topic, stretch.turn, kind, turn is topic.turns[0], now)
            yield from _answered(stretch, topic.question, tagger(kind), sounded)
            now = stretch.end
    yield from _closed(interview.closing, now, sounded)


def _asked(topic: Topic, turn: Turn, kind: str, is_first: bool, now: float) -> Iterator[Fact]:
    at = max(now, turn.asked.start if turn.asked else now)
    yield QuestionAsked(at, topic.question, kind) if is_first else _reacted(at, turn)
    if turn.asked:
        yield InterviewerSpoke(turn.asked.start, turn.asked.end)


def _reacted(at: float, turn: Turn) -> Reacted:
    way, reason = (REPLY, WAS_ASKED) if turn.is_reply else (FOLLOW_UP, TOOK_THE_FLOOR)
    return Reacted(at, way, HEARD, turn.after, reason, None, None)


def _answered(stretch: _Stretch, question: str, tagger: Tagger, sounded: Sounded | None) -> Iterator[Fact]:
    words = tuple(stretch.turn.words)
    yield AnswerStarted(stretch.start)
    yield from (InterviewerSpoke(nod.start, nod.end) for nod in stretch.turn.nods)
    yield WordsHeard(words)
    if sounded:
        pauses = tuple(one for one in sounded.pauses if any(_holds(span, one) for span in stretch.speech))
        yield from [FilledPausesHeard(pauses)] if pauses else []
        yield SpeechHeard(stretch.speech)
    yield from tagged(timed_segments(words, stretch.speech), question, tagger)
    yield AnswerEnded(stretch.end)


def _closed(closing: Turn | None, now: float, sounded: Sounded | None) -> Iterator[Fact]:
    if closing:
        yield Remarked(max(now, closing.asked.start if closing.asked else now), closing.after)
        if closing.asked:
            yield InterviewerSpoke(closing.asked.start, closing.asked.end)
            now = max(now, closing.asked.end)
    yield RoundEnded(max(now, sounded.duration if sounded else now))


def _stretches(interview: Interview, sounded: Sounded | None) -> Iterator[_Stretch]:
    """The turns with their times: each begins when the interviewer has finished, and ends with the talk in it."""
    turns = [_heard_out(turn, sounded) for topic in interview.topics for turn in topic.turns]
    others = merged([*interview.before, *_heard(turns, interview.closing)])
    last = Turn("", None) if interview.closing is None else interview.closing
    now = max((span.end for span in interview.before), default=0.0)
    for turn, following in pairwise([*turns, last]):
        began, ended = _edges(turn.words)
        start = max(now, min(turn.asked.end, began) if turn.asked else now)
        start = min(start, began)
        limit = max(ended, following.asked.start) if following.asked else (sounded.duration if sounded else ended)
        speech = _speech(turn, Span(start, max(limit, ended)), others, sounded)
        now = max(ended, speech[-1].end if speech else ended)
        yield _Stretch(turn, start, now, speech)


def _heard_out(turn: Turn, sounded: Sounded | None) -> Turn:
    """The turn with what was asked before it lasting as long as its sound: a recogniser's last word ends early."""
    if turn.asked is None or sounded is None:
        return turn
    began = _edges(turn.words)[0]
    last = (one.end for one in sounded.speech if one.start <= turn.asked.end < one.end <= began)
    return replace(turn, asked=Span(turn.asked.start, max([turn.asked.end, *last])))


def _speech(turn: Turn, within: Span, others: Sequence[Span], sounded: Sounded | None) -> tuple[Span, ...]:
    """When the candidate spoke: by the sound where nobody else did, else by the words."""
    spoken = merged(Span(word.start or 0.0, word.end or 0.0) for word in turn.words)
    if sounded is None:
        return tuple(span for span in spoken if span.length > 0)
    own = [part for span in clipped(sounded.speech, within) for part in gaps(clipped(others, span), span)]
    return tuple(merged([*own, *(one for one in clipped(spoken, within) if not _touches(one, own))]))


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)


def _heard(turns: Iterable[Turn], closing: Turn | None) -> Iterator[Span]:
    for turn in (*turns, *([closing] if closing else [])):
        yield from turn.nods
        yield from [turn.asked] if turn.asked else []


def _edges(words: Sequence[Word]) -> tuple[float, float]:
    return words[0].start or 0.0, max(word.end or 0.0 for word in words)


def _holds(span: Span, pause: FilledPause) -> bool:
    return span.start <= (pause.start + pause.end) / 2 <= span.end
