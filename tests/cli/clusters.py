"""A Dask cluster as a person would have one, of two workers on this computer."""

from collections.abc import Iterator
from contextlib import contextmanager

from distributed import LocalCluster


@contextmanager
def two_workers() -> Iterator[LocalCluster]:
    """Two processes with a thread each."""
    # Any port for its own page: the usual one may be another cluster's.
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as made:
        yield made
