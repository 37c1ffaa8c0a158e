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

from interviewer.bank.plain_words import forbidden, is_seen, nearest, spelled
from interviewer.core.toml_text import tables_of

Entry = TypeVar("Entry")

_LONGEST_REASON = 200


# Whoever mends so many faults is glad of every other hint, and to find the nearest of many names takes long.
_MOST_HINTS = 200


@dataclass(frozen=True)
class Place:
    """Somewhere in a file, by the steps that lead there; what is wrong there joins the faults of that file."""

    file: str
    faults: list[str]
    # Put together when there is something to tell, which is hardly ever.
    steps: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """The place as people are told it."""
        return self.file + "".join(spelling.format(spelled(step)) for spelling, step in self.steps)

    def at(self, key: str) -> "Place":
        """A place inside this one."""
        return Place(self.file, self.faults, (*self.steps, (': "{}"', key)))

    def table(self, name: str) -> "Place":
        """A table of the file."""
        return Place(self.file, self.faults, (*self.steps, (', "{}"', name)))

    def item(self, number: int) -> "Place":
        """An item of the list that is here."""
        return Place(self.file, self.faults, (*self.steps, (" {}", str(number))))

    def refuse(self, what: str) -> None:
        """Tell what is wrong here."""
        self.faults.append(f"{self.name}{what}")

    def refuse_unless_one_of(self, value: str, known: Collection[str]) -> bool:
        """Tell it if a name is none of those known; whether it is one."""
        if value not in known:
            hint = nearest(value, known) if len(self.faults) < _MOST_HINTS else ""
            self.refuse(f': "{spelled(value)}" is none of those known here{hint}.')
        return value in known


def tables_in(text: str, place: Place) -> dict[str, Any]:
    """What a text of TOML holds, by the names of its tables; nothing where it is none."""
    try:
        return _read(text, place)
    except tomllib.TOMLDecodeError as error:
        place.refuse(f" is not valid TOML: {spelled(str(error), _LONGEST_REASON)}.")
    except RecursionError:
        place.refuse(" is not valid TOML: its brackets or names are nested too deeply.")
    except ValueError:
        place.refuse(" is not valid TOML: a number has thousands of digits.")
    return {}


def _read(text: str, place: Place) -> dict[str, Any]:
    tables = tables_of(text)
    for name, table in tables.items():
        inside = place.table(name)
        place.faults.extend([*_forbidden_in(name, inside), *_forbidden_in(table, inside)])
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
    items = [_value(of, one, place.item(at)) for at, one in enumerate(value, 1)]
    return tuple(item for item in items if item is not None)


# Nothing that is asked or counted comes near it.
_TOO_MANY = 10**12


def _no_text(value: Any) -> str:
    return "" if isinstance(value, str) and is_seen(value) else "a text in quotes, and not empty"


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
