"""A process of its own for one task after another: what is loaded for the first is there for those that follow."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from threading import Thread
from typing import Generic, TypeVar, cast

from interviewer.core.trouble import CouldNotError

Task = TypeVar("Task")
Result = TypeVar("Result")

DIED = "the process that read it was ended, or ran out of memory. What else was asked for was done."

# Begun from nothing: a fork would inherit what the threads of the libraries hold here.
_ANEW = multiprocessing.get_context("spawn")


class Worker(Generic[Task, Result]):
    """Does a kind of work elsewhere; where a task ends the process, another one is begun for the next."""

    def __init__(self, work: Callable[[Task], Result]) -> None:
        self._work = work
        self._begin()

    def done(self, task: Task) -> Result | CouldNotError:
        """What became of a task."""
        if not self._process.is_alive():
            self.close()
            self._begin()
        try:
            self._pipe.send(task)
            return cast("Result", self._pipe.recv())
        except (EOFError, OSError):
            self.close()
            return CouldNotError(DIED)

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _begin(self) -> None:
        self._pipe, theirs = _ANEW.Pipe()
        # A daemon is ended with this program even where nobody gets to close it.
        self._process = _ANEW.Process(target=_serve, args=(theirs, self._work), daemon=True)
        try:
            with theirs, _deaf_to_ctrl_c():
                self._process.start()
        except OSError as error:
            raise CouldNotError(
                f"No process to read in can be begun: {error.strerror}. What was done before is kept; "
                "the same command goes on."
            ) from error


def leave_the_terminal() -> None:
    """Leave the terminal, and its Ctrl-C, to the process that shares the work out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stderr = None


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """For so long that a process begun meanwhile inherits it: it would be interrupted before it could say so itself."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: "Connection", work: Callable[[Task], Result]) -> None:
    leave_the_terminal()
    Thread(target=_end_with_the_program, daemon=True).start()
    with suppress(EOFError):
        while True:
            pipe.send(work(pipe.recv()))


def _end_with_the_program() -> None:
    """End with the process that shares the work out, which may be killed while a long recording is read here."""
    program = multiprocessing.parent_process()
    if program is not None:
        program.join()
        os._exit(1)
