"""Work shared out among the workers of a Dask cluster: the one module that speaks to a network beside the fetching one.

A scheduler runs whatever is sent to it and sends back what this program unpickles, so its address must be one's own.
"""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from interviewer.adapters.loading import first_line
from interviewer.adapters.memory import keep_let_go
from interviewer.core.trouble import CouldNotError

if TYPE_CHECKING:
    from distributed import Client, Future

Task = TypeVar("Task")
Result = TypeVar("Result")

# Checked here: over an address of another kind the library falls, and takes half a minute to get up.
ADDRESS = re.compile(r"(?:(?:tcp|tls)://)?[^/\s:]+:\d{1,5}|(?:tcp|tls)://\[[0-9a-fA-F:]+\]:\d{1,5}")
CONNECT_SECONDS = 10
MISSING = "A Dask cluster takes one more package: pip install 'interviewer[dask]'. Nothing was begun."


class Cluster:
    """A cluster that somebody else runs."""

    def __init__(self, client: "Client") -> None:
        self._client = client

    def hands(self) -> int:
        """How many tasks are worked on at once: workers come and go, and so may the scheduler."""
        try:
            return max(1, sum(map(int, self._client.nthreads().values())))
        except (OSError, RuntimeError):
            return 1

    def done(
        self, work: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result | CouldNotError]]:
        """Each task once, with what became of it, in the order in which they are done.

        What a worker was at when it died is done by another; of the results that may then come twice, one is given.
        """
        # Not pure: two tasks that look alike are two.
        return self._fates(dict(zip(self._client.map(partial(_roomily, work), tasks, pure=False), tasks, strict=True)))

    def _fates(self, waiting: "dict[Future[Any], Task]") -> Iterator[tuple[Task, Any]]:
        from distributed import as_completed

        for future in as_completed(list(waiting), loop=self._client.loop):
            yield waiting.pop(future), _given(future)


@contextmanager
def cluster(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler has that address, left again afterwards as it was."""
    client = _connected(address)
    try:
        yield Cluster(client)
    finally:
        # What is not done yet is given up, and nothing of it stays there.
        client.close()


@contextmanager
def workers_here(count: int) -> Iterator[str]:
    """The address of a cluster of so many workers of this computer, a process with one thread each, gone afterwards."""
    try:
        from distributed import LocalCluster
    except ImportError as error:
        raise CouldNotError(MISSING) from error
    # Any port for its own page: the usual one may be another cluster's.
    page = "127.0.0.1:0"
    with LocalCluster(n_workers=count, threads_per_worker=1, processes=True, dashboard_address=page) as made:
        yield made.scheduler_address


def _connected(address: str) -> "Client":
    if not ADDRESS.fullmatch(address):
        raise CouldNotError(f"{address!r} is no address of a Dask scheduler; it is written tcp://HOST:PORT")
    try:
        from distributed import Client
    except ImportError as error:
        raise CouldNotError(MISSING) from error
    # What becomes of the connection is told by us, in a sentence.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise CouldNotError(
            f"No Dask scheduler answers at {address}: {first_line(error)}. Nothing was begun; see that it runs."
        ) from error


def _given(future: "Future[Any]") -> Any:
    """What a task gave, or why it gave nothing."""
    if future.status == "error":
        return CouldNotError(f"the cluster could not do it: {first_line(future.exception())}.")
    try:
        # A worker may die with what it had done: then another does it anew, and this waits for that.
        return future.result()
    except CancelledError:
        return CouldNotError("the cluster went away before it was done.")


def _roomily(work: Callable[[Task], Result], task: Task) -> Result:
    """One task in a worker that lets models keep their memory."""
    keep_let_go()
    return work(task)
