"""The files of this program that have a say in a result: of a recording, of a round, or in a round's figures."""

import os
from collections.abc import Iterator
from pathlib import Path

import interviewer

ROOMS = ("core", "bank", "adapters")
# What else the command line consists of asks, shows, or shares the work out.
OF_CLI = ("analyze", "kept", "many/work", "parts", "round_reading", "rounds", "setting", "sound", "told")


def program_files() -> list[Path]:
    """Those that read and count, and our questions; none that only shows what came of it."""
    package = Path(interviewer.__file__).parent
    rooms = [path for room in ROOMS for path in files_below(package / room)]
    return [*rooms, *sorted(package.glob("*.py")), *(package / "cli" / f"{name}.py" for name in OF_CLI)]


def files_below(folder: Path) -> Iterator[Path]:
    """The files in a folder and those below it, what Python makes of them left out."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        yield from (Path(place, name) for name in sorted(files))
