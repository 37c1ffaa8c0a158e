"""What the bank knows of a round, as the interviewer and the report are told it."""

from collections.abc import Iterable

from interviewer.bank.bank import Bank
from interviewer.bank.packs import Pack
from interviewer.bank.questions import Question
from interviewer.core.brief import Brief
from interviewer.core.events import Fact, RoundPlanned, RoundSet
from interviewer.core.figures.rates import RateLimits
from interviewer.core.judging.rubric import Rubric
from interviewer.core.setting import Setting


def setting_of(bank: Bank, rates: RateLimits, facts: Iterable[Fact] = ()) -> Setting:
    """The setting of the round that these facts are of, with these limits of pace.

    A round that the bank does not have any more has no plan. Where there are parts, they know both: `Parts.setting`.
    """
    told = list(facts)
    names = [fact.round for fact in told if isinstance(fact, RoundSet)]
    limits = [fact.minutes for fact in told if isinstance(fact, RoundPlanned)]
    shape = bank.rounds.get(names[0]) if names else None
    minutes = limits[0] if limits else None
    known = {one.text: _brief(one, pack, minutes) for pack in bank.packs for one in pack.questions.values()}
    if shape is None:
        return Setting(known, minutes=minutes, rates=rates)
    rubric = Rubric(shape.rubric, shape.lean, shape.pass_or_fail, shape.questions) if shape.rubric else None
    return Setting(
        known,
        shape.sections,
        minutes,
        shape.talk_minutes,
        shape.structure_seconds,
        rubric,
        rates,
    )


def _brief(question: Question, pack: Pack, minutes: float | None) -> Brief:
    """What is known of a question in a round of so many minutes: none is meant to take longer than its round."""
    return Brief(
        question.text,
        question.kind,
        question.type,
        question.minutes and min(question.minutes, minutes or question.minutes),
        question.north_star,
        question.probes,
        question.reveals,
        pack.facts,
        question.dashboard is not None,
    )
