"""Signs of trouble in a story told to a behavioural question."""

from interviewer.core.cues.stories import asks_for_story, is_about_people, is_learned, is_measured, selves, teams
from interviewer.core.probes.signs import Sign, at, over
from interviewer.core.probes.view import View
from interviewer.core.tags import ACTION, ASIDE, LEARNING, RESULT, SITUATION, TASK

SETTING = (SITUATION, TASK, ASIDE)
# "We" so many times, and fewer than one "I" for so many of them, leaves open what the candidate did.
FEWEST_TEAMS = 5
TEAMS_FOR_ONE_SELF = 4


def long_setting(view: View, limit: float) -> Sign | None:
    """So many seconds of setting the scene, and nothing done yet."""
    if not _is_story(view) or view.spoken < limit or any(one.tag not in SETTING for one in view.segments):
        return None
    return over(view.segments, f"{view.spoken:.0f} s of setting the scene before anything was done.")


def no_result(view: View, limit: float) -> Sign | None:
    """A story of so many seconds that does not say how it ended."""
    if not _is_told(view, limit) or view.has(RESULT):
        return None
    return at(view.segments[-1], "The story does not say how it ended.")


def no_measure(view: View, limit: float) -> Sign | None:
    """A story of so many seconds with a result that nothing measures."""
    results = view.of(RESULT)
    if not _is_told(view, limit) or not results:
        return None
    if is_about_people(view.brief.question):
        return None
    if any(is_measured(one.text) for one in view.segments if one.unsure or one.tag in (RESULT, LEARNING)):
        return None
    return at(results[-1], "A result without a number or any other sign of how large it was.")


def no_self(view: View, limit: float) -> Sign | None:
    """A story of so many seconds in which the team acts and the candidate hardly does."""
    deeds = [one for one in view.segments if one.tag in (TASK, ACTION, RESULT) or one.unsure]
    if not _is_told(view, limit) or not deeds:
        return None
    others, own = sum(teams(one.text) for one in deeds), sum(selves(one.text) for one in deeds)
    if others < FEWEST_TEAMS or own * TEAMS_FOR_ONE_SELF > others:
        return None
    times = {0: "not once", 1: "once"}.get(own, f"{own} times")
    return over(deeds, f"“We” {others} times in what was done, “I” {times}.")


def no_learning(view: View, limit: float) -> Sign | None:
    """A story of so many seconds that ends without what was learned from it."""
    if not _is_told(view, limit) or view.has(LEARNING) or any(is_learned(one.text) for one in view.segments):
        return None
    return at(view.segments[-1], "Nothing on what was learned or would be done differently.")


def _is_told(view: View, limit: float) -> bool:
    """Whether a story of so many seconds was told, well enough understood."""
    return _is_story(view) and view.spoken >= limit and view.is_understood and view.has(ACTION)


def _is_story(view: View) -> bool:
    return asks_for_story(view.brief.question)
