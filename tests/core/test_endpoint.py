import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.endpoint import COUNTED_SECONDS, TAKEN_BACK_SECONDS, Ending, Endpoint
from interviewer.core.words import Word
from tests.core.spoken import times, words_of

WAITS = Ending(10.0, spoken=False)
SPOKEN = Ending(None, spoken=True)
BOTH = Ending(10.0, spoken=True)
NEITHER = Ending(None, spoken=False)
# The sound of an utterance ends after its speech.
MARGIN = 0.25


def said(text: str, end: float, ending: Ending) -> Endpoint:
    """An endpoint that has read one utterance whose speech ended then."""
    endpoint = Endpoint(ending)
    endpoint.read(words_of(text), end + MARGIN)
    return endpoint


def test_silence_after_something_said_is_counted_down_and_ends_it() -> None:
    endpoint = said("I would ask why.", 7.0, WAITS)
    told = [endpoint.left(7.0 + silence, speaking=False, last_speech=7.0) for silence in (0, 4.9, 5, 5.1, 6, 8.5, 9.9)]
    assert told == [None, None, 5, 5, 4, 2, 1]
    assert endpoint.left(17.0, speaking=False, last_speech=7.0) == 0
    assert endpoint.left(60.0, speaking=False, last_speech=7.0) == 0


def test_a_short_wait_is_counted_from_its_beginning() -> None:
    endpoint = said("I would ask why.", 7.0, Ending(2.5, spoken=False))
    told = [endpoint.left(now, speaking=False, last_speech=7.0) for now in (7.0, 7.5, 8.0, 9.4, 9.5)]
    assert told == [3, 2, 2, 1, 0]


def test_speech_resets_the_wait() -> None:
    endpoint = said("I would ask why.", 7.0, WAITS)
    assert endpoint.left(16.5, speaking=False, last_speech=7.0) == 1
    assert endpoint.left(16.6, speaking=True, last_speech=7.0) is None
    assert endpoint.left(18.0, speaking=False, last_speech=17.0) is None
    assert endpoint.left(27.0, speaking=False, last_speech=17.0) == 0


@pytest.mark.parametrize("sounds", ["", "Um.", "Hmm, uh", "Um... Uhm."])
def test_thinking_before_the_first_word_never_ends_it(sounds: str) -> None:
    endpoint = Endpoint(BOTH)
    assert endpoint.left(300.0, speaking=False, last_speech=None) is None
    endpoint.read(words_of(sounds), 3.25)
    assert endpoint.left(300.0, speaking=False, last_speech=3.0) is None
    endpoint.read(words_of("Well, um, retention."), 5.25)
    assert endpoint.left(300.0, speaking=False, last_speech=5.0) == 0


def test_a_sound_not_read_yet_is_nothing_said() -> None:
    assert Endpoint(WAITS).left(300.0, speaking=False, last_speech=3.0) is None


def test_silence_ends_nothing_where_it_is_not_to() -> None:
    assert said("I would ask why.", 7.0, SPOKEN).left(300.0, speaking=False, last_speech=7.0) is None


def test_a_spoken_command_ends_it_after_a_moment() -> None:
    endpoint = said("So that's my answer.", 7.0, SPOKEN)
    told = [endpoint.left(now, speaking=False, last_speech=7.0) for now in (7.4, 7.5, 8.4, 8.5, 9.0)]
    assert told == [2, 1, 1, 0, 0]


def test_a_command_is_nothing_where_it_is_not_to_be_heard() -> None:
    assert said("So that's my answer.", 7.0, NEITHER).left(300.0, speaking=False, last_speech=7.0) is None
    assert said("So that's my answer.", 7.0, WAITS).left(8.6, speaking=False, last_speech=7.0) is None


def test_a_command_read_late_ends_it_at_once() -> None:
    assert said("Next question, please.", 7.0, SPOKEN).left(11.0, speaking=False, last_speech=7.0) == 0


def test_a_voice_takes_the_command_back() -> None:
    endpoint = said("So that's my answer.", 7.0, SPOKEN)
    assert endpoint.left(8.0, speaking=True, last_speech=7.0) is None
    assert endpoint.left(20.0, speaking=False, last_speech=9.0) is None
    endpoint.read(words_of("to the first part."), 9.25)
    assert endpoint.left(20.0, speaking=False, last_speech=9.0) is None


def test_a_voice_heard_before_the_command_is_read_takes_it_back_too() -> None:
    assert said("So that's my answer.", 7.0, SPOKEN).left(11.0, speaking=False, last_speech=9.0) is None


def test_um_takes_the_command_back() -> None:
    endpoint = said("So that's my answer.", 7.0, SPOKEN)
    endpoint.read(words_of("Um..."), 8.4 + MARGIN)
    assert endpoint.left(20.0, speaking=False, last_speech=8.4) is None


def test_a_click_after_the_command_changes_nothing() -> None:
    endpoint = said("So that's my answer.", 7.0, SPOKEN)
    assert endpoint.left(8.0, speaking=True, last_speech=7.0) is None
    assert endpoint.left(8.3, speaking=False, last_speech=7.0) == 1
    assert endpoint.left(8.5, speaking=False, last_speech=7.0) == 0


@pytest.mark.parametrize("after", ["", "Thank you.", "Okay, um, thanks.", "Next question, please."])
def test_a_cough_or_thanks_after_the_command_let_it_stand(after: str) -> None:
    endpoint = said("So that's my answer.", 7.0, SPOKEN)
    endpoint.read(words_of(after), 8.4 + MARGIN)
    assert endpoint.left(9.8, speaking=False, last_speech=8.4) == 1
    assert endpoint.left(9.9, speaking=False, last_speech=8.4) == 0


def test_a_command_may_be_spoken_in_two_utterances() -> None:
    endpoint = said("I would ship it. So that's", 7.0, SPOKEN)
    assert endpoint.left(9.0, speaking=False, last_speech=7.0) is None
    endpoint.read(words_of("my answer."), 9.0 + MARGIN)
    assert endpoint.left(10.5, speaking=False, last_speech=9.0) == 0


def test_a_sentence_over_two_utterances_is_no_command() -> None:
    endpoint = said("And that raises the", 7.0, SPOKEN)
    endpoint.read(words_of("next question."), 9.0 + MARGIN)
    assert endpoint.left(10.5, speaking=False, last_speech=9.0) is None


def test_whichever_comes_first_ends_it() -> None:
    assert said("So that's my answer.", 7.0, BOTH).left(8.5, speaking=False, last_speech=7.0) == 0
    short = Ending(1.0, spoken=True)
    assert said("So that's my answer.", 7.0, short).left(8.0, speaking=False, last_speech=7.0) == 0


endings = st.builds(Ending, st.one_of(st.none(), st.integers(1, 60).map(float)), st.booleans())
texts = st.sampled_from(["", "Um.", "I would ask why.", "That's my answer.", "Next question is why.", "Thank you."])


@given(endings, st.lists(st.tuples(times(), texts), max_size=5), times(), times(60.0))
def test_it_is_over_only_after_silence_and_only_when_told_so(
    ending: Ending, spoken: list[tuple[float, str]], last: float, silence: float
) -> None:
    endpoint = Endpoint(ending)
    for end, text in sorted(spoken):
        endpoint.read(words_of(text), end)
    assert endpoint.left(last + silence, speaking=True, last_speech=last) is None
    left = endpoint.left(last + silence, speaking=False, last_speech=last)
    if left is None:
        return
    assert 0 <= left <= COUNTED_SECONDS
    assert any(text not in ("", "Um.") for _, text in spoken)
    waits = [ending.wait_seconds] if ending.wait_seconds is not None else []
    waits += [TAKEN_BACK_SECONDS] if ending.spoken else []
    assert any(silence + left >= wait - 1e-6 for wait in waits)
    assert endpoint.left(last + silence + left, speaking=False, last_speech=last) in (0, 1)
    assert endpoint.left(last + silence + left + 0.001, speaking=False, last_speech=last) == 0


def test_only_the_recent_words_are_kept() -> None:
    endpoint = Endpoint(SPOKEN)
    for number in range(500):
        endpoint.read([Word("so", None, None, None)] * 20, float(number))
    assert len(endpoint._recent) <= 40
