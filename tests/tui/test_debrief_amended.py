"""What is said against a debrief: tags, findings, and why not."""

from threading import Semaphore

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from interviewer.tui.debriefing import hints
from interviewer.tui.debriefing.line import About, Look
from interviewer.tui.screens.debrief import DebriefScreen
from interviewer.tui.screens.tag_choice import TagChoice
from interviewer.tui.values import Debrief
from tests.tui import debriefs
from tests.tui.debrief_visit import NAME, TO_THE_SECOND, Visit, nameless, press, visit
from tests.tui.fake_desk import FakeDesk


def test_not_so_and_again_it_is(desk: FakeDesk) -> None:
    about = About(1, finding="bucket_fallacy")

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "f", "f")
        assert seen.line.about == about
        row = seen.row
        desk.shown = debriefs.disputed(1, "bucket_fallacy")
        await press(seen, pilot, "x")
        assert (seen.line.look, seen.line.about) == (Look.GONE, about)
        # The heading above it is seen too.
        assert seen.row - row <= 1
        desk.shown = debriefs.debrief()
        await press(seen, pilot, "x")
        assert (seen.line.look, seen.line.about) == (Look.FAULT, about)

    visit(desk, steer)
    dispute = ("dispute", NAME, 1, "bucket_fallacy")
    assert desk.asked[1:] == [(*dispute, False), (*dispute, True)]


def test_a_ground_of_the_verdict_can_be_told_not_so(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        while seen.line.about.finding != "stake_late":
            await pilot.press("down")
        desk.shown = debriefs.disputed(1, "stake_late")
        await press(seen, pilot, "x")
        assert seen.line == next(line for line in seen.lines._laid.lines if line.look is Look.GONE)

    visit(desk, steer)
    assert desk.asked[1:] == [("dispute", NAME, 1, "stake_late", False)]


def test_a_capital_letter_corrects_a_tag_and_figures_follow_at_once(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND)
        row = seen.row
        desk.shown = debriefs.corrected(0, 1, "hypothesis")
        await press(seen, pilot, "H")
        assert (seen.line.name, seen.line.about, seen.row) == ("hypothesis", About(0, 1), row)
        spent = next(line for line in seen.lines._laid.lines if line.name == "Spent on")
        assert "hypothesis 0:21" in spent.text

    visit(desk, steer)
    assert desk.asked[1:] == [("correct", NAME, 0, 1, "hypothesis")]


@pytest.mark.parametrize(
    ("key", "tag"), [("f", "framework"), ("minus", "aside"), ("0", None), ("enter", "segmentation")]
)
def test_a_tag_is_chosen_from_a_list(desk: FakeDesk, key: str, tag: str | None) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "c")
        assert isinstance(seen.app.screen, TagChoice)
        await press(seen, pilot, key)
        assert isinstance(seen.app.screen, DebriefScreen)

    visit(desk, steer)
    assert desk.asked[1:] == [("correct", NAME, 0, 1, tag)]


def test_a_choice_left_changes_nothing(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "c", "q", "escape")
        assert isinstance(seen.app.screen, DebriefScreen)
        await press(seen, pilot, "c")
        await pilot.click(offset=(1, 1))
        await seen.settle(pilot)
        assert isinstance(seen.app.screen, DebriefScreen)

    visit(desk, steer)
    assert desk.asked == [("debrief", NAME)]


def test_what_is_played_goes_on_while_a_tag_is_chosen_and_after(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "enter", "c", "h")
        assert desk.players[0].stops == 0
        assert seen.lines.playing == seen.lines.cursor

    visit(desk, steer)


def test_a_story_has_letters_of_its_own(desk: FakeDesk) -> None:
    facts = debriefs.facts_of_story()

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "T", "H")
        assert seen.said == hints.no_such_tag("H", "behavioural")

    visit(desk, steer, debriefs.debrief(facts))
    assert desk.asked[1:] == [("correct", NAME, 0, 1, "task")]


def test_why_nothing_can_be_changed_is_said(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        for keys, why in (
            (("x",), hints.NO_FINDING),
            (("c",), hints.NO_SEGMENT),
            (("f", "x"), hints.NOT_KEPT),
            ((*TO_THE_SECOND, "c"), hints.NOT_KEPT),
            (("H",), hints.NOT_KEPT),
        ):
            await press(seen, pilot, *keys)
            assert seen.said == why

    nameless(desk, debriefs.debrief(name=""))
    visit(desk, steer)
    assert not desk.asked


def test_a_kind_of_another_version_has_no_tags(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, "1", "down", "c")
        assert seen.said == hints.no_tags("musing")
        await press(seen, pilot, "enter")
        assert seen.said == hints.NOTHING_TO_PLAY
        assert not seen.timeline.display

    visit(desk, steer, debriefs.untimed())


def test_what_cannot_be_written_down_is_told_and_may_be_tried_again(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND)
        desk.trouble = "The disk is full."
        await press(seen, pilot, "H", "H")
        assert seen.told == ["The disk is full."] * 2
        assert seen.line.name == "segmentation?"

    visit(desk, steer)


def test_every_tag_can_be_reached_where_there_is_no_room(desk: FakeDesk) -> None:
    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND, "c", "end")
        tags = seen.app.screen.query_one(OptionList)
        assert tags.highlighted == tags.option_count - 1
        assert tags.scroll_offset.y == tags.option_count - tags.size.height > 0
        assert tags.region.bottom <= seen.app.size.height

    visit(desk, steer, size=(20, 5))


class SlowDesk(FakeDesk):
    """Gives another debrief when the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.may = Semaphore(0)

    def correct(self, name: str, answer: int, segment: int, tag: str | None) -> Debrief:
        assert self.may.acquire(timeout=10)
        return super().correct(name, answer, segment, tag)


QUICK = [("correct", NAME, 0, 1, "hypothesis"), ("correct", NAME, 0, 2, "context")]


def test_corrections_pressed_quickly_are_all_made_and_the_cursor_stays_where_one_went() -> None:
    desk = SlowDesk()

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND)
        await pilot.press("H", "down", "C", "down")
        about = seen.line.about
        for _ in QUICK:
            desk.may.release()
        await seen.settle(pilot)
        assert (about, seen.line.about) == (About(0, 3), About(0, 3))

    visit(desk, steer)
    assert desk.asked[1:] == QUICK


def test_corrections_are_made_though_one_has_left() -> None:
    desk = SlowDesk()

    async def steer(seen: Visit, pilot: Pilot[None]) -> None:
        await press(seen, pilot, *TO_THE_SECOND)
        await pilot.press("H", "down", "C")
        await pilot.pause()
        await pilot.press("escape")
        for _ in QUICK:
            desk.may.release()
        await seen.settle(pilot)

    visit(desk, steer)
    assert desk.asked[1:] == QUICK
