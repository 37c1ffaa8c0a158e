"""What makes an interviewer speak about the goal and the decision of a case answer, the most costly first."""

from interviewer.core.probes import case_signs as signs
from interviewer.core.probes.demeanours import COACH, TOUGH
from interviewer.core.probes.triggers import Lines, Trigger
from interviewer.core.question_types import FOR_SOMEBODY, JUDGING, MEASURING, PROPOSING

GOAL_TRIGGERS = (
    Trigger(
        "vanity",
        signs.vanity,
        Lines(
            asks=(
                "Could that number go up while people are worse off?",
                "What would that number tell you about the value people get?",
            ),
            echoes=(
                "You said “{said}”. Why that, and not something people get value from?",
                "Could “{said}” go up while people are worse off?",
                "What does “{said}” tell you about the value people get?",
            ),
            presses=(
                "I don't buy “{said}”. That can grow while nobody is helped. What would you measure instead?",
                "“{said}” is activity. Where is the value?",
            ),
        ),
        during={COACH: 4, TOUGH: 8},
        after=0,
    ),
    Trigger(
        "everyone",
        signs.everyone,
        Lines(
            asks=(
                "Who exactly is this for?",
                "Which people would you start with, and why them?",
                "Are they all the same? Who needs this most?",
            ),
            stops=(
                "Let me stop you. Who exactly are we talking about?",
                "You keep saying users. Which ones?",
            ),
            presses=(
                "I don't believe in one kind of user. Who needs this most?",
                "That's everybody, so it's nobody. Who is it for?",
            ),
        ),
        during={COACH: 75, TOUGH: 90},
        after=60,
        types=FOR_SOMEBODY,
    ),
    Trigger(
        "loose_goal",
        signs.loose_goal,
        Lines(
            asks=(
                "By how much, by when, and for whom?",
                "What number would make you say that it worked?",
                "How would you know in three months that you got there?",
            ),
            echoes=(
                "You said “{said}”. By how much, and by when?",
                "You said “{said}”. Why that and not something closer to what people want?",
                "What level of “{said}” would make you say that it worked?",
            ),
            presses=(
                "That goal can't be missed, so it isn't one. What is the number?",
                "I couldn't hold you to that. By how much, and by when?",
            ),
        ),
        during={COACH: 15},
        after=0,
        types=JUDGING,
    ),
    Trigger(
        "loose_figure",
        signs.loose_figure,
        Lines(
            asks=("Where does that figure come from?",),
            echoes=(
                "You said “{said}”. Where does that come from?",
                "How sure are you of the “{said}”?",
                "You gave me “{said}”. Is that known or assumed?",
            ),
            presses=("I don't buy the “{said}”. Where does it come from?", "“{said}”, says who?"),
        ),
        during={COACH: 2},
        after=0,
        types=JUDGING,
    ),
    Trigger(
        "no_tradeoff",
        signs.no_tradeoff,
        Lines(
            asks=(
                "What do you give up with that?",
                "Who would be worse off?",
                "What could go wrong with that?",
                "What would make you change your mind?",
            ),
            echoes=(
                "You'd go for “{said}”. What do you give up?",
                "Suppose “{said}” works. Who is worse off?",
                "What could go wrong with “{said}”?",
            ),
            presses=(
                "I don't buy that it's free. What does it cost us?",
                "That sounds too good. Who loses?",
                "I'm not convinced. What is the strongest case against it?",
            ),
        ),
        after=45,
        types=PROPOSING,
    ),
    Trigger(
        "no_tradeoff",
        signs.no_tradeoff,
        Lines(
            asks=(
                "How could that number go up while things get worse?",
                "What would you watch so that this isn't won at somebody's cost?",
                "How could a team hit that and still fail?",
            ),
            presses=(
                "I could game that in a week. What stops me?",
                "I'm not convinced. How could we hit it and still fail?",
            ),
        ),
        after=45,
        types=MEASURING,
    ),
)
