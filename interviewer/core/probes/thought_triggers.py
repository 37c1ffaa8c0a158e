"""What makes an interviewer speak about the thinking in a case answer, the most costly first."""

from interviewer.core.probes import case_signs as signs
from interviewer.core.probes.demeanours import COACH, REALISTIC, TOUGH
from interviewer.core.probes.triggers import Lines, Trigger
from interviewer.core.question_types import DECIDING, DIAGNOSTIC, JUDGING

THOUGHT_TRIGGERS = (
    Trigger(
        "wrong_scale",
        signs.wrong_scale,
        Lines(
            asks=("How many do you think there really are?", "Check that number for me. How large do you think it is?"),
            echoes=(
                "You said “{said}”. How many do you think there are?",
                "You said “{said}”. Does that sound right to you?",
                "Let me come back to “{said}”. How did you get to that number?",
            ),
            presses=(
                "“{said}”? That's not close. How many do you think there are?",
                "I don't buy “{said}”. Try that number again.",
            ),
        ),
        during={COACH: 0, TOUGH: 0},
        after=0,
    ),
    Trigger(
        "early_solution",
        signs.early_solution,
        Lines(
            asks=(
                "What makes you think that's the cause?",
                "Before we fix anything: what do you believe happened?",
                "What problem would that solve, and how do you know we have it?",
            ),
            echoes=(
                "You went to “{said}” quickly. What cause would that fix?",
                "Why “{said}”? What do you think went wrong?",
            ),
            stops=(
                "Hold on. You're fixing it already. What do you think caused it?",
                "Let me stop you there. What do you believe happened?",
                "One second. What problem does that solve?",
            ),
            presses=(
                "I don't buy that. You have a fix and no cause. What happened?",
                "You're guessing at a fix. What makes you think that's the problem?",
            ),
        ),
        during={COACH: 5, REALISTIC: 20, TOUGH: 6},
        after=0,
        types=frozenset({DIAGNOSTIC}),
    ),
    Trigger(
        "list",
        signs.running_list,
        Lines(
            asks=(
                "You listed a lot there. Which one matters most, and why?",
                "Of everything you listed, what would you act on first?",
                "If you could keep one item of that list, which would it be?",
            ),
            stops=(
                "Let me stop you there. Which of those matters most here, and why?",
                "Can I cut in? Pick the one that matters, and tell me why.",
                "Hold on. That would fit any product. What matters for this one?",
            ),
            presses=(
                "That list would fit any product. What is different about this one?",
                "I don't buy the list. What do you actually believe?",
            ),
        ),
        during={COACH: 12, REALISTIC: 20, TOUGH: 10},
        after=12,
    ),
    Trigger(
        "buckets",
        signs.loose_buckets,
        Lines(
            asks=(
                "Why would that matter here?",
                "Which of those would you expect to differ, and why?",
                "Which of those would you bet on?",
            ),
            stops=(
                "Hold on. Why would that split matter here?",
                "Let me stop you. Which of those do you believe in, and why?",
                "Before you go on: which of those would you bet on?",
            ),
            presses=(
                "You've cut it up, but I don't hear a view. Which part is it?",
                "Anybody can split that. What do you think we'd find?",
            ),
        ),
        during={COACH: 10, REALISTIC: 20, TOUGH: 10},
        after=0,
        types=JUDGING | {DIAGNOSTIC},
    ),
    Trigger(
        "no_stake",
        signs.no_stake,
        Lines(
            asks=(
                "What is at stake here, and for whom?",
                "Why does this matter to the company?",
                "What would success look like?",
            ),
            stops=(
                "Let me stop you for a second. What are we trying to achieve?",
                "Can I cut in? Why does this matter to anybody?",
                "Before you go on: what would success look like?",
            ),
            presses=(
                "I still don't know why this matters. Why does it?",
                "You haven't told me what we'd win. What is it?",
            ),
        ),
        during={COACH: 30, REALISTIC: 60, TOUGH: 45},
        after=30,
        types=DECIDING,
    ),
    Trigger(
        "no_stake",
        signs.no_stake,
        Lines(
            asks=(
                "Why is this number worth worrying about?",
                "Who is hurt if this goes on?",
                "What does this cost us if it stays like this?",
            ),
        ),
        during={COACH: 45},
        types=frozenset({DIAGNOSTIC}),
    ),
    Trigger(
        "survey",
        signs.survey,
        Lines(
            asks=(
                "Before you ask anyone: what do you expect to hear?",
                "What do you believe already, before you talk to people?",
                "Suppose nobody answers. What would you guess?",
            ),
            presses=(
                "You're asking people to do your thinking. What do you believe?",
                "I don't have weeks for that. What is your best guess today?",
            ),
        ),
        during={COACH: 3, TOUGH: 3},
        after=0,
        types=JUDGING | {DIAGNOSTIC},
    ),
)
