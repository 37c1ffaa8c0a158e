"""What must not overlap is done in order, whoever wished it, and who goes meanwhile."""

import asyncio
from functools import partial
from threading import Event

from textual.app import App
from textual.pilot import Pilot

from interviewer.core.trouble import CouldNotError
from interviewer.tui.one_by_one import OneByOne
from interviewer.tui.outcome import outcome_of
from interviewer.tui.places import OverTime, Settings
from interviewer.tui.themes import CONTRAST
from interviewer.tui.values import Value
from tests.tui.fake_desk import FakeDesk
from tests.tui.visits import Visit, press, settled, visit


class KeepingDesk(FakeDesk):
    """Takes a while to keep something, and knows how many keep at once."""

    def __init__(self) -> None:
        super().__init__()
        self.at_once = self.most = 0

    def set(self, key: str, value: Value) -> None:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        Event().wait(0.02)
        super().set(key, value)
        self.at_once -= 1


def test_two_who_set_something_at_once_do_it_one_after_another() -> None:
    desk = KeepingDesk()

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        app.keep("voice.speak", False)
        app.wear(CONTRAST)
        app.keep("voice.speak", True)
        await settled(pilot)

    visit(desk, OverTime(), script)
    assert desk.most == 1
    assert [one[1:] for one in desk.asked if one[0] == "set"] == [
        ("voice.speak", False),
        ("screen.theme", CONTRAST),
        ("voice.speak", True),
    ]


def test_the_settings_do_not_keep_beside_one_who_changes_the_look() -> None:
    desk = KeepingDesk()

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("space")
        app.wear(CONTRAST)
        await press(pilot, "space")

    visit(desk, Settings(), script)
    assert (desk.most, len([one for one in desk.asked if one[0] == "set"])) == (1, 3)


def test_what_was_wished_is_done_though_one_quits() -> None:
    done, told, may_end = list[int](), list[object](), Event()

    def work(number: int) -> None:
        assert may_end.wait(10)
        done.append(number)

    async def run() -> None:
        app = App[None]()
        async with app.run_test() as pilot:
            queue = OneByOne(app)
            for number in range(3):
                queue.do(partial(work, number), told.append)
            await pilot.pause()
            app.exit()
        may_end.set()

    asyncio.run(run())
    assert done == [0, 1, 2]


def test_what_nobody_expected_is_trouble_like_any_other() -> None:
    trouble = outcome_of(partial(next, iter(())))
    assert isinstance(trouble, CouldNotError)
    assert "StopIteration" in str(trouble)
