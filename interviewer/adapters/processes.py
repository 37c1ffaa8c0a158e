"""Work shared out among processes of this computer, by joblib; one that dies takes only its own task with it."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from joblib import Parallel, delayed, parallel_config

from interviewer.core.trouble import CouldNotError

Task = TypeVar("Task")
Result = TypeVar("Result")

DIED = "the process that read it was ended, or ran out of memory. What else was asked for was done."


@dataclass(frozen=True)
class Processes:
    """So many at once; one alone is this process itself."""

    jobs: int

    def hands(self) -> int:
        """How many tasks are worked on at once."""
        return self.jobs

    def done(
        self, work: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result | CouldNotError]]:
        """Each task once, with what became of it, in the order in which they are done."""
        if self.jobs == 1:
            yield from ((task, work(task)) for task in tasks)
            return
        waiting = dict(enumerate(tasks))
        while waiting:
            try:
                for number, result in self._shared(work, list(waiting.items())):
                    yield waiting.pop(number), result
            except BrokenProcessPool:
                yield from self._alone(work, waiting)

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

    def _alone(
        self, work: Callable[[Task], Result], waiting: dict[int, Task]
    ) -> Iterator[tuple[Task, Result | CouldNotError]]:
        """Each task on which a process may have died by itself: what dies again is told, the others are done."""
        for number, task in list(islice(waiting.items(), 2 * self.jobs)):
            try:
                (result,) = [one for _, one in self._shared(work, [(number, task)])]
            except BrokenProcessPool:
                yield waiting.pop(number), CouldNotError(DIED)
            else:
                yield waiting.pop(number), result


def _quietly(work: Callable[[Task], Result], number: int, task: Task) -> tuple[int, Result]:
    """One task in a process that leaves the terminal, and its Ctrl-C, to the one that shares the work out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stderr = None
    return number, work(task)
