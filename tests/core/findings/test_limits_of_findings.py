"""From which second, and which share, on something is found."""

import pytest

from interviewer.core.answers import Said, counted
from interviewer.core.findings import Finding, findings_of
from interviewer.core.spans import Span
from interviewer.core.turns import Turn
from tests.core.findings.tellings import FILL, QUESTION, TAGS, setting_of
from tests.core.spoken import tagged

PLAIN = FILL[2:]
# How long each part takes, in seconds, its tag, and what is said.
Part = tuple[float, str, str]


def found(*parts: Part, type_: str = "improvement") -> dict[str, Finding]:
    """What is found in an answer of these parts, one after the other from the fifth second on, by name."""
    at, segments = 5.0, []
    for seconds, letter, text in parts:
        segments.append((at, at + seconds, TAGS[letter], text))
        at += seconds
    told = counted(QUESTION, "case", [Turn(5.0, at)], tagged(*segments), Said([], sound=True))
    return {finding.what: finding for finding in findings_of(told, 0, setting_of(type_))}


STAKE = "The goal is that children read."


def test_a_stake_is_late_after_thirty_seconds_of_talk() -> None:
    early, late = (found((before, "c", PLAIN), (4.0, "c", STAKE)) for before in (30.0, 31.0))
    assert {"stake_early", "stake_late"} & set(early) == {"stake_early"}
    assert {"stake_early", "stake_late"} & set(late) == {"stake_late"}
    assert (early["stake_early"].value, early["stake_early"].limit) == (30.0, 30.0)
    finding = late["stake_late"]
    assert (finding.value, finding.limit, finding.cost) == (31.0, 30.0, 1.0)
    assert finding.evidence == (Span(36.0, 40.0),)


CROWD = "Users get lost and users give up."

LIMITS: list[tuple[str, list[Part], list[Part]]] = [
    ("rambling", [(60.0, "c", PLAIN), (29.0, "a", "Well.")], [(60.0, "c", PLAIN), (30.0, "a", "Well.")]),
    ("no_summary", [(170.0, "c", PLAIN), (9.0, "r", "Paint it.")], [(170.0, "c", PLAIN), (10.0, "r", "Paint it.")]),
    ("users_as_one", [(50.0, "c", PLAIN), (9.0, "h", CROWD)], [(50.0, "c", PLAIN), (10.0, "h", CROWD)]),
    ("framework_not_adapted", [(50.0, "f", PLAIN), (50.0, "a", "So.")], [(51.0, "f", PLAIN), (49.0, "a", "So.")]),
    (
        "framework_not_adapted",
        [(60.0, "f", PLAIN), (16.0, "c", "So."), (24.0, "a", "So.")],
        [(60.0, "f", PLAIN), (15.0, "c", "So."), (25.0, "a", "So.")],
    ),
    ("recommendation_rushed", [(90.0, "c", PLAIN), (10.0, "r", "Go.")], [(91.0, "c", PLAIN), (9.0, "r", "Go.")]),
    # Or all of it at the very end of an answer that is not short.
    ("recommendation_rushed", [(89.0, "c", PLAIN), (31.0, "r", "Go.")], [(90.0, "c", PLAIN), (30.0, "r", "Go.")]),
    ("recommendation_rushed", [(89.0, "c", PLAIN), (30.0, "r", "Go.")], [(90.0, "c", PLAIN), (30.0, "r", "Go.")]),
    (
        "over_engineered",
        [(60.0, "f", "We'd track opens, clicks, sessions, churn and NPS.")],
        [(60.0, "f", "We'd track opens, clicks, sessions, churn, NPS and revenue.")],
    ),
    ("framework_vomit", [(85.0, "h", PLAIN), (15.0, "f", "So.")], [(84.0, "h", PLAIN), (16.0, "f", "So.")]),
]


@pytest.mark.parametrize(("what", "within", "beyond"), LIMITS)
def test_what_is_within_a_limit_is_no_finding(what: str, within: list[Part], beyond: list[Part]) -> None:
    assert [what in found(*parts) for parts in (within, beyond)] == [False, True]
