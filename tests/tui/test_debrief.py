"""The debrief as a person gets about in it."""

import asyncio
from collections.abc import Iterator, Sequence
from threading import Event

import pytest
from rich.segment import Segment
from textual.pilot import Pilot
from textual.widgets import Static

from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.tui.app import InterviewerApp
from interviewer.tui.debriefing import hints
from interviewer.tui.debriefing.line import About, Line, Look
from interviewer.tui.places import AtHome, Debriefing, InRound, ReadAgain
from interviewer.tui.screens.debrief import DebriefScreen
from interviewer.tui.screens.keys import keys_of
from interviewer.tui.values import Stopped, TellStep, Wish
from interviewer.tui.ways import screen_of
from interviewer.tui.widgets.line_drawing import LineDrawing
from interviewer.tui.widgets.line_list import LineList
from interviewer.tui.widgets.said import Said
from interviewer.tui.widgets.timeline import Timeline
from interviewer.tui.widgets.trouble_line import TroubleLine
from tests.tui import debriefs
from tests.tui.debrief_visit import NAME, TO_THE_SECOND, Visit, press, visit
from tests.tui.fake_desk import FakeDesk


def test_the_round_is_asked_for_and_the_verdict_is_under_the_cursor(desk: FakeDesk) -> None:
    async def steer(seen: Visit, _: Pilot[None]) -> None:
        assert isinstance(seen.app.screen, DebriefScreen)
        assert seen.line.text == "Leaning no"
        assert seen.lines.scroll_offset.y == 0

    visit(desk, steer)
    assert desk.asked == [("debrief", NAME)]


def test_the_one_thing_is_trained(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "d")

    assert visit(desk, steer).places[1:] == [InRound(Wish(drill="no_hypothesis"))]


def test_the_drill_can_be_chosen_as_a_line(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        while seen.line.look is not Look.DRILL:
            await pilot.press("down")
        await press(seen, pilot, "enter")

    assert visit(desk, steer).places[1:] == [InRound(Wish(drill="no_hypothesis"))]


def test_where_nothing_is_wrong_there_is_no_drill(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "d")
        assert seen.said == hints.NO_DRILL

    assert visit(desk, steer, debriefs.silent()).places[1:] == []


def test_keys_lead_to_answers_findings_and_vomit(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "2")
        assert (seen.line.look, seen.line.about.answer) == (Look.QUESTION, 1)
        await press(seen, pilot, "n")
        assert (seen.line.look, seen.line.about.answer) == (Look.QUESTION, 0)
        await press(seen, pilot, "v")
        assert seen.look() is Look.LOST
        await press(seen, pilot, "f")
        assert seen.look() is Look.FAULT
        await press(seen, pilot, "9", "end")
        assert seen.look() is Look.QUIET
        await press(seen, pilot, "home", "pagedown", "pageup", "up")
        assert (seen.line.text, seen.lines.scroll_offset.y) == ("Leaning no", 0)

    visit(desk, steer)


def test_where_there_is_nothing_to_go_to_it_is_said(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        for key, why in (("f", "finding"), ("v", "vomit")):
            await press(seen, pilot, key)
            assert seen.said == hints.NONE_OF[why]

    visit(desk, steer, debriefs.silent())


def test_a_click_goes_to_a_line_and_another_plays_it(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "1")
        await pilot.click(LineList, offset=(30, 5))
        await seen.settle(pilot)
        assert seen.line.about == About(0, 1)
        assert not desk.players
        await pilot.click(LineList, offset=(30, 5))
        await seen.settle(pilot)
        assert desk.players[0].played == [((Span(12.5, 18.5),), 1.0)]

    visit(desk, steer)


def test_a_click_on_the_time_goes_to_what_was_said_then(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await pilot.click(Timeline, offset=(2 + 38, 0))
        await seen.settle(pilot)
        assert seen.line.about == About(1, 1)

    visit(desk, steer)


def test_it_is_read_again_and_then_asked_for_anew(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "g")
        assert seen.places[-1] == ReadAgain(("Nothing changed.",))
        await press(seen, pilot, "enter")
        assert seen.line.about == About(0, 1)
        await press(seen, pilot, "?", "escape")

    visit(desk, steer)
    assert desk.asked == [("debrief", NAME), ("reanalyze", (NAME,)), ("debrief", NAME)]


def test_reading_again_can_be_stopped_and_what_was_kept_is_told(desk: FakeDesk) -> None:
    begun = Event()

    def reanalyze(names: Sequence[str], tell: TellStep, stopped: Stopped) -> list[str]:  # noqa: ARG001
        begun.set()
        while not stopped():
            Event().wait(0.005)
        raise CouldNotError("Stopped. The old reading is kept.")

    desk.reanalyze = reanalyze  # type: ignore[method-assign]

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("g")
        assert await asyncio.to_thread(begun.wait, 10)
        await pilot.pause()
        await press(seen, pilot, "escape")
        assert isinstance(seen.app.screen, DebriefScreen)
        assert seen.told == ["Stopped. The old reading is kept."]

    visit(desk, steer)


def test_a_recording_from_elsewhere_is_shown_as_it_was_read(desk: FakeDesk) -> None:
    async def run() -> None:
        app = InterviewerApp(desk, Debriefing(debrief=debriefs.debrief(name="")), screen_of)
        async with app.run_test() as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert app.screen.query_one(LineList).line is not None
            await pilot.press("g")
            await pilot.pause()
            words = app.screen.query_one(Said).query("Static")
            assert hints.NOT_KEPT_TO_READ in [str(one.render()) for one in words]

    asyncio.run(run())
    assert desk.asked == []


def test_a_round_that_cannot_be_read_says_so(desk: FakeDesk) -> None:
    desk.trouble = "The round [b]x[/b] cannot be read."

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        assert seen.line.text == "The round [b]x[/b] cannot be read."
        await press(seen, pilot, "enter", "x", "c", "d", "f", "1", "r", "space")

    assert visit(desk, steer).places[1:] == []


def test_what_broke_it_off_stands_under_its_title_for_as_long_as_it_is_shown(desk: FakeDesk) -> None:
    full = "The round x could not be written (No space left on [b]device[/b]). It is kept up to 0:06."

    async def script(seen: Visit, pilot: Pilot[None]) -> None:
        assert not seen.app.screen.query_one(TroubleLine).display
        for desk.trouble in ("", "There is no round called x."):
            seen.app.go(Debriefing("x", trouble=full), instead=True)
            await seen.settle(pilot)
            told = seen.app.screen.query_one(TroubleLine)
            assert str(told.render()) == f"! {full}"
            assert told.region.y < seen.lines.region.y
            assert str(seen.app.screen.query_one("#title", Static).render()) != ""

    visit(desk, script)


def test_of_200_answers_only_what_is_seen_is_drawn(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Line] = []
    row = LineDrawing.row

    def noted(self: LineDrawing, line: Line, part: int) -> Iterator[Segment]:
        drawn.append(line)
        return row(self, line, part)

    monkeypatch.setattr(LineDrawing, "row", noted)

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        assert len(seen.lines._laid.lines) > 10_000
        assert 0 < len(drawn) < 200
        drawn.clear()
        await press(seen, pilot, "down")
        assert 0 < len(drawn) < 10
        drawn.clear()
        await press(seen, pilot, "end")
        assert 0 < len(drawn) < 100

    visit(desk, steer, debriefs.long(200))


def test_it_shows_at_every_size_and_keeps_its_place(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND)
        for size in ((20, 5), (1, 1), (200, 60), (60, 15), (80, 24)):
            await pilot.resize_terminal(*size)
            await seen.settle(pilot)
            assert seen.line.about == About(0, 1)
            assert 0 <= seen.row < max(1, seen.lines.size.height)

    visit(desk, steer)


def test_escape_leads_home_where_it_was_the_first_place(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter", "escape")

    assert visit(desk, steer).places[1:] == [AtHome()]
    assert desk.players[0].closed


def test_the_keys_that_tag_and_those_that_lead_to_answers_are_told_with_the_letters(desk: FakeDesk) -> None:
    async def steer(seen: Visit, _: Pilot[None]) -> None:
        screen = seen.app.screen
        assert isinstance(screen, DebriefScreen)
        told = {one.does: one.keys for one in keys_of(screen)}
        assert told["Give a line of talk the tag with that letter"] == ("capitals", "-")
        assert told["To that answer"] == ("1 to 9",)
        assert {("F", "framework"), ("!", "to do next time")} <= {*screen.letters()}

    visit(desk, steer)
