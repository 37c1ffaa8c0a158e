"""What an analysis was made from and by: where neither has changed, it need not be made again."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import file_digest, sha256
from pathlib import Path

from interviewer.cli.parts import Parts
from interviewer.cli.program import program_files
from interviewer.core.setting import Setting
from interviewer.core.tags import SCHEMES
from interviewer.models.shelf import WHISPER_NEEDS

# The names, sizes and times of change of a recording's files: where it is the same, so are they.
State = list[list[str | int]]


@dataclass(frozen=True)
class Made:
    """The sha256 of what was read, and of everything that had a say in what became of it."""

    sha256: str
    made_by: str


@dataclass(frozen=True)
class Makers:
    """All that has a say in reports made from these parts, with this recogniser or the configured one."""

    parts: Parts
    model: str | None

    def made_by(self, question: str, wanted: str, is_heard: bool, is_round: bool, is_partial: bool) -> str:
        """In a few letters, what has a say in the report of an answer to that question, or of a round.

        `is_partial` says that the end of a recording may be missing.
        """
        heard = (self.parts.config.recogniser.language, self._recogniser, is_partial) if is_heard else ()
        asked = self._packs if is_round else repr(self._setting.briefs.get(question))
        return _digest_of_text(repr((program(), self._tagging, heard, asked, question, wanted, self.parts.config.pace)))

    @cached_property
    def _setting(self) -> Setting:
        return self.parts.setting()

    @cached_property
    def _tagging(self) -> str:
        home = self.parts.home
        return _digest([*map(home.tagger, SCHEMES), *_within(home.reader), *_within(self.parts.shelf.path("minilm"))])

    @cached_property
    def _recogniser(self) -> str:
        folder = self.parts.whisper(self.model)
        return _digest(folder / name for name in WHISPER_NEEDS)

    @cached_property
    def _packs(self) -> str:
        return _digest(_within(self.parts.home.packs))


@cache
def program() -> str:
    """The program that runs: looked at once, as one that was put in its place later is not what reads here.

    Its version alone would not tell a working copy from another.
    """
    return _digest(program_files())


def sha256_of(path: Path) -> str:
    """That of a file, or of the files of a round with their names."""
    if path.is_file():
        return _digest_of_file(path)
    return _digest(_within(path))


def state_of(path: Path) -> State:
    """That of a file, or of the files of a round; it takes no reading."""
    files = _within(path) if path.is_dir() else [path]
    return [[file.name, (status := file.stat()).st_size, status.st_mtime_ns] for file in files]


def _within(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("[!.]*") if path.is_file())


def _digest(files: Iterable[Path]) -> str:
    return _digest_of_text("".join(f"{path.name} {_digest_of_file(path)}\n" for path in files if path.is_file()))


def _digest_of_file(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _digest_of_text(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
