"""A program on a terminal of its own, typed at and looked at."""

import os
import re
import select
import signal
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

from interviewer.core.trouble import CouldNotError

PATIENCE_SECONDS = 60.0
_CHUNK = 1 << 16
# Colours, cursors, modes; and what a terminal is asked.
_COMMANDS = re.compile(
    rb"\x1b(?:\[[0-9;?<>=$ ]*[A-Za-z~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[()#].|[=>78cMDEHN])"
)


class PseudoTerminal:
    """Runs a command; what it shows is kept as plain text from the last key on."""

    def __init__(self, command: Sequence[str], columns: int, lines: int, environment: Mapping[str, str]) -> None:
        if sys.platform == "win32":
            raise CouldNotError("Screens are measured on a terminal that this system does not have.")
        import fcntl
        import pty
        import termios

        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.began = monotonic()
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=dict(environment), start_new_session=True
        )
        os.close(theirs)
        self._shown = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """End the program, if it has not ended, as a terminal does that is closed."""
        os.close(self._ours)
        with suppress(ProcessLookupError):
            # It is no program's controlling terminal, so the system does not tell.
            os.killpg(self._process.pid, signal.SIGHUP)
        try:
            self._process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def press(self, keys: str) -> float:
        """Type something; gives the moment. What was shown before is forgotten."""
        while select.select([self._ours], [], [], 0)[0]:
            self._read()
        self._shown = b""
        os.write(self._ours, keys.encode())
        return monotonic()

    def await_text(self, text: str, seconds: float = PATIENCE_SECONDS) -> float:
        """Wait until that is shown; gives the moment."""
        wanted, until = text.encode(), monotonic() + seconds
        while wanted not in _COMMANDS.sub(b"", self._shown):
            left = until - monotonic()
            if left <= 0 or not select.select([self._ours], [], [], left)[0]:
                raise CouldNotError(f"The screen did not show “{text}” within {seconds:.0f} seconds.")
            self._read()
        return monotonic()

    def linger(self, seconds: float) -> None:
        """Let it go on for so long."""
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            if select.select([self._ours], [], [], left)[0]:
                self._read()

    def _read(self) -> None:
        try:
            new = os.read(self._ours, _CHUNK)
        except OSError:
            # So Linux tells that the program has ended.
            new = b""
        if not new:
            raise CouldNotError(f"The program ended while it was measured. It showed last: {self._last()}")
        self._shown += new

    def _last(self) -> str:
        return " ".join(_COMMANDS.sub(b"", self._shown).decode("utf-8", "replace").split())[-300:]
