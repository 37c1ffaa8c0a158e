"""Every place has a screen."""

from typing import get_args

import pytest

from interviewer.core.trouble import CouldNotError
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
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Wish
from interviewer.tui.ways import screen_of
from tests.tui.held_rounds import debrief_of


def _no_work(*_: object) -> None:
    raise CouldNotError("Nothing was done.")


PLACES: tuple[Place, ...] = (
    *(
        AtHome(),
        ChoosingRound(),
        Settings(),
        CheckingSound(),
        OpeningFile(),
        InRound(Wish()),
        Debriefing("x"),
        OverTime(),
        Comparing(),
    ),
    Replaying(debrief_of()),
    Debriefing(debrief=debrief_of("")),
    ReadAgain(("Nothing changed.",)),
    Waiting("Nothing", _no_work, lambda _: None),
)


def test_no_place_is_left_out() -> None:
    assert {type(place) for place in PLACES} == {*get_args(Place)}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: type(place).__name__)
def test_a_place_has_a_screen(place: Place) -> None:
    assert isinstance(screen_of(place), DeskScreen)
