"""A question: what is asked, and all that an interviewer knows about it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from interviewer.bank.dashboards import Dashboard, check
from interviewer.bank.entries import Place, value_of
from interviewer.bank.plain_words import LONGEST_ID, is_id
from interviewer.core.brief import Reveal
from interviewer.core.question_types import (
    COUNTERFACTUAL,
    DIAGNOSTIC,
    ESTIMATION,
    GOALS,
    MONETISATION,
    PRIORITISATION,
    PRODUCT,
    STRATEGY,
    SUCCESS,
    SYSTEM,
    TRADEOFF,
)
from interviewer.core.tags import BEHAVIOURAL, CASE

# The round in which a table is read.
EXECUTION = "execution"

# Under each kind, which decides the tags of an answer, what interviewers call such questions.
TYPES: dict[str, tuple[str, ...]] = {
    CASE: (
        *(DIAGNOSTIC, GOALS, COUNTERFACTUAL, TRADEOFF, SUCCESS, ESTIMATION, PRODUCT),
        *(PRIORITISATION, STRATEGY, SYSTEM, MONETISATION),
    ),
    BEHAVIOURAL: ("behavioural",),
}


@dataclass(frozen=True)
class Question:
    """A question: its id in the bank and its pack (empty for one from elsewhere), its words, its kind, its type.

    What else it may have, where it fits the kind and the type: the rounds it is asked in (none: any that draws its
    type), minutes with follow-ups, what is at stake, and what a strong answer holds; follow-ups; tempting mistakes.
    """

    id: str
    text: str
    kind: str
    type: str = ""
    pack: str = ""
    rounds: tuple[str, ...] = ()
    minutes: float | None = None
    stakes: tuple[str, ...] = ()
    north_star: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    tradeoffs: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    listens_for: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    truth: str = ""
    reveals: tuple[Reveal, ...] = ()
    dashboard: Dashboard | None = None


# Keys that must be there, though a question from elsewhere does without them.
_REQUIRED = ("type", "probes")
_OF_DIAGNOSTIC = ("truth", "reveals", "causes")
_OF_KIND = {CASE: ("north_star", "segments", "tradeoffs", "effects"), BEHAVIOURAL: ("listens_for",)}


def question_of(name: str, table: Any, place: Place, pack: str, known_rounds: Collection[str]) -> Question | None:
    """The question a table of a pack spells, as far as it is right."""
    if not is_id(name):
        place.refuse(
            f" is no id: an id is words joined by hyphens, at most {LONGEST_ID} letters, as in [late-parcels]."
        )
    if not isinstance(table, dict):
        place.refuse(f" stands outside of a question: each begins with its id, written [{_example(name)}].")
        return None
    question = value_of(Question, table, place, id=name, pack=pack)
    if question is not None:
        _check_kind(question, table, place)
        _check_rounds(question, place, known_rounds)
    return question


def _example(name: str) -> str:
    return name if is_id(name) else "late-parcels"


def _check_kind(question: Question, table: Collection[str], place: Place) -> None:
    """Whether it has what its kind and type ask for, and nothing that belongs to others."""
    for key in _REQUIRED:
        if key not in table:
            place.at(key).refuse(" is missing.")
    # What is missing or no text was told already.
    if not question.kind or not place.at("kind").refuse_unless_one_of(question.kind, TYPES):
        return
    typed = bool(question.type) and place.at("type").refuse_unless_one_of(question.type, TYPES[question.kind])
    for kind, keys in _OF_KIND.items():
        if kind != question.kind:
            _refuse_keys(keys, table, place, f"{kind} questions")
    if typed and question.type == DIAGNOSTIC:
        for key in ("truth", "reveals"):
            if key not in table:
                place.at(key).refuse(" is missing: a diagnostic question has one, for the interviewer to answer from.")
    elif typed:
        _refuse_keys(_OF_DIAGNOSTIC, table, place, f"questions of the type {DIAGNOSTIC}")


def _refuse_keys(keys: Collection[str], table: Collection[str], place: Place, whose: str) -> None:
    for key in keys:
        if key in table:
            place.at(key).refuse(f" belongs to {whose} only.")


def _check_rounds(question: Question, place: Place, known_rounds: Collection[str]) -> None:
    for name in question.rounds:
        place.at("rounds").refuse_unless_one_of(name, known_rounds)
    if question.dashboard is not None:
        check(question.dashboard, place.at("dashboard"))
        if EXECUTION not in question.rounds:
            place.at("dashboard").refuse(f' belongs to questions whose "rounds" name "{EXECUTION}" only.')
