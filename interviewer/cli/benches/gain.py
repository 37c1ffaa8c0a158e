"""What several workers gain over one, of a folder that `interviewer analyze` reads whole."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from interviewer.adapters.cluster import workers_here
from interviewer.cli.analyze_arguments import DASK, PROCESSES
from interviewer.cli.benches.measured_child import seconds_of
from interviewer.cli.figures import machine, print_text
from interviewer.cli.many.finding import found_in
from interviewer.core.trouble import CouldNotError

# What names so many workers on the command line, while they are there.
Named = Callable[[int], AbstractContextManager[list[str]]]


def figures_of(home: Path, folder: Path, backend: str, workers: int, times: int) -> dict[str, Any]:
    """Seconds with one worker and with several, in turn, so that both meet the same machine."""
    with tempfile.TemporaryDirectory() as place:
        files = len(found_in(folder, Path(place)).found)
        if not files:
            raise CouldNotError(f"{folder} holds no recording, transcript or round.")
        analyze = ["--home", str(home), "analyze", str(folder)]
        pairs = list(_pairs(analyze, Path(place), NAMED[backend], workers, times))
    return {
        "machine": machine(),
        "files": files,
        "backend": backend,
        "workers": workers,
        "pairs": pairs,
        "ratio": statistics.median(pair["ratio"] for pair in pairs),
    }


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    print_text(f"{figures['files']} files, each time to the end of interviewer analyze ({figures['backend']})")
    print_text(f"on this computer: {figures['machine']}")
    for pair in figures["pairs"]:
        print_text(
            f"1 worker {pair['one_seconds']:.1f} s, {figures['workers']} workers {pair['more_seconds']:.1f} s: "
            f"{pair['ratio']:.2f} times as fast"
        )
    print_text(f"{figures['ratio']:.2f} times as fast in the median")


def _pairs(analyze: list[str], place: Path, named: Named, workers: int, times: int) -> Iterator[dict[str, float]]:
    with named(1) as alone, named(workers) as together:
        for number in range(times):
            one = seconds_of([*analyze, "--out", str(place / f"{number}-alone"), *alone])
            more = seconds_of([*analyze, "--out", str(place / f"{number}-together"), *together])
            yield {"one_seconds": one, "more_seconds": more, "ratio": one / more}


@contextmanager
def _processes(workers: int) -> Iterator[list[str]]:
    yield ["--jobs", str(workers)]


@contextmanager
def _cluster(workers: int) -> Iterator[list[str]]:
    with workers_here(workers) as address:
        yield ["--backend", DASK, "--scheduler", address]


NAMED: dict[str, Named] = {PROCESSES: _processes, DASK: _cluster}
