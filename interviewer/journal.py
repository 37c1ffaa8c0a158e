"""A round on disk: a folder with its facts, each written down before it is told, and its sound."""

import errno
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Self

from interviewer.core.audio import Block, sample_at, seconds
from interviewer.core.events import Fact
from interviewer.core.minutes import clock
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import FactFile, Lines, RottenLineError, lines_of
from interviewer.owned import make_folder
from interviewer.retelling import Made, newest, retold, revert, tell_again
from interviewer.sound_file import SoundFile, blocks_of, length_of
from interviewer.whole_file import LARGE_MB, whole

FACTS = "facts.jsonl"
SOUND = "sound.wav"

_FULL = "free some space on the disk, then go on"
_CLOSED = "make its folder writable, then go on"
_ADVICE = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
}


class Journal:
    """A round while it is written, by one thread of one program."""

    def __init__(self, folder: Path, facts: FactFile, sound: SoundFile | None) -> None:
        self._folder = folder
        self._facts = facts
        self._sound = sound

    @classmethod
    def create(cls, folder: Path) -> Self:
        """A new round; the folder may exist if no round lies in it, and goes if none can be begun in it."""
        try:
            make_folder(folder)
            return cls(folder, _begun(folder), None)
        except FileExistsError as error:
            raise CouldNotError(f"{folder} is taken already. It was left as it is; choose another name.") from error
        except OSError as error:
            raise _not_opened(folder, error) from error

    @classmethod
    def resume(cls, folder: Path) -> Self:
        """The round that lies there; what a crash left half-written is cut off."""
        with _opening(folder):
            facts = FactFile.resume(folder / FACTS)
            try:
                sound = SoundFile.resume(folder / SOUND) if (folder / SOUND).exists() else None
            except (OSError, CouldNotError):
                facts.close()
                raise
        return cls(folder, facts, sound)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._folder

    @property
    def samples_kept(self) -> int:
        """The samples of sound on record: where the round's clock stands."""
        return self._sound.samples if self._sound else 0

    def append(self, fact: Fact) -> None:
        """Write a fact down; once this returns it may be told."""
        with self._writing():
            self._facts.append(fact)

    def keep(self, block: Block) -> None:
        """Write sound down; silence fills what lies between it and the sound before."""
        with self._writing():
            # Only now, so that a round that came without sound has no file that says otherwise.
            self._sound = self._sound or SoundFile.create(self._folder / SOUND)
            self._sound.keep(block)

    def close(self) -> None:
        """Bring the last sound to the disk and let other programs have the round."""
        with self._writing(), closing(self._facts):
            if self._sound:
                self._sound.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as error:
            raise CouldNotError(
                f"The round {self._folder.name} is not in {self._folder.parent} any more: it was moved or deleted "
                f"while it went on. Where it was moved, it is kept up to {self._clock}. "
                "To begin another: interviewer practice"
            ) from error
        except OSError as error:
            raise CouldNotError(
                f"The round {self._folder.name} could not be written ({error.strerror}). It is kept up to "
                f"{self._clock}; {_advice(error)}: interviewer practice --resume"
            ) from error

    @property
    def _clock(self) -> str:
        return clock(seconds(self.samples_kept))


def _begun(folder: Path) -> FactFile:
    try:
        return FactFile.create(folder / FACTS)
    except (OSError, CouldNotError):
        with suppress(OSError):
            # Empty only as long as no round lies in it.
            folder.rmdir()
        raise


def amend(folder: Path, facts: Iterable[Fact]) -> None:
    """Write facts down behind those of a round that is over; its sound is left alone."""
    with _opening(folder):
        file = FactFile.resume(folder / FACTS)
    with closing(file), _amending(folder):
        for fact in facts:
            file.append(fact)


def read_facts(folder: Path, without: Collection[type[Fact]] = ()) -> tuple[Fact, ...]:
    """The facts of the round in a folder, in order, as they were told last; to do without some is quicker."""
    with _opening(folder):
        first, retelling = whole(folder / FACTS, LARGE_MB), newest(folder)
        return retold(retelling, first, without) if retelling else lines_of(first, folder / FACTS, without).facts


def legible_facts(folder: Path) -> tuple[tuple[Fact, ...], str]:
    """The facts of the round in a folder up to a line that is none, and what is wrong with that (empty: nothing)."""
    try:
        return read_facts(folder), ""
    except RottenLineError as rotten:
        return rotten.before, str(rotten)


def first_told(folder: Path) -> Lines:
    """The facts of the round in a folder as they were told first, and the bytes these take."""
    with _opening(folder):
        return lines_of(whole(folder / FACTS, LARGE_MB), folder / FACTS)


def retell(folder: Path, first: Lines, facts: Iterable[Fact], made: Made) -> Path:
    """Tell a round again, beside what was told first; gives the file in which it lies."""
    with _amending(folder):
        return tell_again(folder / FACTS, first.length, facts, made)


def take_back(folder: Path) -> Path | None:
    """Have what was told before the last retelling count again; None where the round was told once."""
    with _amending(folder):
        return revert(folder)


def read_sound(folder: Path, span: Span | None = None) -> Iterator[Block]:
    """The sound of the round in a folder, all or a stretch of it, a second at a time; nothing where there is none."""
    with _opening(folder):
        if (folder / SOUND).exists():
            part = (sample_at(span.start), sample_at(span.end)) if span else ()
            yield from blocks_of(folder / SOUND, *part)


def samples_in(folder: Path) -> int:
    """How many samples of sound the round in a folder has."""
    with _opening(folder):
        return length_of(folder / SOUND) if (folder / SOUND).exists() else 0


@contextmanager
def _opening(folder: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CouldNotError(f"There is no round in {folder}.") from error
    except OSError as error:
        raise _not_opened(folder, error) from error


@contextmanager
def _amending(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CouldNotError(
            f"The round {folder.name} could not be written ({error.strerror}). What it held before is kept; "
            f"{_advice(error)}."
        ) from error


def _not_opened(folder: Path, error: OSError) -> CouldNotError:
    return CouldNotError(
        f"The round {folder.name} could not be opened ({error.strerror}). What it holds is kept; {_advice(error)}."
    )


def _advice(error: OSError) -> str:
    return _ADVICE.get(error.errno or 0, "check the disk, then go on")
