"""Which screen shows a place; a screen is imported when somebody first goes there."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from interviewer.tui.places import (
    AtHome,
    CheckingSound,
    ChoosingRound,
    Comparing,
    Debriefing,
    InRound,
    OpeningFile,
    OverTime,
    Place,
    ReadAgain,
    Replaying,
    Settings,
    Waiting,
)


def screen_of(place: Place) -> Screen[Any]:
    """The screen of a place."""
    return _WAYS[type(place)](place)


def _home(_: AtHome) -> Screen[Any]:
    from interviewer.tui.screens.home import Home

    return Home()


def _picker(_: ChoosingRound) -> Screen[Any]:
    from interviewer.tui.screens.picker import Picker

    return Picker()


def _settings(_: Settings) -> Screen[Any]:
    from interviewer.tui.screens.settings import SettingsScreen

    return SettingsScreen()


def _sound_check(_: CheckingSound) -> Screen[Any]:
    from interviewer.tui.screens.sound_check import SoundCheckScreen

    return SoundCheckScreen()


def _opening(_: OpeningFile) -> Screen[Any]:
    from interviewer.tui.screens.opening import OpeningScreen

    return OpeningScreen()


def _round(place: InRound) -> Screen[Any]:
    from interviewer.tui.screens.round import RoundScreen

    return RoundScreen(place.wish)


def _debrief(place: Debriefing) -> Screen[Any]:
    from interviewer.tui.screens.debrief import DebriefScreen

    return DebriefScreen(place.name, place.debrief, place.trouble)


def _replay(place: Replaying) -> Screen[Any]:
    from interviewer.tui.screens.replay import Replay

    return Replay(place.debrief, place.span)


def _trends(_: OverTime) -> Screen[Any]:
    from interviewer.tui.screens.trends import TrendsScreen

    return TrendsScreen()


def _compare(place: Comparing) -> Screen[Any]:
    from interviewer.tui.screens.compare import CompareScreen

    return CompareScreen(place.one, place.other)


def _read_again(place: ReadAgain) -> Screen[Any]:
    from interviewer.tui.screens.read_again import ReadAgainScreen

    return ReadAgainScreen(place.lines)


def _waiting(place: Waiting) -> Screen[Any]:
    from interviewer.tui.screens.waiting import WaitingScreen

    return WaitingScreen(place)


_WAYS: dict[type[Any], Callable[[Any], Screen[Any]]] = {
    AtHome: _home,
    ChoosingRound: _picker,
    Settings: _settings,
    CheckingSound: _sound_check,
    OpeningFile: _opening,
    InRound: _round,
    Debriefing: _debrief,
    Replaying: _replay,
    OverTime: _trends,
    Comparing: _compare,
    ReadAgain: _read_again,
    Waiting: _waiting,
}
