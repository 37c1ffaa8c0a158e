"""`interviewer reanalyze`."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from interviewer import __version__
from interviewer.cli.kept import sound_of
from interviewer.cli.output import columns, document, note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.parts_once import PartsOnce
from interviewer.cli.reread import lost_corrections, lost_disputes, told_again
from interviewer.cli.round_reading import figures_of
from interviewer.cli.streams import one_line
from interviewer.core.events import Fact
from interviewer.core.minutes import clock
from interviewer.core.over_time.comparison import Comparison, compared
from interviewer.core.over_time.reread import Reread, reread
from interviewer.core.report import rounded
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.exports.comparison_lines import change_lines, difference_json
from interviewer.journal import FACTS, SOUND, first_told, read_facts, retell, take_back
from interviewer.library import Library
from interviewer.retelling import Made, newest

# For a person, and for a program.
Told = tuple[list[str], dict[str, Any]]


@dataclass(frozen=True)
class Again:
    """A round read again: whether its sound was, whether anything differs, and what; the file that holds it, if any.

    `lost` counts the corrections and the disputes that held and have nothing to hold to any more; `trouble` says in a
    sentence what of its sound is missing.
    """

    name: str
    sounded: bool
    differs: bool
    reread: Reread
    comparison: Comparison
    lost: tuple[int, int]
    file: str
    trouble: str = ""


def run(arguments: argparse.Namespace) -> int:
    """Read rounds again, or take readings back."""
    found = opened(arguments)
    parts = PartsOnce(found.home, found.config)
    folders = _folders(arguments, parts)
    if not arguments.revert and any((folder / SOUND).exists() for folder in folders):
        # Looked for once: what is not here would else be missed anew for each round.
        parts.whisper(arguments.model)
    told: list[dict[str, Any]] = []

    def do(folder: Path) -> None:
        again = partial(read_again, parts=parts, model=arguments.model, keep_old=arguments.keep_old)
        lines, spelled = (_revert if arguments.revert else again)(folder)
        told.append(spelled)
        if not arguments.json:
            print("\n".join(map(one_line, lines)))

    code = _each(folders, do)
    if arguments.json:
        document(rounded(told))
    return code


def _folders(arguments: argparse.Namespace, parts: Parts) -> list[Path]:
    """The rounds that are named; --all names those at home."""
    library = Library(Path(arguments.sessions).absolute() if arguments.sessions else parts.home.sessions)
    if bool(arguments.round) == arguments.all:
        raise CouldNotError("Name one round, or --all. Nothing was read.")
    if not arguments.all:
        named = Path(arguments.round)
        return [named if (named / FACTS).exists() else library.find(arguments.round)]
    folders = library.own()
    if arguments.revert:
        folders = [folder for folder in folders if newest(folder)]
    if not folders:
        raise CouldNotError(f"There is no round {'that was read again' if arguments.revert else 'to read again'}.")
    return folders


def _each(folders: Sequence[Path], do: Callable[[Path], object]) -> int:
    """Do it with each; one that cannot hinders no other, but the only one."""
    code = 0
    for folder in folders:
        try:
            do(folder)
        except CouldNotError as trouble:
            if len(folders) == 1:
                raise
            note(str(trouble))
            code = 1
    return code


def _revert(folder: Path) -> Told:
    before: tuple[Fact, ...] = ()
    with suppress(CouldNotError):
        # That it cannot be read can be why it is taken back.
        before = read_facts(folder)
    taken = take_back(folder)
    if taken is None:
        raise CouldNotError(f"The round {folder.name} was read once, so there is nothing to go back to.")
    lost = lost_corrections(before, read_facts(folder))
    lines = [f"{folder.name}: what was read before counts again; {taken.name} is kept", *_no_more("correction", lost)]
    return lines, {"round": folder.name, "taken_back": taken.name, "corrections_lost": lost}


def read_again(folder: Path, parts: Parts, model: str | None, keep_old: bool = False) -> Told:
    """Hear a round and tag it as it would be today, and what that changes; the old reading stays beside the new."""
    first, before = first_told(folder), read_facts(folder)
    sound = sound_of(folder, first.facts)
    if sound.is_lost:
        raise CouldNotError(
            f"The round {folder.name} is not read again, and what was told of it is kept. {sound.trouble}"
        )
    now = tuple(told_again(folder, first.facts, sound.seconds, parts, model))
    sounded = sound.seconds > 0
    file = ""
    if now != before and not keep_old:
        file = retell(folder, first, now, _made(parts, model, sounded)).name
    figures = [figures_of(folder.name, facts, parts.setting(facts)) for facts in (before, now)]
    lost = lost_corrections(before, now), lost_disputes(before, now, parts.setting(now))
    again = Again(
        folder.name, sounded, now != before, reread(before, now), compared(*figures), lost, file, sound.trouble
    )
    return list(_lines(again, columns())), _spelled(again)


def _made(parts: Parts, model: str | None, sounded: bool) -> Made:
    """What read the round, so that another reading can be told from it."""
    recogniser = parts.whisper(model).name if sounded else ""
    files = [parts.home.tagger(kind) for kind in SCHEMES] + sorted(parts.home.reader.glob("*"))
    taggers = sha256(b"".join(file.read_bytes() for file in files if file.is_file())).hexdigest()[:12]
    return Made(datetime.now().astimezone().isoformat(timespec="seconds"), __version__, recogniser, taggers)


def _lines(told: Again, width: int) -> Iterator[str]:
    changed, how = told.reread, "read" if told.sounded else "tagged"
    if not told.differs:
        yield f"{told.name}: {how} again; nothing changed, and nothing was written"
        yield from _short(told.trouble)
        return
    yield f"{told.name}: {how} again; " + (f"now in {told.file}" if told.file else "the old reading is kept")
    yield f"  Words: {changed.words_changed} of {changed.words} changed"
    yield f"  Tags: {clock(changed.seconds_changed)} of {clock(changed.seconds)} tagged otherwise"
    yield from change_lines(told.comparison, width)
    yield from _no_more("correction", told.lost[0])
    yield from _no_more("dispute", told.lost[1])
    yield from _short(told.trouble)


def _short(trouble: str) -> Iterator[str]:
    if trouble:
        yield f"  {trouble} Answers that were heard beyond it are only tagged again."


def _no_more(what: str, count: int) -> Iterator[str]:
    if count:
        hold, they = (f"{what}s hold", "they spoke") if count > 1 else (f"{what} holds", "it spoke")
        yield f"  {count} {hold} no more: what {they} of is not there now"


def _spelled(told: Again) -> dict[str, Any]:
    return {
        "round": told.name,
        "file": told.file or None,
        "from_sound": told.sounded,
        "sound_trouble": told.trouble or None,
        **asdict(told.reread),
        **difference_json(told.comparison),
        "corrections_lost": told.lost[0],
        "disputes_lost": told.lost[1],
    }
