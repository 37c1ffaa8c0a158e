"""What files a model is made of, and whether they lie there as they should."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from interviewer.core.strict_json import built

INVENTORY = "inventory.json"


@dataclass(frozen=True)
class ModelFile:
    """One file of a model, as it should be."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Fault:
    """The name of a file and what is wrong with it."""

    file: str
    what: str

    def __str__(self) -> str:
        """As a person reads it."""
        return f"{self.file} {self.what}"


def file_of(table: object) -> ModelFile:
    """A file as a list of files spells it; its name leads nowhere else."""
    file: ModelFile = built(ModelFile, table, "a file")
    if not is_name(file.name):
        raise ValueError(f"{file.name!r:.80} is no name of a file")
    return file


def is_name(name: str) -> bool:
    """Whether something of that name lies in a folder itself, on any system."""
    return name not in ("", ".", "..") and not {"/", "\\", "\0", ":"} & {*name}


class UnreadableInventoryError(ValueError):
    """An inventory that is missing, or that is no inventory."""


def sha256_of(path: Path) -> str:
    """The checksum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_inventory(folder: Path) -> None:
    """Write down what lies in a folder, for models whose files no manifest can know."""
    paths = sorted(path for path in folder.iterdir() if path.name != INVENTORY)
    files = [ModelFile(path.name, path.stat().st_size, sha256_of(path)) for path in paths]
    (folder / INVENTORY).write_text(json.dumps([asdict(file) for file in files], indent=1) + "\n", "utf-8")


def read_inventory(folder: Path) -> tuple[ModelFile, ...]:
    """What was written down about a folder."""
    try:
        return tuple(map(file_of, json.loads((folder / INVENTORY).read_text("utf-8"))))
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise UnreadableInventoryError from error


def size_fault(folder: Path, files: Iterable[ModelFile]) -> Fault | None:
    """The first file that is missing or has another size. Reads no file."""
    for file in files:
        path = folder / file.name
        if not path.is_file():
            return Fault(file.name, "is missing")
        if (size := path.stat().st_size) != file.bytes:
            return Fault(file.name, f"has {size} bytes instead of {file.bytes}")
    return None


def any_fault(folder: Path, files: Sequence[ModelFile]) -> Fault | None:
    """The first file that is missing, has another size or another checksum. Reads every file."""
    if fault := size_fault(folder, files):
        return fault
    wrong = (file.name for file in files if sha256_of(folder / file.name) != file.sha256)
    return next((Fault(name, "does not match its checksum") for name in wrong), None)
