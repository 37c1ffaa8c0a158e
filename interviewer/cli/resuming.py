"""A broken-off round taken up again where it stopped."""

from datetime import datetime
from pathlib import Path

from interviewer.cli.parts import Parts
from interviewer.cli.plan import Plan
from interviewer.cli.rounds import Part, parts_of, unheard
from interviewer.core.audio import seconds
from interviewer.core.events import AnswerTyped, Fact, RoundPlanned, RoundResumed, WordsHeard
from interviewer.core.trouble import CouldNotError
from interviewer.journal import Journal, read_facts
from interviewer.library import Library


def latest_broken(library: Library) -> Path:
    """The folder of the round that broke off last."""
    unfinished = library.unfinished()
    if not unfinished:
        raise CouldNotError("No round broke off, so there is none to resume. To begin one: interviewer practice")
    return library.find(unfinished[0].name)


def take_up(journal: Journal, folder: Path, parts: Parts) -> tuple[Plan, RoundResumed]:
    """Write down what was said in an answer that was cut off; what is still to be asked, and that it goes on."""
    now = seconds(journal.samples_kept)
    for part in parts_of(read_facts(folder), now)[-1:]:
        for fact in () if part.whole else unheard(folder, part, parts):
            journal.append(fact)
    return _rest(read_facts(folder), now), RoundResumed(now, datetime.now().astimezone().isoformat(timespec="seconds"))


def _rest(facts: tuple[Fact, ...], now: float) -> Plan:
    """The questions not asked yet, before them one that was asked and not answered with a word."""
    planned = next((fact for fact in facts if isinstance(fact, RoundPlanned)), RoundPlanned((), None))
    asked = [part for part in parts_of(facts, now) if part.question]
    done = len(asked) - 1 if asked and not _answered(asked[-1]) else len(asked)
    return Plan(planned.questions[done:], planned.minutes)


def _answered(part: Part) -> bool:
    return any(isinstance(fact, WordsHeard | AnswerTyped) for fact in part.facts)
