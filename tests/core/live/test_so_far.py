"""What is said of the shares of an answer that goes on."""

from interviewer.core.figures.shares import OVER, UNCLEAR
from interviewer.core.live.so_far import ENOUGH_TALK_SECONDS, shares_so_far
from interviewer.core.sections import Section

PLAN = (Section("context", 0.2, 0.1, ""), Section("hypothesis", 0.8, 0.1, ""))


def test_nothing_is_over_its_plan_before_a_minute_of_talk() -> None:
    first, _ = shares_so_far({"context": ENOUGH_TALK_SECONDS - 1}, "case", PLAN)
    assert (first.share, first.verdict) == (1.0, UNCLEAR)
    first, _ = shares_so_far({"context": ENOUGH_TALK_SECONDS}, "case", PLAN)
    assert first.verdict == OVER
