"""How the interviewer of a round behaves, and that it goes on behaving so."""

import argparse
from collections.abc import Callable, Iterable

from interviewer.config import Config
from interviewer.core.brief import Brief
from interviewer.core.events import Fact, RoundSet
from interviewer.core.probes.demeanours import SILENT
from interviewer.reactions import Reactions


def demeanour_of(arguments: argparse.Namespace, config: Config) -> str:
    """As the command line or the settings have it; who answered in a recording cannot answer any more."""
    chosen: str = arguments.demeanour or (SILENT if arguments.source else config.interviewer.demeanour)
    return chosen


def reactions_again(facts: Iterable[Fact], brief_of: Callable[[str, str], Brief], minutes: float | None) -> Reactions:
    """The interviewer of a round that goes on, who knows what was said in it."""
    told = list(facts)
    set_to = next((fact.demeanour for fact in told if isinstance(fact, RoundSet)), SILENT)
    reactions = Reactions(set_to, brief_of, minutes)
    for fact in told:
        reactions.take(fact)
    return reactions
