"""Tables of TOML into frozen values; all that they say wrongly is told, each with its place and the nearest right name.

A value is built as far as it is right, so that what is wrong elsewhere in it can be told too; whoever reads a file
keeps nothing of it if a fault was told.
"""

import dataclasses
import tomllib
import types
import typing
from collections.abc import Callable, Collection, Iterator
from dataclasses import MISSING, dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar

from interviewer.bank.plain_words import forbidden, nearest, spelled

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Place:
    """Somewhere in a file; what is wrong there joins the faults of that file."""

    name: str
    faults: list[str]

    def at(self, key: str) -> "Place":
        """A place inside this one."""
        return Place(f'{self.name}: "{spelled(key)}"', self.faults)

    def table(self, name: str) -> "Place":
        """A table of the file."""
        return Place(f'{self.name}, "{spelled(name)}"', self.faults)

    def refuse(self, what: str) -> None:
        """Tell what is wrong here."""
        self.faults.append(f"{self.name}{what}")

    def refuse_unless_one_of(self, value: str, known: Collection[str]) -> bool:
        """Tell it if a name is none of those known; whether it is one."""
        if value not in known:
            self.refuse(f': "{spelled(value)}" is none of those known here{nearest(value, known)}.')
        return value in known


def tables_in(text: str, place: Place) -> dict[str, Any]:
    """What a text of TOML holds, by the names of its tables; nothing where it is none."""
    try:
        tables = tomllib.loads(text)
        place.faults.extend(_forbidden_in(tables, place))
    # A number of thousands of digits is no error of TOML's own.
    except (ValueError, RecursionError) as error:
        why = "its brackets or names are nested too deeply" if isinstance(error, RecursionError) else error
        place.refuse(f" is not valid TOML: {why}.")
        return {}
    return tables


def value_of(kind: type[Entry], table: Any, place: Place, **given: Any) -> Entry | None:
    """The value a table spells, as far as it is right; its fields that are given are no keys of the table."""
    if not isinstance(table, dict):
        place.refuse(" must be a table.")
        return None
    keys = {key: one for key, one in _keys(typing.cast("Any", kind)).items() if key not in given}
    known = {key: table[key] for key in table if place.refuse_unless_one_of(key, keys)}
    values = {key: _value(keys[key].hint, value, place.at(key)) for key, value in known.items()}
    for key, one in keys.items():
        if one.required and key not in table:
            place.at(key).refuse(" is missing.")
    whole = {key: one.blank for key, one in keys.items() if one.required} | values
    return kind(**given, **{key: value for key, value in whole.items() if value is not None})


@dataclass(frozen=True)
class _Key:
    """A key of a table: the type of its value, whether it must be there, and what stands in its place if it lacks."""

    hint: Any
    required: bool
    blank: Any


@cache
def _keys(kind: Any) -> dict[str, _Key]:
    hints = typing.get_type_hints(kind)
    return {
        field.name: _Key(_bare(hints[field.name]), field.default is MISSING, _blank(hints[field.name]))
        for field in dataclasses.fields(kind)
    }


def _bare(hint: Any) -> Any:
    """The type without `| None`: what need not be there."""
    return typing.get_args(hint)[0] if isinstance(hint, types.UnionType) else hint


def _blank(hint: Any) -> Any:
    return () if typing.get_origin(hint) is tuple else {str: "", int: 0, float: 0.0, date: date.min}.get(hint)


def _value(hint: Any, value: Any, place: Place) -> Any:
    if typing.get_origin(hint) is tuple:
        return _list(typing.get_args(hint)[0], value, place)
    if dataclasses.is_dataclass(hint):
        return value_of(typing.cast("type[Any]", hint), value, place)
    fault = _SCALARS[hint](value)
    if fault:
        place.refuse(f" must be {fault}.")
        return _blank(hint)
    return hint(value) if hint is float else value


def _list(of: Any, value: Any, place: Place) -> tuple[Any, ...]:
    texts = of is str
    what = "texts in quotes" if texts else "tables in double brackets" if dataclasses.is_dataclass(of) else "lists"
    if not isinstance(value, list) or not value or (texts and any(map(_no_text, value))):
        place.refuse(f" must be a list of {what}, and not empty.")
        return ()
    if texts:
        return tuple(value)
    items = [_value(of, one, Place(f"{place.name} {at}", place.faults)) for at, one in enumerate(value, 1)]
    return tuple(item for item in items if item is not None)


# Nothing that is asked or counted comes near it.
_TOO_MANY = 10**12


def _no_text(value: Any) -> str:
    return "" if isinstance(value, str) and value.strip() else "a text in quotes, and not empty"


def _no_number(value: Any, whole: bool, what: str) -> str:
    number = isinstance(value, int) or (isinstance(value, float) and not whole)
    # Every number of the bank counts something that there must be some of.
    if not number or isinstance(value, bool) or not 0 < value < float("inf"):
        return f"{what} above 0, not {spelled(repr(value))}"
    return "" if value < _TOO_MANY else f"{what} below {_TOO_MANY:,}"


_SCALARS: dict[Any, Callable[[Any], str]] = {
    str: _no_text,
    int: lambda value: _no_number(value, True, "a whole number"),
    float: lambda value: _no_number(value, False, "a number"),
    bool: lambda value: "" if isinstance(value, bool) else "true or false",
    # A moment is a date too, for Python.
    date: lambda value: "" if type(value) is date else "a date without quotes, as in 2025-12-31",
}


def _forbidden_in(value: Any, place: Place) -> Iterator[str]:
    """What nobody may put on another's terminal: in a text, a name, or below."""
    if isinstance(value, dict):
        for name, below in value.items():
            inside = place.at(name)
            yield from _forbidden_in(name, inside)
            yield from _forbidden_in(below, inside)
    elif isinstance(value, list):
        for below in value:
            yield from _forbidden_in(below, place)
    elif isinstance(value, str) and (what := forbidden(value)):
        yield f"{place.name} holds {what}."
