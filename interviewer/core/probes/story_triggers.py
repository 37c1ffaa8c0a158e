"""What makes an interviewer speak about a story told to a behavioural question, the most costly first."""

from interviewer.core.probes import story_signs as signs
from interviewer.core.probes.case_signs import over_budget
from interviewer.core.probes.demeanours import COACH, REALISTIC, TOUGH
from interviewer.core.probes.triggers import Lines, Trigger
from interviewer.core.tags import BEHAVIOURAL

STORY_TRIGGERS = (
    Trigger(
        "over_budget",
        over_budget,
        Lines(
            asks=(
                "In one sentence, how did it end?",
                "What came of it, in one sentence?",
                "What is the one thing I should remember?",
            ),
            stops=(
                "Let me stop you there: in one sentence, how did it end?",
                "I have to cut in: what came of it, in one sentence?",
                "Let's stop here. What is the one thing I should remember?",
            ),
        ),
        during={COACH: 1.5, REALISTIC: 1.5, TOUGH: 1.25},
        kind=BEHAVIOURAL,
    ),
    Trigger(
        "long_setting",
        signs.long_setting,
        Lines(
            asks=("I have the picture. What did you do?", "What was your part in it?"),
            stops=(
                "I think I have the picture. What did you do?",
                "Let me stop you there. What was your part in it?",
                "Can I cut in? Take me to the moment where you did something.",
            ),
        ),
        during={COACH: 60, REALISTIC: 90, TOUGH: 60},
        kind=BEHAVIOURAL,
    ),
    Trigger(
        "no_result",
        signs.no_result,
        Lines(
            asks=("How did it end?", "What came of it?", "And what was the outcome?"),
            presses=(
                "You've told me what you did, not what came of it. What changed?",
                "And? What was different afterwards?",
            ),
        ),
        after=25,
        kind=BEHAVIOURAL,
    ),
    Trigger(
        "no_self",
        signs.no_self,
        Lines(
            asks=(
                "You say “we” a lot. What did you do yourself?",
                "Which part of that was yours alone?",
                "What would not have happened without you?",
            ),
            presses=(
                "I heard “we” all the way through. What did you do?",
                "It sounds as if the team would have done it anyway. What was yours?",
            ),
        ),
        after=25,
        kind=BEHAVIOURAL,
    ),
    Trigger(
        "no_measure",
        signs.no_measure,
        Lines(
            asks=(
                "How did you know that it had worked?",
                "How large was the difference it made?",
                "What could you point to that had changed?",
            ),
            presses=(
                "I'm not convinced it made a difference. What shows that it did?",
                "That's a nice ending. What is the evidence?",
            ),
        ),
        after=25,
        kind=BEHAVIOURAL,
    ),
    Trigger(
        "no_learning",
        signs.no_learning,
        Lines(
            asks=(
                "What did you take from it?",
                "What would you do differently today?",
                "What do you do differently now because of it?",
            ),
            presses=(
                "It can't all have gone well. What would you do differently?",
                "What did you get wrong?",
            ),
        ),
        after=25,
        kind=BEHAVIOURAL,
    ),
)
