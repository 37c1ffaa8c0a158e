from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewer.attention import Attention
from interviewer.core import utterances
from interviewer.core.answers import Heard
from interviewer.core.audio import Block, Samples, sample_at, seconds
from interviewer.core.events import Fact, FilledPausesHeard, SpeechHeard, WordsHeard
from interviewer.core.report import facts_of, report_of
from interviewer.core.spans import Span, merged, overlap
from interviewer.core.words import Word, text_of
from interviewer.hearing import Ear, Reader, heard_in
from tests.held import held, sound_held
from tests.tones import joined, noise, silence
from tests.toy_language import UM, UM_SECONDS, VOCABULARY, ToyActivity, ToyReader, ToyTagger, blocks, said

CLOSE = 0.05

pauses = st.sampled_from([0.0, 0.15, 0.3, 0.7, 1.2, 4.0])
talks = st.lists(st.one_of(st.sampled_from(VOCABULARY), pauses), max_size=40)
# Few pauses, so that much of it must be cut by force.
breathless = st.lists(st.sampled_from([*VOCABULARY, 0.15, 0.7]), max_size=60)
block_lengths = st.lists(st.integers(1, 20_000), min_size=1, max_size=4).filter(lambda lengths: sum(lengths) > 2000)
# Numbers at which a round is taken up again: no frame of voice activity begins there.
origins = st.sampled_from([0, 1, 1_000_003])


def facts_in(
    sound: Iterable[Block], reader: Reader, first: int = 0, rehearses: bool = False, heard_first: Sequence[Block] = ()
) -> list[Fact]:
    """The facts of an answer that begins at a sample and ends with the sound."""
    attention = Attention(ToyActivity())
    ear = Ear(reader, first, attention.clearly)
    facts: list[Fact] = []
    for block in (*heard_first, *sound):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        facts += ear.settle_all()
        if rehearses and ear.at_breath:
            ear.rehearse()
    ear.end(attention.pause())
    return [*facts, *ear.settle_all()]


def words_of(facts: Iterable[Fact], earlier: float = 0.0) -> list[Word]:
    """All words of the facts, so many seconds earlier."""
    words = [word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words]
    return [replace(word, start=start(word) - earlier, end=end(word) - earlier) for word in words]


def speech_of(facts: Iterable[Fact]) -> list[Span]:
    """All stretches of speech of the facts."""
    return merged(span for fact in facts if isinstance(fact, SpeechHeard) for span in fact.spans)


def start(word: Word) -> float:
    assert word.start is not None
    return word.start


def end(word: Word) -> float:
    assert word.end is not None
    return word.end


def check_words(heard: Sequence[Word], spoken: Sequence[Word]) -> None:
    assert [word.text for word in heard] == [word.text for word in spoken]
    assert [word.start for word in heard] == pytest.approx([word.start for word in spoken], abs=CLOSE)
    assert [word.end for word in heard] == pytest.approx([word.end for word in spoken], abs=CLOSE)


def heard(sound: Samples, lengths: Sequence[int] = (1600,), first: int = 0) -> Heard:
    return heard_in(blocks(sound, lengths), ToyActivity(), ToyReader(), first=first)


# --- the law: every word once, in order, in time


@given(talks, block_lengths)
@settings(max_examples=60, deadline=None)
@example(["ship"], [1600])
@example(["ship", 4.0, "ship"], [100_000])
def test_every_word_is_heard_once_and_in_time(talk: list[str | float], lengths: list[int]) -> None:
    sound, spoken = said(*talk)
    everything = heard(sound, lengths)
    check_words(everything.words, spoken)
    assert everything.duration == seconds(len(sound))
    assert all(span.end <= seconds(len(sound)) for span in everything.speech)
    assert everything.sound


def told_apart(talk: Iterable[str | float]) -> Iterator[str | float]:
    """The talk without a word or two said twice in a row: cut apart by force, they could not be told from one."""
    latest = [""]
    for part in talk:
        if isinstance(part, float) or part not in latest[-2:]:
            yield part
            latest += [part] if isinstance(part, str) else []


@given(breathless, block_lengths)
@settings(max_examples=60, deadline=None)
@example([*VOCABULARY], [800])
def test_so_is_every_word_of_speech_that_must_be_cut_by_force(talk: list[str | float], lengths: list[int]) -> None:
    sound, spoken = said(*told_apart(talk))
    reader = ToyReader()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(utterances, "LONGEST_SECONDS", 2.0)
        patch.setattr(utterances, "SHORTER_PAUSES", ())
        patch.setattr(utterances, "SEARCHED_SECONDS", 0.8)
        facts = facts_in(blocks(sound, lengths), reader)
    check_words(words_of(facts), spoken)
    # Where it was cut is nothing that can be seen in when the voice spoke.
    assert speech_of(facts) == speech_of(facts_in(blocks(sound, lengths), ToyReader()))
    assert max(reader.utterances, default=0.0) <= 2.0 + 2 * utterances.MARGIN_SECONDS


@given(talks, block_lengths, origins, st.floats(0, 1))
@settings(max_examples=60, deadline=None)
@example(["ship", "delay", "churn"], [1600], 0, 0.4)
def test_nothing_said_before_the_answer_is_the_candidates(
    talk: list[str | float], lengths: list[int], origin: int, begun: float
) -> None:
    sound, spoken = said(*talk)
    # It begins anywhere but inside a word, which would be neither's.
    at = begun * seconds(len(sound))
    first = sample_at(next((end(word) for word in spoken if start(word) < at < end(word)), at))
    reader = ToyReader()
    facts = facts_in(blocks(sound, lengths, origin), reader, origin + first)
    check_words(words_of(facts, seconds(origin)), [word for word in spoken if sample_at(start(word)) >= first])
    assert sum(reader.utterances) <= seconds(len(sound) - first) + CLOSE
    spans = [span for fact in facts if isinstance(fact, SpeechHeard) for span in fact.spans]
    assert all(span.start >= seconds(origin + first) for span in spans)


@given(talks, block_lengths, st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_the_record_is_the_same_whether_or_not_it_was_rehearsed(
    talk: list[str | float], lengths: list[int], ums: int
) -> None:
    sound, _ = said(*talk, *[UM, "ship"] * ums, 1.0)
    plain = facts_in(blocks(sound, lengths), ToyReader())
    assert facts_in(blocks(sound, lengths), ToyReader(), rehearses=True) == plain


@given(talks, block_lengths)
@settings(max_examples=40, deadline=None)
def test_from_sound_to_report_no_second_is_lost(talk: list[str | float], lengths: list[int]) -> None:
    sound, spoken = said(*talk)
    (answer,) = report_of(facts_of(heard(sound, lengths), "", "case", ToyTagger())).answers
    assert answer.seconds is not None
    assert sum(answer.seconds.values()) == pytest.approx(seconds(len(sound)), abs=1e-6)
    assert " ".join(s.text for s in answer.segments).split() == [word.text for word in spoken]


# --- one utterance


def test_its_words_come_first_then_its_filled_pauses_and_last_its_speech() -> None:
    sound, spoken = said("ship", 0.2, UM, 0.2, "delay", 1.0)
    words, pauses, speech = facts_in(blocks(sound, [800]), ToyReader())
    assert isinstance(words, WordsHeard)
    check_words(words.words, spoken)
    assert isinstance(pauses, FilledPausesHeard)
    (pause,) = pauses.pauses
    assert [pause.start, pause.end] == pytest.approx([0.53, 0.53 + UM_SECONDS], abs=0.1)
    assert isinstance(speech, SpeechHeard)
    assert speech.spans[-1].end == pytest.approx(end(spoken[-1]), abs=CLOSE)


def test_each_is_on_record_before_the_next() -> None:
    sound, _ = said("ship", 1.0, UM, 1.0, "delay", 1.0)
    facts = facts_in(blocks(sound, [800]), ToyReader())
    kinds = [WordsHeard, SpeechHeard, FilledPausesHeard, SpeechHeard, WordsHeard, SpeechHeard]
    assert [type(fact) for fact in facts] == kinds


def test_a_noise_without_words_is_speech_and_nothing_else() -> None:
    (speech,) = facts_in(blocks(joined(silence(1), noise(0.2), silence(1)), [800]), Scripted([]))
    assert isinstance(speech, SpeechHeard)


def test_a_click_is_nothing() -> None:
    reader = ToyReader()
    assert facts_in(blocks(joined(silence(1), noise(0.03), silence(1)), [800]), reader) == []
    assert reader.utterances == []


def test_it_is_on_record_as_soon_as_its_pause_is_sure() -> None:
    sound, spoken = said("ship", 2.0)
    attention, ear = Attention(ToyActivity()), Ear(ToyReader())
    waits = []
    for block in blocks(sound, [160]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        waits += [seconds(block.end)] if ear.waits else []
    assert waits[0] == pytest.approx(end(spoken[0]) + utterances.PAUSE_SECONDS, abs=CLOSE)


def test_silence_is_never_read() -> None:
    reader = ToyReader()
    assert facts_in(blocks(silence(30), [1600]), reader) == []
    assert reader.utterances == []
    assert heard(silence(30)) == Heard(30.0, (), (), sound=True)


def test_no_sound_at_all() -> None:
    assert heard(silence(0)) == Heard(0.0, (), (), sound=True)
    assert facts_in([], ToyReader(), first=5000) == []


def test_what_is_going_on_is_open_and_then_on_record() -> None:
    sound, _ = said("ship", "delay", 1.0)
    attention, ear = Attention(ToyActivity()), Ear(ToyReader())
    assert (ear.open, ear.last_speech) == (None, None)
    for block in blocks(sound, [1600]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        if block.end < sample_at(0.5):
            assert ear.open
            assert (ear.open.start, ear.open.end) == (0.0, seconds(block.end))
            assert ear.last_speech is None
    assert (ear.open, ear.waits) == (None, True)
    assert ear.last_speech == pytest.approx(0.58, abs=CLOSE)


# --- what a reader gets wrong is put right


class Scripted:
    """Reads what it was told to, whatever the sound; each word with its start and end in the utterance."""

    def __init__(self, *readings: Sequence[tuple[str, float, float]]) -> None:
        self._readings = list(readings)

    def read(self, samples: Samples) -> list[Word]:
        assert len(samples)
        return [Word(text, start, end, 0.9) for text, start, end in self._readings.pop(0)]


def reading(text: str, at: float = 0.3) -> list[tuple[str, float, float]]:
    return [(word, at + 0.3 * number, at + 0.3 * number + 0.25) for number, word in enumerate(text.split())]


def test_what_goes_on_after_a_pause_begins_small() -> None:
    sound, _ = said("ship", "delay", 0.6, "churn", "price", 0.6, "trust", "launch")
    reader = Scripted(reading("The users", 0.0), reading("And buyers leave."), reading("And so on."))
    facts = facts_in(blocks(sound, [800]), reader)
    assert text_of(words_of(facts)) == "The users and buyers leave. And so on."


@pytest.mark.parametrize(("silent", "second"), [(0.8, "the buyers"), (1.15, "The buyers")])
def test_after_a_colon_the_silence_between_two_decides(silent: float, second: str) -> None:
    sound, _ = said("ship", "delay", silent - 0.08, "churn", "price")
    reader = Scripted(reading("I see:", 0.0), reading("The buyers"))
    assert text_of(words_of(facts_in(blocks(sound, [800]), reader))) == f"I see: {second}"


def test_a_tail_that_was_invented_is_left_out() -> None:
    sound, _ = said("ship", "delay", 1.0)
    reader = Scripted([*reading("Ship it.", 0.0), ("Thank", 0.60, 0.60), ("you.", 0.85, 1.4)])
    assert text_of(words_of(facts_in(blocks(sound, [800]), reader))) == "Ship it."


def test_words_are_put_where_the_voice_is() -> None:
    sound, _ = said(1.0, "ship", 1.0)
    (word,) = words_of(facts_in(blocks(sound, [800]), Scripted([("Ship", 0.0, 0.5)])))
    assert [word.start, word.end] == pytest.approx([1.0, 1.25], abs=CLOSE)


def test_a_word_cut_through_and_read_twice_is_on_record_once() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(utterances, "LONGEST_SECONDS", 2.0)
        patch.setattr(utterances, "SHORTER_PAUSES", ())
        patch.setattr(utterances, "SEARCHED_SECONDS", 0.8)
        sound, _ = said(*VOCABULARY[:9])
        reader = Scripted([("one", 0.0, 1.0), ("two", 1.0, 1.9)], [("two", 0.0, 0.2), ("three", 0.5, 0.8)], [])
        words = [word.text for word in words_of(facts_in(blocks(sound, [800]), reader))]
    assert words == ["one", "two", "three"]


# --- a breath, and what was read at it


def at_breaths(sound: Samples, reader: ToyReader) -> tuple[list[str], list[Fact]]:
    """What was read at each breath, and the facts."""
    attention, ear = Attention(ToyActivity()), Ear(reader)
    rehearsed: list[str] = []
    facts: list[Fact] = []
    for block in blocks(sound, [160]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        facts += ear.settle_all()
        rehearsed += [text_of(ear.rehearse())] if ear.at_breath else []
    return rehearsed, facts


def test_what_was_read_at_a_breath_is_used_when_the_pause_comes() -> None:
    reader = ToyReader()
    sound, spoken = said("ship", "delay", 1.0)
    rehearsed, facts = at_breaths(sound, reader)
    assert rehearsed == ["ship delay"]
    check_words(words_of(facts), spoken)
    assert len(reader.utterances) == 1


def test_it_is_thrown_away_when_the_voice_goes_on() -> None:
    reader = ToyReader()
    sound, spoken = said("ship", 0.2, "delay", 1.0)
    rehearsed, facts = at_breaths(sound, reader)
    assert rehearsed == ["ship", "ship delay"]
    check_words(words_of(facts), spoken)
    assert len(reader.utterances) == 2


def test_what_was_not_read_at_the_last_breath_is_read_for_the_record() -> None:
    reader = ToyReader()
    sound, spoken = said("ship", 0.2, "delay")
    attention, ear = Attention(ToyActivity()), Ear(reader)
    for block in blocks(sound, [160]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        if ear.at_breath:
            ear.rehearse()
    ear.end(attention.pause())
    check_words(words_of(ear.settle_all()), spoken)
    assert len(reader.utterances) == 2


def test_there_is_nothing_to_rehearse_in_silence_or_while_a_voice_speaks() -> None:
    reader = ToyReader()
    sound, _ = said("ship")
    attention, ear = Attention(ToyActivity()), Ear(reader)
    assert (ear.at_breath, ear.rehearse()) == (False, ())
    for block in blocks(sound, [800]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        assert (ear.at_breath, ear.rehearse()) == (False, ())
    assert reader.utterances == []


# --- where another voice ends and the candidate's begins


@pytest.mark.parametrize("gap", [0.0, 0.3, 2.0])
def test_the_interviewers_voice_may_run_into_the_answer(gap: float) -> None:
    sound, spoken = said("buyers", "sellers", gap, "ship", "delay", 1.0)
    first = sample_at(end(spoken[1]))
    facts = facts_in(blocks(sound, [800]), ToyReader(), first)
    check_words(words_of(facts), spoken[2:])
    assert isinstance(facts[-1], SpeechHeard)
    assert facts[-1].spans[0].start == pytest.approx(start(spoken[2]), abs=0.1)


@pytest.mark.parametrize("left", [0.0, 0.01, 0.06])
def test_the_end_of_another_voice_is_no_answer(left: float) -> None:
    sound, spoken = said("buyers", "sellers", 1.0, "ship", 1.0)
    reader = ToyReader()
    facts = facts_in(blocks(sound, [800]), reader, sample_at(end(spoken[1]) - left))
    check_words(words_of(facts), spoken[2:])
    assert len(reader.utterances) == 1


def test_anothers_voice_takes_nothing_from_the_length_of_an_utterance() -> None:
    sound, spoken = said(*VOCABULARY[:9], 1.0)
    reader = ToyReader()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(utterances, "LONGEST_SECONDS", 2.0)
        patch.setattr(utterances, "SHORTER_PAUSES", ())
        patch.setattr(utterances, "SEARCHED_SECONDS", 0.8)
        facts = facts_in(blocks(sound, [800]), reader, sample_at(end(spoken[3])))
    check_words(words_of(facts), spoken[4:])
    assert len(reader.utterances) == 1


def test_what_another_voice_said_is_not_the_last_speech() -> None:
    sound, spoken = said("buyers", 1.0, "ship")
    attention, ear = Attention(ToyActivity()), Ear(ToyReader(), sample_at(1.0))
    for block in blocks(sound, [800]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
        assert ear.last_speech is None
    ear.end(attention.pause())
    assert ear.last_speech == pytest.approx(end(spoken[1]), abs=CLOSE)


def test_an_answer_that_ends_before_it_begins_holds_nothing() -> None:
    sound, _ = said("buyers", "sellers")
    assert facts_in(blocks(sound, [800]), ToyReader(), first=len(sound) + 8000) == []


# --- a whole sound at once


def test_progress_tells_how_far_it_has_heard() -> None:
    told: list[float] = []
    heard_in(blocks(silence(0.35), [1600]), ToyActivity(), ToyReader(), told.append)
    assert told == [0.1, 0.2, pytest.approx(0.3), 0.35]


def test_filled_pauses_are_gathered() -> None:
    sound, _ = said("ship", 1.0, UM, 1.0)
    assert [pause.end - pause.start for pause in heard(sound).pauses] == pytest.approx([UM_SECONDS], abs=0.1)


def test_from_a_sample_on() -> None:
    sound, spoken = said("buyers", 1.0, "ship", 1.0)
    later = heard(sound, first=sample_at(1.0))
    check_words(later.words, spoken[1:])
    assert later.duration == seconds(len(sound))
    assert overlap(later.speech[0], Span(0.0, 1.0)) == 0.0


# --- memory


def test_an_hour_of_talk_leaves_no_more_than_seconds_of_sound() -> None:
    # Pauses, breaths, a click, and half a minute without any gap at all.
    sentence: list[str | float] = [*VOCABULARY, 0.3, *VOCABULARY[:4], 0.7]
    minute, _ = said(*sentence * 3, 3.0, *VOCABULARY * 6)
    minute = joined(minute, silence(0.5), noise(0.03), silence(60 - 0.53 - seconds(len(minute))))
    attention = Attention(ToyActivity())
    ear = Ear(ToyReader(), clearly=attention.clearly)
    most, words = 0.0, 0
    for number in range(60):
        for block in blocks(minute, [8000], number * len(minute)):
            ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
            words += len(words_of(ear.settle_all()))
            if ear.at_breath:
                ear.rehearse()
        most = max(most, sound_held(ear, attention))
    assert sum(isinstance(one, Span | Word) for one in held(ear, attention)) < 100
    assert words == 60 * (3 * 20 + 6 * 16)
    assert most <= 2 * (utterances.LONGEST_SECONDS + 2)


def test_utterances_that_wait_hold_their_own_sound_and_no_more() -> None:
    talk: list[str | float] = ["ship", 20.0]
    sound, _ = said(*talk * 10)
    attention, ear = Attention(ToyActivity()), Ear(ToyReader())
    for block in blocks(sound, [8000]):
        ear.hear(block, attention.hear(block), attention.open_since, attention.hushed_at)
    assert sound_held(ear) <= 10 * (0.25 + 2 * utterances.MARGIN_SECONDS) + 5
    assert np.count_nonzero([isinstance(fact, WordsHeard) for fact in ear.settle_all()]) == 10
