"""What an interviewer says to a candidate who asked for something."""

from interviewer.core.cues.asking import DEFINITION, GOAL, LEAVE, MEANS, PERIOD, SCOPE
from interviewer.core.cues.round_questions import MAY_ASK
from interviewer.core.probes.view import View

EXPECT_LINES = (
    "What do you expect to see, and why?",
    "Before I tell you: what would you expect, and why?",
    "What is your guess, before you see it?",
    "What would you look for in it, and why?",
    "First tell me what you think it shows.",
)
UNKNOWN_LINES = (
    "I don't have that at hand. What would you expect?",
    "I don't have a number for that here. Assume something sensible.",
    "I can't look that up now. What would you guess?",
    "I have nothing on that with me. Go on with what you would expect.",
    "I couldn't tell you offhand. Carry on as if you had to guess.",
    "That one isn't in front of me. What do you think it would show?",
    "I haven't got that here. Take your best guess, and go on.",
)
NO_MORE_LINES = (
    "I've told you what we have on that.",
    "That is all we know about it.",
    "There's nothing more on that one.",
    "You have all that I have on that.",
)
UP_TO_YOU_LINES = (
    "I leave that to you. Say what you assume.",
    "Choose what seems sensible, and tell me why.",
    "Make an assumption, and go on from there.",
    "That's your call.",
    "Assume what you need, and say it out loud.",
    "Take whatever you find plausible.",
)
_LEAVE_LINES = ("Yes, go ahead.", "Sure.", "Of course.", "That's fine, go on.")
ANSWERS = {
    LEAVE: _LEAVE_LINES,
    MAY_ASK: ("Of course.", "Sure, ask.", "Yes, please do.", "Go ahead and ask."),
    DEFINITION: (
        "Take the usual meaning, and tell me how you understand it.",
        "Use your own definition, and stay with it.",
        "The ordinary sense of it. Nothing special.",
        "Define it as you would at work, and go on.",
    ),
    GOAL: (
        "You choose the goal, and tell me why that one.",
        "What do you think it should be?",
        "Nobody has set one. I'd like to hear yours.",
        "Pick the one that you would defend.",
    ),
    PERIOD: (
        "Take a recent, ordinary stretch of time.",
        "Choose a period that makes sense to you.",
        "Nothing unusual about the period.",
    ),
    MEANS: (
        "Assume an ordinary team and no special limits.",
        "No limits that you need to plan around.",
        "Take whatever an ordinary team would have.",
    ),
    SCOPE: (
        "Take it as worldwide and all users, unless I tell you otherwise.",
        "All of it, unless you want to narrow it down. Then say why.",
        "No limits. Narrow it where you think it helps.",
    ),
}


def pick(lines: tuple[str, ...], view: View, taken: frozenset[str]) -> str:
    """The first line that was not said yet; where all were, the one said longest ago."""
    # Those said about this question come last, as they were said in the end.
    made = [move.text for move in view.state.made]
    fresh = (line for line in lines if line not in taken)
    return next(fresh, None) or min(lines, key=lambda line: _last_place(line, made))


def _last_place(line: str, made: list[str]) -> int:
    return max((at for at, text in enumerate(made) if text == line), default=-1)
