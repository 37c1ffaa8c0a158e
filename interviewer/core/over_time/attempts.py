"""Rounds that have questions in common."""

from collections.abc import Sequence

from interviewer.core.over_time.round_figures import RoundFigures


def shared(one: RoundFigures, other: RoundFigures) -> tuple[str, ...]:
    """The questions that both answered, in the order of the first, each once."""
    answered = {answer.question for answer in other.answers}
    return tuple(dict.fromkeys(answer.question for answer in one.answers if answer.question in answered))


def others_for(one: RoundFigures, rounds: Sequence[RoundFigures]) -> list[RoundFigures]:
    """What a round can be held against: other attempts at a question of it first, of each sort the newest first.

    The oldest of the rounds is the first; what has no answers has no figures.
    """
    others = [other for other in reversed(rounds) if other.answers and other.name != one.name]
    # Sorting keeps the order of what is alike.
    return sorted(others, key=lambda other: not shared(one, other))
