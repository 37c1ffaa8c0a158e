"""All rounds on disk: one folder each, inside one folder."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count, islice
from pathlib import Path

from interviewer.core.audio import seconds
from interviewer.core.events import Fact, QuestionAsked, RoundEnded, RoundStarted
from interviewer.core.trouble import CouldNotError
from interviewer.index import EXAMPLE, forget
from interviewer.journal import FACTS, SOUND, legible_facts, read_facts, samples_in
from interviewer.lock import claim
from interviewer.owned import FOLDER, PART, make_folder

_RETELLINGS, _HALF_WRITTEN = "facts-*.jsonl*", f".facts*{PART}"
_MINUTE = "%Y-%m-%d-%H%M"


@dataclass(frozen=True)
class RoundSummary:
    """A round in a list: when it began (None where unknown), the seconds of its sound, and how it went.

    `ended` says whether it came to its end; `trouble` is why it, or its sound, cannot be read, and empty where it can.
    """

    name: str
    moment: datetime | None
    seconds: float = 0.0
    questions: int = 0
    ended: bool = False
    trouble: str = ""


@dataclass(frozen=True)
class RoundFile:
    """A file of a round, and its bytes."""

    path: Path
    bytes: int


class Library:
    """The folder in which the rounds lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def new_round(self, moment: datetime) -> Path:
        """An empty folder for a round that begins at that moment, named after it."""
        with self._changing("no round was begun"):
            make_folder(self._folder)
            for folder in _places(self._folder, f"{moment:{_MINUTE}}"):
                try:
                    folder.mkdir(mode=FOLDER)
                except FileExistsError:
                    continue
                return folder
        raise AssertionError("names do not run out")

    def rounds(self) -> list[RoundSummary]:
        """Every round, the newest first."""
        return sorted((_summary(folder) for folder in self._rounds()), key=_age, reverse=True)

    def folders(self) -> list[Path]:
        """The folder of every round, by name."""
        return sorted(self._rounds())

    def own(self) -> list[Path]:
        """The folder of every round that was held or imported here, by name."""
        return [folder for folder in self.folders() if folder.name != EXAMPLE]

    def unfinished(self) -> list[RoundSummary]:
        """The rounds that have no end yet and can be read, the newest first."""
        return [summary for summary in self.rounds() if not summary.ended and not summary.trouble]

    def newest_unfinished(self, among: int | None = None) -> RoundSummary | None:
        """The round that broke off last, and goes on in no program, among so many of the newest (None: all)."""
        newest = (_summary(self._folder / one.name) for one in islice(self._by_age(), among))
        return next((one for one in newest if not (one.ended or one.trouble or self.going_on(one.name))), None)

    def lately_asked(self, count: int = 20) -> list[str]:
        """The texts of the questions asked last, the latest first; rounds that cannot be read are passed over."""
        return list(islice(self._asked(), count))

    def find(self, name: str) -> Path:
        """The folder of the round of that name."""
        for folder in self._rounds():
            # Compared with what lies there, so that no name leads anywhere else.
            if folder.name == name:
                return folder
        raise CouldNotError(f"There is no round called {name!r} in {self._folder}.")

    def files_of(self, name: str) -> list[RoundFile]:
        """What a round is made of, in the order in which it is deleted."""
        folder = self.find(name)
        retellings = [path for pattern in (_HALF_WRITTEN, _RETELLINGS) for path in sorted(folder.glob(pattern))]
        # The facts last: a deletion that is broken off leaves a round, which can be deleted.
        paths = [folder / SOUND, *retellings, folder / FACTS]
        return [RoundFile(path, path.lstat().st_size) for path in paths if path.is_symlink() or path.is_file()]

    def delete(self, name: str) -> list[Path]:
        """Remove a round for good, its figures in the index as well; gives what else lies in its folder, and stays."""
        folder, files = self.find(name), self.files_of(name)
        _refuse_if_open(folder)
        with self._changing("what could not be removed of the round is there still"):
            # First: what is left of a round that is gone would be told of for ever.
            forget(self._folder, name)
            for file in files:
                file.path.unlink()
            others = sorted(folder.iterdir())
            if not others:
                folder.unlink() if folder.is_symlink() else folder.rmdir()
            return others

    def going_on(self, name: str) -> bool:
        """Whether a program writes in a round right now."""
        try:
            _refuse_if_open(self.find(name))
        except CouldNotError:
            return True
        return False

    def _asked(self) -> Iterator[str]:
        for summary in self._by_age():
            if summary.name == EXAMPLE:
                continue
            facts: tuple[Fact, ...] = ()
            with suppress(CouldNotError):
                facts = read_facts(self._folder / summary.name)
            yield from (fact.question for fact in reversed(facts) if isinstance(fact, QuestionAsked))

    def _by_age(self) -> list[RoundSummary]:
        """The rounds by their names alone, the newest first: what each tells of itself is read when it is wanted."""
        named = [RoundSummary(folder.name, moment_of((), folder.name)) for folder in self._rounds()]
        return sorted(named, key=_age, reverse=True)

    def _rounds(self) -> list[Path]:
        try:
            return [folder for folder in self._folder.iterdir() if _is_round(folder)]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise CouldNotError(
                f"The rounds in {self._folder} cannot be listed ({error.strerror}). See that you may read it."
            ) from error

    @contextmanager
    def _changing(self, kept: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise CouldNotError(
                f"The folder {self._folder} could not be changed ({error.strerror}); {kept}. "
                "See that it is writable and the disk not full."
            ) from error


def _places(folder: Path, name: str) -> Iterator[Path]:
    yield folder / name
    for number in count(2):
        yield folder / f"{name}-{number}"


def _is_round(folder: Path) -> bool:
    try:
        (folder / FACTS).stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        # What cannot be looked into is listed, and reading it says why.
        return True
    return True


def _summary(folder: Path) -> RoundSummary:
    try:
        facts, trouble = legible_facts(folder)
    except CouldNotError as error:
        return RoundSummary(folder.name, moment_of((), folder.name), trouble=str(error))
    questions = sum(isinstance(fact, QuestionAsked) for fact in facts)
    ended = any(isinstance(fact, RoundEnded) for fact in facts)
    told = RoundSummary(folder.name, moment_of(facts, folder.name), 0.0, questions, ended, trouble)
    try:
        return replace(told, seconds=seconds(samples_in(folder)))
    except CouldNotError as error:
        return replace(told, trouble=str(error))


def moment_of(facts: Sequence[Fact], name: str) -> datetime | None:
    """When a round began, as it says itself, else as its name says."""
    told = [fact.moment for fact in facts if isinstance(fact, RoundStarted)]
    readings = [*((datetime.fromisoformat, moment) for moment in told), (_minute, name)]
    for reading, text in readings:
        # A time without offset is this computer's; a far-off year may have none.
        with suppress(ValueError, OverflowError, OSError):
            return reading(text).astimezone()
    return None


def _minute(name: str) -> datetime:
    return datetime.strptime(name[:15], _MINUTE)


def _age(summary: RoundSummary) -> tuple[bool, float, int, str]:
    moment = summary.moment
    # -10 follows -9.
    return moment is not None, moment.timestamp() if moment else 0.0, len(summary.name), summary.name


def _refuse_if_open(folder: Path) -> None:
    # For writing, though nothing is written: on a folder of a network there is no lock else.
    with suppress(OSError), (folder / FACTS).open("r+b", buffering=0) as facts:
        claim(facts, folder.name)
