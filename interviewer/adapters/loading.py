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
        if type(error) is not Exception and not isinstance(error, RuntimeError | ValueError | OSError | MemoryError):
            raise
        raise CouldNotError(f"The model in {folder} cannot be loaded: {first_line(error)}. {_advice(error)}") from error


def _advice(error: Exception) -> str:
    # Each library has its own words for it: "failed to allocate memory", "std::bad_alloc".
    if isinstance(error, MemoryError) or "alloc" in str(error):
        return (
            "There is not enough memory for it: close other programs, or choose a lighter model in config.toml "
            '(model = "tiny.en").'
        )
    return "To look at every file: interviewer models verify"


def first_line(error: Exception) -> str:
    """What an error says first, or its name."""
    # Some quote the file.
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")[:200]
