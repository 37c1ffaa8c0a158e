import pytest

from interviewer.adapters.utterance_reader import (
    BEAM,
    DISFLUENT,
    SHORTEST_WINDOW_SECONDS,
    TEMPERATURES,
    UtteranceReader,
)
from interviewer.adapters.voice_activity import VoiceActivity
from interviewer.adapters.whisper import WINDOW_SECONDS, Decoded
from interviewer.core.audio import SAMPLE_RATE, Samples
from interviewer.core.fillers import fillers
from interviewer.core.readings import MOST_PIECES_A_SECOND, PIECES_BESIDES
from interviewer.core.words import text_of
from interviewer.hearing import heard_in
from tests.adapters.fake_whisper import Asked, FakeWhisper, read
from tests.adapters.real_whisper import errors, example, real_whisper, said_between, sound_between
from tests.tones import noise, silence
from tests.toy_language import blocks

SECONDS = 4.0
SOUND = silence(SECONDS)
# As many tokens as tell a reading that went round in circles.
RUN_AWAY = int(MOST_PIECES_A_SECOND * SECONDS) + PIECES_BESIDES + 1

LED = read("So, um, I would ask the users why they left.")
PLAIN = read("So I would ask the users why they left.")
CIRCLES = read("so so so", tokens=RUN_AWAY)


def reading_of(*readings: Decoded, language: str = "en") -> tuple[str, FakeWhisper]:
    """What is read of the sound, and the model that was asked."""
    whisper = FakeWhisper(*readings, language=language)
    return text_of(UtteranceReader(whisper).read(SOUND)), whisper


def test_it_is_read_once_led_to_write_down_fillers_and_once_not() -> None:
    text, whisper = reading_of(LED, PLAIN)
    assert text == LED.text
    assert whisper.asked == [
        Asked(SECONDS, SHORTEST_WINDOW_SECONDS, prompt, BEAM, 0.0, RUN_AWAY) for prompt in (DISFLUENT, "")
    ]
    assert whisper.aligned == [(SHORTEST_WINDOW_SECONDS, LED)]


def test_one_above_suspicion_is_read_once() -> None:
    text, whisper = reading_of(PLAIN)
    assert text == PLAIN.text
    assert [asked.prompt for asked in whisper.asked] == [DISFLUENT]


@pytest.mark.parametrize(("led", "plain", "chosen"), [(-0.5, -0.2, "plain"), (-0.2, -0.5, "led")])
def test_where_being_led_lost_a_phrase_the_likelier_reading_is_taken(led: float, plain: float, chosen: str) -> None:
    text, _ = reading_of(read("So, um, I would.", led), read(PLAIN.text, plain))
    assert text == {"plain": PLAIN.text, "led": "So, um, I would."}[chosen]


def test_what_is_more_likely_silence_has_no_words() -> None:
    text, whisper = reading_of(read("Um.", likely=-1.3), read("Thank you.", likely=-1.4, no_speech=0.9))
    assert (text, len(whisper.asked)) == ("", 2)


def test_an_um_alone_is_read_though_the_plain_reading_takes_it_for_silence() -> None:
    assert reading_of(read("Um.", likely=-0.4), read("", likely=-1.4, no_speech=0.9))[0] == "Um."


def test_one_reading_that_goes_round_in_circles_leaves_the_other() -> None:
    assert reading_of(CIRCLES, PLAIN)[0] == PLAIN.text
    assert reading_of(LED, CIRCLES)[0] == LED.text


def test_one_that_says_the_same_over_and_over_goes_round_in_circles_too() -> None:
    assert reading_of(read("and the users " * 12), PLAIN)[0] == PLAIN.text


def test_where_both_do_a_whole_window_helps() -> None:
    text, whisper = reading_of(CIRCLES, CIRCLES, LED, PLAIN)
    assert text == LED.text
    assert [asked.window for asked in whisper.asked] == [*[SHORTEST_WINDOW_SECONDS] * 2, *[WINDOW_SECONDS] * 2]
    # Its words are placed in the sound in which they were read.
    assert whisper.aligned == [(WINDOW_SECONDS, LED)]


def test_where_that_does_not_help_chance_does() -> None:
    text, whisper = reading_of(*[CIRCLES] * 4, CIRCLES, PLAIN)
    assert text == PLAIN.text
    assert [(asked.prompt, asked.temperature) for asked in whisper.asked[4:]] == [("", one) for one in TEMPERATURES]
    assert whisper.aligned == [(WINDOW_SECONDS, PLAIN)]


def test_where_nothing_helps_there_are_no_words_and_no_endless_tries() -> None:
    text, whisper = reading_of(*[CIRCLES] * 6)
    assert (text, len(whisper.asked)) == ("", 4 + len(TEMPERATURES))


def test_silence_in_the_whole_window_is_silence() -> None:
    silent = read("Thank you.", likely=-1.4, no_speech=0.9)
    text, whisper = reading_of(CIRCLES, CIRCLES, read("Um.", likely=-1.3), silent)
    assert (text, len(whisper.asked)) == ("", 4)


def test_in_another_language_it_is_not_led_and_read_once() -> None:
    text, whisper = reading_of(read("Ich würde fragen."), language="de")
    assert text == "Ich würde fragen."
    assert [asked.prompt for asked in whisper.asked] == [""]


# --- with the real model

# Stretches of the example between two pauses: a short one, a usual one, the longest that there may be.
STRETCHES = [(27.2, 31.3), (8.4, 13.35), (27.2, 47.25)]


@pytest.mark.models
@pytest.mark.parametrize(("start", "end"), STRETCHES)
def test_the_words_of_an_utterance_and_their_times(start: float, end: float) -> None:
    words = UtteranceReader(real_whisper("base")).read(sound_between(start, end))
    said = said_between(start, end)
    assert errors(said, text_of(words)) <= 0.15
    times = [time for word in words for time in (word.start or 0.0, word.end or 0.0)]
    assert times == sorted(times)
    assert 0 <= times[0] <= times[-1] <= end - start + 0.1
    assert start + (words[-1].end or 0.0) == pytest.approx(said[-1].end, abs=0.3)
    assert all(0 < (word.confidence or 0.0) <= 1 for word in words)


@pytest.mark.models
@pytest.mark.parametrize("sound", [noise(1.0, 0.003), noise(0.5, 0.1)], ids=["hiss", "rush"])
def test_of_a_noise_no_words_are_made(sound: Samples) -> None:
    assert UtteranceReader(real_whisper("base")).read(sound) == []


@pytest.mark.models
def test_a_whole_answer_is_heard_utterance_by_utterance() -> None:
    sound = blocks(example(), [SAMPLE_RATE])
    heard = heard_in(sound, VoiceActivity(), UtteranceReader(real_whisper("base")))
    assert errors(said_between(0.0, heard.duration or 0.0), text_of(heard.words)) <= 0.1
    # The voice is synthetic: it knows no hesitation.
    assert fillers(heard.words, heard.pauses) == []
