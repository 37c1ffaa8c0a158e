"""The rounds an interviewer gives, and the questions drawn for one."""

import random
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from interviewer.bank.entries import entries, must_be_one_of, nearest, text_of
from interviewer.bank.questions import TYPES, Question
from interviewer.core.trouble import CouldNotError

_FILE = "rounds.toml"


@dataclass(frozen=True)
class Round:
    """A round: its title, its length in minutes, the types (or kinds) it draws, in order, and how many questions."""

    id: str
    title: str
    minutes: float
    types: tuple[str, ...]
    questions: int


@cache
def rounds() -> dict[str, Round]:
    """Every round, by id."""
    return rounds_in(text_of(_FILE), _FILE)


def rounds_in(text: str, file: str) -> dict[str, Round]:
    """The rounds a text of TOML spells, by id; messages call it by the name of its file."""
    found = entries(Round, text, file)
    known = dict.fromkeys((*TYPES, *(name for types in TYPES.values() for name in types)))
    for name, one in found.items():
        for drawn_type in one.types:
            must_be_one_of(drawn_type, known, f'{file}, "{name}": "types"')
    return found


def round_named(name: str) -> Round:
    """The round of that id."""
    found = rounds().get(name.strip())
    if found is None:
        raise CouldNotError(f'There is no round called "{name.strip()}"{nearest(name.strip(), rounds())}.')
    return found


def drawn(
    shape: Round, questions: Iterable[Question], count: int, chance: random.Random, avoiding: Collection[str]
) -> tuple[Question, ...]:
    """So many questions for a round, none twice, or all there are; one to avoid comes only where no other fits."""
    return tuple(islice(_in_turn(shape, questions, chance, avoiding), count))


def _in_turn(
    shape: Round, questions: Iterable[Question], chance: random.Random, avoiding: Collection[str]
) -> Iterator[Question]:
    """One question a type, round and round, until none is left."""
    left = [question for question in questions if any(_fits(question, named) for named in shape.types)]
    while left:
        for named in shape.types:
            fitting = [question for question in left if _fits(question, named)]
            fresh = [question for question in fitting if question.text not in avoiding]
            if fitting:
                choice = chance.choice(fresh or fitting)
                # By its words: another pack may ask the same under another id.
                left = [question for question in left if question.text != choice.text]
                yield choice


def _fits(question: Question, named: str) -> bool:
    return named in (question.type, question.kind)
