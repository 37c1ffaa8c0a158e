"""A broken-off round taken up again where it stopped."""

import argparse
from datetime import datetime
from pathlib import Path

from interviewer.cli.mix import DRAWING, refuse
from interviewer.cli.parts import Parts
from interviewer.cli.plan import Plan
from interviewer.cli.rounds import parts_of, unheard
from interviewer.core.audio import seconds
from interviewer.core.events import Fact, RoundPlanned, RoundResumed
from interviewer.core.trouble import CouldNotError
from interviewer.journal import Journal, read_facts
from interviewer.library import Library


def refuse_plans(arguments: argparse.Namespace) -> None:
    """A round is planned once."""
    planned = ("question", "minutes", "kind", "demeanour", *DRAWING)
    refuse(arguments, "--resume goes on as the round was planned", planned)


def latest_broken(library: Library) -> Path:
    """The folder of the round that broke off last."""
    newest = library.newest_unfinished()
    if newest is not None:
        return library.find(newest.name)
    held = library.unfinished()
    if held:
        raise CouldNotError(f"The round {held[0].name} is open in another program, and no other one broke off.")
    raise CouldNotError("No round broke off, so there is none to resume. To begin one: interviewer practice")


def take_up(journal: Journal, folder: Path, parts: Parts, model: str | None = None) -> tuple[Plan, RoundResumed]:
    """Write down what was said in an answer that was cut off; what is still to be asked, and that it goes on."""
    now = seconds(journal.samples_kept)
    for turn in [turn for part in parts_of(read_facts(folder), now) for turn in part.turns][-1:]:
        for fact in () if turn.whole else unheard(folder, turn, parts, model):
            journal.append(fact)
    return rest(read_facts(folder)), RoundResumed(now, datetime.now().astimezone().isoformat(timespec="seconds"))


def rest(facts: tuple[Fact, ...]) -> Plan:
    """The questions that were not asked yet, before them one that was asked last and not answered with a word."""
    planned = next((fact for fact in facts if isinstance(fact, RoundPlanned)), RoundPlanned((), None))
    parts = parts_of(facts, 0.0)
    asked = {part.question.question for part in parts if part.question}
    # One that broke off twice stands there twice.
    unanswered = {part.question.question for part in parts[-1:] if part.question and not part.answered}
    left = tuple(question for question in planned.questions if question.text not in asked - unanswered)
    return Plan(left, planned.minutes)
