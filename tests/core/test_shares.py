import pytest

from interviewer.core.figures.shares import OVER, UNCLEAR, UNDER, WELL, Share, Structure, shares_of, structure_of
from interviewer.core.figures.stripes import SILENCE, UNSURE
from interviewer.core.sections import Section
from tests.core.spoken import tagged, unsure

PLAN = (Section("hypothesis", 0.4, 0.1, ""), Section("context", 0.6, 0.1, ""), Section("action", 0.5, 0.1, ""))


@pytest.mark.parametrize(
    ("hypothesis", "doubtful", "verdict"),
    [(20, 0, UNDER), (30, 0, WELL), (50, 0, WELL), (51, 0, OVER), (20, 9, UNDER), (20, 10, UNCLEAR), (51, 49, OVER)],
)
def test_a_share_is_held_against_its_band(hypothesis: float, doubtful: float, verdict: str) -> None:
    rest = 100 - hypothesis - doubtful
    seconds = {"hypothesis": hypothesis, "aside": rest, UNSURE: doubtful, SILENCE: 50.0}
    (share, _) = shares_of(seconds, "case", PLAN)
    assert share == Share("hypothesis", hypothesis, hypothesis / 100, 0.4, 0.3, 0.5, verdict)


def test_a_kind_is_held_against_its_own_sections() -> None:
    assert [share.tag for share in shares_of({"action": 9.0}, "behavioural", PLAN)] == ["action"]
    assert shares_of({"novel": 9.0}, "system", PLAN) == ()


def test_where_nothing_was_said_there_is_nothing_to_hold_against_a_plan() -> None:
    assert shares_of({SILENCE: 9.0, "context": 0.0}, "case", PLAN) == ()
    assert shares_of({}, "case", PLAN) == ()
    assert shares_of({"context": 9.0}, "case", ()) == ()


def test_announcing_a_structure_ends_where_substance_begins() -> None:
    segments = [
        *tagged((0, 9, "framework", "First goals."), (9, 12, "context", "It fell."), (12, 30, "framework", "Then.")),
        *unsure((30, 50, "framework", "Then more.")),
        *tagged((50, 60, "hypothesis", "A fee."), (60, 99, "framework", "Funnels.")),
    ]
    assert structure_of(segments, 30) == Structure(27, 30)
    assert (structure_of(segments, 30).over, structure_of(segments, 26).over) == (False, True)
    assert structure_of([], 30) == Structure(0, 30)
