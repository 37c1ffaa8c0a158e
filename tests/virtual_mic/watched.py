"""The program on the screen of a tmux, with keys pressed."""

import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import Self

# Longer than any of it takes on a busy machine: who waits so long waits for ever.
PATIENCE = 90.0
LOOKS_A_SECOND = 5


class Watched:
    """Runs `interviewer` there; used as a context."""

    def __init__(self, folder: Path, environs: Mapping[str, str], *arguments: str, size: tuple[int, int]) -> None:
        self._socket = folder / "tmux"
        self._environs = {**environs, "TERM": "xterm-256color"}
        columns, lines = map(str, size)
        command = shlex.join([sys.executable, "-m", "interviewer", *arguments])
        self._tmux("new-session", "-d", "-x", columns, "-y", lines, f"{command}; echo ended with $?; sleep 600")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close_terminal()

    @property
    def screen(self) -> str:
        """What is to be seen."""
        return self._tmux("capture-pane", "-p")

    def press(self, *keys: str) -> None:
        """Press some keys, in tmux's names."""
        self._tmux("send-keys", *keys)

    def resize(self, columns: int, lines: int) -> None:
        """Make the window larger or smaller."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def until(self, *wanted: str) -> str:
        """Wait until one of these is to be seen; gives the screen."""
        give_up = monotonic() + PATIENCE
        while not any(one in (screen := self.screen) for one in wanted):
            assert monotonic() < give_up, f"none of {wanted} in\n{screen}"
            sleep(1 / LOOKS_A_SECOND)
        return screen

    def close_terminal(self) -> None:
        """As somebody closes a window."""
        subprocess.run(self._command("kill-server"), env=self._environs, capture_output=True, check=False, timeout=30)

    def _tmux(self, *command: str) -> str:
        ran = subprocess.run(
            self._command(*command), env=self._environs, capture_output=True, text=True, check=True, timeout=30
        )
        return ran.stdout

    def _command(self, *command: str) -> list[str]:
        # A configuration of the user's own might bind keys or draw a status line.
        return [shutil.which("tmux") or "tmux", "-f", "/dev/null", "-S", str(self._socket), *command]
