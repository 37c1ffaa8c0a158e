"""`interviewer trends`."""

import argparse
import sys
from collections.abc import Sequence

from interviewer.cli.indexed import indexed, readable
from interviewer.cli.streams import note, one_line
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.selection import HABIT, Selection, selected
from interviewer.core.over_time.trends import Trend
from interviewer.core.trouble import CouldNotError
from interviewer.exports.chart import ASCII, BLOCKS, Ink
from interviewer.exports.trend_lines import trend_lines
from interviewer.exports.trend_rows import trends_csv, trends_json


def run(arguments: argparse.Namespace) -> int:
    """Print the trends."""
    rounds = readable(indexed(arguments))
    _refuse_unknown(rounds, arguments.round)
    question = question_asked(rounds, arguments)
    chosen = selected(rounds, Selection(arguments.round, question, arguments.kind or "", arguments.last or None))
    if not chosen.rounds:
        raise CouldNotError("In none of your rounds is such an answer on record, so there is nothing to tell.")
    _note_left_out(chosen.drills)
    _print(chosen.rounds, chosen.trends, arguments.format)
    return 0


def _print(rounds: Sequence[RoundFigures], trends: Sequence[Trend], form: str) -> None:
    from interviewer.cli.output import columns, document

    if form == "json":
        document(trends_json(rounds, trends))
    elif form == "csv":
        # Its lines end as spreadsheets want it.
        sys.stdout.write(trends_csv(rounds))
    else:
        print("\n".join(map(one_line, trend_lines(rounds, trends, ink(), columns()))))


def ink() -> Ink:
    """What can be drawn with where the output goes."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return BLOCKS if encoding.lower().replace("-", "").startswith("utf") else ASCII


def _refuse_unknown(rounds: Sequence[RoundFigures], name: str | None) -> None:
    held = {one.round for one in rounds}
    if name is not None and name not in held:
        names = ", ".join(sorted(held - {""}))
        known = f"Those you held: {names}." if names else "You held none of the bank's."
        raise CouldNotError(f'You held no round called "{name}". {known}')


def _note_left_out(drills: int) -> None:
    if drills:
        are = "drill is" if drills == 1 else "drills are"
        note(f"{drills} {are} left out. To see drills: interviewer trends --round {HABIT}")


def question_asked(rounds: Sequence[RoundFigures], arguments: argparse.Namespace) -> str:
    """The words of the question that was named by them or by its id; empty where none was."""
    if not arguments.question:
        return ""
    asked = {answer.question for one in rounds for answer in one.answers}
    words = str(arguments.question).strip()
    if words not in asked:
        # Only now: the bank takes longer to read than all else together.
        from interviewer.cli.parts import opened

        words = opened(arguments).bank.asked(words).text
    if words not in asked:
        raise CouldNotError(
            "No answer to that question is on record. Give its words as they were put, or its id: interviewer questions"
        )
    return words
