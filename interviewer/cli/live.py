"""A round at the terminal, from its first question to its report."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from interviewer.attention import Attention
from interviewer.cli.output import columns, note
from interviewer.cli.parts import Parts
from interviewer.cli.plan import Plan, plan_of
from interviewer.cli.resuming import latest_broken, take_up
from interviewer.cli.rounds import report_of_round
from interviewer.cli.stage import Stage
from interviewer.core.endpoint import Ending
from interviewer.core.events import Fact, RoundPlanned, RoundStarted
from interviewer.core.trouble import CouldNotError
from interviewer.exports.plain import report_lines
from interviewer.journal import Journal
from interviewer.library import Library
from interviewer.listener import Faculties

# The questions of so many rounds back are not asked again where there are others.
LATELY_ASKED = 8


def practise(parts: Parts, arguments: argparse.Namespace) -> int:
    """Ask, listen, report; the round stays on disk."""
    library = Library(Path(arguments.sessions).absolute() if arguments.sessions else parts.home.sessions)
    folder = (_resumed if arguments.resume else _begun)(library, parts, arguments)
    report = report_of_round(folder, parts)
    if not any(answer.segments for answer in report.answers):
        raise CouldNotError(
            "No speech was heard in your answer, so there is nothing to report. Try: interviewer doctor"
        )
    if not arguments.events:
        print("\n" + "\n".join(report_lines(report, columns())))
    return 0


def _begun(library: Library, parts: Parts, arguments: argparse.Namespace) -> Path:
    """Hold a new round; gives its folder."""
    plan = plan_of(arguments, library.lately_asked(LATELY_ASKED))
    # All that the round needs is opened first: nobody should speak for minutes and then hear of it.
    stage, faculties = Stage(parts, arguments), _faculties(parts, plan, arguments)
    moment = datetime.now().astimezone()
    folder = library.new_round(moment)
    with Journal.create(folder) as journal:
        started = RoundStarted(folder.name, moment.isoformat(timespec="seconds"), _named(arguments))
        opening = (started, RoundPlanned(plan.questions, plan.minutes))
        _hold(stage, journal, faculties, plan, opening)
    return _kept(folder)


def _resumed(library: Library, parts: Parts, arguments: argparse.Namespace) -> Path:
    """Go on with the round that broke off last; gives its folder."""
    folder = latest_broken(library)
    with Journal.resume(folder) as journal:
        stage = Stage(parts, arguments, first=journal.samples_kept)
        plan, resumed = take_up(journal, folder, parts)
        left = len(plan.questions)
        note(f"Going on with {folder.name}: {left} question{'' if left == 1 else 's'} left.")
        _hold(stage, journal, _faculties(parts, plan, arguments), plan, (resumed,))
    return _kept(folder)


def _hold(stage: Stage, journal: Journal, faculties: Faculties, plan: Plan, opening: Sequence[Fact]) -> None:
    try:
        with stage.engine(journal, faculties, plan.minutes) as engine:
            for fact in opening:
                engine.record(fact)
            engine.hold(plan.questions, plan.minutes)
    except KeyboardInterrupt:
        message = f"Stopped. All that was said is kept. To go on: interviewer practice --resume{_report_hint(journal)}"
        raise CouldNotError(message) from None


def _report_hint(journal: Journal) -> str:
    return f"; for the report so far: interviewer analyze {journal.folder}"


def _kept(folder: Path) -> Path:
    note(f"Kept in {folder}")
    return folder


def _faculties(parts: Parts, plan: Plan, arguments: argparse.Namespace) -> Faculties:
    kinds = {question.kind for question in plan.questions}
    answer = parts.config.answer
    return Faculties(
        Attention(parts.activity()),
        parts.reader(arguments.model),
        parts.guess(),
        {kind: parts.tagger(kind) for kind in kinds},
        Ending(answer.wait or None, answer.spoken_end),
    )


def _named(arguments: argparse.Namespace) -> str:
    return Path(arguments.source).name if arguments.source else "microphone"
