"""An answer while it grows: its segments and tags as far as it has come, and at its end for the record."""

from collections.abc import Sequence
from itertools import takewhile

from interviewer.core.events import AnswerTyped, Fact, SegmentTagged, SpeechHeard, WordsHeard
from interviewer.core.segments import Segment, thoughts, typed_segments, untimed_segments
from interviewer.core.spans import Span, merged
from interviewer.core.tagging import paired, tagged, texts_of
from interviewer.core.tags import Tagger, Tagging
from interviewer.core.timeline import timed_segments
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

# Of what has not changed, only the last sentences are tagged again: nothing new stands near the others.
FRESH_SENTENCES = 2
# So many sentences before the fresh ones are shown to the tagger with them.
NEIGHBOURS = 2


class Sketch:
    """Takes the facts of an answer as they come."""

    def __init__(self, question: str, tagger: Tagger) -> None:
        self._question, self._tagger = question, tagger
        self._words: list[Word] = []
        self._speech: list[Span] = []
        self._typed: list[Segment] = []
        self._texts: list[str] = []
        self._taggings: list[Tagging] = []

    def take(self, fact: Fact) -> None:
        """A fact of this answer."""
        match fact:
            case WordsHeard(words):
                self._words += words
            case SpeechHeard(spans):
                self._speech = merged([*self._speech, *spans])
            case AnswerTyped(text=text):
                self._typed += typed_segments(text)

    def segments(self) -> tuple[TaggedSegment, ...]:
        """The answer so far; the tags of the latest sentences may still change."""
        sentences = thoughts(self._spoken())
        texts = texts_of(sentences)
        settled = max(0, _alike(self._texts, texts) - FRESH_SENTENCES)
        shown = max(0, settled - NEIGHBOURS)
        taggings = self._tagger.tag(texts[shown:], self._question)
        self._texts, self._taggings = texts, [*self._taggings[:settled], *taggings[settled - shown :]]
        return tuple(
            TaggedSegment(part.start, part.end, part.text, part.tag, part.confidence)
            for part in paired(sentences, self._taggings)
        )

    def facts(self) -> list[SegmentTagged]:
        """The segments of the whole answer, each sentence tagged beside all its neighbours."""
        return tagged([*self._spoken(), *self._typed], self._question, self._tagger)

    def _spoken(self) -> Sequence[Segment]:
        spans = [Span(word.start, word.end) for word in self._words if word.start is not None and word.end is not None]
        if len(spans) < len(self._words):
            return untimed_segments(self._words)
        # Where speech was not sought in a sound, it is where the words are.
        return timed_segments(self._words, self._speech or merged(spans))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many texts at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
