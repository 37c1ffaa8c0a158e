"""How long it may still take: nothing is claimed before something was measured, and never too little."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.cli.many.pace import Pace

LENGTHS = st.lists(st.floats(1, 1e4), min_size=1, max_size=20)


@given(LENGTHS, st.integers(1, 8))
def test_nothing_is_claimed_before_some_sound_was_read(lengths: list[float], hands: int) -> None:
    assert Pace().left(lengths, hands) is None
    assert Pace().after(0.0, 3.0).left(lengths, hands) is None


@given(LENGTHS, st.integers(1, 8), st.floats(1, 100), st.floats(1, 100))
def test_it_goes_by_seconds_of_sound_and_by_who_can_work(
    lengths: list[float], hands: int, sound: float, work: float
) -> None:
    rate = work / sound
    left = Pace().after(sound, work).left(lengths, hands) or 0.0
    # No share of the work is done sooner than by all, and none waits for more than one.
    assert left >= sum(lengths) / hands * rate * 0.999
    assert left >= max(lengths) * rate * 0.999
    assert left <= sum(lengths) * rate * 1.001


def test_what_needs_no_hearing_promises_nothing() -> None:
    assert Pace().after(60.0, 10.0).left([0.0, 0.0], 2) is None
    assert Pace().after(60.0, 10.0).left([30.0, 0.0], 2) == 5.0
