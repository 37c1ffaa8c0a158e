"""A recording that is a microphone, heard on a speaker as it plays."""

import threading
from collections.abc import Iterable, Iterator

import numpy as np

from interviewer.adapters.overhearing import CUSHION_SECONDS, overheard
from interviewer.core.audio import SAMPLE_RATE, Block, Samples, sample_at
from interviewer.core.trouble import CouldNotError
from tests.tones import joined, tone
from tests.toy_language import blocks


class Ears:
    """A speaker: what was heard, and whether it was hushed."""

    def __init__(self, trouble: str = "") -> None:
        self.heard: list[Samples] = []
        self.was_hushed = self.is_closed = False
        self._trouble = trouble

    def play(self, sounds: Iterable[tuple[Samples, int]], hushed: threading.Event) -> None:
        if self._trouble:
            raise CouldNotError(self._trouble)
        for samples, rate in sounds:
            assert rate == SAMPLE_RATE
            self.heard.append(samples)
        self.was_hushed = hushed.is_set()

    def close(self) -> None:
        self.is_closed = True


def sound(given: Iterable[Block]) -> Samples:
    return joined(*(block.samples for block in given))


SOUND = tone(1.0)


def test_all_that_is_given_on_is_heard_a_moment_later() -> None:
    ears, told = Ears(), list[str]()
    assert np.array_equal(sound(overheard(blocks(SOUND, [800]), ears, told.append)), SOUND)
    heard = joined(*ears.heard)
    assert not heard[: sample_at(CUSHION_SECONDS)].any()
    assert np.array_equal(heard[sample_at(CUSHION_SECONDS) :], SOUND)
    assert (ears.was_hushed, ears.is_closed, told) == (False, True, [])


def test_it_falls_silent_when_no_more_is_wanted() -> None:
    ears = Ears()
    given: Iterator[Block] = overheard(blocks(SOUND, [800]), ears, lambda _: None)
    next(given)
    # As a loop does that is left.
    del given
    assert (ears.was_hushed, ears.is_closed) == (True, True)


def test_without_a_speaker_it_is_given_on_all_the_same() -> None:
    ears, told = Ears("No speaker was found."), list[str]()
    assert np.array_equal(sound(overheard(blocks(SOUND, [800]), ears, told.append)), SOUND)
    assert told == ["The candidate is only shown. No speaker was found."]
