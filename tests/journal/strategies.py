"""Any fact there can be, made from the classes themselves, so that a new one is covered the day it is written."""

import dataclasses
import types
import typing
from typing import Any

from hypothesis import strategies as st

from interviewer.core.events import FACTS, Fact


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of the type of a field."""
    if isinstance(hint, types.UnionType):
        return st.one_of(*(values(kind) for kind in typing.get_args(hint)))
    if typing.get_origin(hint) is tuple:
        return st.lists(values(typing.get_args(hint)[0]), max_size=3).map(tuple)
    if dataclasses.is_dataclass(hint):
        fields = typing.get_type_hints(hint)
        return st.builds(typing.cast("Any", hint), **{name: values(kind) for name, kind in fields.items()})
    floats = st.floats(allow_nan=False, allow_infinity=False)
    known = {str: st.text(), int: st.integers(0, 9), float: floats, types.NoneType: st.none()}
    return known[hint]


def facts() -> st.SearchStrategy[Fact]:
    """Any fact."""
    return st.one_of(*(values(kind) for kind in FACTS.values()))
