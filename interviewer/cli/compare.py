"""`interviewer compare`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from interviewer.cli.indexed import indexed, reading, sessions_of
from interviewer.cli.streams import one_line
from interviewer.cli.trends import question_asked
from interviewer.core.over_time.comparison import compared
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.trouble import CouldNotError
from interviewer.exports.comparison_lines import comparison_json, comparison_lines
from interviewer.home import find_home
from interviewer.index import FACTS


def run(arguments: argparse.Namespace) -> int:
    """Print two rounds side by side."""
    one, other = _chosen(arguments)
    comparison = compared(one, other)
    from interviewer.cli.output import columns, document

    if arguments.json:
        document(comparison_json(one, other, comparison))
        return 0
    print("\n".join(map(one_line, comparison_lines(one, other, comparison, columns()))))
    return 0


def _chosen(arguments: argparse.Namespace) -> tuple[RoundFigures, RoundFigures]:
    rounds = indexed(arguments)
    if not arguments.rounds and arguments.question:
        return _last_attempts(rounds, question_asked(rounds, arguments))
    if len(arguments.rounds) != 2:
        raise CouldNotError("It takes two rounds, or --question alone for your last two attempts at it.")
    if arguments.rounds[0] == arguments.rounds[1]:
        raise CouldNotError("That is the same round twice. It takes two.")
    one, other = (_named(name, rounds, arguments) for name in arguments.rounds)
    question = question_asked([one, other], arguments)
    return _answered(one, question), _answered(other, question)


def _last_attempts(rounds: Sequence[RoundFigures], question: str) -> tuple[RoundFigures, RoundFigures]:
    attempts = [only for one in rounds if (only := one.only(question)).answers]
    if len(attempts) < 2:
        raise CouldNotError(f"That question was answered in one round only, {attempts[0].name}. It takes two.")
    return attempts[-2], attempts[-1]


def _named(name: str, rounds: Sequence[RoundFigures], arguments: argparse.Namespace) -> RoundFigures:
    """A round by its name among those at home, or by its folder."""
    found = next((one for one in rounds if one.name == name), None)
    folder = sessions_of(arguments, find_home(arguments.home))
    if found is None:
        found = next(
            (reading(arguments)(path) for path in (Path(name), folder / name) if (path / FACTS).exists()), None
        )
    if found is None:
        raise CouldNotError(f"There is no round called {name!r} in {folder}.")
    if found.trouble:
        raise CouldNotError(found.trouble)
    return found


def _answered(told: RoundFigures, question: str) -> RoundFigures:
    """The round, or what of it answers a question."""
    only = told.only(question)
    if not only.answers:
        lacks = "an answer to that question" if question else "an answer that came to its end"
        raise CouldNotError(f"The round {told.name} does not have {lacks}, so there is nothing to compare.")
    return only
