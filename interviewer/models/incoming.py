"""A model on its way: its folder until it lands, whole or not at all."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from interviewer.models.inventory import any_fault, write_inventory
from interviewer.models.manifest import Model, Source, WheelSource
from interviewer.models.shelf import WHISPER_NEEDS
from interviewer.models.source import DiskFullError, SourceFailedError


@dataclass(frozen=True)
class Incoming:
    """What has come of a model so far, in a folder of its own on the same disk as the place where it will lie."""

    folder: Path
    model: Model

    @property
    def files(self) -> Path:
        """Where its files come together."""
        return self.folder / "files"

    def whole(self) -> bool:
        """Whether every file has come and is the right one."""
        return bool(self.model.files) and any_fault(self.files, self.model.files) is None

    def make_room(self, source: Source) -> None:
        """Make the folder, where the disk has room for what the source will send."""
        self.files.mkdir(parents=True, exist_ok=True)
        here = sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())
        if shutil.disk_usage(self.folder).free + here < room_for(self.model, source):
            raise DiskFullError

    def check(self) -> None:
        """Refuse what came if a file is not the right one, and remove that file."""
        if not self.model.files:
            self._check_unlisted()
        if (fault := any_fault(self.files, self.model.files)) is None:
            return
        wrong = self.files / fault.file
        removed = "; it was removed" if wrong.exists() else ""
        wrong.unlink(missing_ok=True)
        raise SourceFailedError(f"{fault}{removed}")

    def land(self, place: Path) -> None:
        """Put the finished model in its place by one rename, in place of a broken one if there is one."""
        finished = self._finished()
        if place.exists():
            replaced = self.folder / "replaced"
            shutil.rmtree(replaced, ignore_errors=True)
            place.rename(replaced)
        finished.rename(place)
        shutil.rmtree(self.folder)

    def _check_unlisted(self) -> None:
        for needed in WHISPER_NEEDS:
            if not (self.files / needed).is_file():
                raise SourceFailedError(f"it holds no {needed}")

    def _finished(self) -> Path:
        """The folder that is to lie on the shelf: the files as they came, or what is made from them."""
        finished = self._converted() if self.model.converted else self.files
        if self.model.inventoried:
            write_inventory(finished)
        return finished

    def _converted(self) -> Path:
        """The smaller model made from the files."""
        from interviewer.models.minilm import convert

        made = self.folder / "made"
        shutil.rmtree(made, ignore_errors=True)
        convert(self.files, made)
        return made


def room_for(model: Model, source: Source) -> int:
    """The bytes a model takes at most while it comes: its packages and its files, or its files and what is made."""
    if isinstance(source, WheelSource):
        return model.bytes + sum(wheel.bytes for wheel in source.wheels)
    return model.bytes * 4 // 3 if model.converted else model.bytes
