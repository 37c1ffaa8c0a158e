"""The facts of a round told again with what is true in the place of what was heard, so that its report can be made."""

from collections.abc import Callable, Iterator, Sequence

from interviewer.core.events import (
    AnswerEnded,
    Fact,
    FilledPausesHeard,
    QuestionAsked,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.segments import Segment
from interviewer.core.simulation.truth import TrueAnswer, Truth, segments
from interviewer.core.spans import Span, merged
from interviewer.core.tagging import tagged
from interviewer.core.tags import Tagger
from interviewer.core.timeline import timed_segments
from interviewer.core.words import Word

HEARD = (SpeechHeard, WordsHeard, FilledPausesHeard, SegmentTagged)

# Gives what is to be told of an answer in which a voice was heard in these stretches.
Tell = Callable[[TrueAnswer, Sequence[Span]], Sequence[Fact]]


def retold(facts: Sequence[Fact], truth: Truth, tell: Tell) -> list[Fact]:
    """The same round with other words and tags; an answer that it did not come to stays as it is."""
    before, *parts = _parts(facts)
    answers = [*truth.answers, *[None] * len(parts)]
    return [
        *before,
        *(fact for part, answer in zip(parts, answers, strict=False) for fact in _told(part, answer, tell)),
    ]


def heard_speech(facts: Sequence[Fact]) -> list[list[Span]]:
    """Where a voice was heard in each answer."""
    return [_speech(part) for part in _parts(facts)[1:]]


def words_heard(facts: Sequence[Fact]) -> list[str]:
    """The words of all answers in the order in which they were heard."""
    return [word.text for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]


def true_facts(answer: TrueAnswer, _heard: Sequence[Span]) -> list[Fact]:
    """An answer as it truly is."""
    told = [SegmentTagged(one.span.start, one.span.end, one.text, one.tag, 1.0) for one in segments(answer)]
    return [SpeechHeard(tuple(answer.speech)), WordsHeard(_words(answer)), *told]


def counted_facts(answer: TrueAnswer, heard: Sequence[Span]) -> list[Fact]:
    """The true words with their true tags, where a voice was heard: what is off now is the counting."""
    found = timed_segments(_words(answer), heard)
    tags = iter([tag for _, tag in answer.words])
    told = [SegmentTagged(one.start, one.end, one.text, _tag(one, tags), 1.0) for one in found]
    return [SpeechHeard(tuple(heard)), WordsHeard(_words(answer)), *told]


def tagged_facts(tagger_of: Callable[[str], Tagger], question_of: Callable[[TrueAnswer], str]) -> Tell:
    """The true words where a voice was heard, with the tags that a tagger gives them."""

    def tell(answer: TrueAnswer, heard: Sequence[Span]) -> list[Fact]:
        found = timed_segments(_words(answer), heard)
        told = tagged(found, question_of(answer), tagger_of(answer.script.kind))
        return [SpeechHeard(tuple(heard)), WordsHeard(_words(answer)), *told]

    return tell


def _parts(facts: Sequence[Fact]) -> list[list[Fact]]:
    """What comes before the first question, and each question with all that follows it."""
    parts: list[list[Fact]] = [[]]
    for fact in facts:
        if isinstance(fact, QuestionAsked):
            parts.append([])
        parts[-1].append(fact)
    return parts


def _told(part: Sequence[Fact], answer: TrueAnswer | None, tell: Tell) -> Iterator[Fact]:
    if answer is None:
        yield from part
        return
    new = list(tell(answer, _speech(part)))
    for fact in part:
        if isinstance(fact, AnswerEnded):
            yield from new
            new = []
        if not isinstance(fact, HEARD):
            yield fact
    yield from new


def _speech(part: Sequence[Fact]) -> list[Span]:
    return merged(span for fact in part if isinstance(fact, SpeechHeard) for span in fact.spans)


def _words(answer: TrueAnswer) -> tuple[Word, ...]:
    return tuple(word for word, _ in answer.words)


def _tag(segment: Segment, tags: Iterator[str]) -> str:
    """The tag that most of its words have; `tags` are those of the words from its first on."""
    own = [next(tags) for _ in segment.words]
    return max(dict.fromkeys(own), key=own.count)
