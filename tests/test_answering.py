from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewer.answering import LOOK_SECONDS, LOOKING_SHARE, Answering
from interviewer.attention import Attention, VoiceActivity
from interviewer.core.audio import Samples, seconds
from interviewer.core.endpoint import TAKEN_BACK_SECONDS, Ending, Endpoint
from interviewer.core.events import AnswerTyped, Fact, SegmentTagged, SpeechHeard, WordsHeard
from interviewer.core.glimpses import Countdown, Glimpse, Guessed, Quiet, Sketched
from interviewer.core.sketch import Sketch
from interviewer.core.words import Word, text_of
from interviewer.guessing import Guess
from interviewer.hearing import Ear, Reader
from tests.tones import joined, noise, silence
from tests.toy_language import VOCABULARY, ToyActivity, ToyGlancer, ToyReader, ToyTagger, blocks, said

talks = st.lists(st.one_of(st.sampled_from(VOCABULARY), st.sampled_from([0.15, 0.2, 0.3, 0.7, 4.0])), max_size=30)

Known = TypeVar("Known")

CLOSE = 0.06
BLOCK = 800
BREATH = 0.1
NEVER = Ending(None, spoken=True)


class Clock:
    """Goes on as sound comes, and by what each glance takes."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class SlowGlancer(ToyGlancer):
    """Takes its time over each glance."""

    def __init__(self, clock: Clock, takes: float) -> None:
        super().__init__()
        self._clock, self._takes = clock, takes

    def read(self, samples: Samples) -> str | None:
        self._clock.now += self._takes
        return super().read(samples)


class Scripted:
    """Reads what it was told to, whatever the sound: its words fill the first half second."""

    def __init__(self, *texts: str) -> None:
        self._texts = list(texts)

    def read(self, samples: Samples) -> list[Word]:
        assert len(samples)
        words = self._texts.pop(0).split()
        return [
            Word(text, 0.3 + 0.25 * at / len(words), 0.3 + 0.25 * (at + 1) / len(words), 0.9)
            for at, text in enumerate(words)
        ]


class Candidate:
    """An answer that is being given, and all that was told of it."""

    def __init__(
        self,
        reader: Reader | None = None,
        ending: Ending = NEVER,
        glancer: ToyGlancer | None = None,
        clock: Clock | None = None,
        activity: VoiceActivity | None = None,
    ) -> None:
        self._guess = Guess(glancer) if glancer else None
        sketch, endpoint = Sketch("Why?", ToyTagger()), Endpoint(ending)
        self.clock = clock or Clock()
        self._attention = Attention(activity or ToyActivity())
        ear = Ear(reader or ToyReader(), clearly=self._attention.clearly)
        self.answering = Answering(ear, sketch, endpoint, self._guess, self.clock)
        self._first = 0
        self.told: list[Fact | Glimpse] = []

    def hear(self, sound: Samples, looks: bool = False) -> None:
        for block in blocks(sound, [BLOCK], self._first):
            ended = self._attention.hear(block)
            self.told += self.answering.hear(block, ended, self._attention.open_since, self._attention.hushed_at)
            self.clock.now += seconds(BLOCK)
            guessed = self.answering.look() if looks else None
            self.told += [guessed] if guessed else []
        self._first += len(sound)

    def end(self) -> None:
        self.told += self.answering.end(self._attention.pause())

    @property
    def news(self) -> list[Fact | Glimpse]:
        """What was told beside how quiet it is."""
        return [one for one in self.told if not isinstance(one, Quiet)]

    def all(self, kind: type[Known]) -> list[Known]:
        return [one for one in self.told if isinstance(one, kind)]


# --- what is told


def test_an_utterance_is_told_when_its_pause_comes_and_the_sketch_after_it() -> None:
    candidate = Candidate()
    sound, spoken = said("because", "churn", 1.0)
    candidate.hear(sound)
    words, speech, sketched = candidate.news
    assert isinstance(words, WordsHeard)
    assert text_of(words.words) == "because churn"
    assert isinstance(speech, SpeechHeard)
    assert isinstance(sketched, Sketched)
    assert sketched.at == pytest.approx(spoken[-1].end, abs=CLOSE)
    assert [(segment.text, segment.tag) for segment in sketched.segments] == [("because churn", "hypothesis")]


def test_a_noise_changes_no_sketch() -> None:
    candidate = Candidate(Scripted(""))
    candidate.hear(joined(noise(0.2), silence(1)))
    assert [type(one) for one in candidate.news] == [SpeechHeard]


def test_at_its_end_all_that_is_left_is_told_and_last_the_tags() -> None:
    candidate = Candidate()
    sound, _ = said("because", "churn", 4.0, "ship")
    candidate.hear(sound)
    candidate.end()
    kinds = [WordsHeard, SpeechHeard, Sketched, WordsHeard, SpeechHeard, Sketched, SegmentTagged, SegmentTagged]
    assert [type(one) for one in candidate.news] == kinds
    tags = [(segment.text, segment.tag) for segment in candidate.all(SegmentTagged)]
    assert tags == [("because churn", "hypothesis"), ("ship", "recommendation")]


def test_an_answer_without_a_word_has_no_tags() -> None:
    candidate = Candidate()
    candidate.hear(silence(3))
    candidate.end()
    assert candidate.news == []


def test_what_was_typed_is_tagged_after_what_was_said() -> None:
    candidate = Candidate()
    candidate.hear(said("because", 1.0)[0])
    candidate.answering.type(AnswerTyped(1.0, "Then ship it . No metric."))
    candidate.hear(said("churn")[0])
    candidate.end()
    tags = [(segment.text, segment.tag, segment.start is None) for segment in candidate.all(SegmentTagged)]
    assert tags == [
        ("because", "hypothesis", False),
        ("churn", "hypothesis", False),
        ("Then ship it .", "recommendation", True),
        ("No metric.", "aside", True),
    ]


def test_an_answer_that_was_only_typed() -> None:
    candidate = Candidate()
    candidate.answering.type(AnswerTyped(0.0, "because churn"))
    candidate.end()
    assert candidate.news == [SegmentTagged(None, None, "because churn", "hypothesis", 0.9)]


# --- when it is over


def left(candidate: Candidate) -> list[int | None]:
    return [countdown.left for countdown in candidate.all(Countdown)]


def test_a_silence_is_counted_down_second_by_second_until_it_is_over() -> None:
    candidate = Candidate(ending=Ending(3.0, spoken=False))
    sound, spoken = said("ship", 2.8)
    candidate.hear(sound)
    assert left(candidate) == [3, 2, 1]
    over = [candidate.answering.over]
    candidate.hear(silence(1))
    assert left(candidate) == [3, 2, 1, 0]
    assert [*over, candidate.answering.over] == [False, True]
    at = candidate.all(Countdown)[-1].at
    assert at == pytest.approx((spoken[0].end or 0.0) + 3.0, abs=CLOSE)


def test_a_voice_takes_the_countdown_back() -> None:
    candidate = Candidate(ending=Ending(3.0, spoken=False))
    candidate.hear(said("ship", 1.5, "delay", 1.5)[0])
    assert left(candidate) == [3, 2, None, 3, 2]


def test_by_default_silence_alone_never_ends_it() -> None:
    candidate = Candidate()
    candidate.hear(said("ship", 600.0)[0])
    assert (left(candidate), candidate.answering.over) == ([], False)


def test_thinking_before_the_first_word_never_ends_it() -> None:
    candidate = Candidate(ending=Ending(3.0, spoken=True))
    candidate.hear(silence(120))
    assert (left(candidate), candidate.answering.over) == ([], False)


def test_a_spoken_command_ends_it_after_a_moment() -> None:
    candidate = Candidate(Scripted("We ship it.", "That's my answer."))
    sound, spoken = said("ship", 1.0, "delay", "trust", 2.5)
    candidate.hear(sound)
    assert left(candidate)[-2:] == [1, 0]
    assert candidate.answering.over
    assert candidate.all(Countdown)[-1].at == pytest.approx((spoken[-1].end or 0.0) + TAKEN_BACK_SECONDS, abs=CLOSE)


class Breathy(ToyActivity):
    """Takes a breath for the voice that it follows, but not clearly."""

    def read(self, samples: Samples) -> npt.NDArray[np.float32]:
        return super().read(samples) * np.float32(0.55 if np.abs(samples).max(initial=0.0) < BREATH else 1.0)


def test_a_breath_after_the_command_does_not_take_it_back() -> None:
    candidate = Candidate(Scripted("That's my answer."), activity=Breathy())
    candidate.hear(joined(said("ship", "delay")[0], noise(0.32, BREATH / 2), silence(2)))
    (speech,) = candidate.all(SpeechHeard)
    assert speech.spans[-1].end == pytest.approx(0.6, abs=0.05)
    assert candidate.answering.over


def test_a_silence_in_which_no_sound_came_does_not_count() -> None:
    candidate = Candidate(ending=Ending(3.0, spoken=False))
    candidate.hear(said("ship", 20.0)[0][:32_000])
    assert left(candidate) == [3, 2]
    candidate.answering.wake()
    candidate.hear(silence(2.5))
    assert left(candidate) == [3, 2, 3, 2, 1]
    candidate.hear(silence(0.6))
    assert left(candidate)[-1] == 0


def test_while_no_sound_comes_its_silence_ends_nothing() -> None:
    candidate = Candidate(ending=Ending(3.0, spoken=False))
    candidate.hear(said("ship")[0])
    candidate.answering.doze()
    candidate.hear(silence(60.0))
    assert left(candidate) == []
    candidate.answering.wake()
    candidate.hear(silence(2.5))
    assert left(candidate) == [3, 2, 1]


def test_waking_before_the_first_word_changes_nothing() -> None:
    candidate = Candidate(ending=Ending(3.0, spoken=True))
    candidate.hear(silence(1.0))
    candidate.answering.wake()
    candidate.hear(silence(10.0))
    assert left(candidate) == []


def test_who_goes_on_after_the_command_takes_it_back() -> None:
    candidate = Candidate(Scripted("That's my answer.", "No, wait."))
    candidate.hear(said("ship", "delay", 1.0, "trust", "launch", 5.0)[0])
    assert left(candidate)[-1] is None
    assert not candidate.answering.over


# --- looks at what is being said


def looked(candidate: Candidate) -> list[str]:
    return [guessed.text for guessed in candidate.all(Guessed)]


def test_while_one_speaks_it_looks_again_and_again() -> None:
    candidate = Candidate(glancer=ToyGlancer())
    candidate.hear(said("ship", "delay", "churn", "price", "trust", "launch")[0], looks=True)
    guesses = candidate.all(Guessed)
    # A tenth at most is lost to the size of blocks.
    assert [guessed.at for guessed in guesses] == pytest.approx([0.4, 0.85, 1.3, 1.75], abs=CLOSE)
    assert [guessed.start for guessed in guesses] == [0.0] * 4
    assert looked(candidate)[-1] == "ship delay churn price trust launch"


def test_silence_is_not_looked_at() -> None:
    glancer = ToyGlancer()
    candidate = Candidate(glancer=glancer)
    candidate.hear(silence(5), looks=True)
    candidate.hear(said("ship", 0.8)[0], looks=True)
    seen = len(glancer.glances)
    candidate.hear(silence(5), looks=True)
    assert len(glancer.glances) == seen


@pytest.mark.parametrize("takes", [0.05, 0.3, 2.0])
def test_on_a_slow_computer_looking_takes_no_more_than_its_share(takes: float) -> None:
    clock = Clock()
    glancer = SlowGlancer(clock, takes)
    candidate = Candidate(glancer=glancer, clock=clock)
    began = clock.now
    candidate.hear(said(*VOCABULARY[:16] * 2)[0], looks=True)
    spent = sum(takes for _ in glancer.glances)
    assert len(glancer.glances) >= 2
    assert spent <= LOOKING_SHARE * (clock.now - began) + takes
    assert len(glancer.glances) <= (clock.now - began) / LOOK_SECONDS + 1


def test_at_a_breath_it_reads_what_will_be_on_record_and_shows_that() -> None:
    reader = ToyReader()
    candidate = Candidate(reader)
    candidate.hear(said("ship", "delay", 0.2)[0], looks=True)
    assert looked(candidate) == ["ship delay"]
    candidate.hear(silence(1), looks=True)
    assert text_of(candidate.all(WordsHeard)[0].words) == "ship delay"
    assert len(reader.utterances) == 1


def test_what_was_read_at_a_breath_is_not_replaced_by_a_quick_look() -> None:
    glancer = ToyGlancer()
    candidate = Candidate(Scripted("Ship, delay."), glancer=glancer)
    candidate.hear(said("ship", "delay", 0.2)[0], looks=True)
    assert looked(candidate)[-1] == "Ship, delay."
    glances = len(glancer.glances)
    candidate.clock.now += 10
    candidate.hear(silence(1), looks=True)
    assert looked(candidate)[-1] == "Ship, delay."
    assert len(glancer.glances) == glances


def test_the_first_look_comes_as_soon_as_there_is_enough_to_see() -> None:
    candidate = Candidate(glancer=ToyGlancer())
    candidate.hear(joined(silence(0.35), said("ship", "delay")[0]), looks=True)
    # A margin of silence lies before the voice.
    assert candidate.all(Guessed)[0].at == pytest.approx(0.35 - 0.25 + 0.4, abs=CLOSE)


def test_after_a_breath_it_looks_on() -> None:
    candidate = Candidate(glancer=ToyGlancer())
    candidate.hear(said("ship", "delay", 0.2, "churn", "price", "trust")[0], looks=True)
    assert looked(candidate)[-1].startswith("ship delay churn price")


def test_a_breath_after_a_noise_shows_nothing() -> None:
    candidate = Candidate(Scripted(""))
    candidate.hear(joined(noise(0.3), silence(0.35)), looks=True)
    assert looked(candidate) == []


def test_without_a_guess_nothing_shows_before_a_breath() -> None:
    candidate = Candidate()
    candidate.hear(said("ship", "delay", "churn")[0], looks=True)
    assert looked(candidate) == []


@given(talks)
@settings(max_examples=25, deadline=None)
@example(["ship", "delay", 0.2, "churn", 0.3, "price", 1.0, *VOCABULARY, 0.25, "ship", 0.5, "trust", 1.0])
def test_the_record_is_the_same_whether_or_not_one_looks(talk: list[str | float]) -> None:
    sound, _ = said(*talk)
    plain, watched = Candidate(), Candidate(glancer=ToyGlancer())
    for candidate in (plain, watched):
        candidate.hear(sound, looks=candidate is watched)
        candidate.end()
    assert len(watched.all(Guessed)) >= seconds(len(sound)) - sum(part for part in talk if isinstance(part, float)) - 2
    assert [one for one in watched.told if not isinstance(one, Guessed)] == plain.told


# --- how quiet it is


def test_quiet_is_told_in_steps_after_the_first_word_and_taken_back_at_the_next() -> None:
    candidate = Candidate()
    sound, _ = said("because", 1.6, "churn", 0.2)
    candidate.hear(joined(silence(3.0), sound))
    steps = [one.seconds for one in candidate.all(Quiet)]
    assert steps == [0.5, 1.0, 1.5, 0.0]


def test_the_silence_of_a_device_that_is_gone_is_no_quiet() -> None:
    candidate = Candidate()
    sound, _ = said("because", 0.7)
    candidate.hear(sound)
    candidate.answering.doze()
    candidate.hear(silence(5.0))
    assert [one.seconds for one in candidate.all(Quiet)] == [0.5, 0.0]
