from interviewer.core.findings import Finding
from interviewer.core.findings.finding import SECONDS, SEGMENTS, SHARE, TIMES
from interviewer.exports.wording import measured


def told(value: float, limit: float, unit: str, good: bool = False) -> str:
    return measured(Finding("so", 0, value, limit, unit, (), "", good=good))


def test_how_often_is_told_in_words() -> None:
    assert [told(count, 1, TIMES) for count in (1, 2, 3)] == ["once", "twice", "3 times"]
    assert told(3, 2, TIMES) == "3; the limit is 2 times"


def test_a_value_stands_beside_its_limit_and_a_strength_alone() -> None:
    assert told(24.2, 20, SECONDS) == "24.2; the limit is 20 seconds"
    assert told(0.34, 0.15, SHARE) == "34%; the limit is 15% of the answer"
    assert told(6, 30, SECONDS, good=True) == "6 seconds"
    assert told(1, 1, SEGMENTS) == ""
