import pytest

from interviewer.adapters.whisper import WINDOW_SECONDS, Decoded, joined
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word, text_of
from tests.adapters.real_whisper import real_whisper, sound_between
from tests.tones import silence

Piece = tuple[str, float, float, float]


def word_of(*pieces: Piece) -> list[Word]:
    return list(joined(pieces))


def test_a_piece_without_a_space_goes_on_with_the_word_before() -> None:
    assert word_of((" 42", 0.0, 0.2, 0.9), ("%", 0.2, 0.3, 0.4), (" more", 0.4, 0.6, 0.8)) == [
        Word("42%", 0.0, 0.3, 0.4),
        Word("more", 0.4, 0.6, 0.8),
    ]


def test_the_first_piece_begins_a_word_with_or_without_a_space() -> None:
    assert word_of(("so", 0.0, 0.2, 0.9), (" I", 0.3, 0.4, 0.8)) == [
        Word("so", 0.0, 0.2, 0.9),
        Word("I", 0.3, 0.4, 0.8),
    ]


def test_pieces_of_nothing_are_no_words() -> None:
    assert word_of() == []
    assert word_of((" ", 0.0, 0.1, 0.5), (" so", 0.1, 0.2, 0.9), (" ", 0.3, 0.4, 0.5)) == [Word("so", 0.1, 0.2, 0.9)]


def test_the_same_over_and_over_packs_small() -> None:
    assert Decoded((), "and the users " * 12, 0.0, 0.0).repetitive > 2.4
    assert Decoded((), "I would look at the funnel first.", 0.0, 0.0).repetitive < 1.5
    assert Decoded((), "", 0.0, 0.0).repetitive < 1.0


# --- with the real models


@pytest.mark.models
@pytest.mark.parametrize(("length", "window"), [(0.5, 12.0), (11.5, 16.0), (40.0, 30.0)])
def test_no_more_is_encoded_than_the_sound_needs(length: float, window: float) -> None:
    encoded = real_whisper("tiny.en").encoded(silence(length), 12.0)
    # The encoder halves the frames of 10 ms.
    assert encoded.states.shape[1] == pytest.approx(window * 50, abs=1)
    assert encoded.frames == min(length, WINDOW_SECONDS) * 100


@pytest.mark.models
def test_what_was_said_before_leads_how_it_is_written() -> None:
    whisper = real_whisper("base")
    sound = whisper.encoded(sound_between(8.4, 13.35), 12.0)
    plain = whisper.decoded(sound, beam=5)
    led = whisper.decoded(sound, "THAT IS ALL IN CAPITALS AND WITHOUT ANY MARKS THAT MATTERS", beam=5)
    assert plain.text != led.text
    assert plain.text.lower().startswith("that matters")
    assert led.text.lower().startswith("that matters")


@pytest.mark.models
@pytest.mark.parametrize("name", ["tiny.en", "base"])
@pytest.mark.parametrize("prompt", ["", "Uh, so.", "That is what was said before, as it were. " * 5])
def test_reading_stops_after_so_many_tokens_and_not_before(name: str, prompt: str) -> None:
    whisper = real_whisper(name)
    sound = whisper.encoded(sound_between(21.7, 31.2), 12.0)
    assert [len(whisper.decoded(sound, prompt, most=most).tokens) for most in (1, 5, 10, 30)] == [1, 5, 10, 30]


@pytest.mark.models
def test_the_words_of_a_reading_are_its_text() -> None:
    whisper = real_whisper("tiny.en")
    sound = whisper.encoded(sound_between(8.4, 13.35), 8.0)
    read = whisper.decoded(sound)
    assert text_of(whisper.words(sound, read)) == read.text
    assert whisper.words(sound, Decoded((), "", 0.0, 1.0)) == []


@pytest.mark.models
def test_a_model_of_one_language_reads_that_one() -> None:
    assert real_whisper("tiny.en", "de").language == "en"
    assert real_whisper("base", "de").language == "de"
    with pytest.raises(CouldNotError, match=r"\"recogniser.language\" is 'xx'; the model in .* knows .* en, "):
        real_whisper("base", "xx")
