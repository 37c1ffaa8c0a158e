"""Frozen values read from JSON, each field of exactly its type."""

import dataclasses
import sys
import types
import typing
from functools import cache
from typing import Any

# So much is told of the names in an object that should not be in it.
LONGEST_TOLD = 200


class MalformedFactError(ValueError):
    """A JSON object that is no fact; the message says why."""


def built(kind: Any, value: Any, where: str) -> Any:
    """A frozen value of a dataclass from a JSON object with exactly its fields."""
    if not isinstance(value, dict):
        raise MalformedFactError(f"{where} is not an object")
    hints = _hints(kind)
    if value.keys() != hints.keys():
        odd = sorted(value.keys() ^ hints.keys())
        raise MalformedFactError(f"{where} lacks or has besides: {', '.join(odd):.{LONGEST_TOLD}}")
    return kind(**{key: _read(hint, value[key], f"{where}.{key}") for key, hint in hints.items()})


# Without the cache, looking them up takes two thirds of the time in which a long round is read.
@cache
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _read(hint: Any, value: Any, where: str) -> Any:
    """A JSON value as the type a field asks for."""
    if isinstance(hint, types.UnionType):
        kinds = [kind for kind in typing.get_args(hint) if kind is not types.NoneType]
        return None if value is None else _read(kinds[0], value, where)
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list | tuple):
            raise MalformedFactError(f"{where} is not a list")
        return tuple(_read(typing.get_args(hint)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    if dataclasses.is_dataclass(hint):
        return built(hint, value, where)
    if hint is float:
        return _number(value, where)
    if not isinstance(value, hint) or isinstance(value, bool):
        raise MalformedFactError(f"{where} is not {hint.__name__}")
    return value


def _number(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise MalformedFactError(f"{where} is not a number")
    # JSON knows neither NaN nor infinity, and a whole number can be too large for a float.
    if not abs(value) <= sys.float_info.max:
        raise MalformedFactError(f"{where} is not a finite number")
    return float(value)
