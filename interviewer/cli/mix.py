"""What the command line says of the questions to draw: the shape of a round, and what it is filled from."""

import argparse
from collections.abc import Collection
from dataclasses import replace

from interviewer.bank.bank import Bank
from interviewer.bank.plain_words import nearest
from interviewer.bank.questions import Question
from interviewer.bank.rounds import DRAWN, Round
from interviewer.core.trouble import CouldNotError

DRILL = "drill"
# What says which questions are drawn: at odds with what draws none.
DRAWING = ("round", "questions", "types", "pack", "seed")


def shape_of(arguments: argparse.Namespace, bank: Bank) -> Round:
    """The round that is named, else a drill, or a mix of these types."""
    if arguments.round:
        refuse(arguments, "--round draws its own types", ["types"])
        return _lasting(arguments.minutes, bank.round_named(arguments.round))
    drill, types = bank.round_named(DRILL), _types(arguments)
    if types is None:
        return drill
    return Round("", "Your own mix", drill.minutes, max(1, len(types)), types)


def pool_of(arguments: argparse.Namespace, bank: Bank) -> list[Question]:
    """What it is filled from: a pack or all, and of a kind or of any."""
    pack = None if arguments.pack is None else bank.pack_named(arguments.pack)
    return [
        question
        for question in bank.questions.values()
        if pack in (None, question.pack) and arguments.kind in (None, question.kind)
    ]


def refuse(arguments: argparse.Namespace, why: str, names: Collection[str]) -> None:
    """Tell which of these arguments have to be left out, if any is given."""
    given = [f"--{name}" for name in names if getattr(arguments, name) is not None]
    if given:
        *others, last = given
        before = f"{', '.join(others)} and " if others else ""
        raise CouldNotError(f"{why}: leave out {before}{last}.")


def nothing(arguments: argparse.Namespace, shape: Round) -> str:
    """Why nothing is there to be drawn."""
    whose = f'The round "{shape.id}"' if shape.id else shape.title
    kind = f" of kind {arguments.kind}" if arguments.kind else ""
    pack = f' in the pack "{arguments.pack}"' if arguments.pack is not None else ""
    if kind or pack:
        out = " or ".join(["--kind"] * bool(kind) + ["--pack"] * bool(pack))
        return f"{whose} has no questions{kind}{pack}; leave {out} out."
    return f'No question is there for the round "{shape.id}". To see what it draws: interviewer rounds show {shape.id}'


def _lasting(minutes: float | None, shape: Round) -> Round:
    """The round in so many minutes, of which as large a part is for talk."""
    if not minutes:
        return shape
    talk = shape.talk_minutes and shape.talk_minutes / shape.minutes * minutes
    return replace(shape, minutes=minutes, talk_minutes=talk)


def _types(arguments: argparse.Namespace) -> tuple[str, ...] | None:
    """The types to draw in their order, none for any; None for those of a drill."""
    if arguments.types is None:
        return (arguments.kind,) if arguments.kind else () if arguments.pack is not None else None
    named = tuple(name.strip() for name in arguments.types.split(",") if name.strip())
    unknown = [name for name in named if name not in DRAWN]
    if unknown or not named:
        told = unknown[0] if unknown else arguments.types
        raise CouldNotError(f'There is no type "{told}"{nearest(told, DRAWN)}.')
    return named
