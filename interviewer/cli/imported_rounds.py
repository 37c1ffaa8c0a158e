"""The rounds that came from files: known by these, added by one program at a time, each whole or not at all."""

import io
import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from shutil import rmtree

from interviewer.core.corrections import standing
from interviewer.core.events import RoundImported, SegmentTagged, WordsHeard
from interviewer.core.judging.disputes import disputes
from interviewer.core.trouble import CouldNotError
from interviewer.journal import Journal, first_told, read_facts
from interviewer.library import Library
from interviewer.lock import claim
from interviewer.owned import make_folder, opener

# In the folder of the rounds, and so on their disk; what lies in it is no round yet.
WORKSHOP, LOCK = ".importing", "lock"


class ImportedRounds:
    """Those in a folder of rounds."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._library, self._workshop = folder, Library(folder), folder / WORKSHOP
        self._known: dict[str, list[str]] = {}

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other program adds to them meanwhile; what a program that was killed left goes."""
        with self._locked():
            try:
                self._sweep()
                self._known = _known(self._library)
                yield
            finally:
                # The lock last: until it is gone nobody else is in here.
                with suppress(OSError):
                    (self._workshop / LOCK).unlink()
                    self._workshop.rmdir()

    def of(self, mark: str) -> list[str]:
        """The rounds that came from a file with this sha256."""
        return self._known.get(mark, [])

    @contextmanager
    def adding(self, mark: str, moment: datetime) -> Iterator[Journal]:
        """Write a round of that moment, named after its journal's folder; what is not written to its end goes."""
        folder = self._library.new_round(moment)
        part = self._workshop / folder.name
        try:
            with Journal.create(part) as journal:
                yield journal
            _put(part, folder)
        finally:
            rmtree(part, ignore_errors=True)
            with suppress(OSError):
                # Empty only as long as no round lies in it.
                folder.rmdir()
        self._known[mark] = [*self.of(mark), folder.name]

    def check_free(self, names: list[str]) -> None:
        """Refuse to part with rounds that are open, or hold what their owner did by hand."""
        for name in names:
            if self._library.going_on(name):
                raise CouldNotError(
                    f"The round {name} is open in another program. Nothing was changed; close it first."
                )
            if _by_hand(self._library.find(name)):
                raise CouldNotError(
                    f"The round {name} holds corrections or disputes of yours, which would be lost; it was left as it "
                    "is, and nothing imported. To keep a copy of the corrections: interviewer corrections --export "
                    f"FILE. To give them up: interviewer sessions delete {name}, then import the file"
                )

    def remove(self, mark: str, names: list[str]) -> list[Path]:
        """Delete rounds that came from that file; gives what else lies in their folders, and stays."""
        others = [path for name in names for path in self._library.delete(name)]
        self._known[mark] = [name for name in self.of(mark) if name not in names]
        return others

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            make_folder(self._workshop)
            lock = open(self._workshop / LOCK, "ab", buffering=0, opener=opener)  # noqa: SIM115 (closed below)
        except OSError as error:
            raise CouldNotError(
                f"The folder {self._folder} could not be changed ({error.strerror}); nothing was imported. "
                "See that it is writable and the disk not full."
            ) from error
        with lock:
            if not _is_ours(lock, self._workshop / LOCK):
                raise CouldNotError(
                    f"Another program imports into {self._folder} right now. Nothing was imported; "
                    "try again when it has finished."
                )
            yield

    def _sweep(self) -> None:
        for left in self._workshop.iterdir():
            if left.name != LOCK:
                rmtree(left, ignore_errors=True)
                with suppress(OSError):
                    # The place that was kept for it.
                    (self._folder / left.name).rmdir()


def _is_ours(lock: io.FileIO, path: Path) -> bool:
    """Whether the lock could be had, and is not one that its last owner has taken away since it was opened."""
    try:
        claim(lock, WORKSHOP)
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except (CouldNotError, FileNotFoundError):
        return False


def _put(part: Path, folder: Path) -> None:
    if os.name == "nt":
        # There no folder takes the place of another, not even of an empty one.
        folder.rmdir()
    part.replace(folder)


def _known(library: Library) -> dict[str, list[str]]:
    """The rounds that came from files, by the sha256 of these; a round that cannot be read is passed over."""
    known: dict[str, list[str]] = defaultdict(list)
    for folder in library.folders():
        with suppress(CouldNotError):
            for fact in read_facts(folder, without=(WordsHeard, SegmentTagged)):
                if isinstance(fact, RoundImported):
                    known[fact.sha256].append(folder.name)
    return dict(known)


def _by_hand(folder: Path) -> bool:
    """Whether a correction or a dispute stands in a round, as it was told first or again."""
    return any(standing(facts) or disputes(facts) for facts in (first_told(folder).facts, read_facts(folder)))
