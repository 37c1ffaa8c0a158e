"""The recordings of a folder read, by whoever does the work: what is on disk from before is not read again."""

import argparse
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from interviewer.adapters.cluster import Cluster, cluster
from interviewer.adapters.processes import Processes
from interviewer.cli.analyze_arguments import DASK
from interviewer.cli.many.known import Known, Many, known_of
from interviewer.cli.many.made_by import sha256_of, state_of
from interviewer.cli.many.results import Results
from interviewer.cli.many.summary import Outcome
from interviewer.cli.many.watch import Watch, length_of
from interviewer.cli.many.work import Done, Task, analyzed
from interviewer.cli.output import note
from interviewer.core.trouble import CouldNotError

ELSEWHERE = (
    "it was analyzed by another program, tagger, recogniser or question file than there are here, and was not kept. "
    "Give every worker what this computer has; after a change of the program, start it anew."
)
CHANGED = "it changed while it was read, or a worker sees another file there; it was not kept. Try again."


def outcomes_of(many: Many, arguments: argparse.Namespace) -> dict[Path, Outcome]:
    """What became of each: it is on disk from before, or is made now."""
    known = known_of(many)
    if known.wanted:
        with _crew(arguments) as crew, _going_on():
            known.outcomes.update(_made(many, known, crew))
    return known.outcomes


def _made(many: Many, known: Known, crew: Cluster | Processes) -> Iterator[tuple[Path, Outcome]]:
    lengths = {task: length_of(many.tasks[task]) for task in known.wanted}
    watch = Watch({many.tasks[task].name: length for task, length in lengths.items()}, crew.hands)
    watch.begin(known.done)
    # The longest first: what is begun last should not be what takes longest.
    for task, given in crew.done(analyzed, sorted(known.wanted, key=lambda task: -(lengths[task] or 0.0))):
        name = many.tasks[task].name
        done = _kept(given, task, name, many.results)
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


def _kept(given: Done | CouldNotError, task: Task, name: Path, results: Results) -> Done:
    """What was done, written down unless it was done to something else or by something else than was wanted."""
    if isinstance(given, CouldNotError):
        return Done(trouble=str(given))
    if given.made is None:
        return given
    if given.made.made_by not in task.made_by:
        return Done(trouble=ELSEWHERE)
    try:
        # Before what it belongs to is looked at: who changes the file in between is found out the next time.
        state = state_of(task.path)
        if sha256_of(task.path) != given.made.sha256:
            return Done(trouble=CHANGED)
    except OSError as error:
        return Done(trouble=f"{name} cannot be read: {error.strerror}.")
    results.keep(name, state, given.made, given)
    return given
