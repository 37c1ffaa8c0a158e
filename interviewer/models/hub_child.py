"""Run as a program: fetches files of a repository on the model hub, saying `Progress DONE of TOTAL` on the way.

It imports nothing of the package, so that it starts at once and never loads a model. Whatever goes wrong ends it with
the client's own error, of which the program that started it reads the last line.
"""

import fnmatch
import hashlib
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from huggingface_hub import HfApi, HfFileMetadata, get_hf_file_metadata, hf_hub_url
from huggingface_hub.file_download import http_get

TIMEOUT = 5.0


class Part(io.BufferedWriter):
    """A file that grows from where it was left, and says its length whenever it grew."""

    def __init__(self, path: Path, grown: Callable[[int], None]) -> None:
        super().__init__(io.FileIO(path, "ab"))
        self._grown = grown

    def write(self, buffer: Any, /) -> int:
        """Append bytes."""
        written = super().write(buffer)
        self._grown(self.tell())
        return written


def main(repository: str, revision: str, folder: str, target: str, *patterns: str) -> None:
    """Fetch the files that are named, or match, into a target folder."""
    names = _named(repository, revision, folder, patterns)
    found = {name: _metadata(repository, revision, folder, name) for name in names}
    total = sum(metadata.size or 0 for metadata in found.values())
    done = 0
    _say(done, total)
    for name, metadata in found.items():
        _fetch(metadata, Path(target, name), _after(done, total))
        done += metadata.size or 0
        _say(done, total)


def _after(before: int, total: int) -> Callable[[int], None]:
    """Says the growth of one file as progress in all."""
    return lambda grown: _say(before + grown, total)


def _named(repository: str, revision: str, folder: str, patterns: Sequence[str]) -> list[str]:
    """The patterns as they are where all are names, else the repository's files that match one."""
    if not any("*" in pattern for pattern in patterns):
        return list(patterns)
    listed = HfApi(token=False).model_info(repository, revision=revision or None, timeout=TIMEOUT).siblings or []
    inside = [file.rfilename.removeprefix(f"{folder}/") for file in listed]
    return [name for name in inside if any(fnmatch.fnmatch(name, pattern) for pattern in patterns)]


def _metadata(repository: str, revision: str, folder: str, name: str) -> HfFileMetadata:
    """Where a file lies and how long it is."""
    url = hf_hub_url(repository, name, subfolder=folder or None, revision=revision or None)
    return get_hf_file_metadata(url, token=False, timeout=TIMEOUT)


def _fetch(metadata: HfFileMetadata, path: Path, grown: Callable[[int], None]) -> None:
    """Fetch one file, going on where an earlier attempt ended.

    The client's own download begins again after an end by force; its lower layer takes a place to begin at.
    """
    if path.exists() and path.stat().st_size == metadata.size:
        return
    part = path.with_name(f"{path.name}.part")
    if part.exists() and part.stat().st_size > (metadata.size or 0):
        part.unlink()
    with Part(part, grown) as file:
        http_get(metadata.location, file, resume_size=file.tell(), expected_size=metadata.size)
    _check(part, metadata.etag or "")
    part.replace(path)


def _check(part: Path, etag: str) -> None:
    """Refuse a file that the hub itself would not know again; the tag of a large file is its sha256.

    For a model the manifest does not list there is no other check, and the file may have changed between two attempts.
    """
    with part.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if len(etag) == len(sha256) and etag != sha256:
        part.unlink()
        raise ValueError(f"{part.stem} does not match the hub's own checksum; it was removed")


def _say(done: int, total: int) -> None:
    """One line of progress."""
    sys.stdout.write(f"Progress {done} of {total}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
