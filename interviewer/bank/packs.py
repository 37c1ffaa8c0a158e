"""A pack: a file of questions, of one company or of all, and what is known of the company's size."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import PurePath

from interviewer.bank.entries import Place, tables_in, value_of
from interviewer.bank.plain_words import spelled
from interviewer.bank.questions import Question, question_of
from interviewer.core.brief import ScaleFact

HEAD = "pack"


@dataclass(frozen=True)
class Pack:
    """The questions of a file, by id: its name and title, and facts that the scale of an answer can be held against."""

    name: str
    questions: dict[str, Question]
    title: str = ""
    facts: tuple[ScaleFact, ...] = ()


def pack_in(text: str, file: str, known_rounds: Collection[str]) -> tuple[Pack, list[str]]:
    """The pack a text of TOML spells, and all that is wrong with it; messages call it by the name of its file."""
    # A file's name can hold what no text of it may.
    place, pack_name = Place(file, []), spelled(PurePath(file).stem)
    tables = tables_in(text, place)
    questions = {
        name: question_of(name, table, place.table(name), pack_name, known_rounds)
        for name, table in tables.items()
        if name != HEAD
    }
    pack = _headed(tables, place, pack_name)
    if not questions and not place.faults:
        place.refuse(" holds no question.")
    return replace(pack, questions={name: one for name, one in questions.items() if one is not None}), place.faults


def _headed(tables: dict[str, object], place: Place, name: str) -> Pack:
    """The pack without its questions."""
    if HEAD not in tables:
        return Pack(name, {}, name)
    head = value_of(Pack, tables[HEAD], place.table(HEAD), name=name, questions={})
    if head is not None and not head.title:
        place.table(HEAD).at("title").refuse(" is missing.")
    return head or Pack(name, {})
