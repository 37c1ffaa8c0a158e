"""Feeds readers with damaged files in a process of its own, which dies of what a reader must not do.

`python -m tests.fuzz.batch --into FOLDER TARGET...`. Memory is limited, and an input on which a reader hangs ends the
process with a trace of where it is. The input that is being read lies in FOLDER, so that it is there whatever becomes
of the process.
"""

import argparse
import faulthandler
import gc
import os
import resource
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from unittest.mock import patch

from interviewer.core.trouble import CouldNotError
from tests.fuzz.shown import sentence

# What a reader may take beside what the program takes without it; the largest input here has some megabytes.
MORE_MEMORY = 1 << 30
# Far more than any input of these sizes takes: a watchdog, not a measure.
LONGEST_SECONDS = 60.0


@dataclass(frozen=True, repr=False)
class Input:
    """What is read; the whole of it lies in a file, and nobody wants to see it in a trace."""

    content: bytes

    def __repr__(self) -> str:
        return f"{self.content[:200]!r} ({len(self.content)} bytes)"


class Batch:
    """Reads inputs of one target, one after the other."""

    def __init__(self, target: str, table: str, into: Path, longest_seconds: float = LONGEST_SECONDS) -> None:
        found = {one.name: one for one in import_module(table).TARGETS}
        self._read, self._longest_seconds = found[target].read, longest_seconds
        self.seeds: Sequence[bytes] = found[target].seeds()
        self.inputs = 0
        self.current = into / f"{target.replace(' ', '-')}.current"
        self._place = Path(mkdtemp(prefix="place", dir=into))

    def read(self, content: bytes) -> None:
        """One input; whatever it raises but the one clear error is a fault."""
        self.inputs += 1
        self.current.write_bytes(content)
        faulthandler.dump_traceback_later(self._longest_seconds, exit=True)
        try:
            self._read(content, self._place)
        except CouldNotError as refused:
            sentence(str(refused))
        finally:
            faulthandler.cancel_dump_traceback_later()
            self._clear()

    def close(self) -> None:
        """Nothing went wrong."""
        self.current.unlink(missing_ok=True)
        self._place.rmdir()

    def _clear(self) -> None:
        for path in self._place.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def by_hypothesis(batch: Batch, inputs: int, seed: int) -> None:
    """Inputs as Hypothesis draws them, which also makes a bad one small."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    from tests.fuzz.mutations import mutated

    def damage(content: bytes, random: Random) -> Input:
        return Input(mutated(content, random, batch.seeds))

    damaged = st.builds(damage, st.sampled_from(batch.seeds), st.randoms(use_true_random=False))
    quiet = settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))

    @seeded(seed)
    @settings(quiet, max_examples=inputs, phases=(Phase.generate, Phase.shrink))
    @given(st.one_of(damaged, damaged, damaged, st.binary(max_size=200).map(Input)))
    def law(one: Input) -> None:
        batch.read(one.content)

    law()


def by_atheris(batch: Batch, inputs: int, seed: int, into: Path) -> None:
    """Inputs that lead where none has been: half changed by us, half by what sees which code they reach."""
    atheris = import_module("atheris")
    from tests.fuzz.mutations import mutated

    def change(content: bytes, most: int, number: int) -> bytes:
        if number % 2:
            return bytes(atheris.Mutate(content, most))
        return mutated(content, Random(number), batch.seeds)[:most]

    corpus = Path(mkdtemp(prefix="corpus", dir=into))
    for number, content in enumerate(batch.seeds):
        (corpus / str(number)).write_bytes(content)
    told = [f"-runs={inputs}", f"-seed={seed}", "-max_len=20000", "-rss_limit_mb=0", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *told, f"-artifact_prefix={into}/", str(corpus)], batch.read, custom_mutator=change)
    # It ends the process itself.
    atheris.Fuzz()


def limit_memory() -> None:
    """From here on this process may take so much more."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MORE_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def see_what_is_reached() -> None:
    """Have atheris see which lines of ours are reached; before they are imported."""
    with import_module("atheris").instrument_imports(include=["interviewer"], exclude=["interviewer.tui"]):
        import_module("tests.fuzz.targets")


def main() -> None:
    """Read so many inputs of each target."""
    faulthandler.enable()
    given = argparse.ArgumentParser()
    given.add_argument("targets", nargs="+")
    given.add_argument("--table", default="tests.fuzz.targets")
    given.add_argument("--inputs", type=int, default=1_000)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--atheris", action="store_true")
    given.add_argument("--longest", type=float, default=LONGEST_SECONDS)
    given.add_argument("--into", type=Path, required=True)
    told = given.parse_args()
    if told.atheris:
        see_what_is_reached()
    batches = [Batch(target, told.table, told.into, told.longest) for target in told.targets]

    def feed(batch: Batch) -> None:
        if told.atheris:
            by_atheris(batch, told.inputs, told.seed, told.into)
        else:
            by_hypothesis(batch, told.inputs, told.seed)

    # What is written is not waited for: the disk is not what is tried here.
    with patch("os.fsync", lambda _: None):
        _feed(batches, feed)


def _feed(batches: Sequence[Batch], feed: Callable[[Batch], object]) -> None:
    for batch in batches:
        # What is right is read; what a reader imports with it counts as the program's own memory.
        for content in batch.seeds:
            batch.read(content)
    limit_memory()
    for batch in batches:
        feed(batch)
        batch.close()


if __name__ == "__main__":
    main()
    # What models and their libraries do at the end of a process is not tried here.
    os._exit(0)
