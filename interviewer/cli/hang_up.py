"""A terminal that goes away: its window is closed, or the connection to it drops."""

import select
import sys
import threading
from collections.abc import Callable

from interviewer.cli.streams import somebody_types


def on_hang_up(leave: Callable[[], None]) -> None:
    """Call that, from another thread, once nobody can type any more.

    The system's signal may not come, and the library that draws the screens reads the end of its keys over and over.
    """
    # Windows has no such call; and a console that is closed there ends its programs.
    if sys.platform == "win32" or not somebody_types():
        return
    threading.Thread(target=_await, args=(sys.stdin.fileno(), leave), name="hang-up", daemon=True).start()


def _await(terminal: int, leave: Callable[[], None]) -> None:
    watched = select.poll()
    # Asked for nothing, it tells of nothing but the end.
    watched.register(terminal, 0)
    watched.poll()
    leave()
