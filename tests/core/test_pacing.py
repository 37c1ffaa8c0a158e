import pytest

from interviewer.core.figures.pacing import (
    SOUNDS_RECALL,
    Fillers,
    Pace,
    Pauses,
    Unsure,
    fillers_of,
    pace_of,
    pauses_of,
    per_minute,
    unsure_of,
)
from interviewer.core.fillers import Filler
from interviewer.core.spans import Span


def test_a_rate_is_a_count_a_minute() -> None:
    assert per_minute(30, 20.0) == pytest.approx(90)


@pytest.mark.parametrize("speaking", [None, 0.0])
def test_no_time_no_rate(speaking: float | None) -> None:
    assert per_minute(30, speaking) is None
    assert pace_of(3, speaking, None) == Pace(3, speaking, None, None)
    assert fillers_of([], speaking) == Fillers(0, None, (), 0, 0)


def test_pace() -> None:
    assert pace_of(150, 60.0, 2.5) == Pace(150, 60.0, 150.0, 2.5)


def test_pauses() -> None:
    spans = [Span(1.0, 3.0), Span(10.0, 15.5)]
    assert pauses_of(spans) == Pauses(2, 7.5, 5.5, tuple(spans))


def test_no_pauses_are_not_unknown_pauses() -> None:
    assert pauses_of([]) == Pauses(0, 0, 0.0, ())
    assert pauses_of(None) == Pauses(None, None, None, None)


def test_fillers() -> None:
    um, like = Filler("um", 1.0, 1.2, "sound", 0.9), Filler("like", 4.0, 4.2, "word")
    assert fillers_of([um, um, like], 30.0) == Fillers(3, 6.0, (um, um, like), 2, 1, 4.0, 2.0)


def test_how_many_are_heard_is_known_of_sound_alone() -> None:
    assert fillers_of([], 30.0, from_sound=True).recall == SOUNDS_RECALL
    assert fillers_of([], 30.0).recall is None


def test_which_fillers_most_often_first() -> None:
    heard = [Filler(text, None, None, "word") for text in ("so", "you know", "you know", "you know")]
    sounds = [Filler(text, None, None, "sound") for text in ("um", "(um)")]
    assert fillers_of(heard + sounds, None).often == [("you know", 3), ("um or uh", 2), ("so", 1)]
    assert fillers_of([], None).often == []


def test_what_is_unsure_is_a_share_of_the_words() -> None:
    assert unsure_of([(6, True), (10, False), (0, True), (4, False)]) == Unsure(2, 6, 0.3)
    assert unsure_of([(0, True)]) == Unsure(1, 0, 0.0)
    assert unsure_of([]) == Unsure(0, 0, 0.0)
