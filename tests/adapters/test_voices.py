"""Several voices as one."""

import numpy as np
import pytest

from interviewer.adapters.synthesiser import HungError, Sound
from interviewer.adapters.voices import Voices
from interviewer.core.trouble import CouldNotError


class Speaking:
    """A voice that works until it is told not to."""

    def __init__(self, name: str, fault: CouldNotError | None = None) -> None:
        self.name, self.fault, self.asked = name, fault, 0

    def prepare(self) -> None:
        if self.fault:
            raise self.fault

    def speak(self, text: str) -> Sound:
        self.asked += 1
        if self.fault:
            raise self.fault
        return np.zeros(len(text), np.float32), 16_000


@pytest.mark.parametrize("prepared", [True, False])
def test_where_the_first_fails_the_next_reads_on_and_that_is_told_once(prepared: bool) -> None:
    told: list[str] = []
    natural, computer = Speaking("the natural voice", CouldNotError("It is damaged.")), Speaking("the computer's voice")
    voices = Voices([natural, computer], told.append)
    assert voices.name == "the natural voice"
    if prepared:
        voices.prepare()
    assert len(voices.speak("Why?")[0]) == len(voices.speak("How?")[0]) == 4
    assert told == ["It is damaged. Until then, the computer's voice reads."]
    assert voices.name == "the computer's voice"
    assert natural.asked == (0 if prepared else 1)


def test_the_last_is_tried_again_unless_it_hung() -> None:
    only = Speaking("the computer's voice", CouldNotError("No sound."))
    voices = Voices([only], lambda _: None)
    for _ in range(2):
        with pytest.raises(CouldNotError, match="No sound"):
            voices.speak("Why?")
    only.fault = HungError("It hangs.")
    for _ in range(3):
        with pytest.raises(HungError, match="It hangs"):
            voices.speak("Why?")
    assert only.asked == 3
