"""Where a round is held: at a terminal in plain lines, or elsewhere; what is shown there and what comes from there."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Protocol

from interviewer.bank.dashboards import COLUMNS, table_lines
from interviewer.cli.captions import Captions
from interviewer.cli.event_lines import EventLines
from interviewer.cli.keyboard import Keyboard
from interviewer.cli.output import columns, note
from interviewer.cli.parts import Parts
from interviewer.cli.streams import somebody_types
from interviewer.inbox import Entered, Finish, Inbox, Leave, Noted, Published

INVITATION = "Speak now. Press Enter when you have finished."

Show = Callable[[Published], None]


class Front(Protocol):
    """Shows a round and takes the candidate's wishes."""

    @property
    def inbox(self) -> Inbox:
        """Where its wishes go."""
        ...

    @property
    def can_type(self) -> bool:
        """Whether an answer can be typed where no microphone is."""
        ...

    def stay(self) -> None:
        """Raise `BrokenOffError` if nobody is there any more."""
        ...

    def note(self, text: str) -> None:
        """Tell something that is no part of the round."""
        ...

    def begun(self, folder: Path) -> None:
        """The round is kept there."""
        ...

    def opened(self, minutes: float | None) -> AbstractContextManager[Show]:
        """Be there for a round that has begun and can be heard: what shows it, while wishes go into the inbox."""
        ...


class PlainFront:
    """Lines at a terminal, of text or of JSON, and its keyboard."""

    def __init__(self, parts: Parts, arguments: argparse.Namespace) -> None:
        self.inbox: Inbox = Inbox()
        self._parts, self._arguments = parts, arguments

    @property
    def can_type(self) -> bool:
        """Whether somebody sits at the terminal."""
        return somebody_types()

    def stay(self) -> None:
        """Who leaves presses Ctrl-C, which says so itself."""

    def note(self, text: str) -> None:
        """In a line of its own."""
        note(text)

    def begun(self, folder: Path) -> None:
        """Where it is kept is told when it is over, and what was said before it broke off stands further up."""

    @contextmanager
    def opened(self, minutes: float | None) -> Iterator[Show]:
        """Show it as it goes, and listen to the keys unless a recording answers."""
        with closing(self._screen(minutes)) as screen:
            if not self._arguments.source:
                _keyboard(self.inbox).start()
            yield screen.show

    def _screen(self, minutes: float | None) -> Captions | EventLines:
        if self._arguments.events:
            return EventLines()
        source = self._arguments.source
        return Captions(f"Listening to {Path(source).name}." if source else INVITATION, minutes, self._table)

    def _table(self, question: str) -> list[str]:
        dashboard = self._parts.bank.dashboard(question)
        return table_lines(dashboard, min(columns(), COLUMNS)) if dashboard else []


def _keyboard(inbox: Inbox) -> Keyboard:
    def leave() -> None:
        inbox.put(Noted("Nothing can be typed any more, not even Enter: the round ends here."))
        inbox.put(Leave())

    return Keyboard(
        finish=lambda: inbox.put(Finish()),
        enter=lambda text: inbox.put(Entered(text)),
        leave=leave,
    )
