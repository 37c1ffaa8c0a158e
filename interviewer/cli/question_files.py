"""Files of questions and rounds that users write: checked, and added to their home."""

import argparse
from collections.abc import Sequence
from os.path import realpath
from pathlib import Path

from interviewer.bank.bank import LeftOut, bank_with, files_in
from interviewer.cli.output import document
from interviewer.cli.parts import Parts
from interviewer.cli.streams import one_line
from interviewer.core.trouble import CouldNotError
from interviewer.home import copy_whole


def check(parts: Parts, arguments: argparse.Namespace) -> int:
    """Tell all that is wrong with these files, or with all the user's; 1 if anything is."""
    files = [Path(file) for file in arguments.files] or files_in(parts.home.packs)
    wrong = {one.path: one.faults for one in _left_out(files, parts.home.packs)}
    if arguments.json:
        document({"files": [{"path": str(file), "faults": list(wrong.get(file, ()))} for file in files]})
    elif files:
        print("\n".join(line for file in files for line in _verdict(file, wrong.get(file, ()))))
    else:
        print(one_line(f"There are no packs in {parts.home.packs}. To add one: interviewer questions add FILE"))
    return 1 if wrong else 0


def add(parts: Parts, arguments: argparse.Namespace) -> int:
    """Copy a file that is right to the user's packs; 1 if it is not."""
    file, folder = Path(arguments.file), parts.home.packs
    target = folder / file.name
    if file.suffix != ".toml" or file.name.startswith("."):
        raise CouldNotError(f'{file} was not added: the name of a pack ends in ".toml", as in mine.toml.')
    if target.exists():
        raise CouldNotError(f"{target} is there already and was kept. Change it there, or give yours another name.")
    wrong = _left_out([file], folder)
    if wrong:
        print("\n".join(line for one in wrong for line in _verdict(file, one.faults)))
        raise CouldNotError(f"{file} was not added. Mend what is told above, and add it again.")
    folder.mkdir(parents=True, exist_ok=True)
    copy_whole(file, target)
    if arguments.json:
        document({"added": str(target)})
    else:
        print(one_line(f"Added: {target}"))
    return 0


def _left_out(files: Sequence[Path], folder: Path) -> list[LeftOut]:
    """What of these files would be left out, if they stood beside the user's other packs."""
    # Not Path.resolve, which stumbles over a link to itself.
    named = {realpath(file) for file in files}
    others = [file for file in files_in(folder) if realpath(file) not in named]
    told = {*files}
    return [one for one in bank_with([*others, *files]).left_out if one.path in told]


def _verdict(file: Path, faults: Sequence[str]) -> list[str]:
    return [one_line(fault) for fault in faults] or [one_line(f"{file}: ok")]
