"""Every reader on damaged files: a few of those that `make fuzz` tries, in a process that dies of what must not be."""

from pathlib import Path

import pytest

from tests.fuzz.__main__ import fed_to
from tests.fuzz.bad_targets import BAD
from tests.fuzz.targets import TARGETS

# The first inputs are the same each time: what fails here fails on every computer.
SEED = 8
SLOW = [one.name for one in TARGETS if one.share < 1]
QUICK = [one.name for one in TARGETS if one.share >= 1]
GROUPS = ((QUICK[0::2], 60), (QUICK[1::2], 60), (SLOW, 12))


@pytest.mark.parametrize(("names", "inputs"), GROUPS, ids=["some", "others", "commands"])
def test_readers_read_or_refuse(names: list[str], inputs: int, tmp_path: Path) -> None:
    ran = fed_to(names, tmp_path, inputs=inputs, seed=SEED)
    assert (ran.returncode, ran.stdout) == (0, "")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("raises", "KeyError"),
        ("hangs", "Timeout"),
        ("fills the memory", "MemoryError"),
        ("dies", "Abort"),
        ("floods", "a sentence of 5000 letters"),
    ],
)
def test_what_a_reader_must_not_do_is_found_out(name: str, says: str, tmp_path: Path) -> None:
    more = ("--table", "tests.fuzz.bad_targets", "--longest", "1")
    ran = fed_to([name], tmp_path, inputs=10, seed=SEED, more=more)
    assert ran.returncode != 0
    assert says in ran.stdout
    # What did it is there.
    assert (tmp_path / f"{name.replace(' ', '-')}.current").read_bytes()
    assert name in BAD


def test_a_refusal_is_no_fault(tmp_path: Path) -> None:
    ran = fed_to(["refuses"], tmp_path, inputs=10, more=("--table", "tests.fuzz.bad_targets"))
    assert (ran.returncode, ran.stdout) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_every_reader_has_its_own_name() -> None:
    assert len({one.name for one in TARGETS}) == len(TARGETS)
