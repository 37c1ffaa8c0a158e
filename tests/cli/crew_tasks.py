"""Work that is quick, or that ends the process it is done in: for those who share work out."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.many.made_by import Made, sha256_of
from interviewer.cli.many.work import Done, Task

DEADLY = 3


@dataclass(frozen=True)
class Once:
    """A number, and a file that says whether the process in which that one is worked on has died of it before."""

    number: int
    died: Path


def squared(number: int) -> int:
    return number * number


def held_up(pipe: Path) -> bytes:
    """Waits for what nobody writes."""
    return pipe.read_bytes()


def squared_at_the_second_try(task: Once) -> int:
    if task.number == DEADLY and not task.died.exists():
        task.died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return squared(task.number)


def squared_but_one(number: int) -> int:
    if number == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return squared(number)


def where(number: int) -> int:
    """The process that it is worked on in."""
    squared_but_one(number)
    return os.getpid()


def read_unless_deadly(task: Task) -> Done:
    """A result without an answer; none of the file that ends whoever reads it."""
    if task.path.stem == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return Done(Made(sha256_of(task.path), min(task.made_by)))


def read_unless_endless(task: Task) -> Done:
    """A result without an answer; none of the file over which it sits for ever."""
    if task.path.stem == "endless":
        held_up(task.path.with_suffix(".pipe"))
    return read_unless_deadly(task)
