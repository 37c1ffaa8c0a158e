"""The rounds an interviewer gives: how long, what is drawn, how talking time is meant to be spent, and what passes."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from interviewer.bank import rubrics, sections
from interviewer.bank.entries import Place, tables_in, value_of
from interviewer.bank.plain_words import LONGEST_ID, is_id
from interviewer.bank.questions import TYPES
from interviewer.core.judging.rubric import USUAL_LEAN, Lean, RubricLine
from interviewer.core.sections import Section

FILE = "rounds.toml"

# What a round can draw: kinds, and the types under each.
DRAWN = tuple(dict.fromkeys((*TYPES, *(name for types in TYPES.values() for name in types))))


@dataclass(frozen=True)
class Round:
    """A round: its title, its length in minutes, how many questions it asks, and which.

    It draws questions of its types (or kinds), in their order; of those only the ones that name one of `rounds` or no
    round at all. `talk_minutes` of it are the candidate's; announcing a structure takes `structure_seconds` at most.
    The lines of the `rubric` are scored, and `lean` makes a verdict of the scores.
    """

    id: str
    title: str
    minutes: float
    questions: int
    types: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    talk_minutes: float | None = None
    structure_seconds: float = 30.0
    pass_or_fail: bool = False
    sections: tuple[Section, ...] = ()
    rubric: tuple[RubricLine, ...] = ()
    lean: Lean = USUAL_LEAN


def rounds_in(text: str, file: str, known: Collection[str] = ()) -> tuple[dict[str, Round], list[str]]:
    """The rounds a text of TOML spells, by id, and all that is wrong with them; it may name other known rounds."""
    place = Place(file, [])
    tables = tables_in(text, place)
    read = {name: _read(name, table, place.table(name)) for name, table in tables.items()}
    found = {name: one for name, one in read.items() if one is not None}
    every = dict.fromkeys((*known, *found))
    for name, one in found.items():
        _check(one, tables[name], place.table(name), every)
    if not tables and not place.faults:
        place.refuse(" holds no round.")
    return found, place.faults


def _read(name: str, table: Any, place: Place) -> Round | None:
    if isinstance(table, dict) and "rubric" in table:
        table = {**table, "rubric": rubrics.spelled_out(table["rubric"])}
    return value_of(Round, table, place, id=name)


def _check(one: Round, table: Collection[str], place: Place, known: Collection[str]) -> None:
    if not is_id(one.id):
        place.refuse(
            f" is no name of a round: it is words joined by hyphens, at most {LONGEST_ID} letters, as in [short]."
        )
    for drawn_type in one.types:
        place.at("types").refuse_unless_one_of(drawn_type, DRAWN)
    for name in one.rounds:
        place.at("rounds").refuse_unless_one_of(name, known)
    if not {"types", "rounds"} & {*table}:
        place.refuse(' says nothing of what it draws: give it "types", or "rounds" that questions name, or both.')
    if one.talk_minutes and one.talk_minutes > one.minutes > 0:
        place.at("talk_minutes").refuse(f" is more than the {one.minutes:g} minutes of the round.")
    rubrics.check(one.rubric, place.at("rubric"), DRAWN)
    rubrics.check_lean(one.lean, place.at("lean"))
    sections.check(one.sections, place.at("sections"))
