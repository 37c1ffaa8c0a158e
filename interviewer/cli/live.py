"""A round at the terminal, from its first question to its report."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from shlex import quote

from interviewer.attention import Attention
from interviewer.cli.demeanour import demeanour_of, reactions_again
from interviewer.cli.front import Front, PlainFront
from interviewer.cli.history import due_by
from interviewer.cli.parts import Parts
from interviewer.cli.plan import Plan, plan_of
from interviewer.cli.report_text import report_text
from interviewer.cli.resuming import latest_broken, refuse_plans, take_up
from interviewer.cli.rounds import report_of_round
from interviewer.cli.stage import Stage
from interviewer.cli.streams import off_the_meter
from interviewer.cli.undisturbed import undisturbed
from interviewer.core.audio import seconds
from interviewer.core.endpoint import Ending
from interviewer.core.events import Fact, RoundEnded, RoundPlanned, RoundSet, RoundStarted
from interviewer.core.report import Report
from interviewer.core.trouble import CouldNotError
from interviewer.engine import Engine
from interviewer.journal import Journal, read_facts
from interviewer.library import Library
from interviewer.listener import Faculties
from interviewer.reactions import Reactions

# The questions of so many rounds back are not asked again where there are others.
LATELY_ASKED = 8


def practise(parts: Parts, arguments: argparse.Namespace) -> int:
    """Ask, listen, report; the round stays on disk."""
    held(parts, arguments)
    return 0


def held(parts: Parts, arguments: argparse.Namespace) -> Report:
    """The report, told, of a round that is held now."""
    front = PlainFront(parts, arguments)
    folder = hold(parts, arguments, front)
    front.note(f"Kept in {folder}")
    report = report_of_round(folder, parts, arguments.model)
    if not any(answer.segments for answer in report.answers):
        raise CouldNotError(
            "No speech was heard in your answer, so there is nothing to report. Try: interviewer doctor"
        )
    if not arguments.events:
        print("\n" + report_text(report))
    return report


def hold(parts: Parts, arguments: argparse.Namespace, front: Front) -> Path:
    """Hold a round there; gives its folder."""
    library = library_for(parts, arguments)
    return (_resumed if arguments.resume else _begun)(library, parts, arguments, front)


def library_for(parts: Parts, arguments: argparse.Namespace) -> Library:
    """The rounds among which it is kept."""
    return Library(Path(arguments.sessions).absolute() if arguments.sessions else parts.home.sessions)


def _begun(library: Library, parts: Parts, arguments: argparse.Namespace, front: Front) -> Path:
    """Hold a new round, as the command line has it; gives its folder."""
    # A question that is named is asked whatever was asked before.
    due = {} if arguments.question else due_by(date.today(), library)
    plan = plan_of(arguments, library.lately_asked(LATELY_ASKED), parts.bank, due)
    for line in plan.told:
        front.note(line)
    return hold_plan(plan, library, parts, arguments, front)


def hold_plan(plan: Plan, library: Library, parts: Parts, arguments: argparse.Namespace, front: Front) -> Path:
    """Hold a new round that asks just this; gives its folder."""
    # All that the round needs is opened first: nobody should speak for minutes and then hear of it.
    with _prepared(parts, plan, arguments, front) as (stage, faculties):
        moment = datetime.now().astimezone()
        folder = library.new_round(moment)
        with _stoppable(folder, arguments), Journal.create(folder) as journal:
            # Only now: where there was no room for its first line, no round lies there.
            front.begun(folder)
            started = RoundStarted(folder.name, moment.isoformat(timespec="seconds"), _named(arguments))
            demeanour = demeanour_of(arguments, parts.config)
            setting = RoundSet(plan.round, demeanour)
            opening = (started, RoundPlanned(plan.questions, plan.minutes), setting)
            reactions = Reactions(demeanour, parts.setting().brief, plan.minutes if stage.has_clock else None)
            _hold(stage.engine(journal, faculties, reactions, plan.minutes), plan, opening)
    return folder


def _resumed(library: Library, parts: Parts, arguments: argparse.Namespace, front: Front) -> Path:
    """Go on with the round that broke off last; gives its folder."""
    refuse_plans(arguments)
    folder = latest_broken(library)
    front.begun(folder)
    with _stoppable(folder, arguments), Journal.resume(folder) as journal:
        plan, resumed = take_up(journal, folder, parts, arguments.model)
        front.note(_rest(folder, plan))
        if plan.questions:
            reactions = reactions_again(read_facts(folder), parts.setting().brief, plan.minutes)
            with _prepared(parts, plan, arguments, front, journal.samples_kept) as (stage, faculties):
                _hold(stage.engine(journal, faculties, reactions, plan.minutes), plan, (resumed,))
        else:
            # No microphone is needed for that.
            journal.append(RoundEnded(seconds(journal.samples_kept)))
    return folder


def _rest(folder: Path, plan: Plan) -> str:
    left = len(plan.questions)
    rest = f"{left} question{'' if left == 1 else 's'} left" if left else "nothing is left to ask, here is its report"
    return f"Going on with {folder.name}: {rest}."


def _hold(staged: AbstractContextManager[Engine], plan: Plan, opening: Sequence[Fact]) -> None:
    # The look takes a while: once the stage is open, what was said before is on the screen, and the round goes on.
    with undisturbed(), staged as engine:
        for fact in opening:
            engine.record(fact)
        engine.hold(plan.questions, plan.minutes)


@contextmanager
def _stoppable(folder: Path, arguments: argparse.Namespace) -> Iterator[None]:
    """Ctrl-C tells what can be done with what was said so far."""
    try:
        yield
    except KeyboardInterrupt:
        off_the_meter()
        where = f" --sessions {quote(arguments.sessions)}" if arguments.sessions else ""
        raise CouldNotError(
            f"Stopped. All that was said is kept. To go on: interviewer practice --resume{where}; "
            f"for the report so far: interviewer analyze {quote(str(folder))}"
        ) from None


@contextmanager
def _prepared(
    parts: Parts, plan: Plan, arguments: argparse.Namespace, front: Front, first: int = 0
) -> Iterator[tuple[Stage, Faculties]]:
    """What a round is held with, let go of even where no round can begin."""
    with closing(Stage(parts, arguments, front, first)) as stage:
        stage.warm_up(plan.questions[0].text)
        faculties = _faculties(parts, plan, arguments, front)
        front.stay()
        yield stage, faculties


def _faculties(parts: Parts, plan: Plan, arguments: argparse.Namespace, front: Front) -> Faculties:
    kinds = {question.kind for question in plan.questions}
    answer = parts.config.answer
    return Faculties(
        Attention(parts.activity()),
        parts.reader(arguments.model),
        parts.guess(front.note),
        {kind: parts.tagger(kind) for kind in kinds},
        Ending(answer.wait or None, answer.spoken_end),
    )


def _named(arguments: argparse.Namespace) -> str:
    return Path(arguments.source).name if arguments.source else "microphone"
