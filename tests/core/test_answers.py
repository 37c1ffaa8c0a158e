import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.answers import Heard, Said, counted
from interviewer.core.figures.pacing import Unsure
from interviewer.core.figures.silences import Silences
from interviewer.core.figures.stripes import SILENCE, UNSURE
from interviewer.core.spans import Span
from interviewer.core.tags import SCHEMES
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word
from tests.core.spoken import LONGEST_ANSWER_SECONDS, any_segments, tagged, unsure, words_of

PARTS = [(2.0, 10.0, "context", "It fell."), (10.0, 20.0, "hypothesis", "I think."), (25.0, 30.0, "context", "So.")]


def test_seconds_a_tag_and_of_silence_are_the_whole_answer() -> None:
    answer = counted("Why?", "case", [Turn(0, 40)], tagged(*PARTS), Said(words_of("It fell"), sound=True))
    assert answer.seconds == {
        **dict.fromkeys(SCHEMES["case"], 0.0),
        "context": 13.0,
        "hypothesis": 10.0,
        UNSURE: 0.0,
        SILENCE: 17.0,
    }
    assert (answer.start, answer.end, answer.question, answer.kind) == (0, 40, "Why?", "case")


def test_pace_pauses_and_latency() -> None:
    words = words_of("um I think it fell, so um yes")
    answer = counted("", "case", [Turn(0, 40)], tagged(*PARTS), Said(words, sound=True))
    assert (answer.pace.words, answer.pace.speaking_seconds, answer.pace.latency_seconds) == (8, 23.0, 2.0)
    assert answer.pauses.spans == (Span(20, 25),)
    assert (answer.fillers.count, answer.fillers.per_minute) == pytest.approx((2, 2 * 60 / 23))


def test_latency_counts_from_where_the_floor_was_given() -> None:
    answer = counted("", "case", [Turn(1.5, 40)], tagged(*PARTS), Said([], sound=True))
    assert answer.pace.latency_seconds == 0.5


def test_a_question_that_is_said_again_is_no_delay() -> None:
    said = Said([], sound=True, interviewer=[Span(0, 5), Span(9, 24)])
    later = [(start + 25, end + 25, tag, text) for start, end, tag, text in PARTS]
    answer = counted("", "case", [Turn(5.5, 9), Turn(24.5, 70)], tagged(*later), said)
    assert answer.pace.latency_seconds == 2.5
    assert answer.quiet.latency == (Span(24.5, 27),)
    assert answer.silences == Silences(before=2.5, between=5.0, after=15.0, wordless=3.5)


def test_what_the_interviewer_says_within_a_turn_is_nobodys_silence() -> None:
    said = Said([], sound=True, interviewer=[Span(0.5, 1.5), Span(21, 22)])
    answer = counted("", "case", [Turn(0, 40)], tagged(*PARTS), said)
    assert answer.pace.latency_seconds == 0.5
    assert answer.pauses.spans == (Span(20, 21), Span(22, 25))
    assert (answer.seconds or {})[SILENCE] == 15.0


def test_captions_cannot_tell_pauses() -> None:
    assert counted("", "case", [Turn(0, 40)], tagged(*PARTS), Said([], sound=False)).pauses.count is None


def test_without_times_only_words_are_counted() -> None:
    untimed = tagged((None, None, "context", "It fell."), (None, None, "framework", "Goals, users. " * 50))
    answer = counted("", "case", [], untimed, Said(words_of("Um, it fell"), sound=False))
    assert (answer.start, answer.end, answer.seconds, answer.vomit_seconds) == (None, None, None, None)
    assert (answer.pace.words, answer.pace.words_per_minute, answer.fillers.count) == (3, None, 1)
    assert len(answer.vomit) == 1


def test_an_answer_of_silence() -> None:
    answer = counted("", "case", [Turn(0, 9)], [], Said([], sound=True))
    assert answer.seconds is not None
    assert answer.seconds[SILENCE] == 9
    assert (answer.pace.latency_seconds, answer.pauses.count, answer.vomit_seconds) == (None, 0, 0)


def test_a_tag_of_another_version_still_gets_its_seconds() -> None:
    answer = counted("", "system", [Turn(0, 9)], tagged((0, 4, "novel", "So.")), Said([], sound=True))
    assert answer.seconds == {"novel": 4, UNSURE: 0, SILENCE: 5}


def test_unsure_time_is_counted_apart() -> None:
    segments = [*unsure(PARTS[0]), *tagged(PARTS[1]), *unsure(PARTS[2])]
    answer = counted("", "case", [Turn(0, 40)], segments, Said([], sound=True))
    assert answer.seconds is not None
    told = {tag: seconds for tag, seconds in answer.seconds.items() if seconds}
    assert told == {UNSURE: 13.0, "hypothesis": 10.0, SILENCE: 17.0}
    assert answer.unsure == Unsure(2, 3, 3 / 5)


def test_without_times_what_is_unsure_is_counted_in_words() -> None:
    segments = [*unsure((None, None, "context", "It fell.")), *tagged((None, None, "context", "By a tenth in May."))]
    answer = counted("", "case", [], segments, Said([], sound=False))
    assert (answer.seconds, answer.unsure) == (None, Unsure(1, 2, 2 / 7))


@given(any_segments(), st.floats(0, 20), st.floats(0, LONGEST_ANSWER_SECONDS))
def test_seconds_always_sum_to_the_time_there_was(segments: list[TaggedSegment], start: float, length: float) -> None:
    answer = counted("", "case", [Turn(start, start + length)], segments, Said([], sound=True))
    assert answer.seconds is not None
    assert sum(answer.seconds.values()) == pytest.approx(length, abs=1e-6)
    assert all(seconds >= 0 for seconds in answer.seconds.values())


def test_told_words_are_their_own_speech() -> None:
    words = [Word("a", 0.0, 1.0, None), Word("b", 0.5, 2.0, None), Word("c", 4.0, 5.0, None)]
    heard = Heard.told(words, 9.0)
    assert (heard.speech, heard.words, heard.duration, heard.sound) == (
        (Span(0.0, 2.0), Span(4.0, 5.0)),
        tuple(words),
        9.0,
        False,
    )
    assert Heard.told(words_of("a b"), None).speech == ()
    assert Heard.told(words_of("a b"), 12.0).duration is None


def test_sound_that_got_lost_is_no_pause() -> None:
    segments = tagged((0, 4, "context", "It fell."), (9, 12, "context", "By a tenth."), (20, 24, "context", "In May."))
    answer = counted("", "case", [Turn(0, 24)], segments, Said([], sound=True, lost=[Span(4.5, 9)]))
    assert answer.pauses.spans == (Span(12, 20),)
