"""What candidates who are made up say: scripts of ours and of the user's, files of TOML."""

from pathlib import Path

from interviewer.bank.entries import Place, tables_in, value_of
from interviewer.bank.plain_words import nearest, spelled
from interviewer.core.simulation.script import Answer, Script, Sentence, Unit, wrong_marks
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError

# An hour of talk has some 60 kB.
LARGEST_BYTES = 2**20
_MOST_FAULTS = 3


def own_scripts() -> dict[str, Path]:
    """The scripts that the program brings along, by name."""
    return {path.stem: path for path in sorted((Path(__file__).parent / "scripts").glob("*.toml"))}


def script_named(name: str) -> Script:
    """A script of ours, else the one in a file."""
    own = own_scripts()
    path = own.get(name) or Path(name)
    if not path.is_file():
        raise CouldNotError(f'"{spelled(name)}" is neither a file nor a script of ours{nearest(name, own)}.')
    return _script_at(path)


def script_in(text: str, file: str) -> tuple[Script | None, list[str]]:
    """The script a text of TOML spells, and all that is wrong with it; messages call it by the name of its file."""
    place = Place(file, [])
    script = value_of(Script, tables_in(text, place), place)
    for number, answer in enumerate(script.answers if script else (), 1):
        _check(answer, place.at("answers").item(number))
    return script, place.faults


def _script_at(path: Path) -> Script:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise CouldNotError(f"{path} has more than {LARGEST_BYTES // 2**20} MB: no candidate says so much.")
        script, faults = script_in(path.read_text(encoding="utf-8-sig"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise CouldNotError(f"{path} cannot be read: {why}.") from error
    if faults or script is None:
        more = f" (and {len(faults) - _MOST_FAULTS} more)" if len(faults) > _MOST_FAULTS else ""
        raise CouldNotError(" ".join(faults[:_MOST_FAULTS]) + more)
    return script


def _check(answer: Answer, place: Place) -> None:
    """Whether its kind, tags and marks are known, and whether anything is said."""
    # What is missing was told already.
    is_known = bool(answer.kind) and place.at("kind").refuse_unless_one_of(answer.kind, SCHEMES)
    for number, unit in enumerate(answer.units, 1):
        inside = place.at("units").item(number)
        if is_known and unit.tag:
            inside.at("tag").refuse_unless_one_of(unit.tag, SCHEMES[answer.kind])
        _check_text(unit, inside.at("text"))


def _check_text(unit: Unit, place: Place) -> None:
    for mark in wrong_marks(unit.text):
        place.refuse(f': "[{spelled(mark)}]" is neither "[um]" nor a silence in seconds (at most 60), as in "[1.5]".')
    if unit.text and not any(isinstance(piece, Sentence) for piece in unit.pieces):
        place.refuse(" holds no word.")
