"""`python -m tests.fuzz`: damaged files for every reader, shared out among them; 1 where one did what it must not."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time_ns

from tests.fuzz.targets import TARGETS, Target

# What a whole batch may take: hours, on a slow machine.
LONGEST_SECONDS = 6 * 3600
# So much of what a child said of its end is told.
LAST_LINES = 40
MEMORY_DISK = Path("/dev/shm")


@dataclass(frozen=True)
class Fed:
    """What became of a batch; `trouble` is empty where nothing went wrong."""

    name: str
    inputs: int
    trouble: str


def main() -> int:
    """Feed them all."""
    given = argparse.ArgumentParser(prog="python -m tests.fuzz")
    given.add_argument("--inputs", type=int, default=100_000, help="how many in all")
    given.add_argument("--seed", type=int, default=time_ns() % 2**31, help="for the same inputs again")
    given.add_argument("--only", metavar="NAME", choices=[one.name for one in TARGETS], help="one reader alone")
    given.add_argument(
        "--by", choices=("hypothesis", "atheris"), default="atheris" if find_spec("atheris") else "hypothesis"
    )
    given.add_argument("--faults", type=Path, default=Path("fuzz-faults"), help="where bad inputs are put")
    told = given.parse_args()
    targets = [one for one in TARGETS if told.only in (None, one.name)]
    print(f"{told.inputs:,} inputs by {told.by}, seed {told.seed}", flush=True)
    with TemporaryDirectory(dir=MEMORY_DISK if MEMORY_DISK.is_dir() else None) as into:
        fed = _all(targets, told, Path(into))
    print(f"{sum(one.inputs for one in fed):,} inputs, {sum(bool(one.trouble) for one in fed)} readers with faults")
    return 1 if any(one.trouble for one in fed) else 0


def _all(targets: Sequence[Target], told: argparse.Namespace, into: Path) -> list[Fed]:
    whole = sum(one.share for one in targets)
    # Rounded up: what was asked for is tried at least.
    counts = [ceil(told.inputs * one.share / whole) for one in targets]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        feeding = [pool.submit(_feed, one.name, count, told, into) for one, count in zip(targets, counts, strict=True)]
        return [one.result() for one in feeding]


def _feed(name: str, inputs: int, told: argparse.Namespace, into: Path) -> Fed:
    place = into / name.replace(" ", "-")
    place.mkdir()
    ran = fed_to([name], place, inputs=inputs, seed=told.seed, by=told.by)
    print(f"{'FAULT' if ran.returncode else 'ok   '} {name}: {inputs:,} inputs", flush=True)
    if ran.returncode:
        told.faults.mkdir(exist_ok=True)
        for current in place.glob("*.current"):
            print(f"      on {shutil.copy(current, told.faults / name.replace(' ', '-'))}", flush=True)
        said = [line for line in ran.stdout.splitlines() if not line.startswith("INFO:")]
        print("\n".join(said[-LAST_LINES:]), flush=True)
    return Fed(name, inputs, ran.stdout if ran.returncode else "")


def fed_to(
    names: Sequence[str], into: Path, inputs: int, seed: int = 1, by: str = "hypothesis", more: Sequence[str] = ()
) -> "subprocess.CompletedProcess[str]":
    """A child that has fed these readers, and all that it said."""
    words = [*names, "--inputs", str(inputs), "--seed", str(seed), "--into", str(into), *more]
    return subprocess.run(
        [sys.executable, "-m", "tests.fuzz.batch", *words, *(["--atheris"] if by == "atheris" else [])],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        timeout=LONGEST_SECONDS,
    )


if __name__ == "__main__":
    sys.exit(main())
