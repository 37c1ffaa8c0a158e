"""The recordings, transcripts and rounds in a folder."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.analyze import TRANSCRIPTS
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS

# FFmpeg reads more; but what is no sound by its name, a folder of a course holds for another reason.
SOUNDS = (
    *(".wav", ".flac", ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".aiff", ".aif", ".wma", ".amr", ".caf"),
    *(".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mka", ".avi", ".3gp"),
)


@dataclass(frozen=True)
class Found:
    """Something that can be analyzed: its place, and that place as seen from the folder of all."""

    path: Path
    name: Path
    is_round: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether it must be heard."""
        return self.path.suffix.lower() in SOUNDS and not self.is_round


def is_round(folder: Path) -> bool:
    """Whether a folder is that of a round."""
    return (folder / FACTS).exists()


def found_in(folder: Path, out: Path) -> tuple[list[Found], list[str]]:
    """What can be analyzed, by name, and the names of what was passed over; nothing that lies in `out`."""
    taken: list[Found] = []
    others: list[str] = []
    for place, folders, files in os.walk(folder, onerror=_refuse):
        here = Path(place)
        if is_round(here):
            folders.clear()
            taken.append(Found(here, here.relative_to(folder), is_round=True))
            continue
        folders[:] = sorted(name for name in folders if not name.startswith(".") and (here / name).resolve() != out)
        told = [Found(here / name, (here / name).relative_to(folder)) for name in files if not name.startswith(".")]
        chosen = list(_chosen(told))
        taken += chosen
        linked = [name for name in folders if (here / name).is_symlink()]
        others += [str(one.name) for one in told if one not in chosen] + [str(Path(place, name)) for name in linked]
    return sorted(taken, key=lambda one: one.name.parts), sorted(others)


def _chosen(files: Iterable[Found]) -> Iterator[Found]:
    """The recordings, and the transcripts of what is not there as a recording too: each answer counts once."""
    told = list(files)
    sounds = {one.path.stem for one in told if one.is_sound}
    for one in told:
        if one.is_sound or (one.path.suffix.lower() in TRANSCRIPTS and one.path.stem not in sounds):
            yield one


def _refuse(error: OSError) -> None:
    raise CouldNotError(
        f"{error.filename} cannot be looked into: {error.strerror}. See that you may read it, or move it away."
    ) from error
