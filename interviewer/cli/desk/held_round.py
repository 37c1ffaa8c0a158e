"""A round that is held for a screen, in a thread of its own; what holds it is imported there, where no screen waits."""

import argparse
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.cli.parts import Parts
from interviewer.core.trouble import CouldNotError
from interviewer.inbox import BreakOff, Command, Inbox, Noted
from interviewer.intake import BrokenOffError
from interviewer.tui.values import RoundOver, TellRound

if TYPE_CHECKING:
    from interviewer.cli.front import Show

# Who closes the terminal waits no longer than this for the last words to be heard; their sound is on disk.
CLOSING_SECONDS = 10.0


class HeldRound:
    """A round as the screens know it, and the front of it; begins at once."""

    can_type = True

    def __init__(self, parts: Parts, arguments: argparse.Namespace, tell: TellRound) -> None:
        self.inbox: Inbox = Inbox()
        self._parts, self._arguments, self._tell = parts, arguments, tell
        self._folder: Path | None = None
        self._left = threading.Event()
        self._thread = threading.Thread(target=self._hold, name="engine", daemon=True)
        self._thread.start()

    def send(self, command: Command) -> None:
        """What the candidate wants."""
        self.inbox.put(command)

    def close(self) -> None:
        """Break the round off, and wait until all that was said is on disk."""
        self._left.set()
        self.inbox.put(BreakOff())
        self._thread.join(CLOSING_SECONDS)

    def stay(self) -> None:
        """Whoever has left is asked nothing."""
        if self._left.is_set():
            raise BrokenOffError

    def begun(self, folder: Path) -> None:
        """It is kept there."""
        self._folder = folder

    def note(self, text: str) -> None:
        """On the screen of the round."""
        self._tell(Noted(text))

    @contextmanager
    def opened(self, minutes: float | None) -> "Iterator[Show]":  # noqa: ARG002  the plan is a fact, too
        """The screen is there already, and empty: it is told first what was said before the round broke off."""
        from interviewer.journal import read_facts

        for fact in read_facts(self._folder) if self._folder else ():
            self._tell(fact)
        yield self._tell

    def _round(self) -> argparse.Namespace:
        """The command line of the round; of a drill, that of the round that it is."""
        if self._arguments.command != "drill":
            return self._arguments
        from interviewer.cli.drill import as_practice, before, habit_for

        habit = habit_for(self._arguments, self._parts)
        for line in before(habit):
            self.note(line)
        return as_practice(self._arguments, habit)

    def _hold(self) -> None:
        trouble = ""
        try:
            from interviewer.cli.live import hold

            hold(self._parts, self._round(), self)
        except BrokenOffError:
            pass
        except CouldNotError as error:
            trouble = str(error)
        except Exception as error:
            # This guards the thread: a screen that waits for the end of a round would wait for ever.
            trouble = f"The round broke off ({error!r}). All that was said is kept."
        self._tell(RoundOver(self._folder.name if self._folder else "", trouble))
