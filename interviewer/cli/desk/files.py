"""Files that somebody types the path of."""

import os
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from interviewer.core.trouble import CouldNotError

HERE, AT_HOME = ".", "~/"
# More names than this nobody reads; a further letter leaves fewer.
MOST_OFFERED = 200


def files_like(typed: str) -> list[str]:
    """The paths that begin so, with a slash after a folder; hidden ones where their dot is typed."""
    cut = max(typed.rfind("/"), typed.rfind(os.sep)) + 1
    folder, name = typed[:cut], typed[cut:]
    found = (folder + one for one in _names_in(folder or HERE) if _is_meant(one, name))
    return [*([AT_HOME] if typed in ("", "~") else []), *sorted(found, key=str.casefold)][:MOST_OFFERED]


def _is_meant(name: str, typed: str) -> bool:
    # What a terminal cannot show is not offered; it can still be opened by a command.
    return name.startswith(typed) and name.isprintable() and (typed.startswith(".") or not name.startswith("."))


def _names_in(folder: str) -> Iterator[str]:
    """What lies in a folder; nothing where it cannot be looked into."""
    # Of a user who is not there, and of a path that cannot be one, the errors are others.
    with suppress(OSError, RuntimeError, ValueError), os.scandir(Path(folder).expanduser()) as entries:
        for entry in entries:
            yield f"{entry.name}/" if _is_folder(entry) else entry.name


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    with suppress(OSError):
        return entry.is_dir()
    return False


def file_at(typed: str) -> str:
    """The whole path of the file that is meant; as a terminal writes one that is dropped on it, too."""
    meant = typed.strip()
    if not meant:
        raise CouldNotError("Type the path of a recording or a transcript first.")
    for way in (meant, *_unquoted(meant)):
        path = _path(way)
        if path is not None and path.is_file():
            return str(path.absolute())
        if path is not None and path.is_dir():
            raise CouldNotError(f"{meant} is a folder: choose a file in it.")
    raise CouldNotError(f"There is no file {meant}. Is it spelled like that?")


def _path(way: str) -> Path | None:
    """A path that can be looked at; None where it is none."""
    try:
        path = Path(way).expanduser()
        path.stat()
    except (OSError, RuntimeError, ValueError):
        return None
    return path


def _unquoted(typed: str) -> Iterator[str]:
    with suppress(ValueError):
        words = shlex.split(typed)
        if len(words) == 1:
            yield words[0]
