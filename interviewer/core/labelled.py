"""Answers whose units carry a label: what a tagger learns from and is measured on."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class LabelledUnit:
    """One unit of an answer with its label, the label a careful second reader could well give, and who wrote it."""

    answer: str
    question: str
    style: str
    text: str
    label: str
    alternative: str | None = None
    writer: str = ""


@dataclass(frozen=True)
class LabelledAnswer:
    """The units of one answer, in order."""

    name: str
    question: str
    units: tuple[LabelledUnit, ...]


def answers_of(units: Iterable[LabelledUnit]) -> list[LabelledAnswer]:
    """The answers, in the order in which each first appears."""
    order: dict[str, int] = {}
    numbered = [(order.setdefault(unit.answer, len(order)), unit) for unit in units]
    numbered.sort(key=lambda pair: pair[0])
    groups = (tuple(unit for _, unit in group) for _, group in groupby(numbered, key=lambda pair: pair[0]))
    return [LabelledAnswer(group[0].answer, group[0].question, group) for group in groups]
