"""What comes of work in a thread: its result, or its trouble; nothing that goes wrong there ends the program."""

from collections.abc import Callable
from typing import TypeVar

from interviewer.core.trouble import CouldNotError

Result = TypeVar("Result")


def outcome_of(ask: Callable[[], Result]) -> Result | CouldNotError:
    """What was asked for, or why it is not to be had."""
    try:
        return ask()
    except CouldNotError as trouble:
        return trouble
    except Exception as error:
        # This guards the threads of all workers: whatever a model, a codec or a disk raises is told as any trouble.
        return CouldNotError(f"Something went wrong here that should not have ({error!r}). All else goes on.")
