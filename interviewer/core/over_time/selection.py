"""Which rounds are looked at over time, and what of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import Trend, trends_of

# What a drill is called among the rounds.
HABIT = "habit"


@dataclass(frozen=True)
class Selection:
    """Rounds drawn as `round`, and of these the answers to a question and of a kind; empty is any.

    Without a name (None) it is all rounds but drills: those are two minutes on one habit, and beside whole rounds their
    figures would pass for a change. `last` says how many of the rounds are shown; None: all.
    """

    round: str | None = None
    question: str = ""
    kind: str = ""
    last: int | None = None

    def of(self, rounds: Sequence[RoundFigures]) -> list[RoundFigures]:
        """What there is of these rounds, the oldest first; who held drills alone wants to see them."""
        known = [one for one in rounds if not one.trouble]
        if self.round is None:
            drawn = [one for one in known if one.round != HABIT] or known
        else:
            drawn = [one for one in known if one.round == self.round]
        return [part for one in drawn if (part := one.only(self.question, self.kind)).answers]


@dataclass(frozen=True)
class Selected:
    """The rounds that are shown and every figure over all that were selected.

    `unread` rounds cannot be read, and `drills` are left out.
    """

    selection: Selection
    rounds: tuple[RoundFigures, ...]
    trends: tuple[Trend, ...]
    unread: int
    drills: int


def selected(rounds: Sequence[RoundFigures], selection: Selection) -> Selected:
    """What is looked at of all rounds."""
    chosen = selection.of(rounds)
    trends = trends_of(chosen)
    if selection.last is not None:
        chosen = chosen[-selection.last :]
        trends = tuple(trend.last(selection.last) for trend in trends)
    unread = sum(bool(one.trouble) for one in rounds)
    return Selected(selection, tuple(chosen), trends, unread, _drills_left_out(rounds, selection))


def _drills_left_out(rounds: Sequence[RoundFigures], selection: Selection) -> int:
    drills = [one.round == HABIT for one in rounds if not one.trouble]
    return sum(drills) if selection.round is None and not all(drills) else 0


@dataclass(frozen=True)
class Selectable:
    """What can be selected: the names of rounds (empty: drawn as none of the bank's), kinds of answers, questions.

    The question that was answered last stands first, each with the number of its answers.
    """

    rounds: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    questions: tuple[tuple[str, int], ...] = ()


def selectable(rounds: Sequence[RoundFigures]) -> Selectable:
    """What there is to select of these rounds, the oldest of which is the first."""
    answered = [one for one in rounds if one.answers]
    answers = [answer for one in reversed(answered) for answer in one.answers]
    return Selectable(
        tuple(sorted({one.round for one in answered})),
        tuple(sorted({answer.kind for answer in answers})),
        tuple(Counter(answer.question for answer in answers).items()),
    )
