import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core.audio import Samples, sample_at, seconds
from interviewer.core.glimpses import Guessed
from interviewer.core.utterances import Utterance
from interviewer.core.words import text_of
from interviewer.guessing import KEPT_SECONDS, LONGEST_SECONDS, SHORTEST_SECONDS, Guess
from tests.toy_language import VOCABULARY, ToyGlancer, said

SOUND, WORDS = said(*VOCABULARY * 4)


class Scripted:
    """Sees what it was told to, whatever the sound."""

    def __init__(self, *texts: str | None) -> None:
        self._texts = list(texts)

    def read(self, samples: Samples) -> str | None:
        assert len(samples)
        return self._texts.pop(0)


def spoken(until: float, first: int = 0) -> Utterance:
    """The talk so far, in an utterance that began at a sample."""
    return Utterance(first, SOUND[: sample_at(until)], seamless=False)


def text_until(time: float) -> str:
    return text_of(word for word in WORDS if word.end is not None and word.end <= time)


def test_it_stands_for_the_utterance_as_far_as_it_has_come() -> None:
    guess = Guess(ToyGlancer())
    assert guess.of(spoken(0.58, first=16_000)) == Guessed(1.58, 1.0, "buyers sellers")


@given(st.floats(0.2, 3.0))
@settings(max_examples=15, deadline=None)
def test_however_often_one_looks_all_that_was_said_is_shown_once(step: float) -> None:
    glancer = ToyGlancer()
    guess = Guess(glancer)
    for until in np.arange(step, seconds(len(SOUND)), step):
        guessed = guess.of(spoken(until))
        # Of the word that is just being said nothing or something is seen.
        assert guessed is None or guessed.text.startswith(text_until(until))
        assert guessed is None or len(guessed.text.split()) <= len(text_until(until).split()) + 1
    # What is long settled is not read again.
    assert max(glancer.glances) <= LONGEST_SECONDS + step


def test_too_little_sound_is_not_looked_at() -> None:
    glancer = ToyGlancer()
    guess = Guess(glancer)
    assert guess.of(spoken(SHORTEST_SECONDS - 0.01)) is None
    assert glancer.glances == []
    assert guess.of(spoken(SHORTEST_SECONDS)) is not None


def test_what_makes_no_sense_leaves_the_text_as_it_was() -> None:
    guess = Guess(Scripted("so I", None, "so I think"))
    texts = [guessed and guessed.text for guessed in (guess.of(spoken(until)) for until in (1.0, 1.5, 2.0))]
    assert texts == ["so I", "so I", "so I think"]


def test_another_utterance_begins_anew() -> None:
    guess = Guess(Scripted("so I", "the buyers", None))
    assert guess.of(spoken(1.0)) == Guessed(1.0, 0.0, "so I")
    assert guess.of(spoken(1.0, first=32_000)) == Guessed(3.0, 2.0, "the buyers")
    assert guess.of(spoken(1.0, first=64_000)) == Guessed(5.0, 4.0, "")


def test_of_a_long_one_the_older_part_is_read_once_more_and_then_let_be() -> None:
    glancer = ToyGlancer()
    guess = Guess(glancer)
    for until in (7.9, 8.1, 8.5):
        assert guess.of(spoken(until))
    whole, older, newer, newest = glancer.glances
    assert whole == pytest.approx(7.9)
    assert KEPT_SECONDS <= older <= 8.1 - KEPT_SECONDS
    assert older + newer == pytest.approx(8.1)
    assert newest == pytest.approx(newer + 0.4)


def test_an_older_part_that_makes_no_sense_does_not_hide_the_rest() -> None:
    guess = Guess(Scripted(None, "and the rest"))
    assert guess.of(spoken(9.0)) == Guessed(9.0, 0.0, "and the rest")


def test_a_first_look_at_something_long() -> None:
    guessed = Guess(ToyGlancer()).of(Utterance(0, SOUND, seamless=False))
    assert guessed
    assert guessed.text == text_of(WORDS)
