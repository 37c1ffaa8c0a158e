"""What was analyzed, on disk: a JSON document a recording, written whole or not at all."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from interviewer.cli.many.made_by import Made, State
from interviewer.cli.many.work import Done
from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures, from_json, to_json
from interviewer.core.trouble import CouldNotError
from interviewer.owned import PART, make_folder, put

FORMAT = 1
REPORTS = "reports"
# Of the 255 bytes that a name may have, these leave room for what is written behind it.
LONGEST_NAME = 200
# Of a longer one so many are kept, behind letters that no other name has.
KEPT_OF_NAME, LETTERS = 180, 16


@dataclass(frozen=True)
class Kept:
    """A result from before: the state in which the recording was, what it was made from and by, and its figures."""

    state: State
    made: Made
    figures: tuple[AnswerFigures, ...]


@dataclass(frozen=True)
class Results:
    """The results in a folder, each under the name that its recording has in the folder of all."""

    folder: Path

    def place(self, name: Path) -> Path:
        """Where the result of a recording lies."""
        whole = os.fsencode(name.name)
        if len(whole) > LONGEST_NAME:
            own = sha256(whole).hexdigest()[:LETTERS]
            name = name.with_name(f"{own} {whole[-KEPT_OF_NAME:].decode('utf-8', 'ignore')}")
        return self.folder / REPORTS / name.with_name(f"{name.name}.json")

    def kept(self, name: Path) -> Kept | None:
        """The result of a recording, if there is one; what is no result of ours is none."""
        try:
            known = json.loads(self.place(name).read_bytes())
            if known["format"] != FORMAT:
                return None
            return Kept(known["state"], Made(**known["made"]), from_json(known["figures"]).answers)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def keep(self, name: Path, state: State, made: Made, done: Done) -> None:
        """Write a result down."""
        figures = to_json(RoundFigures(str(name), None, answers=done.figures))
        told = {"format": FORMAT, "file": str(name), "state": state, "made": asdict(made), "figures": figures}
        write_whole(self.place(name), _text({**told, "report": done.report}))

    def keep_state(self, name: Path, state: State) -> None:
        """Write down that a recording is the same in another state."""
        write_whole(self.place(name), _text({**json.loads(self.place(name).read_bytes()), "state": state}))

    def strangers(self, names: Iterable[Path]) -> list[Path]:
        """The results of what is not among these."""
        own = {self.place(name) for name in names}
        return sorted(path for path in (self.folder / REPORTS).rglob("*.json") if path not in own)

    def remove(self, results: Iterable[Path]) -> None:
        """Remove these, and folders in which nothing else was: their names are people's."""
        for path in results:
            path.unlink(missing_ok=True)
            with suppress(OSError):
                for folder in path.parents:
                    if folder == self.folder:
                        break
                    folder.rmdir()

    def tidy(self) -> None:
        """Remove what a program that was killed left half written."""
        for part in self.folder.rglob(f".*{PART}"):
            part.unlink(missing_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Put a text in the place of what is there, whole or not at all, in a folder that may be missing."""
    try:
        make_folder(path.parent)
        # Half a surrogate pair, which a file name may hold, is no UTF-8.
        put(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CouldNotError(
            f"{path} cannot be written: {error.strerror}. What was done before is kept; the same command goes on."
        ) from error


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"
