"""A file of the bank into frozen values; what it says wrongly is told with its place and the nearest right name."""

import difflib
import tomllib
import types
import typing
from collections.abc import Collection
from dataclasses import fields
from importlib.resources import files
from typing import Any, TypeVar

from interviewer.core.trouble import CouldNotError

Entry = TypeVar("Entry")


def text_of(file: str) -> str:
    """What a file beside this one says."""
    return files("interviewer.bank").joinpath(file).read_text(encoding="utf-8")


def entries(kind: type[Entry], text: str, file: str) -> dict[str, Entry]:
    """One value of that dataclass a table, by the table's name, which is its `id`; no key may lack or be besides."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CouldNotError(f"{file} is not valid TOML: {error}.") from error
    return {name: _entry(kind, name, table, file) for name, table in tables.items()}


def must_be_one_of(value: str, known: Collection[str], where: str) -> None:
    """Refuse any other name."""
    if value not in known:
        raise CouldNotError(f'{where}: "{value}" is none of those known here{nearest(value, known)}.')


def nearest(value: str, known: Collection[str]) -> str:
    """The end of a message: the name that was probably meant, else all there are."""
    near = difflib.get_close_matches(value.lower(), known, n=1)
    return f'; did you mean "{near[0]}"' if near else f": {', '.join(known)}"


def _entry(kind: type[Entry], name: str, table: Any, file: str) -> Entry:
    where = f'{file}, "{name}"'
    if not isinstance(table, dict):
        raise CouldNotError(f"{where} must be a table, written [{name}].")
    hints = {key: hint for key, hint in typing.get_type_hints(kind).items() if key != "id"}
    for key in table:
        must_be_one_of(key, hints, where)
    for key in hints:
        if key not in table:
            raise CouldNotError(f'{where}: "{key}" is missing.')
    values = {key: _value(hint, table[key], f'{where}: "{key}"') for key, hint in hints.items()}
    return kind(**{field.name: values.get(field.name, name) for field in fields(typing.cast("Any", kind))})


def _value(hint: Any, value: Any, where: str) -> Any:
    if isinstance(hint, types.GenericAlias):
        if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
            raise CouldNotError(f"{where} must be a list of texts in quotes, and not empty.")
        return tuple(value)
    # Every number of the bank counts something that there must be some of.
    if hint in (int, float):
        if isinstance(value, bool) or not isinstance(value, (int, hint)) or not 0 < value < float("inf"):
            raise CouldNotError(f"{where} must be {_NUMBERS[hint]}, not {value!r}.")
        return hint(value)
    if not isinstance(value, str) or not value.strip():
        raise CouldNotError(f"{where} must be a text in quotes, and not empty.")
    return value


_NUMBERS = {int: "a whole number above 0", float: "a number above 0"}
