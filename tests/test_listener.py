import threading
from collections.abc import Sequence
from queue import SimpleQueue
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.attention import Attention
from interviewer.core.audio import Block, Samples, sample_at, seconds
from interviewer.core.endpoint import Ending
from interviewer.core.events import AnswerTyped, SegmentTagged, WordsHeard
from interviewer.core.glimpses import Behind, Countdown, Guessed
from interviewer.core.trouble import CouldNotError
from interviewer.core.utterances import LONGEST_SECONDS
from interviewer.core.words import Word, text_of
from interviewer.guessing import Guess
from interviewer.hearing import Reader
from interviewer.listener import AllHeard, Begin, Deaf, Doze, End, Faculties, Listener, Message, News, Over, Wake
from tests.held import sound_held
from tests.toy_language import VOCABULARY, ToyActivity, ToyGlancer, ToyReader, ToyTagger, blocks, said

Known = TypeVar("Known")

WAIT = 10.0
NEVER = Ending(None, spoken=True)

talks = st.lists(st.one_of(st.sampled_from(VOCABULARY), st.sampled_from([0.0, 0.15, 0.3, 0.7, 4.0])), max_size=20)
block_lengths = st.lists(st.integers(1, 20_000), min_size=1, max_size=4).filter(lambda lengths: sum(lengths) > 2000)


class Room:
    """A listener, all that it told in order, and how far it says it has heard."""

    def __init__(self, reader: Reader | None = None, glancer: ToyGlancer | None = None, ending: Ending = NEVER) -> None:
        guess = Guess(glancer) if glancer else None
        taggers = {"case": ToyTagger(), "behavioural": ToyTagger()}
        self.faculties = Faculties(Attention(ToyActivity()), reader or ToyReader(), guess, taggers, ending)
        self.told: list[News] = []
        self.coming: SimpleQueue[News] = SimpleQueue()
        self.heard_to: SimpleQueue[int] = SimpleQueue()
        self.listener = Listener(self.faculties, self._tell, self.heard_to.put)

    def _tell(self, news: News) -> None:
        self.told.append(news)
        self.coming.put(news)

    def put(self, *messages: Message) -> "Room":
        for message in messages:
            self.listener.put(message)
        return self

    def run(self) -> "Room":
        """Hear what was put before, to its end."""
        self.listener.start()
        self.listener.stop()
        return self

    def wait_for(self, kind: type[Known]) -> Known:
        """What it tells of a kind; fails where it does not."""
        while not isinstance(news := self.coming.get(timeout=WAIT), kind):
            pass
        return news

    def all(self, kind: type[Known]) -> list[Known]:
        return [news for news in self.told if isinstance(news, kind)]

    @property
    def text(self) -> str:
        return " ".join(text_of(fact.words) for fact in self.all(WordsHeard))


def begun(sample: int = 0) -> Begin:
    return Begin(sample, "Why?", "case")


def talk(*parts: str | float, first: int = 0, block: int = 800) -> list[Block]:
    return list(blocks(said(*parts)[0], [block], first))


# --- an answer


def test_an_answer_from_its_sound_to_its_tags() -> None:
    room = Room().put(begun(), *talk("because", "churn", 1.0, "delay"), End()).run()
    assert room.text == "because churn delay"
    assert [type(news) for news in room.told if isinstance(news, SegmentTagged | AllHeard | WordsHeard)] == [
        WordsHeard,
        WordsHeard,
        SegmentTagged,
        SegmentTagged,
        AllHeard,
    ]


@given(talks, block_lengths)
@settings(max_examples=30, deadline=None)
def test_any_cut_of_the_sound_gives_every_word_once_and_all_is_told_before_the_end(
    parts: list[str | float], lengths: list[int]
) -> None:
    sound, spoken = said(*parts)
    room = Room(glancer=ToyGlancer()).put(begun(), *blocks(sound, lengths), End()).run()
    assert room.text == text_of(spoken)
    assert room.told[-1] == AllHeard()
    assert len(room.all(AllHeard)) == 1
    tagged = " ".join(segment.text for segment in room.all(SegmentTagged))
    assert tagged == text_of(spoken)


def test_answers_follow_one_another_and_what_lies_between_is_nobodys() -> None:
    sound = talk("because", "churn", 0.34, "price", "trust", 1.34, "ship", "delay")
    one, between, other = sound[:20], sound[20:60], sound[60:]
    room = Room().put(begun(), *one, End(), *between, begun(other[0].first), *other, End()).run()
    kinds = [type(news) for news in room.told if isinstance(news, WordsHeard | SegmentTagged | AllHeard)]
    assert kinds == [WordsHeard, SegmentTagged, AllHeard] * 2
    assert [text_of(fact.words) for fact in room.all(WordsHeard)] == ["because churn", "ship delay"]
    assert [segment.tag for segment in room.all(SegmentTagged)] == ["hypothesis", "recommendation"]


def test_an_answer_may_begin_later_than_the_sound_does() -> None:
    sound = talk("buyers", "sellers", "ship", "delay")
    room = Room().put(begun(sample_at(0.62)), *sound, End()).run()
    assert room.text == "ship delay"


def test_what_is_typed_belongs_to_the_answer() -> None:
    room = Room().put(AnswerTyped(0.0, "nobody's"), begun(), AnswerTyped(0.0, "because churn"), End()).run()
    assert room.told == [SegmentTagged(None, None, "because churn", "hypothesis", 0.9), AllHeard()]


def test_each_answer_is_tagged_by_its_kind() -> None:
    room = Room()
    room.put(begun(), AnswerTyped(0.0, "one"), End(), Begin(0, "When?", "behavioural"), AnswerTyped(0.0, "two"), End())
    room.run()
    asked = [room.faculties.taggers[kind] for kind in ("case", "behavioural")]
    assert [tagger.units for tagger in asked if isinstance(tagger, ToyTagger)] == [["one"], ["two"]]


def test_sound_outside_an_answer_is_heard_and_nothing_is_told_of_it() -> None:
    room = Room(glancer=ToyGlancer()).put(*talk("buyers", 1.0, "ship")).run()
    assert room.told == []
    assert room.heard_to.qsize() == len(talk("buyers", 1.0, "ship"))


def test_an_end_without_an_answer_is_nothing() -> None:
    assert Room().put(End()).run().told == []


def test_it_tells_how_far_it_has_heard() -> None:
    sound = talk("ship", 1.0)
    room = Room().put(begun(), *sound).run()
    assert [room.heard_to.get_nowait() for _ in sound] == [block.end for block in sound]


def test_stop_hears_first_what_was_put() -> None:
    assert Room().put(begun(), *talk("ship", 1.0, "delay", 1.0)).run().text == "ship delay"


# --- the end of an answer


class Scripted:
    """Reads what it was told to, whatever the sound."""

    def __init__(self, *texts: str) -> None:
        self._texts = list(texts)

    def read(self, samples: Samples) -> list[Word]:
        assert len(samples)
        return [
            Word(text, 0.3 + 0.05 * at, 0.35 + 0.05 * at, 0.9) for at, text in enumerate(self._texts.pop(0).split())
        ]


def test_a_spoken_command_and_a_moment_of_silence_tell_that_it_is_over() -> None:
    reader = Scripted("We ship.", "Next question, please.")
    room = Room(reader).put(begun(), *talk("ship", 1.0, "delay", 2.0), End(), begun(80_000), End()).run()
    told = [type(news) for news in room.told]
    assert Over in told
    # What is told after the end would end the next answer.
    assert max(at for at, kind in enumerate(told) if kind is Over) < told.index(AllHeard)
    assert room.all(Countdown)[-1].left == 0


def test_a_silence_tells_so_only_where_it_is_to() -> None:
    sound = talk("ship", 30.0)
    assert Room().put(begun(), *sound, End()).run().all(Over) == []
    room = Room(ending=Ending(3.0, spoken=False)).put(begun(), *sound, End()).run()
    assert room.all(Over)
    assert [countdown.left for countdown in room.all(Countdown)] == [3, 2, 1, 0]


def test_a_silence_in_which_no_sound_came_is_counted_from_when_it_comes_again() -> None:
    sound = talk("ship", 4.0)
    before, after = sound[:50], sound[50:]
    room = Room(ending=Ending(3.0, spoken=False)).put(begun(), *before, Wake(), *after, End()).run()
    assert [countdown.left for countdown in room.all(Countdown)] == [3, 2, 1, 3, 2]
    assert room.all(Over) == []


@pytest.mark.parametrize("gone_before", [True, False])
def test_while_no_sound_comes_an_answer_does_not_end_by_itself(gone_before: bool) -> None:
    sound = talk("ship", 30.0)
    gone: list[Message] = [Doze(), begun(), *sound] if gone_before else [begun(), *sound[:10], Doze(), *sound[10:]]
    room = Room(ending=Ending(3.0, spoken=False)).put(*gone, End()).run()
    assert room.all(Over) == []
    assert room.all(WordsHeard)


def test_waking_one_to_whom_nobody_speaks_is_nothing() -> None:
    assert Room().put(Wake()).run().told == []


# --- a computer that is slower than the voice


class Held:
    """Reads an utterance only when it may; tells when it has begun to."""

    def __init__(self) -> None:
        self.began, self.may_go_on = threading.Event(), threading.Event()
        self._reader = ToyReader()

    def read(self, samples: Samples) -> Sequence[Word]:
        self.began.set()
        assert self.may_go_on.wait(WAIT)
        return self._reader.read(samples)


def test_who_is_slow_gets_all_sound_later_says_so_once_and_looks_only_when_caught_up() -> None:
    reader, glancer = Held(), ToyGlancer()
    room = Room(reader, glancer)
    phrase: list[str | float] = ["ship", "delay", 0.3, "churn", 1.0]
    parts = [*phrase * 10, "trust", "launch"]
    sound = talk(*parts)
    room.put(begun(), *sound[:60])
    room.listener.start()
    assert reader.began.wait(WAIT)
    # Life goes on meanwhile.
    room.put(*sound[60:])
    reader.may_go_on.set()
    guessed = room.wait_for(Guessed)
    # It looked at nothing before all sound was heard.
    assert guessed.at == seconds(sound[-1].end)
    assert guessed.text == "trust launch"
    room.put(End())
    room.listener.stop()
    assert room.text == " ".join(part for part in parts if isinstance(part, str))
    (behind,) = room.all(Behind)
    assert behind.seconds > 5.0
    assert behind.at + behind.seconds == pytest.approx(seconds(sound[-1].end), abs=1.0)


def test_who_falls_behind_again_says_so_again() -> None:
    reader = Held()
    room = Room(reader, ToyGlancer())
    before, after = list[str | float](["ship", "delay", 1.0]), list[str | float](["churn", 1.0])
    sound = talk(*before * 8, "trust", "launch", 0.6, *after * 8)
    until = sample_at(8 * 1.66 + 0.66)
    reader.may_go_on.set()
    room.put(begun(), *(block for block in sound if block.end <= until))
    room.listener.start()
    # It has caught up.
    assert room.wait_for(Guessed)
    assert len(room.all(Behind)) == 1
    reader.began.clear()
    reader.may_go_on.clear()
    room.put(*(block for block in sound if until < block.end <= until + sample_at(0.6)))
    assert reader.began.wait(WAIT)
    room.put(*(block for block in sound if block.end > until + sample_at(0.6)))
    reader.may_go_on.set()
    room.listener.stop()
    assert len(room.all(Behind)) == 2


def test_who_keeps_up_says_nothing() -> None:
    room = Room()
    room.listener.start()
    room.put(begun())
    phrase: list[str | float] = ["ship", "delay", 1.0]
    for block in talk(*phrase * 10):
        room.put(block)
        assert room.heard_to.get(timeout=WAIT) == block.end
    room.listener.stop()
    assert room.all(Behind) == []


# --- one that breaks


class Broken:
    """Breaks on the second utterance."""

    def __init__(self, trouble: Exception) -> None:
        self._trouble, self._reader = trouble, ToyReader()

    def read(self, samples: Samples) -> Sequence[Word]:
        if self._reader.utterances:
            raise self._trouble
        return self._reader.read(samples)


@pytest.mark.parametrize(
    ("trouble", "why"),
    [
        (CouldNotError("The model in base cannot read: out of memory."), "The model in base cannot read"),
        (KeyError("tokens"), "KeyError"),
        (MemoryError(), "MemoryError"),
    ],
)
def test_a_reader_that_breaks_makes_it_deaf_once_and_says_why(
    trouble: Exception, why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    room = Room(Broken(trouble)).put(begun(), *talk("ship", 1.0, "delay", 1.0, "churn", 1.0), End()).run()
    assert room.text == "ship"
    (deaf,) = room.all(Deaf)
    assert room.told[-1] is deaf
    assert why in deaf.why
    assert "\n" not in deaf.why
    assert room.all(AllHeard) == []
    assert capfd.readouterr() == ("", "")


def test_who_is_deaf_can_be_talked_to_and_stopped() -> None:
    room = Room(Broken(OSError("gone"))).put(begun(), *talk("ship", 1.0, "delay", 1.0))
    room.listener.start()
    room.wait_for(Deaf)
    room.put(*talk("churn", 1.0), AnswerTyped(0.0, "so"), End())
    room.listener.stop()
    assert len(room.all(Deaf)) == 1


def test_a_tagger_that_breaks_makes_it_deaf_too() -> None:
    room = Room().put(Begin(0, "Why?", "unheard of"), *talk("ship", 1.0), End()).run()
    assert [type(news) for news in room.told] == [Deaf]


@pytest.mark.parametrize("broken", [np.nan, np.inf, -np.inf])
def test_what_is_no_number_is_silence(broken: float) -> None:
    sound, _ = said("ship", "delay", 1.0, "churn")
    sound[[100, 2000, 2001, 12_000]] = broken
    assert Room(glancer=ToyGlancer()).put(begun(), *blocks(sound, [800]), End()).run().text == "ship delay churn"


# --- memory


def test_an_hour_of_answers_leaves_no_more_than_seconds_of_sound() -> None:
    sentence: list[str | float] = [*VOCABULARY, 0.3, *VOCABULARY[:4], 0.7]
    minute = said(*sentence * 2, 20.0, *VOCABULARY * 5)[0][: sample_at(60)]
    room = Room(glancer=ToyGlancer())
    room.listener.start()
    first = 0
    for number in range(60):
        if number % 10 == 0:
            room.put(begun(first))
        for block in blocks(minute, [8000], first):
            room.put(block)
            assert room.heard_to.get(timeout=WAIT) == block.end
        first += len(minute)
        if number % 10 == 9:
            room.put(End())
            room.wait_for(AllHeard)
    room.listener.stop()
    held = sound_held(room.listener)
    assert len(room.all(AllHeard)) == 6
    assert held <= 3 * LONGEST_SECONDS
