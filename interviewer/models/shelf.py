"""The folder in which models lie: which are there, which are sound, and where a configured name leads. Offline."""

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from interviewer.core.trouble import CouldNotError
from interviewer.models.inventory import (
    INVENTORY,
    Fault,
    ModelFile,
    UnreadableInventoryError,
    any_fault,
    read_inventory,
    size_fault,
)
from interviewer.models.manifest import Manifest

# Without its tokenizer in the folder, faster-whisper would look for one on the network.
WHISPER_NEEDS = ("model.bin", "config.json", "tokenizer.json")


class Condition(enum.Enum):
    """How a model fares."""

    MISSING = "missing"
    READY = "ready"
    BROKEN = "broken"


@dataclass(frozen=True)
class State:
    """How a model fares and, when it is broken, which file is at fault."""

    condition: Condition
    fault: Fault | None = None


MISSING = State(Condition.MISSING)
READY = State(Condition.READY)


@dataclass(frozen=True)
class Shelf:
    """The models in a folder, held against the manifest or against the inventory beside them."""

    folder: Path
    manifest: Manifest

    def path(self, name: str) -> Path:
        """Where a model lies, or would lie."""
        return self.folder / name

    def names(self) -> list[str]:
        """Every model that is listed, then those that were fetched besides."""
        others = sorted(path.parent.name for path in self.folder.glob(f"[!.]*/{INVENTORY}"))
        return [*self.manifest, *(name for name in others if name not in self.manifest)]

    def state(self, name: str) -> State:
        """How a model fares by the presence and size of its files; takes no time."""
        return self._held(name, size_fault)

    def verify(self, name: str) -> State:
        """How a model fares by the checksum of every file; reads them all."""
        return self._held(name, any_fault)

    def ready(self, name: str) -> Path:
        """The folder of a model that can be loaded; says what to do when there is none."""
        state = self.state(name)
        if state.condition is Condition.MISSING:
            raise CouldNotError(f"The model {name} is not on this computer. Get it: interviewer models get {name}")
        if state.condition is Condition.BROKEN:
            raise CouldNotError(
                f"The model {name} is damaged: {state.fault}. Get it again: interviewer models get {name}"
            )
        return self.path(name)

    def whisper(self, name: str, home: Path) -> Path:
        """The folder of the recogniser that is configured: a model's name, or a folder, relative ones from home."""
        own = self.own_whisper(name, home)
        if own is None:
            return self.ready(name)
        for needed in WHISPER_NEEDS:
            if not (own / needed).is_file():
                raise CouldNotError(f"The folder {own} holds no Whisper model for CTranslate2: {needed} is missing.")
        return own

    def own_whisper(self, name: str, home: Path) -> Path | None:
        """The folder of the user's own that is configured; None where a model's name is."""
        try:
            own = home / Path(name).expanduser()
        except RuntimeError as error:
            raise CouldNotError(f"The folder {name} cannot be found: {error}") from error
        return own if name not in self.manifest and own.is_dir() else None

    def size(self, name: str) -> int:
        """The bytes a model takes on the disk."""
        return sum(path.stat().st_size for path in _within(self.path(name)))

    def _held(self, name: str, against: Callable[[Path, tuple[ModelFile, ...]], Fault | None]) -> State:
        """How a model fares when it is held against the list of its files."""
        if not self.path(name).is_dir():
            return MISSING
        try:
            fault = against(self.path(name), self._files(name))
        except UnreadableInventoryError:
            fault = Fault(INVENTORY, "is missing or unreadable")
        return State(Condition.BROKEN, fault) if fault else READY

    def _files(self, name: str) -> tuple[ModelFile, ...]:
        """The files a model should consist of."""
        model = self.manifest.get(name)
        return read_inventory(self.path(name)) if model is None or model.inventoried else model.files


def _within(folder: Path) -> Iterator[Path]:
    """Every file under a folder."""
    return (path for path in folder.rglob("*") if path.is_file())
