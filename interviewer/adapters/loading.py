"""Models opened from a folder: whatever their libraries raise for a damaged file becomes one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interviewer.core.trouble import CouldNotError


@contextmanager
def loading(folder: Path) -> Iterator[None]:
    """Around the opening of a model."""
    try:
        yield
    except Exception as error:
        # For a tokenizer it cannot read, the tokenizers library raises the bare class.
        if type(error) is not Exception and not isinstance(error, RuntimeError | ValueError | OSError):
            raise
        reason = first_line(error)
        raise CouldNotError(
            f"The model in {folder} cannot be loaded: {reason}. To look at every file: interviewer models verify"
        ) from error


def first_line(error: Exception) -> str:
    """What an error says first, or its name."""
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
