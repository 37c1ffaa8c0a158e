from collections.abc import Iterator, Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewer.core.events import AnswerTyped, Fact, SegmentTagged, SpeechHeard, WordsHeard
from interviewer.core.sketch import FRESH_SENTENCES, NEIGHBOURS, Sketch
from interviewer.core.spans import Span
from interviewer.core.tagging import tagged
from interviewer.core.tags import Tagging
from interviewer.core.timeline import timed_segments
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word
from tests.core.spoken import words_of
from tests.toy_language import ToyTagger


class Watched(ToyTagger):
    """Remembers what it was shown each time, and of which question."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[list[str]] = []
        self.questions: set[str] = set()

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        self.shown.append(list(units))
        self.questions.add(question)
        return super().tag(units, question)


def utterance(text: str, at: float) -> list[Fact]:
    """The facts of words said from a time on."""
    words = words_of(text, at)
    return [WordsHeard(tuple(words)), SpeechHeard((Span(at, words[-1].end or at),))]


def answer(*texts: str) -> Iterator[list[Fact]]:
    """Utterance after utterance, each two seconds after the one before."""
    at = 1.0
    for text in texts:
        facts = utterance(text, at)
        yield facts
        at += 0.4 * len(text.split()) + 2.0


def taken(sketch: Sketch, facts: Sequence[Fact]) -> Sketch:
    for fact in facts:
        sketch.take(fact)
    return sketch


def test_it_shows_the_answer_so_far() -> None:
    sketch = Sketch("Why?", ToyTagger())
    assert sketch.segments() == ()
    taken(sketch, utterance("I would ship it.", 1.0))
    end = words_of("I would ship it.", 1.0)[-1].end
    assert sketch.segments() == (TaggedSegment(1.0, end, "I would ship it.", "recommendation", 0.9),)
    taken(sketch, utterance("That is because users leave", 4.0))
    assert [(segment.text, segment.tag) for segment in sketch.segments()] == [
        ("I would ship it.", "recommendation"),
        ("That is because users leave", "hypothesis"),
    ]


def test_what_comes_may_change_the_latest() -> None:
    sketch = taken(Sketch("Why?", ToyTagger()), utterance("I would", 1.0))
    assert [segment.tag for segment in sketch.segments()] == ["aside"]
    taken(sketch, utterance("ship it.", 3.0))
    assert [(segment.text, segment.tag) for segment in sketch.segments()] == [
        ("I would", "recommendation"),
        ("ship it.", "recommendation"),
    ]


def test_a_noise_shows_nothing() -> None:
    assert taken(Sketch("Why?", ToyTagger()), [SpeechHeard((Span(1.0, 1.2),))]).segments() == ()


def test_what_is_long_said_is_not_tagged_again() -> None:
    tagger = Watched()
    sketch = Sketch("Why?", tagger)
    for facts in answer(*[f"I would look at number {number}." for number in range(30)]):
        taken(sketch, facts).segments()
    assert len(sketch.segments()) == 30
    assert max(map(len, tagger.shown)) <= FRESH_SENTENCES + 1 + NEIGHBOURS
    assert tagger.questions == {"Why?"}


class Looking(ToyTagger):
    """Takes a sentence for a hypothesis if a reason follows it."""

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        return [
            Tagging("hypothesis" if "because" in following else "aside", 0.9, {})
            for following in [*units[1:], question]
        ]


def test_the_latest_are_tagged_again_beside_what_came_since() -> None:
    sketch = Sketch("Why?", Looking())
    spoken = answer("I would wait.", "That is because users leave.", "So I would ship.")
    tags = [[segment.tag for segment in taken(sketch, facts).segments()] for facts in spoken]
    assert tags == [["aside"], ["hypothesis", "aside"], ["hypothesis", "aside", "aside"]]


# Some bring several sentences at once, some are long and hold no mark at all.
sentences = st.lists(
    st.one_of(
        st.lists(st.sampled_from(["I", "would", "ship.", "because", "users", "leave.", "so"]), min_size=1),
        st.lists(st.sampled_from(["ship", "because", "users", "and"]), min_size=20, max_size=70),
    ).map(" ".join),
    max_size=12,
)


@given(sentences)
@example(["I", "because ship. ship. ship. I"])
@settings(deadline=None)
def test_however_it_grew_it_ends_as_if_it_had_been_tagged_at_once(texts: list[str]) -> None:
    grown, whole = Sketch("Why?", ToyTagger()), Sketch("Why?", ToyTagger())
    for facts in answer(*texts):
        taken(grown, facts).segments()
        taken(whole, facts)
    assert grown.segments() == whole.segments()
    assert grown.facts() == whole.facts()
    parts = [(fact.start, fact.end, fact.text, fact.tag, fact.confidence) for fact in grown.facts()]
    assert parts == [(s.start, s.end, s.text, s.tag, s.confidence) for s in grown.segments()]


@given(sentences)
@settings(deadline=None)
def test_on_record_each_sentence_is_tagged_beside_all_its_neighbours(texts: list[str]) -> None:
    tagger = Watched()
    sketch = Sketch("Why?", tagger)
    facts = [fact for utterance in answer(*texts) for fact in utterance]
    out = taken(sketch, facts).facts()
    words = [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]
    speech = [span for fact in facts if isinstance(fact, SpeechHeard) for span in fact.spans]
    assert out == tagged(timed_segments(words, speech), "Why?", ToyTagger())
    assert len(tagger.shown) == 1


def test_what_was_typed_stands_last_and_has_no_time() -> None:
    sketch = taken(Sketch("Why?", ToyTagger()), [AnswerTyped(0.5, "Then ship it. Soon.")])
    taken(sketch, utterance("That is because users leave.", 1.0))
    assert [(fact.start, fact.text, fact.tag) for fact in sketch.facts()] == [
        (1.0, "That is because users leave.", "hypothesis"),
        (None, "Then ship it.", "recommendation"),
        (None, "Soon.", "aside"),
    ]
    # While one speaks only what is spoken is shown.
    assert len(sketch.segments()) == 1


def test_nothing_at_all_is_no_facts() -> None:
    assert Sketch("Why?", ToyTagger()).facts() == []


def test_facts_of_something_else_are_let_be() -> None:
    sketch = taken(Sketch("Why?", ToyTagger()), [SegmentTagged(0.0, 1.0, "ship", "recommendation", 0.9)])
    assert (sketch.segments(), sketch.facts()) == ((), [])


def test_words_without_times_make_segments_without_times() -> None:
    sketch = Sketch("Why?", ToyTagger())
    sketch.take(WordsHeard(tuple(Word(text, None, None, None) for text in ["hypothesis", "one."])))
    assert [(one.start, one.end, one.text) for one in sketch.facts()] == [(None, None, "hypothesis one.")]


def test_where_speech_was_not_sought_it_is_where_the_words_are() -> None:
    words = tuple(words_of("hypothesis one. aside two.", 0.0))
    heard, told = Sketch("Why?", ToyTagger()), Sketch("Why?", ToyTagger())
    heard.take(WordsHeard(words))
    heard.take(SpeechHeard(tuple(Span(word.start or 0.0, word.end or 0.0) for word in words)))
    told.take(WordsHeard(words))
    assert told.facts() == heard.facts() != []
