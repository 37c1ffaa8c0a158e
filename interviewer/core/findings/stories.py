"""Stories: the parts that are missing, who acted, what came of it and what was learned."""

from interviewer.core.cues.boasts import asserts_only, uses_since
from interviewer.core.cues.stories import (
    asks_for_story,
    is_about_people,
    is_learned,
    is_measured,
    selves,
    teams,
)
from interviewer.core.findings.detector import Detector, Find, Found
from interviewer.core.findings.finding import TIMES
from interviewer.core.findings.told import Told
from interviewer.core.tags import ACTION, ASIDE, BEHAVIOURAL, LEARNING, RESULT, SITUATION, TASK
from interviewer.core.vomit import TaggedSegment

# "We" so many times, and fewer than one "I" for so many of them, leaves open what the candidate did.
FEWEST_TEAMS = 5
TEAMS_FOR_ONE_SELF = 4
FEWEST_ASSERTED = 2
LAST_SENTENCES = 3


def _without(tag: str) -> Find:
    def find(told: Told, _limit: float) -> Found | None:
        is_story = bool(told.segments) and asks_for_story(told.answer.question)
        return Found(0.0) if is_story and not told.likely(tag) and not _is_told(told, tag) else None

    return find


def _is_told(told: Told, tag: str) -> bool:
    """Whether a part is told in words that carry another tag."""
    return tag == LEARNING and any(is_learned(one.text) for one in told.segments[-LAST_SENTENCES:])


def result_without_metric(told: Told, _limit: float) -> Found | None:
    """Nothing says how large the result was."""
    results = tuple(told.of(RESULT))
    # What came of a quarrel is told, not counted.
    if not results or is_about_people(told.answer.question):
        return None
    ends = [one for one in told.segments if one.unsure or one.tag in (RESULT, LEARNING)]
    return None if any(is_measured(one.text) for one in ends) else Found(len(results), results[-1:])


def result_measured(told: Told, _limit: float) -> Found | None:
    """A result with its measure."""
    measured = tuple(one for one in told.of(RESULT) if is_measured(one.text))
    return Found(len(measured), measured[:2]) if measured else None


def _deeds(told: Told) -> list[TaggedSegment]:
    return [one for one in told.segments if one.unsure or one.tag in (TASK, ACTION, RESULT)]


def team_without_i(told: Told, limit: float) -> Found | None:
    """The team acts so many times, and the candidate hardly does."""
    deeds = _deeds(told)
    others = sum(teams(one.text) for one in deeds if not one.unsure)
    own = sum(selves(one.text) for one in deeds)
    if others < limit or own * TEAMS_FOR_ONE_SELF > others:
        return None
    return Found(others, tuple(one for one in deeds if not one.unsure and teams(one.text)))


def opinion_for_evidence(told: Told, limit: float) -> Found | None:
    """What was done is asserted so many times, and hardly any deed shows it."""
    asserted = tuple(one for one in told.sure if one.tag != ASIDE and asserts_only(one.text))
    actions = told.likely(ACTION)
    claimed = [one for one in asserted if one.tag == ACTION]
    if len(asserted) < limit or 2 * len(claimed) < len(actions):
        return None
    return Found(len(asserted), asserted)


def learning_named(told: Told, _limit: float) -> Found | None:
    """What was learned, and used since."""
    learned = tuple(one for one in told.of(LEARNING) if uses_since(one.text))
    return Found(len(learned), learned[:1]) if learned else None


_KIND = frozenset({BEHAVIOURAL})
_PARTS = {
    SITUATION: (
        "Without the situation nobody can tell how hard it was.",
        "Open with where, when and who, in two sentences.",
        20.0,
    ),
    TASK: (
        "Without the task nobody knows what you were there for.",
        "Say in one sentence what you in particular had to bring about.",
        20.0,
    ),
    ACTION: (
        "What you did is what the interviewer came to hear.",
        "Tell three things you did, in order, each beginning with “I”.",
        60.0,
    ),
    RESULT: (
        "A story without its end leaves open whether what you did was any good.",
        "Say how it ended, with a number, even where it ended badly.",
        60.0,
    ),
    LEARNING: (
        "Without what you took from it, the story is an anecdote.",
        "End with what you do differently since, and the last time you did it.",
        30.0,
    ),
}
STORIES = (
    *(
        Detector(f"{part}_missing", _without(part), why, advice, cost=cost, kinds=_KIND, missing=True)
        for part, (why, advice, cost) in _PARTS.items()
    ),
    Detector(
        "result_without_metric",
        result_without_metric,
        "A result that is not measured cannot be told from luck or from politeness.",
        "Give the result a size: a number, an amount, a date, or how many people.",
        cost=30.0,
        kinds=_KIND,
        missing=True,
    ),
    Detector(
        "team_without_i",
        team_without_i,
        "The team is not being interviewed.",
        "Tell every deed of yours with “I”, and the team's with its name.",
        limit=float(FEWEST_TEAMS),
        unit=TIMES,
        cost=40.0,
        kinds=_KIND,
    ),
    Detector(
        "opinion_for_evidence",
        opinion_for_evidence,
        "Anybody can say it of themself; only an event shows it.",
        "Replace each word of praise for yourself with one thing you did on one day.",
        limit=float(FEWEST_ASSERTED),
        unit=TIMES,
        cost=40.0,
        kinds=_KIND,
        missing=True,
    ),
    Detector(
        "result_measured",
        result_measured,
        "A measured result needs no adjectives.",
        "Keep the number; say what it was before.",
        kinds=_KIND,
        good=True,
    ),
    Detector(
        "learning_named",
        learning_named,
        "What you have used since is the proof that you learned it.",
        "Keep it, and name the last time you used it.",
        kinds=_KIND,
        good=True,
    ),
)
