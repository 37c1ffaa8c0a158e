"""Values in JSON that somebody else wrote, each checked or refused by where it stands."""

import json
from typing import Any

from interviewer.adapters.importers.transcript import MalformedTranscriptError

Object = dict[str, Any]

TOP = "top level"


def parsed(text: str) -> Any:
    """The value that a text spells."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as trouble:
        raise MalformedTranscriptError(f"not JSON: {trouble.msg}", f"line {trouble.lineno}") from None
    except (ValueError, RecursionError):
        # A number of thousands of digits, or thousands of brackets in each other.
        raise MalformedTranscriptError("not JSON that can be read", TOP) from None


def times_of(fields: Object, where: str) -> tuple[float | None, float | None]:
    """Start and end, in that order."""
    start, end = time_of(fields, "start", where), time_of(fields, "end", where)
    if start is not None and end is not None and end < start:
        raise MalformedTranscriptError("ends before it starts", where)
    return start, end


def time_of(fields: Object, key: str, where: str) -> float | None:
    """A time in seconds, or None where there is none."""
    value = fields.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise MalformedTranscriptError(f"{key} is no time in seconds: {value!r:.40}", where)
    return float(value)


def text_at(fields: Object, keys: tuple[str, ...], where: str) -> str:
    """The first of some fields that is there, as a string."""
    value = next((fields[key] for key in keys if key in fields), "")
    if not isinstance(value, str):
        raise MalformedTranscriptError(f"{keys[-1]} is no text", where)
    return value.strip()


def name_at(fields: Object, key: str, where: str) -> str:
    """A name, or the number of a voice; empty where there is none."""
    value = fields.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise MalformedTranscriptError(f"{key} is no name", where)
    return f"Speaker {value}" if isinstance(value, int) else value


def list_at(fields: Object, key: str) -> list[Any]:
    """A list, empty where there is none."""
    value = fields.get(key)
    if not isinstance(value, list | None):
        raise MalformedTranscriptError(f"{key} is not a list", TOP)
    return value or []


def object_at(value: Any, where: str) -> Object:
    """A value that is an object."""
    if not isinstance(value, dict):
        raise MalformedTranscriptError("is not an object", where)
    return value
