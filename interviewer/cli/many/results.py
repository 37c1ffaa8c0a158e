"""What was analyzed, on disk: a JSON document a recording, written whole or not at all."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from interviewer.cli.many.made_by import Made
from interviewer.cli.many.work import Done
from interviewer.core.over_time.round_figures import AnswerFigures, RoundFigures, from_json, to_json
from interviewer.core.trouble import CouldNotError

FORMAT = 1
REPORTS = "reports"
# Of the 255 bytes that a name may have, these leave room for what is written behind it.
LONGEST_NAME = 200


@dataclass(frozen=True)
class Results:
    """The results in a folder, each under the name that its recording has in the folder of all."""

    folder: Path

    def place(self, name: Path) -> Path:
        """Where the result of a recording lies."""
        if len(os.fsencode(name.name)) > LONGEST_NAME:
            name = name.with_name(os.fsdecode(os.fsencode(name.name)[-LONGEST_NAME:]))
        return self.folder / REPORTS / name.with_name(f"{name.name}.json")

    def figures(self, name: Path, made: Made) -> tuple[AnswerFigures, ...] | None:
        """The figures of a result that was made from the same and by the same; None where there is none."""
        try:
            known = json.loads(self.place(name).read_bytes())
            if known["format"] != FORMAT or known["made"] != asdict(made):
                return None
            return from_json(known["figures"]).answers
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            # What is no result of ours is made anew.
            return None

    def keep(self, name: Path, made: Made, done: Done) -> None:
        """Write a result down."""
        figures = to_json(RoundFigures(str(name), None, answers=done.figures))
        told = {"format": FORMAT, "file": str(name), "made": asdict(made), "figures": figures, "report": done.report}
        write_whole(self.place(name), _text(told))


def write_whole(path: Path, text: str) -> None:
    """Put a text in the place of what is there, whole or not at all; readable by its owner alone, as rounds are."""
    beside = path.with_name(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(beside, text)
        beside.replace(path)
    except OSError as error:
        raise CouldNotError(
            f"{path} cannot be written: {error.strerror}. What was done before is kept; the same command goes on."
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        # Half a surrogate pair, which a file name may hold, is no UTF-8.
        file.write(text.encode("utf-8", "backslashreplace"))
        file.flush()
        os.fsync(descriptor)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"
