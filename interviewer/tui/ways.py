"""Which screen shows a place; a screen is imported when somebody first goes there."""

from typing import Any

from textual.screen import Screen

from interviewer.tui.places import Place


def screen_of(place: Place) -> Screen[Any]:
    """The screen of a place."""
    match place:
        case _:
            raise AssertionError(f"no screen shows {place}")
