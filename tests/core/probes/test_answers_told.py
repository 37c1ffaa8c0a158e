"""What each interviewer does about whole answers."""

import pytest

from interviewer.core.brief import Brief
from interviewer.core.probes.demeanours import COACH, DEMEANOURS, REALISTIC, SILENT, TOUGH
from interviewer.core.probes.moves import FOLLOW_UP, INTERRUPTION, NUDGE
from tests.core.probes.scripts import DIAGNOSIS, GOALS, PRODUCT, STORY, listen, triggers

STRONG = """
    c Learners pay for a skill, and whoever stops has lost money and trust in us, so that is what is at stake.
    s I'd tell apart those who stop in the first week from those who stop before the last assignment.
    h The second group has done the work, so I believe something stands in their way, because nobody quits a day early.
    h My guess is that handing in takes a step that they cannot do on a phone.
    r I'd let people hand in from the phone first, and come back for the check within seven days.
    r I'd measure the share of paying learners who finish within their plan, from 36 to 41 percent by June.
    r It costs us some cheating, so the guardrail is the number of certificates we take back.
"""
RECITAL = """
    a Okay, let me think about that for a second.
    f I'd first look at the goals, then the users, then their pain points, then solutions, then metrics, then risks.
    f For acquisition there are visits and sign-ups, for activation the first lesson, for engagement lessons a week.
    f For retention there is day one, day seven and day thirty, and for referral invitations and shares and the like.
    f For revenue there are trials, conversion, lifetime, average order and refunds, and then customer satisfaction.
    f I'd cut each of those by age, by gender, by country, by language, by device, by browser and by channel.
    f And there are internal factors and external factors, and of those technical, legal, social and economic ones.
    f Then there is the funnel from awareness to interest to desire to action, and each step has its own metrics.
    a So that is how I would structure it.
"""


@pytest.mark.parametrize("demeanour", DEMEANOURS)
@pytest.mark.parametrize("brief", [PRODUCT, GOALS])
def test_nothing_is_said_about_a_strong_answer(demeanour: str, brief: Brief) -> None:
    assert listen(brief, STRONG, demeanour) == []


def test_a_recital_is_nudged_interrupted_or_let_go() -> None:
    assert triggers(listen(GOALS, RECITAL, COACH)) == [
        (NUDGE, "no_stake"),
        (NUDGE, "list"),
        (FOLLOW_UP, "no_decision"),
    ]
    cut_short = [(INTERRUPTION, "list"), (FOLLOW_UP, "no_decision"), (FOLLOW_UP, "no_stake")]
    assert triggers(listen(GOALS, RECITAL, REALISTIC)) == cut_short
    assert triggers(listen(GOALS, RECITAL, TOUGH)) == cut_short
    assert listen(GOALS, RECITAL, SILENT) == []


def test_a_tough_one_interrupts_earlier_and_pushes_back() -> None:
    def first(demeanour: str) -> float:
        return listen(GOALS, RECITAL, demeanour)[0].end or 0.0

    assert first(TOUGH) < first(REALISTIC)
    pushed = [move.text for move in listen(GOALS, RECITAL, TOUGH)[1:]]
    assert pushed == [
        "I've heard a lot of thinking and no decision. What would you do?",
        "I still don't know why this matters. Why does it?",
    ]


def test_a_diagnosis_that_builds_first() -> None:
    answer = """
        a Right, so fewer people finish their courses.
        r I'd launch a reminder email for learners who stopped.
        r Then I'd add badges and a leader board so that it is more fun to go on with the course.
        r And we should build a new home page with the courses that people have begun and not finished.
        r After that I'd offer a discount on the next course to everyone who hands in on time, as a reward for it.
    """
    assert triggers(listen(DIAGNOSIS, answer, COACH))[0] == (NUDGE, "early_solution")
    assert triggers(listen(DIAGNOSIS, answer, TOUGH))[0] == (INTERRUPTION, "early_solution")
    moves = listen(DIAGNOSIS, answer, REALISTIC)
    assert triggers(moves) == [(FOLLOW_UP, "early_solution"), (FOLLOW_UP, "prepared")]
    assert moves[0].text == "You went to “reminder email for learners who stopped” quickly. What cause would that fix?"


def test_a_story_that_never_begins() -> None:
    setting = "S And then there was the other office, which had its plans and its people and its own way of working.\n"
    answer = setting * 12 + "A I called them.\nR It took two weeks.\nL I learned to call earlier."
    assert triggers(listen(STORY, answer, REALISTIC)) == [(INTERRUPTION, "long_setting")]
    assert triggers(listen(STORY, answer, COACH)) == [(NUDGE, "long_setting")]
    assert listen(STORY, answer, SILENT) == []


def test_the_costly_is_asked_first_and_three_questions_are_enough() -> None:
    answer = """
        S We had a launch in the spring, and the whole office was behind it, and the press was invited to see it.
        A We planned it together, we wrote the plan, we called our partners, and we moved our best people to it.
        A Then we changed the plan again, and we told everybody, and our partners agreed with us on the new date.
    """
    assert triggers(listen(STORY, answer, REALISTIC)) == [
        (FOLLOW_UP, "no_result"),
        (FOLLOW_UP, "no_self"),
        (FOLLOW_UP, "no_learning"),
    ]
