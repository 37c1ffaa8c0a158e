"""Rounds that are to be read again."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from interviewer.tui.desk import Desk
from interviewer.tui.places import ReadAgain, Waiting


def reading_again(desk: Desk, names: Sequence[str] = ()) -> Waiting:
    """Hear and tag these again (none named: all), and then say what changed."""
    what = f"Reading {', '.join(names)} again" if names else "Reading all rounds again"
    return Waiting(what, partial(desk.reanalyze, names), _told)


def _told(lines: object) -> ReadAgain:
    return ReadAgain(tuple(cast("list[str]", lines)))
