"""The sound of lines, sentence by sentence."""

import numpy as np

from interviewer.adapters.synthesiser import Sound
from interviewer.cli.lines import BREATH_SECONDS, MOST_KEPT, Lines, without_silence_after

RATE = 1000


class Letters:
    """A voice that makes a sample of each letter, and a silence after them."""

    def __init__(self) -> None:
        self.name, self.made = "a voice of letters", list[str]()

    def prepare(self) -> None:
        pass

    def speak(self, text: str) -> Sound:
        self.made.append(text)
        return np.array([0.5] * len(text) + [0.0] * 9, np.float32), RATE


def test_a_line_is_made_only_as_far_as_it_is_asked_for() -> None:
    voice = Letters()
    sounds = Lines(voice).sounds("Fell by 20%. Why?")
    assert len(next(sounds)[0]) == len("Fell by twenty percent.")
    assert voice.made == ["Fell by twenty percent."]
    breath, why = np.split(next(sounds)[0], [round(BREATH_SECONDS * RATE)])
    assert (len(why), breath.any()) == (len("Why?"), np.False_)


def test_what_was_made_is_not_made_again() -> None:
    voice = Letters()
    lines = Lines(voice)
    assert lines.unmade("One. Two.") == ["One.", "Two."]
    lines.sound("Two.")
    assert lines.unmade("One. Two.") == ["One."]
    assert len(list(lines.sounds("One. Two."))) == 2
    assert voice.made == ["Two.", "One."]


def test_only_so_much_is_kept_and_what_was_asked_for_last_is() -> None:
    voice = Letters()
    lines = Lines(voice)
    lines.sound("First.")
    for number in range(MOST_KEPT - 1):
        lines.sound("x" * number)
    lines.sound("First.")
    lines.sound("New.")
    assert lines.unmade("First.") == []
    assert len(voice.made) == MOST_KEPT + 1


def test_the_volume_is_that_of_the_samples() -> None:
    ((samples, _),) = Lines(Letters(), volume=0.5).sounds("So")
    assert samples.tolist() == [0.25, 0.25]
    assert not np.any(next(Lines(Letters(), volume=0.0).sounds("So"))[0])


def test_a_line_with_nothing_to_say_has_no_sound() -> None:
    assert list(Lines(Letters()).sounds("🎉")) == []


def test_only_the_silence_at_the_end_is_left_out() -> None:
    voice = np.array([0.0, 0.2, 0.0, -0.2, 0.0, 0.0005, 0.0], np.float32)
    assert without_silence_after(voice).tolist() == voice[:4].tolist()
    assert len(without_silence_after(np.zeros(5, np.float32))) == 5
