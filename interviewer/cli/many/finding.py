"""The recordings, transcripts and rounds in a folder."""

import os
import re
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.many.place import is_of_results
from interviewer.cli.told import names_several
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS

# FFmpeg reads more; but what is no sound by its name, a folder of a course holds for another reason.
SOUNDS = (
    *(".wav", ".flac", ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".aiff", ".aif", ".wma", ".amr", ".caf"),
    *(".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mka", ".avi", ".3gp"),
)
# The more a file tells, the earlier its ending stands here.
ENDINGS = (*SOUNDS, ".json", ".vtt", ".srt", ".sbv", ".txt")
# Texts that come with a folder and are nobody's answer.
NOTES = ("readme", "read me", "license", "notes", "index")
# What Zoom adds to the name of one meeting's captions, transcript and pictures.
_OF_ONE_MEETING = re.compile(r"(?:\.transcript|\.cc|_(?:(?:gallery|gvo|avo|as)_)?\d+x\d+)$|^(?:audio|video)(?=\d{6,}$)")


@dataclass(frozen=True)
class Found:
    """Something that can be analyzed: its place, and that place as seen from the folder of all."""

    path: Path
    name: Path
    is_round: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether it must be heard."""
        return self._ending in SOUNDS and not self.is_round

    @property
    def answer(self) -> tuple[Path, str]:
        """What files of one answer have in common: their folder, and their name but for its ending."""
        return (self.name.parent, self.name.name) if self.is_round else answer_in(self.name)

    @property
    def rank(self) -> tuple[int, Path]:
        """The lowest of those of one answer tells most of it."""
        return -1 if self.is_round else ENDINGS.index(self._ending), self.name

    @property
    def _ending(self) -> str:
        return self.path.suffix.lower()


@dataclass(frozen=True)
class Contents:
    """What can be analyzed, by name; the names of what tells the same answers again, and of what tells none."""

    found: list[Found]
    again: list[str]
    others: list[str]


def answer_in(file: Path) -> tuple[Path, str]:
    """The folder of a file, and its name but for its ending and what Zoom adds to it."""
    return file.parent, _OF_ONE_MEETING.sub("", file.stem)


def is_round(folder: Path) -> bool:
    """Whether a folder is that of a round."""
    return (folder / FACTS).exists()


def found_in(folder: Path, out: Path) -> Contents:
    """What lies in a folder; nothing that lies in `out`, or among other results. Each answer counts once."""
    taken: list[Found] = []
    others: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=_refuse):
        here = Path(place)
        if is_round(here):
            folders.clear()
            taken.append(Found(here, here.relative_to(folder), is_round=True))
            continue
        folders[:] = sorted(name for name in folders if _is_looked_into(here / name, out))
        told = [here / name for name in files if not name.startswith(".")]
        taken += [Found(path, path.relative_to(folder)) for path in told if _tells_an_answer(path)]
        linked = [here / name for name in folders if (here / name).is_symlink()]
        others += [path for path in told if not _tells_an_answer(path)] + linked
    best = _best(taken)
    again = sorted(str(one.name) for one in taken if one not in best)
    return Contents(
        sorted(best, key=lambda one: one.name.parts), again, sorted(str(path.relative_to(folder)) for path in others)
    )


def _best(taken: Iterable[Found]) -> list[Found]:
    answers: dict[tuple[Path, str], list[Found]] = {}
    for one in sorted(taken, key=lambda one: one.rank):
        answers.setdefault(one.answer, []).append(one)
    return [_telling_most(files) for files in answers.values()]


def _telling_most(files: Sequence[Found]) -> Found:
    """The first; but before sound goes a transcript that names several people, whom nobody tells apart in it."""
    first, *others = files
    if first.is_round or not others:
        return first
    return next((one for one in files if not one.is_sound and names_several(one.path)), first)


def _is_looked_into(folder: Path, out: Path) -> bool:
    return not folder.name.startswith(".") and folder.resolve() != out and not is_of_results(folder)


def _tells_an_answer(path: Path) -> bool:
    """Whether it does by its name; a pipe or a device, for which one could wait without end, never does."""
    if path.suffix.lower() not in ENDINGS or path.stem.casefold() in NOTES:
        return False
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        # Reading it will tell why.
        return True


def _refuse(error: OSError) -> None:
    raise CouldNotError(
        f"{error.filename} cannot be looked into: {error.strerror}. See that you may read it, or move it away."
    ) from error
