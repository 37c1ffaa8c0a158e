"""That it gives memory back is seen in an hour of sound; here, that it can be called anywhere."""

import ctypes
import os
import platform
import subprocess
import sys

import pytest

from interviewer.adapters import memory


def test_giving_back_and_keeping_are_harmless() -> None:
    memory.give_back()
    memory.keep_let_go()


# Lets go of a large piece of memory again and again, and says how often it was given it anew, a page at a time.
FAULTS = """
import resource
from interviewer.adapters.memory import keep_let_go
{keep}
for _ in range(50):
    piece = bytearray(8 * 2**20)
    del piece
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_where_all_is_given_back_at_once_it_is_kept_again() -> None:
    # As Dask has it with its workers.
    environment = {**os.environ, "MALLOC_TRIM_THRESHOLD_": "65536"}

    def faults(keep: str) -> int:
        program = [sys.executable, "-c", FAULTS.format(keep=keep)]
        return int(subprocess.run(program, env=environment, capture_output=True, text=True, check=True).stdout)

    assert faults("keep_let_go()") < faults("") / 2


@pytest.mark.parametrize("name", ["darwin", "win32"])
def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sys, "platform", name)
    assert memory._giver()() is None


def test_a_system_without_that_call_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert memory._giver()() is None
    memory.keep_let_go()
