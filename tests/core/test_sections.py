"""A plan's shares in minutes."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.sections import Section


def test_the_minutes_of_a_section() -> None:
    assert Section("context", 0.25, 0.125, "").minutes_of(32) == (4.0, 8.0, 12.0)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 600))
def test_the_band_holds_what_is_planned_and_stays_within_the_talk(share: float, within: float, talk: float) -> None:
    least, planned, most = Section("context", share, within, "").minutes_of(talk)
    assert 0 <= least <= planned <= most <= talk
