"""What a person's corrections do to the tagger: a yardstick and the corrections themselves, before and after."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from interviewer.adapters.training import corrected_right, judged_by, rounds_left_out
from interviewer.cli.reading import text_of_file
from interviewer.core.corrections import CorrectedAnswer
from interviewer.core.evaluation import scores_of
from interviewer.core.labelled import LabelledAnswer, answers_of
from interviewer.core.tags import SCHEMES, Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.units import labelled, read_units

# Less macro-F1 than this is lost and won by chance; who loses more has learned something wrong.
WORSE_BY = 0.005


@dataclass(frozen=True)
class OnYardstick:
    """The macro-F1 without and with what was corrected."""

    path: Path
    before: float
    after: float

    @property
    def worse(self) -> bool:
        """Whether the corrections do harm."""
        return self.before - self.after > WORSE_BY


@dataclass(frozen=True)
class Yardstick:
    """Labelled answers of a kind from which nobody learns, and where they lie."""

    path: Path
    kind: str
    answers: Sequence[LabelledAnswer]

    @classmethod
    def read(cls, path: Path, kind: str) -> Self:
        """The yardstick in a file."""
        return cls(path, kind, answers_of(labelled(read_units(text_of_file(path), str(path)), str(path), kind)))

    def told(self, before: Tagger, after: Tagger) -> OnYardstick:
        """How well two taggers do."""
        return OnYardstick(self.path, self._macro_f1(before), self._macro_f1(after))

    def _macro_f1(self, tagger: Tagger) -> float:
        return scores_of(judged_by(tagger, self.answers), SCHEMES[self.kind]).macro_f1


@dataclass(frozen=True)
class BeforeAfter:
    """What so many corrected units of so many rounds do.

    Of these units, so many are right before, and after where their round was not learned from (None where there is but
    one); the yardstick is None where there is none.
    """

    units: int
    rounds: int
    right_before: int
    right_after: int | None
    yardstick: OnYardstick | None


def before_after(
    corrections: Sequence[CorrectedAnswer],
    after: Tagger,
    learn: Callable[[Sequence[CorrectedAnswer]], Tagger],
    yardstick: Yardstick | None,
) -> BeforeAfter:
    """Hold the tagger that learned the corrections against one that did not; `learn` makes others."""
    before = learn(())
    return BeforeAfter(
        sum(sum(one.corrected) for one in corrections),
        len({one.round for one in corrections}),
        corrected_right(before, corrections),
        rounds_left_out(corrections, learn),
        yardstick.told(before, after) if yardstick else None,
    )


def refuse_worse(told: BeforeAfter) -> None:
    """Corrections that make the tagger worse are not learned."""
    if told.yardstick and told.yardstick.worse:
        raise CouldNotError(
            f"What you corrected makes the tagger worse: macro-F1 {told.yardstick.after:.3f} instead of "
            f"{told.yardstick.before:.3f} on {told.yardstick.path}. The old tagger is kept. To look at it: interviewer "
            "corrections; to leave it out: interviewer train --without-corrections"
        )


def lines(told: BeforeAfter) -> Iterator[str]:
    """The figures for a person."""
    yield f"Corrected units learned from: {told.units}, of rounds: {told.rounds}; without and with them"
    if told.yardstick is None:
        yield "  yardstick      there is none (--yardstick FILE), so it cannot be told whether they do harm"
    else:
        one = told.yardstick
        yield f"  yardstick      macro-F1 {one.before:.3f} -> {one.after:.3f} on {one.path}"
    if told.right_after is None:
        yield f"  corrections    {told.right_before} right without; with, it takes two rounds to tell"
    else:
        yield f"  corrections    {told.right_before} -> {told.right_after} right, none of a round that was learned from"


def to_json(told: BeforeAfter) -> dict[str, Any]:
    """The figures for a program."""
    one = told.yardstick
    return {
        "units": told.units,
        "rounds": told.rounds,
        "right": {"before": told.right_before, "after": told.right_after},
        "yardstick": one and {"file": str(one.path), "before": one.before, "after": one.after},
    }
