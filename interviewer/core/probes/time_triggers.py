"""What makes an interviewer speak about the time a case answer takes, and about how it ends."""

from interviewer.core.probes import case_signs as signs
from interviewer.core.probes.demeanours import COACH, REALISTIC, TOUGH
from interviewer.core.probes.triggers import Lines, Trigger
from interviewer.core.question_types import COUNTERFACTUAL, DECIDING, DIAGNOSTIC, ESTIMATING, ESTIMATION, SYSTEM

TIME_TRIGGERS = (
    Trigger(
        "no_decision",
        signs.no_decision_in_time,
        Lines(
            asks=(
                "We're nearly out of time. What would you do?",
                "Time is almost up: what do you go with?",
                "We have to stop in a moment. What is your decision?",
            ),
            echoes=(
                "You have {said} left. What would you do?",
                "There's {said} left. What do you go with?",
                "I'll give you {said} more. Where do you come out?",
            ),
        ),
        during={COACH: 60, REALISTIC: 60, TOUGH: 75},
        after=60,
        types=DECIDING | {DIAGNOSTIC},
    ),
    Trigger(
        "over_budget",
        signs.over_budget,
        Lines(
            asks=(
                "In one sentence, what would you do?",
                "What is your decision, in one sentence?",
                "We should come to an end. What do you go with?",
            ),
            stops=(
                "Let me stop you there: in one sentence, what would you do?",
                "I have to cut in: what would you do, in one sentence?",
                "Let's stop here. Give me your decision in one sentence.",
            ),
        ),
        during={COACH: 1.5, REALISTIC: 1.5, TOUGH: 1.25},
        types=DECIDING | {DIAGNOSTIC},
    ),
    Trigger(
        "over_budget",
        signs.over_budget,
        Lines(
            asks=(
                "What is your answer, in one sentence?",
                "Where do you come out, in one sentence?",
                "We should come to an end. What does it come to?",
            ),
            stops=(
                "Let me stop you there: what is your answer, in one sentence?",
                "I have to cut in: where do you come out, in one sentence?",
                "Let's stop here. What does it come to, in one sentence?",
            ),
        ),
        during={COACH: 1.5, REALISTIC: 1.5, TOUGH: 1.25},
        types=frozenset({ESTIMATION, COUNTERFACTUAL, SYSTEM, ""}),
    ),
    Trigger(
        "no_decision",
        signs.no_decision,
        Lines(
            asks=(
                "So what would you do?",
                "If you had to decide now, what would it be?",
                "Where do you come down?",
                "What is your call, then?",
            ),
            presses=(
                "I've heard a lot of thinking and no decision. What would you do?",
                "That's not an answer yet. What do you do on Monday?",
                "You haven't committed to anything. Pick one thing, and tell me why.",
            ),
        ),
        after=20,
        types=DECIDING,
    ),
    Trigger(
        "no_decision",
        signs.no_decision,
        Lines(
            asks=(
                "So what do you think happened, and what would you do first?",
                "Which cause would you bet on, and what follows from it?",
                "If you had to act today, on which cause would you act?",
            ),
            presses=(
                "I've heard a lot of possibilities. Which one is it, and what do you do?",
                "You haven't told me what you believe. What happened, and what now?",
            ),
        ),
        after=20,
        types=frozenset({DIAGNOSTIC}),
    ),
    Trigger(
        "no_decision",
        signs.no_decision,
        Lines(
            asks=("So what is your number?", "What does that come to in the end?", "Which number would you go with?"),
            presses=(
                "I still don't have a number. What is it?",
                "Commit to a number. Which one, and how sure are you?",
            ),
        ),
        after=20,
        types=ESTIMATING,
    ),
)
