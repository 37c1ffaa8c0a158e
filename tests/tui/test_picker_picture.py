"""The picker as it looks."""

from collections.abc import Callable

import pytest

from interviewer.core.sections import Section
from interviewer.tui.places import ChoosingRound
from interviewer.tui.themes import LIGHT
from interviewer.tui.values import Offer
from tests.tui import fake_desk
from tests.tui.fake_desk import OFFERS, SECTIONS, FakeDesk
from tests.tui.pictures import LARGE, SMALL, after
from tests.tui.visits import Visit

Compare = Callable[..., bool]
STORIES = (
    Section("situation", 0.13, 0.07, "Who, where and when, in half a minute or so."),
    Section("task", 0.10, 0.06, "What was yours to do."),
    Section("action", 0.45, 0.12, "What was done and why is the evidence."),
    Section("result", 0.17, 0.08, "What came of it, in figures and for people."),
    Section("learning", 0.15, 0.08, "What is done differently since."),
)
MIXED = Offer("hiring-manager", "Hiring manager", 30, 3, "behavioural, case", SECTIONS + STORIES, 20)


@pytest.mark.parametrize("size", [SMALL, LARGE, (60, 15), (20, 5)], ids=["small", "large", "few", "no-room"])
def test_a_round_with_its_plan(snap_compare: Compare, desk: FakeDesk, size: tuple[int, int]) -> None:
    assert snap_compare(Visit(desk, ChoosingRound()), terminal_size=size, run_before=after())


def test_cases_and_stories(snap_compare: Compare, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fake_desk, "OFFERS", (MIXED, *OFFERS))
    assert snap_compare(Visit(desk, ChoosingRound(), LIGHT), terminal_size=LARGE, run_before=after("i"))


def test_one_question(snap_compare: Compare, desk: FakeDesk) -> None:
    assert snap_compare(Visit(desk, ChoosingRound()), terminal_size=SMALL, run_before=after("end", "tab"))


def test_without_colours(snap_compare: Compare, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(Visit(desk, ChoosingRound()), terminal_size=SMALL, run_before=after())
