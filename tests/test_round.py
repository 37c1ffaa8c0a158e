"""A round with real ears over the toy language: engine and listener together, as the command line joins them."""

from collections.abc import Sequence
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.attention import Attention
from interviewer.core.audio import Block, Samples
from interviewer.core.brief import Brief
from interviewer.core.endpoint import Ending
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.probes.demeanours import SILENT
from interviewer.core.words import text_of
from interviewer.engine import Engine
from interviewer.guessing import Guess
from interviewer.inbox import AllTold, Finish, Inbox, Published, Said, Told
from interviewer.listener import AllHeard, Begin, Deaf, End, Faculties, Listener, News, Over
from interviewer.reactions import Reactions
from interviewer.saying import ECHO_SECONDS
from tests.tones import joined, silence
from tests.toy_language import VOCABULARY, ToyActivity, ToyGlancer, ToyReader, ToyTagger, blocks, said

# No word of the interviewer's is one of the candidate's.
ASKED, ANSWERED = VOCABULARY[:8], VOCABULARY[8:]
OF_ANSWER = (WordsHeard, SpeechHeard, SegmentTagged)

questions = st.lists(st.sampled_from(ASKED), min_size=1, max_size=6)
answers = st.lists(st.one_of(st.sampled_from(ANSWERED), st.sampled_from([0.15, 0.3, 0.7, 2.0])), max_size=12)
rounds = st.lists(st.tuples(questions, answers), min_size=1, max_size=3)


class Stage:
    """Journal, voice, listener and screen of a round in which each question and each answer is a sound."""

    def __init__(self, parts: Sequence[tuple[Samples, Samples]], block: int) -> None:
        self.facts: list[Fact] = []
        self.told: list[Published] = []
        self.samples_kept = self._put_to = 0
        self._parts, self._block = list(parts), block
        self._inbox = Inbox()
        faculties = Faculties(
            Attention(ToyActivity()),
            ToyReader(),
            Guess(ToyGlancer()),
            {"case": ToyTagger()},
            Ending(None, spoken=True),
        )
        self._listener = Listener(faculties, self._tell)

    def hold(self) -> None:
        planned = [Planned("", "Why?", "case") for _ in self._parts]
        self._listener.start()
        Engine(self, self._inbox, self, self, Reactions(SILENT, Brief, None), self.told.append).hold(planned)
        self._listener.stop()

    def _sound(self, sound: Samples) -> None:
        for block in blocks(sound, [self._block], self._put_to):
            self._inbox.put(block)
        self._put_to += len(sound)

    def _tell(self, news: News) -> None:
        assert not isinstance(news, Over | Deaf), news
        self._inbox.put(AllTold() if isinstance(news, AllHeard) else Told(news))

    def append(self, fact: Fact) -> None:
        self.facts.append(fact)

    def keep(self, block: Block) -> None:
        assert block.first == self.samples_kept
        self.samples_kept = block.end

    def prepare(self, texts: Sequence[str]) -> None:
        assert {*texts} <= {"Why?"}

    def say(self, text: str) -> None:
        assert text == "Why?"
        self._sound(self._parts[0][0])
        self._inbox.put(Said(aloud=True))

    def hush(self) -> None:
        raise AssertionError("nobody hushes it")

    def hear(self, block: Block) -> None:
        self._listener.put(block)

    def begin(self, sample: int, question: str, kind: str) -> None:
        self._listener.put(Begin(sample, question, kind))
        self._sound(self._parts.pop(0)[1])
        self._inbox.put(Finish())
        self._sound(silence(0.35))

    def type(self, typed: AnswerTyped) -> None:
        raise AssertionError(f"nobody typed {typed}")

    def doze(self) -> None:
        raise AssertionError("the sound was never gone")

    def wake(self) -> None:
        raise AssertionError("the sound was never gone")

    def end(self) -> None:
        self._listener.put(End())


def by_question(facts: Sequence[Fact]) -> list[list[Fact]]:
    asked = 0
    numbers = [asked := asked + isinstance(fact, QuestionAsked) for fact in facts]
    return [[facts[at] for at in group] for _, group in groupby(range(len(facts)), key=lambda at: numbers[at])]


@given(rounds, st.integers(300, 5000))
@settings(max_examples=25, deadline=None)
def test_each_answer_holds_its_own_words_and_none_of_the_questions(
    drawn: list[tuple[list[str], list[str | float]]], block: int
) -> None:
    # The room is still when the answer begins: what sounds before is taken for the interviewer's echo.
    parts = [(said(*asked)[0], joined(silence(ECHO_SECONDS), said(*answered)[0])) for asked, answered in drawn]
    stage = Stage(parts, block)
    stage.hold()
    for facts, (_, answered) in zip(by_question(stage.facts), drawn, strict=True):
        words = [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]
        assert text_of(words) == " ".join(part for part in answered if isinstance(part, str))
        (spoke,) = [fact for fact in facts if isinstance(fact, InterviewerSpoke)]
        (started,) = [fact for fact in facts if isinstance(fact, AnswerStarted)]
        (ended,) = [fact for fact in facts if isinstance(fact, AnswerEnded)]
        spans = [span for fact in facts if isinstance(fact, SpeechHeard) for span in fact.spans]
        assert spoke.end + ECHO_SECONDS == pytest.approx(started.at)
        assert all(started.at - 1e-6 <= span.start and span.end <= ended.at for span in spans)
        assert facts.index(ended) > max((at for at, fact in enumerate(facts) if isinstance(fact, OF_ANSWER)), default=0)
    assert [one for one in stage.told if isinstance(one, Fact)] == stage.facts
    assert stage.samples_kept == sum(len(asked) + len(answered) + 5600 for asked, answered in parts)
