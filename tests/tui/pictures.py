"""How a picture of a screen is taken."""

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.visits import press, settled

SMALL, LARGE = (80, 24), (120, 40)


def after(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """What is done before the picture: all that is slow has come, some keys are pressed, no cursor blinks."""

    async def before(pilot: Pilot[None]) -> None:
        pilot.app.animation_level = "none"
        await settled(pilot)
        await press(pilot, *keys)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await settled(pilot)

    return before
