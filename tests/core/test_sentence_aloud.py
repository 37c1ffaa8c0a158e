import pytest

from interviewer.core.audio import Samples
from interviewer.core.loudness import TOO_LOUD
from interviewer.core.sentence_aloud import LONGEST_SECONDS, SentenceAloud
from interviewer.core.speech import FRAME_SECONDS
from tests.tones import noise, tone

FRAME = 512


def heard(*parts: tuple[float, float], sound: float = 0.3) -> tuple[SentenceAloud, float | None]:
    """A sentence of stretches of so many seconds, each with a voice that is so likely; and when it was over."""
    aloud, at = SentenceAloud(), 0.0
    for seconds, likely in parts:
        for _ in range(round(seconds / FRAME_SECONDS)):
            aloud.hear(_frame(likely, sound), [likely])
            at += FRAME_SECONDS
            if aloud.over:
                return aloud, at
    return aloud, None


def _frame(likely: float, sound: float) -> Samples:
    return tone(FRAME_SECONDS, level=sound) if likely > 0.5 else noise(FRAME_SECONDS, 0.001)


def test_it_is_over_a_second_after_the_last_word() -> None:
    _, at = heard((1.0, 0.0), (2.0, 0.9), (0.8, 0.1), (1.0, 0.9), (5.0, 0.0))
    assert at == pytest.approx(1.0 + 2.0 + 0.8 + 1.0 + 1.0, abs=0.1)


def test_who_breathes_within_it_reads_on() -> None:
    assert heard((2.0, 0.9), (0.9, 0.0), (2.0, 0.9))[1] is None


@pytest.mark.parametrize("likely", [0.0, 0.9])
def test_it_does_not_go_on_for_ever(likely: float) -> None:
    assert heard((60.0, likely))[1] == pytest.approx(LONGEST_SECONDS, abs=0.1)


def test_a_click_begins_nothing() -> None:
    assert heard((0.5, 0.0), (0.05, 0.9), (5.0, 0.0))[1] is None


def test_what_is_wrong_with_its_sound_is_told() -> None:
    assert heard((2.0, 0.9), sound=0.3)[0].trouble == ""
    assert heard((2.0, 0.9), sound=1.0)[0].trouble == TOO_LOUD
