"""Feeds one reader with damaged files in a process of its own, which dies of what the reader must not do.

`python -m tests.fuzz.batch TARGET --inputs N --seed S --by hypothesis|atheris --into FOLDER`. Memory is limited; an input
on which the reader hangs ends the process with a trace of where it is. The input that is being read lies in FOLDER, so
that it is there whatever becomes of the process.
"""

import argparse
import faulthandler
import gc
import os
import resource
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from types import ModuleType

from interviewer.core.trouble import CouldNotError

# What a reader may take beside what the program takes without it; the largest file here has a megabyte.
MORE_MEMORY = 1 << 30
# Far more than any input of these sizes takes; a watchdog, not a measure.
LONGEST_SECONDS = 60


@dataclass(frozen=True, repr=False)
class Input:
    """What is read; the whole of it lies in a file, and nobody wants to see it in a trace."""

    content: bytes

    def __repr__(self) -> str:
        return f"{self.content[:200]!r} ({len(self.content)} bytes)"


class Batch:
    """Reads inputs of one target, one after the other."""

    def __init__(self, target: str, table: str, into: Path) -> None:
        found = {one.name: one for one in import_module(table).TARGETS}
        self.target = found[target]
        self.seeds: Sequence[bytes] = self.target.seeds()
        self.inputs = 0
        self._current = into / f"{target.replace(' ', '-')}.current"
        self._place = Path(mkdtemp(prefix="place", dir=into))

    def read(self, content: bytes) -> None:
        """One input; whatever it raises but the one clear error is a fault."""
        self.inputs += 1
        self._current.write_bytes(content)
        faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True)
        try:
            self.target.read(content, self._place)
        except CouldNotError as refused:
            assert 0 < len(str(refused)) < 3_000, f"a sentence of {len(str(refused))} letters: {str(refused)[:300]!r}"
        finally:
            faulthandler.cancel_dump_traceback_later()
            self._clear()

    def close(self) -> None:
        """Nothing went wrong."""
        self._current.unlink(missing_ok=True)
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

    damaged = st.builds(
        lambda content, random: Input(mutated(content, random, batch.seeds)),
        st.sampled_from(batch.seeds),
        st.randoms(use_true_random=False),
    )

    @seeded(seed)
    @settings(
        max_examples=inputs,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(st.one_of(damaged, damaged, damaged, st.binary(max_size=200).map(Input)))
    def law(content: Input) -> None:
        batch.read(content.content)

    law()


def by_atheris(batch: Batch, inputs: int, seed: int, into: Path) -> None:
    """Inputs that lead where none has been: half changed by us, half by the library, which sees what code they reach."""
    atheris = import_module("atheris")
    from tests.fuzz.mutations import mutated

    def change(content: bytes, most: int, number: int) -> bytes:
        if number % 2:
            return bytes(atheris.Mutate(content, most))
        return mutated(content, Random(number), batch.seeds)[:most]

    corpus = Path(mkdtemp(prefix="corpus", dir=into))
    for number, content in enumerate(batch.seeds):
        (corpus / str(number)).write_bytes(content)
    options = [f"-runs={inputs}", f"-seed={seed}", "-max_len=200000", "-timeout=120", "-rss_limit_mb=0"]
    atheris.Setup([sys.argv[0], *options, "-verbosity=0", f"-artifact_prefix={into}/", str(corpus)], batch.read, custom_mutator=change)
    atheris.Fuzz()


def limit_memory() -> None:
    """From here on this process may take so much more."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MORE_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def instrumented(target: ModuleType | None = None) -> None:
    """Have atheris see which lines of ours are reached; before they are imported."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["interviewer"], exclude=["interviewer.tui"]):
        import_module("tests.fuzz.targets")


def main() -> None:
    """Read so many inputs."""
    given = argparse.ArgumentParser()
    given.add_argument("target")
    given.add_argument("--table", default="tests.fuzz.targets")
    given.add_argument("--inputs", type=int, default=1_000)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--by", choices=("hypothesis", "atheris"), default="hypothesis")
    given.add_argument("--into", type=Path, required=True)
    told = given.parse_args()
    if told.by == "atheris":
        instrumented()
    # What is written is not waited for: the disk is not what is tried here.
    os.fsync = lambda _: None
    batch = Batch(told.target, told.table, told.into)
    # What each reader needs is imported by the seeds as they are, and counts as the program's own.
    for content in batch.seeds:
        batch.read(content)
    limit_memory()
    if told.by == "atheris":
        by_atheris(batch, told.inputs, told.seed, told.into)
    else:
        by_hypothesis(batch, told.inputs, told.seed)
    batch.close()
    print(batch.inputs)


if __name__ == "__main__":
    main()
