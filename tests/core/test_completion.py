"""What is typed of a name, gone on with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.completion import completed


@pytest.mark.parametrize(
    ("typed", "offered", "whole"),
    [
        ("", ["talks/", "talk.wav"], "talk"),
        ("ta", ["talks/"], "talks/"),
        ("ta", ["talks/", "tango.wav"], "ta"),
        ("x", [], "x"),
        ("~", ["~/"], "~/"),
    ],
)
def test_as_far_as_there_is_no_choice(typed: str, offered: list[str], whole: str) -> None:
    assert completed(typed, offered) == whole


@given(st.text("ab/", max_size=3), st.lists(st.text("ab/", max_size=4), max_size=4))
def test_nothing_typed_is_lost_and_nothing_offered_is_ruled_out(typed: str, ends: list[str]) -> None:
    offered = [typed + end for end in ends]
    whole = completed(typed, offered)
    assert whole.startswith(typed)
    assert all(one.startswith(whole) for one in offered)
