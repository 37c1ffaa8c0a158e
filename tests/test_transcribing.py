from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewer.core import passages
from interviewer.core.answers import SILENCE, Heard
from interviewer.core.audio import Samples, seconds
from interviewer.core.report import facts_of, report_of
from interviewer.core.words import Word
from interviewer.transcribing import Transcriber
from tests.tones import silence
from tests.toy_language import VOCABULARY, ToyActivity, ToyRecogniser, ToyTagger, blocks, said

CLOSE = 0.05

pauses = st.sampled_from([0.0, 0.15, 0.3, 0.7, 1.2, 4.0])
talks = st.lists(st.one_of(st.sampled_from(VOCABULARY), pauses), max_size=40)
block_lengths = st.lists(st.integers(1, 20_000), min_size=1, max_size=4).filter(lambda lengths: sum(lengths) > 2000)


def heard_in(sound: Samples, lengths: Sequence[int] = (1600,)) -> tuple[Heard, ToyRecogniser]:
    recogniser = ToyRecogniser()
    return Transcriber(ToyActivity(), recogniser).hear(blocks(sound, lengths)), recogniser


def check_words(heard: Sequence[Word], spoken: Sequence[Word]) -> None:
    assert [word.text for word in heard] == [word.text for word in spoken]
    assert [word.start for word in heard] == pytest.approx([word.start for word in spoken], abs=CLOSE)
    assert [word.end for word in heard] == pytest.approx([word.end for word in spoken], abs=CLOSE)


@given(talks, block_lengths)
@settings(max_examples=60, deadline=None)
@example(["ship"], [1600])
@example(["ship", 4.0, "ship"], [100_000])
def test_every_word_is_heard_once_and_in_time(talk: list[str | float], lengths: list[int]) -> None:
    sound, spoken = said(*talk)
    heard, _ = heard_in(sound, lengths)
    check_words(heard.words, spoken)
    assert heard.duration == seconds(len(sound))
    assert all(span.end <= seconds(len(sound)) for span in heard.speech)
    assert heard.sound


@given(talks, block_lengths)
@settings(max_examples=40, deadline=None)
def test_long_sound_is_heard_over_many_passages(talk: list[str | float], lengths: list[int]) -> None:
    sound, spoken = said(*talk, 0.5, *talk)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "LONG_ENOUGH_SECONDS", 2.0)
        heard, recogniser = heard_in(sound, lengths)
    check_words(heard.words, spoken)
    assert all(length >= 2.0 for length in recogniser.passages[:-1])


def test_a_word_at_the_very_beginning_and_one_at_the_very_end() -> None:
    sound, spoken = said("ship", 5.0, "delay")
    cut_off = sound[: round((spoken[-1].end or 0.0) * 16_000)]
    heard, _ = heard_in(cut_off)
    check_words(heard.words, spoken)
    assert heard.words[0].start == pytest.approx(0.0, abs=0.001)
    assert heard.words[-1].end == pytest.approx(heard.duration, abs=0.001)
    # The last frame is not full, yet speech does not go on after the end.
    assert heard.speech[-1].end == heard.duration


def test_a_minute_of_passages() -> None:
    sound, spoken = said(*(part for word in VOCABULARY * 4 for part in (word, 0.6)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "LONG_ENOUGH_SECONDS", 5.0)
        heard, recogniser = heard_in(sound)
    check_words(heard.words, spoken)
    assert len(recogniser.passages) > 8


def test_speech_without_a_gap_is_cut_into_passages_of_some_length() -> None:
    sound, spoken = said(*VOCABULARY * 6)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "LONG_ENOUGH_SECONDS", 4.0)
        patch.setattr(passages, "LONGEST_SECONDS", 5.0)
        heard, recogniser = heard_in(sound)
    assert len(recogniser.passages) == pytest.approx(len(sound) / 16_000 / 5.0, abs=2)
    # A cut may go through a word, which is then heard as its two halves.
    assert len(spoken) <= len(heard.words) <= len(spoken) + len(recogniser.passages)


def test_silence_is_never_read() -> None:
    heard, recogniser = heard_in(silence(30))
    assert (heard, recogniser.passages) == (Heard(30.0, (), (), sound=True), [])


def test_no_sound_at_all() -> None:
    assert heard_in(silence(0))[0] == Heard(0.0, (), (), sound=True)


def test_progress_tells_how_far_it_has_read() -> None:
    told: list[float] = []
    sound, spoken = said("ship", 1.0, "delay")
    Transcriber(ToyActivity(), ToyRecogniser()).hear(blocks(sound, [1600]), told.append)
    assert told == pytest.approx([word.end for word in spoken], abs=CLOSE)


@given(talks, block_lengths)
@settings(max_examples=40, deadline=None)
def test_from_sound_to_report_no_second_is_lost(talk: list[str | float], lengths: list[int]) -> None:
    sound, spoken = said(*talk)
    heard, _ = heard_in(sound, lengths)
    (answer,) = report_of(facts_of(heard, "", "case", ToyTagger())).answers
    assert answer.seconds is not None
    assert sum(answer.seconds.values()) == pytest.approx(seconds(len(sound)), abs=1e-6)
    assert " ".join(s.text for s in answer.segments).split() == [word.text for word in spoken]


def test_from_sound_to_report() -> None:
    sound, _ = said(2.0, "because", *["churn"] * 9, 4.0, "metric", *["price"] * 14, 4.0, "ship", *["launch"] * 4, 1.0)
    heard, _ = heard_in(sound)
    (answer,) = report_of(facts_of(heard, "", "case", ToyTagger())).answers
    assert [segment.tag for segment in answer.segments] == ["hypothesis", "framework", "recommendation"]
    assert answer.seconds is not None
    spoken = {tag: answer.seconds[tag] for tag in ("hypothesis", "framework", "recommendation", SILENCE)}
    assert spoken == pytest.approx(
        {"hypothesis": 3.22, "framework": 4.87, "recommendation": 1.57, SILENCE: len(sound) / 16_000 - 9.66}, abs=0.1
    )
    assert answer.pauses.count == 2
    assert answer.pauses.longest == pytest.approx(4.08, abs=CLOSE)
    assert answer.pace.latency_seconds == pytest.approx(2.0, abs=CLOSE)
    assert answer.vomit_seconds == pytest.approx(4.87, abs=0.1)
