"""Signs of trouble that lie in what a case answer says and how it is built."""

from interviewer.core.brief import ScaleFact
from interviewer.core.cues.figures import holds, unsourced
from interviewer.core.cues.metrics import activity, is_pinned, is_tied_to_value, metric_named, sets_goal
from interviewer.core.cues.prices import may_name_price
from interviewer.core.cues.proposals import asks_people, is_solution, picked
from interviewer.core.cues.quantities import FAR_OFF, Claim, claims, times_off
from interviewer.core.cues.stakes import grounds, names_stake
from interviewer.core.cues.users import mentions_of_a_crowd, tells_apart
from interviewer.core.figures.milestones import nears_north_star
from interviewer.core.probes.signs import Sign, at, over, quoted
from interviewer.core.probes.view import View
from interviewer.core.tags import ASIDE, CONTEXT, FRAMEWORK, HYPOTHESIS, RECOMMENDATION, SEGMENTATION
from interviewer.core.vomit import GENERIC, Lost, TaggedSegment

# A list is still running if no more than this was said or kept silent since.
RUNNING_SECONDS = 6.0
# Speaking of "users" once or twice treats nobody as all; aloud it takes one more than on paper.
FEWEST_MENTIONS = 3
# What may be called a minute, and half of one.
MINUTE_LIKE_SECONDS, HALF_LIKE_SECONDS = 45.0, 25.0


def no_stake(view: View, limit: float) -> Sign | None:
    """So many seconds of talk with nothing at stake, nor a belief or a decision."""
    if view.spoken < limit or not view.is_understood or view.has(HYPOTHESIS, RECOMMENDATION):
        return None
    # A list or an announcement that has the word "goals" in it names none.
    if any(names_stake(one.text) or nears_north_star(one.text, view.brief) for one in view.telling):
        return None
    reason = f"{view.spoken:.0f} s of talk, and nothing yet on what is at stake or what would count as success."
    return over(view.segments, reason)


def running_list(view: View, limit: float) -> Sign | None:
    """So many seconds lost in one go on generic framework: while it runs, or when no decision came after it."""
    for lost in reversed(view.lost):
        if lost.seconds >= limit and lost.kind == GENERIC and _is_left_open(view, lost):
            reason = f"{lost.seconds:.0f} s on lists and generic steps with no stake or decision attached."
            return Sign(reason, lost.start, lost.end)
    return None


def _is_left_open(view: View, lost: Lost) -> bool:
    if view.state.over:
        return not any(one.tag == RECOMMENDATION for one in view.segments if (one.end or 0.0) > (lost.end or 0.0))
    return view.since(lost.end) <= RUNNING_SECONDS and lost.end == view.segments[-1].end


def loose_buckets(view: View, limit: float) -> Sign | None:
    """Three or more buckets, and for so many seconds nothing but more of them: no cause, decision or fact."""
    if view.has(HYPOTHESIS, RECOMMENDATION):
        return None
    for lost in view.lost:
        if lost.kind == GENERIC or not (view.state.over or view.heard_since(lost.end) >= limit):
            continue
        if not any(_grounds(segment) for segment in view.segments if _is_from(segment, lost)):
            reason = f"Named the parts without a word on why they would differ: “{lost.quote}”."
            return Sign(reason, lost.start, lost.end)
    return None


def _is_from(segment: TaggedSegment, lost: Lost) -> bool:
    return lost.start is None or (segment.end is not None and segment.end > lost.start)


def _grounds(segment: TaggedSegment) -> bool:
    """Whether a segment may say why a split matters."""
    return segment.unsure or segment.tag not in (SEGMENTATION, FRAMEWORK, ASIDE) or grounds(segment.text)


def everyone(view: View, limit: float) -> Sign | None:
    """So many seconds of talk about "users" or "people" as if they were all the same."""
    if view.spoken < limit or not view.is_understood or view.has(SEGMENTATION):
        return None
    if any(tells_apart(segment.text) for segment in view.segments):
        return None
    mentions = sum(mentions_of_a_crowd(segment.text) for segment in view.segments)
    if mentions < FEWEST_MENTIONS:
        return None
    return over(view.segments, f"{view.spoken:.0f} s about people in general; no group of them was told apart.")


def vanity(view: View, limit: float) -> Sign | None:
    """A count of mere activity as the goal, and for so many seconds nothing on its use nor a better one."""
    for place, segment in enumerate(view.segments):
        phrase = activity(segment.text) if segment.tag == RECOMMENDATION and not segment.unsure else None
        is_due = view.state.over or view.heard_since(segment.end) >= limit
        if phrase and is_due and not _is_explained(view, place):
            return at(segment, f"“{phrase}” counts activity; what it is worth to anybody was not said.", phrase)
    return None


def _is_explained(view: View, place: int) -> bool:
    """Whether what stands beside a metric says what it is good for, or a later decision is held to something else."""
    beside = view.segments[max(0, place - 1) : place] + view.segments[place + 1 : place + 3]
    later = (one for one in view.segments[place + 1 :] if one.tag == RECOMMENDATION)
    has_use = any(one.tag == HYPOTHESIS or is_tied_to_value(one.text) or may_name_price(one.text) for one in beside)
    return has_use or any(is_tied_to_value(one.text) for one in later)


def survey(view: View, _limit: float) -> Sign | None:
    """Going to ask people before anything is believed."""
    for segment in view.before(HYPOTHESIS):
        if not segment.unsure and segment.tag != CONTEXT and asks_people(segment.text):
            return at(segment, f"Goes to ask people before saying what they might answer: {quoted(segment.text)}.")
    return None


def early_solution(view: View, limit: float) -> Sign | None:
    """Something to build before any cause was named, and none named for so many seconds after."""
    for segment in view.before(HYPOTHESIS):
        is_one = segment.tag == RECOMMENDATION and not segment.unsure and is_solution(segment.text)
        if is_one and (view.state.over or view.heard_since(segment.end) >= limit):
            return at(segment, f"A solution before any cause: {quoted(segment.text)}.", picked(segment.text))
    return None


def no_tradeoff(view: View, limit: float) -> Sign | None:
    """A decision after so many seconds of talk, and nothing on what it costs or brings with it."""
    decisions = view.of(RECOMMENDATION)
    if not decisions or view.spoken < limit or any(may_name_price(segment.text) for segment in view.segments):
        return None
    phrase = next((found for one in decisions if (found := picked(one.text))), None)
    return at(decisions[-1], "A decision, and nothing on what it costs, whom it hurts or what follows from it.", phrase)


def loose_goal(view: View, limit: float) -> Sign | None:
    """A goal or metric stood by for so many seconds, with no number, time or group of people in any decision."""
    decisions = [segment for segment in view.segments if segment.tag == RECOMMENDATION]
    stood_by = [one for one in decisions if not one.unsure and sets_goal(one.text)]
    if not stood_by or any(is_pinned(one.text) for one in decisions):
        return None
    goal = stood_by[0]
    if not view.state.over and view.heard_since(goal.end) < limit:
        return None
    reason = f"A goal without a number, a date or a group of people: {quoted(goal.text)}."
    return at(goal, reason, metric_named(goal.text))


def no_decision(view: View, limit: float) -> Sign | None:
    """The turn is over after so many seconds of talk, and nothing was decided."""
    if view.has(RECOMMENDATION) or not view.is_understood or view.spoken < limit or not view.segments:
        return None
    return over(view.segments, f"{view.spoken:.0f} s of talk that ended without a decision.")


def no_decision_in_time(view: View, limit: float) -> Sign | None:
    """So many seconds left of the question's time or of the round's, and nothing was decided."""
    left = time_left(view)
    if left is None or left > limit or view.has(RECOMMENDATION) or not view.is_understood or not view.segments:
        return None
    spelled = (
        "about a minute" if left >= MINUTE_LIKE_SECONDS else "half a minute" if left >= HALF_LIKE_SECONDS else None
    )
    return over(view.segments, f"About {max(left, 0):.0f} s left, and no decision yet.", spelled)


def time_left(view: View) -> float | None:
    """The seconds left to the question, as far as that is known."""
    minutes, left = view.brief.minutes, view.state.left
    known = [*([minutes * 60 - view.state.talked] if minutes else []), *([left] if left is not None else [])]
    return min(known, default=None)


def wrong_scale(view: View, _limit: float) -> Sign | None:
    """A number of something that is ten times too large or too small, or more."""
    for segment in view.sure:
        for fact in view.brief.scale:
            for claim in claims(segment.text, (fact.unit, *fact.words)):
                if times_off(claim, fact.about) >= FAR_OFF:
                    return at(segment, _corrected(claim, fact), claim.words)
    return None


def _corrected(claim: Claim, fact: ScaleFact) -> str:
    day = f"{fact.as_of.day} {fact.as_of:%B %Y}"
    return f"Said “{claim.words}”; there are about {in_words(fact.about)} {fact.unit} (as of {day})."


def in_words(number: float) -> str:
    """A round figure as people write it."""
    for size, name in ((1e9, "billion"), (1e6, "million")):
        if number >= size:
            return f"{number / size:.3g} {name}"
    return f"{number:,.0f}"


def loose_figure(view: View, _limit: float) -> Sign | None:
    """A figure stated as a fact, which nobody gave and no guess was called."""
    given = [view.brief.question, *(move.text for move in view.state.made)]
    for segment in view.of(CONTEXT, HYPOTHESIS):
        figure = unsourced(segment.text)
        if figure and not any(holds(text, figure) for text in given):
            return at(segment, f"A figure stated as a fact, with no source: {quoted(segment.text)}.", figure)
    return None


def over_budget(view: View, limit: float) -> Sign | None:
    """So many times the minutes that the question was meant for."""
    minutes = view.brief.minutes
    if minutes is None or view.state.talked < limit * minutes * 60:
        return None
    return Sign(f"{view.state.talked / 60:.0f} minutes on a question meant for {minutes:g}.")
