"""Work shared out among processes of this computer; one that dies takes only its own task with it."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from joblib import Parallel, delayed, parallel_config

from interviewer.adapters.worker import Worker, leave_the_terminal
from interviewer.core.trouble import CouldNotError

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Processes:
    """So many at once, none of them this process: a library that falls over a file would take it down."""

    jobs: int

    def hands(self) -> int:
        """How many tasks are worked on at once."""
        return self.jobs

    def done(
        self, work: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Generator[tuple[Task, Result | CouldNotError], None, None]:
        """Each task once, with what became of it, in the order in which they are done."""
        if self.jobs == 1:
            yield from _in_turn(work, tasks)
            return
        waiting = dict(enumerate(tasks))
        while waiting:
            try:
                for number, result in self._shared(work, list(waiting.items())):
                    yield waiting.pop(number), result
            except BrokenProcessPool:
                # What one may have died of is done by itself: what dies again is told, the others are done.
                suspects = dict(islice(waiting.items(), 2 * self.jobs))
                for number, (task, fate) in zip(suspects, _in_turn(work, [*suspects.values()]), strict=True):
                    del waiting[number]
                    yield task, fate

    def _shared(
        self, work: Callable[[Task], Result], tasks: Sequence[tuple[int, Task]]
    ) -> Iterator[tuple[int, Result]]:
        # With one thread each: those of numpy spin while they wait, and would take the processors from one another.
        with parallel_config("loky", n_jobs=self.jobs, inner_max_num_threads=1):
            # A task is handed out when another is done, so that of a broken pool it is known what was worked on.
            shared = Parallel(return_as="generator_unordered", pre_dispatch=self.jobs, batch_size=1)
            results = shared(delayed(_quietly)(work, number, task) for number, task in tasks)
        with closing(results):
            yield from results


def _in_turn(work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[Task, Result | CouldNotError]]:
    """Each task in one process: of what it dies is plain, so nothing is tried twice."""
    with closing(Worker(work)) as worker:
        for task in tasks:
            yield task, worker.done(task)


def _quietly(work: Callable[[Task], Result], number: int, task: Task) -> tuple[int, Result]:
    """One task in a process that leaves the terminal alone."""
    leave_the_terminal()
    return number, work(task)
