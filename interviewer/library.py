"""All rounds on disk: one folder each, inside one folder."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count, islice
from pathlib import Path

from interviewer.core.audio import seconds
from interviewer.core.events import Fact, QuestionAsked, RoundEnded, RoundStarted
from interviewer.core.trouble import CouldNotError
from interviewer.index import forget
from interviewer.journal import FACTS, read_facts, samples_in
from interviewer.lock import claim

TRASH = ".trash"
_MINUTE = "%Y-%m-%d-%H%M"


@dataclass(frozen=True)
class RoundSummary:
    """A round in a list: when it began (None where unknown), the seconds of its sound, and how it went.

    `ended` says whether it came to its end; `trouble` is why it cannot be read, and empty where it can.
    """

    name: str
    moment: datetime | None
    seconds: float = 0.0
    questions: int = 0
    ended: bool = False
    trouble: str = ""


class Library:
    """The folder in which the rounds lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def new_round(self, moment: datetime) -> Path:
        """An empty folder for a round that begins at that moment, named after it."""
        with self._changing("no round was begun"):
            self._folder.mkdir(parents=True, exist_ok=True)
            for folder in _places(self._folder, f"{moment:{_MINUTE}}"):
                try:
                    folder.mkdir()
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

    def unfinished(self) -> list[RoundSummary]:
        """The rounds that broke off and can be read, the newest first."""
        return [summary for summary in self.rounds() if not summary.ended and not summary.trouble]

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

    def delete(self, name: str) -> Path:
        """Move a round to the trash, from where it can be moved back; gives its new place."""
        folder = self.find(name)
        _refuse_if_open(folder)
        with self._changing("the round was kept"):
            trash = self._folder / TRASH
            trash.mkdir(exist_ok=True)
            free = next(place for place in _places(trash, name) if not place.exists())
            # First: what is left of a round that is gone would be told of for ever.
            forget(self._folder, name)
            return folder.rename(free)

    def empty_trash(self) -> None:
        """Remove what was deleted for good."""
        with self._changing("what could not be removed lies in the trash still"), suppress(FileNotFoundError):
            shutil.rmtree(self._folder / TRASH)

    def _asked(self) -> Iterator[str]:
        # In the order of their names alone: what a round tells of itself is read only as far back as is asked for.
        named = [RoundSummary(folder.name, moment_of((), folder.name)) for folder in self._rounds()]
        for summary in sorted(named, key=_age, reverse=True):
            facts: tuple[Fact, ...] = ()
            with suppress(CouldNotError):
                facts = read_facts(self._folder / summary.name)
            yield from (fact.question for fact in reversed(facts) if isinstance(fact, QuestionAsked))

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
        facts, samples = read_facts(folder), samples_in(folder)
    except CouldNotError as error:
        return RoundSummary(folder.name, moment_of((), folder.name), trouble=str(error))
    questions = sum(isinstance(fact, QuestionAsked) for fact in facts)
    ended = any(isinstance(fact, RoundEnded) for fact in facts)
    return RoundSummary(folder.name, moment_of(facts, folder.name), seconds(samples), questions, ended)


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
    with suppress(OSError), (folder / FACTS).open("rb", buffering=0) as facts:
        claim(facts, folder.name)
