"""The figures of the rounds on disk, from their index; imports nothing heavy, so that they are shown at once."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import interviewer
from interviewer.cli.program import files_below, program_files
from interviewer.cli.streams import note
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.trouble import CouldNotError
from interviewer.home import Home, find_home
from interviewer.index import Index

# Folding so many rounds anew takes long enough to be worth a word.
MANY = 50


def indexed(arguments: argparse.Namespace, tell: Callable[[str], None] = note) -> list[RoundFigures]:
    """Every round, the oldest first, those that cannot be read as well; where this takes long, it is told."""
    home = find_home(arguments.home)
    return Index(sessions_of(arguments, home), made_by(home)).rounds(reading(arguments, tell))


def readable(rounds: Sequence[RoundFigures]) -> list[RoundFigures]:
    """The rounds that can be read; says how many cannot."""
    troubles = [one.trouble for one in rounds if one.trouble]
    if troubles:
        note(f"{len(troubles)} round{'s are' if len(troubles) > 1 else ' is'} passed over. {troubles[0]}")
    known = [one for one in rounds if not one.trouble]
    if not known:
        raise CouldNotError("There is no round that can be read. To hold one: interviewer practice")
    return known


def sessions_of(arguments: argparse.Namespace, home: Home) -> Path:
    """The folder of the rounds."""
    return Path(arguments.sessions).absolute() if arguments.sessions else home.sessions


def made_by(home: Home) -> str:
    """What has a say in figures, in a few letters: the program and its files, the settings, the user's questions."""
    # Their states: to read them all takes longer than to show the figures.
    states = [state for path in (*program_files(), *files_below(home.packs), home.config) for state in _state(path)]
    return sha256(repr((interviewer.__version__, states)).encode()).hexdigest()[:16]


def _state(path: Path) -> Iterator[tuple[str, int, int]]:
    try:
        found = path.stat()
    except OSError:
        return
    yield path.name, found.st_size, found.st_mtime_ns


def reading(arguments: argparse.Namespace, tell: Callable[[str], None] = note) -> Callable[[Path], RoundFigures]:
    """What reads a round; all that it takes is made when the first one is read."""
    readings: list[Callable[[Path], RoundFigures]] = []
    count = 0

    def read(folder: Path) -> RoundFigures:
        nonlocal count
        if not readings:
            from interviewer.cli.round_reading import reading

            readings.append(reading(arguments))
        count += 1
        if count == MANY:
            tell("Reading the rounds; the next time, what is not new comes at once.")
        return readings[0](folder)

    return read
