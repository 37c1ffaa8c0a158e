"""Captions stay quick: what is drawn and laid out is counted, not timed."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Static

from interviewer.core.live.being_said import BeingSaid
from interviewer.core.live.transcript import Line
from interviewer.tui.themes import DARK, THEMES
from interviewer.tui.widgets import captions as module
from interviewer.tui.widgets.caption_rows import Columns, rows_of
from interviewer.tui.widgets.captions import Captions

HEIGHT = 20
A_ROUND = 2000


class _Counting(Captions):
    drawn = 0

    def render_line(self, y: int) -> Strip:
        self.drawn += 1
        return super().render_line(y)


class _App(App[None]):
    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK
        self.captions = _Counting()
        self.lines: list[Line] = []

    def compose(self) -> ComposeResult:
        beside = Static("one\ntwo\nthree", id="beside")
        beside.display = False
        yield beside
        yield self.captions

    def say(self, count: int) -> None:
        """So many lines more, of two rows each."""
        first = len(self.lines)
        self.lines += [Line(float(n), "context", f"line {n} " + "word " * 14) for n in range(first, first + count)]
        self.captions.show_lines(self.lines, first)


def seen(app: _App) -> str:
    return "\n".join(
        "".join(segment.text for segment in app.captions.render_line(row)) for row in range(app.captions.size.height)
    )


def show(script: Callable[[_App, Pilot[None]], Awaitable[None]]) -> None:
    async def run() -> None:
        app = _App()
        async with app.run_test(size=(80, HEIGHT)) as pilot:
            await pilot.pause()
            await script(app, pilot)

    asyncio.run(run())


def test_a_line_costs_the_same_after_a_round_as_at_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: list[Line] = []

    def counted(line: Line, columns: Columns) -> list[Content]:
        laid_out.append(line)
        return rows_of(line, columns)

    monkeypatch.setattr(module, "rows_of", counted)

    async def script(app: _App, pilot: Pilot[None]) -> None:
        async def cost(act: Callable[[], None]) -> tuple[int, int]:
            app.captions.drawn = 0
            laid_out.clear()
            act()
            await pilot.pause()
            return app.captions.drawn, len(laid_out)

        def guess(text: str) -> None:
            app.captions.show_being_said(BeingSaid("", text))

        async def costs() -> tuple[tuple[int, int], ...]:
            guess("so")
            await pilot.pause()
            return await cost(lambda: app.say(1)), await cost(lambda: guess("so I"))

        app.say(HEIGHT)
        await pilot.pause()
        early = await costs()
        app.say(A_ROUND)
        await pilot.pause()
        assert await costs() == early
        (drawn, laid), (guessed, laid_by_guess) = early
        # All that is seen moves up, and may be asked for once for the layout and once for the change.
        assert drawn <= 3 * HEIGHT
        assert laid == 1
        assert (guessed, laid_by_guess) == (1, 0)

    show(script)


def test_it_follows_the_talk() -> None:
    async def script(app: _App, pilot: Pilot[None]) -> None:
        app.say(A_ROUND)
        await pilot.pause()
        assert f"line {A_ROUND - 1} " in seen(app)
        app.captions.show_being_said(BeingSaid("On record", "and this is a guess"))
        await pilot.pause()
        assert "On record and this is a guess…" in seen(app)
        await pilot.resize_terminal(50, 10)
        await pilot.pause()
        assert "and this is a guess…" in seen(app)

    show(script)


def test_it_follows_when_something_takes_its_room_in_the_middle_of_the_talk() -> None:
    async def script(app: _App, pilot: Pilot[None]) -> None:
        for shown in (True, False) * 5:
            app.say(HEIGHT)
            app.query_one("#beside").display = shown
            app.say(1)
            app.captions.show_being_said(BeingSaid("", f"guess {len(app.lines)}"))
            for _ in range(4):
                await pilot.pause()
            assert f"guess {len(app.lines)}…" in seen(app)

    show(script)


def test_whoever_has_scrolled_up_is_left_there_until_they_come_back() -> None:
    async def script(app: _App, pilot: Pilot[None]) -> None:
        app.say(100)
        await pilot.pause()
        app.captions.focus()
        await pilot.press("home")
        await pilot.wait_for_animation()
        app.say(1)
        await pilot.pause()
        assert "line 0 " in seen(app)
        await pilot.press("end")
        await pilot.wait_for_animation()
        app.say(1)
        await pilot.pause()
        assert "line 101 " in seen(app)

    show(script)


def test_a_line_that_changes_takes_the_place_of_what_stood_there() -> None:
    async def script(app: _App, pilot: Pilot[None]) -> None:
        app.say(5)
        app.lines[3:] = [Line(3.0, "hypothesis", "other", unsure=True)]
        app.captions.show_lines(app.lines, 3)
        await pilot.pause()
        assert "H? hypothesis     other" in seen(app)
        assert "line 4" not in seen(app)
        assert "line 2" in seen(app)

    show(script)


@pytest.mark.parametrize("width", [1, 3, 20, 40, 64, 80, 300])
def test_every_width_has_room_for_the_text(width: int) -> None:
    async def script(app: _App, pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(width, HEIGHT)
        app.say(3)
        app.captions.show_being_said(BeingSaid("日本語" * 30, "x" * 300))
        await pilot.pause()
        assert all(app.captions.render_line(row).cell_length <= width for row in range(HEIGHT))
        assert "… " in f"{seen(app)} " or width < 20

    show(script)
