"""`interviewer trends`."""

import argparse
import sys
from collections.abc import Sequence

from interviewer.cli.indexed import HABIT, indexed, readable
from interviewer.cli.streams import note, one_line
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.trends import Trend, trends_of
from interviewer.core.trouble import CouldNotError
from interviewer.exports.chart import ASCII, BLOCKS, Ink
from interviewer.exports.trend_lines import trend_lines
from interviewer.exports.trend_rows import trends_csv, trends_json


def run(arguments: argparse.Namespace) -> int:
    """Print the trends."""
    rounds = _chosen(readable(indexed(arguments)), arguments)
    trends = trends_of(rounds)
    if arguments.last:
        rounds, trends = rounds[-arguments.last :], tuple(trend.last(arguments.last) for trend in trends)
    _print(rounds, trends, arguments.format)
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


def _chosen(rounds: Sequence[RoundFigures], arguments: argparse.Namespace) -> list[RoundFigures]:
    """The rounds that were asked for, each with the answers that were."""
    names = sorted({one.round for one in rounds if one.round})
    drawn = [one for one in rounds if arguments.round == one.round]
    if arguments.round is None:
        # A drill is two minutes on one habit: beside whole rounds its figures would pass for a change.
        drawn = [one for one in rounds if one.round != HABIT] or list(rounds)
        _note_left_out(len(rounds) - len(drawn))
    if not drawn:
        known = f"Those you held: {', '.join(names)}." if names else "You held none of the bank's."
        raise CouldNotError(f'You held no round called "{arguments.round}". {known}')
    question = question_asked(rounds, arguments)
    chosen = [one.only(question, arguments.kind or "") for one in drawn]
    if not any(one.answers for one in chosen):
        raise CouldNotError("In none of your rounds is such an answer on record, so there is nothing to tell.")
    return [one for one in chosen if one.answers]


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
