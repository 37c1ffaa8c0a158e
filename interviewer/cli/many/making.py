"""The recordings of a folder read, by whoever does the work: what is on disk from before is not read again."""

import argparse
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from interviewer.adapters.cluster import Cluster, cluster
from interviewer.adapters.processes import Processes
from interviewer.cli.analyze_arguments import DASK
from interviewer.cli.many.finding import Found
from interviewer.cli.many.made_by import Made
from interviewer.cli.many.results import Results
from interviewer.cli.many.summary import Outcome
from interviewer.cli.many.watch import Watch, length_of
from interviewer.cli.many.work import Done, LastingParts, Task, analyzed, made_of
from interviewer.cli.output import note
from interviewer.core.trouble import CouldNotError

ELSEWHERE = (
    "it was analyzed by another program, tagger, recogniser or question file than there are here, and was not kept. "
    "Give every worker what this computer has."
)
CHANGED = "it changed while it was read, or a worker sees another file there; it was not kept. Try again."


@dataclass(frozen=True)
class Many:
    """What there is to be done, and where the results go."""

    tasks: dict[Task, Found]
    results: Results
    parts: LastingParts


def outcomes_of(many: Many, arguments: argparse.Namespace) -> dict[Path, Outcome]:
    """What became of each: it is on disk from before, or is made now."""
    outcomes: dict[Path, Outcome] = {}
    wanted: dict[Task, Made] = {}
    for task, one in many.tasks.items():
        try:
            made = made_of(task, many.parts)
        except OSError as error:
            outcomes[one.name] = Outcome(trouble=f"{one.name} cannot be read: {error.strerror}.")
            continue
        known = many.results.figures(one.name, made)
        if known is None:
            wanted[task] = made
        else:
            outcomes[one.name] = Outcome(known)
    if wanted:
        before = sum(not one.trouble for one in outcomes.values())
        with _crew(arguments) as crew, _going_on():
            outcomes.update(_made(many, wanted, crew, before))
    return outcomes


def _made(
    many: Many, wanted: dict[Task, Made], crew: Cluster | Processes, before: int
) -> Iterator[tuple[Path, Outcome]]:
    lengths = {task: length_of(many.tasks[task]) for task in wanted}
    watch = Watch({many.tasks[task].name: length for task, length in lengths.items()}, crew.hands)
    watch.begin(before)
    # The longest first: what is begun last should not be what takes longest.
    for task, given in crew.done(analyzed, sorted(wanted, key=lambda task: -(lengths[task] or 0.0))):
        name = many.tasks[task].name
        done = _judged(given, wanted[task])
        if done.made:
            many.results.keep(name, done.made, done)
        watch.done(name, done.seconds, done.trouble)
        yield name, Outcome(done.figures, done.trouble)


@contextmanager
def _going_on() -> Iterator[None]:
    """Say what becomes of what is done where a person breaks off."""
    try:
        yield
    except KeyboardInterrupt:
        note("What is done is kept; the same command goes on from there.")
        raise


def _crew(arguments: argparse.Namespace) -> AbstractContextManager[Cluster | Processes]:
    if arguments.backend == DASK:
        return cluster(arguments.scheduler)
    return nullcontext(Processes(arguments.jobs or 1))


def _judged(given: Done | CouldNotError, wanted: Made) -> Done:
    """What was done, unless it was done to something else or by something else than was wanted."""
    if isinstance(given, CouldNotError):
        return Done(trouble=str(given))
    if given.made is None or given.made == wanted:
        return given
    return Done(trouble=ELSEWHERE if given.made.made_by != wanted.made_by else CHANGED)
