"""The folder that results are written to: made for them, its owner's alone, and written by one program at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from interviewer.core.trouble import CouldNotError
from interviewer.lock import claim
from interviewer.owned import make_folder, opener

# Stands in every folder of results; who writes there holds it.
MARK = ".results"


def is_of_results(folder: Path) -> bool:
    """Whether a folder was made for results."""
    return (folder / MARK).exists()


@contextmanager
def claimed(out: Path, recordings: Path) -> Iterator[Path]:
    """The folder for the results, for this program alone; what others keep there is never written over."""
    out = out.resolve()
    if out == recordings.resolve():
        raise CouldNotError(f"The results cannot lie among the recordings in {out}. Name another folder: --out DIR")
    try:
        make_folder(out)
        _refuse_others(out)
        mark = open(out / MARK, "ab", buffering=0, opener=opener)  # noqa: SIM115  it is closed below
    except OSError as error:
        raise CouldNotError(f"The folder {out} cannot be made: {error.strerror}. Nothing was begun.") from error
    with mark:
        _claim(mark, out)
        yield out


def _refuse_others(out: Path) -> None:
    # Hidden files are the system's own notes on a folder.
    if not is_of_results(out) and any(not one.name.startswith(".") for one in out.iterdir()):
        raise CouldNotError(
            f"{out} holds other files, and results could take their place. Nothing was begun; "
            "name a folder that is new, empty or of results: --out DIR"
        )


def _claim(mark: FileIO, out: Path) -> None:
    try:
        claim(mark, out.name)
    except CouldNotError as error:
        raise CouldNotError(
            f"Another interviewer writes to {out} now. Wait for it, or name another --out DIR"
        ) from error
