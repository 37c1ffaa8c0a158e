"""What a long round costs the screen: each event, and memory, early in it and late."""

import asyncio
import os
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import process_time
from typing import TYPE_CHECKING, Any, cast

from interviewer.cli.benches.long_script import told_in
from interviewer.cli.benches.memory_growth import EARLY_SECONDS, Memory, resident_megabytes
from interviewer.cli.figures import figure, print_text, ratio
from interviewer.core.sections import Section
from interviewer.inbox import Command, Published
from interviewer.tui.desk import Desk
from interviewer.tui.places import InRound
from interviewer.tui.values import TellRound, Wish

if TYPE_CHECKING:
    from interviewer.tui.app import InterviewerApp

MINUTES, SEGMENTS = 45.0, 2000
SIZE = (120, 40)
# Of the round, what counts as its beginning and its end.
PART = 0.1


@dataclass(frozen=True)
class Shown:
    """Of each step the processor seconds of an event, and those of the yardstick; the memory held; all events."""

    costs: tuple[float, ...]
    yardsticks: tuple[float, ...]
    memory: Memory
    events: int


@dataclass
class _Floor:
    """A round of which all that happens is told by a script."""

    tell: TellRound

    def send(self, command: Command) -> None:
        """Nobody heeds it."""

    def close(self) -> None:
        """Nothing goes on."""


@dataclass
class _Desk:
    """As much of a desk as a round asks for."""

    floors: list[_Floor] = field(default_factory=list)

    def hold(self, _: Wish, tell: TellRound) -> _Floor:
        """Begin a round."""
        self.floors.append(_Floor(tell))
        return self.floors[-1]

    def value(self, _: str) -> bool:
        """All that can be is on."""
        return True

    def sections(self, _: str) -> tuple[Section, ...]:
        """Nobody says how the time is to be spent."""
        return ()

    def dashboard(self, _: str) -> None:
        """No question has one."""


def figures_of(some: int | None = None) -> dict[str, Any]:
    """A round of so many segments (None: as many as fit), shown as fast as it can be."""
    segments = some or SEGMENTS
    shown = asyncio.run(_shown(segments))
    part = max(1, round(PART * len(shown.costs)))
    first, last = (statistics.median(costs) for costs in (shown.costs[:part], shown.costs[-part:]))
    return {
        "minutes": MINUTES,
        "segments": segments,
        "events": shown.events,
        "event_cpu_seconds": {
            "first_tenth": first,
            "last_tenth": last,
            "ratio": growth(shown.costs, shown.yardsticks, part),
        },
        "memory_megabytes": {
            "after_ten_minutes": shown.memory.after_ten_minutes,
            "at_the_end": shown.memory.at_the_end,
            "growth_percent": shown.memory.growth_percent,
        },
    }


def growth(costs: Sequence[float], yardsticks: Sequence[float], part: int) -> float | None:
    """How many times its first cost the last is, both in yardsticks of their time."""
    measured = [cost / yardstick for cost, yardstick in zip(costs, yardsticks, strict=True)]
    return ratio(statistics.median(measured[-part:]), statistics.median(measured[:part]))


def print_figures(figures: dict[str, Any]) -> None:
    """As lines for a person."""
    cost, memory = figures["event_cpu_seconds"], figures["memory_megabytes"]
    first, last = (f"{1000 * cost[name]:.2f}" for name in ("first_tenth", "last_tenth"))
    print_text(
        f"A round of {figures['minutes']:.0f} minutes, {figures['segments']} segments, {figures['events']} events: "
        f"{first} ms of processor time an event in its first tenth, {last} ms in its last; "
        f"ratio {figure(cost['ratio'])} (medians; the ratio beside work that is always the same)"
    )
    held = (figure(memory[name], ".0f") for name in ("after_ten_minutes", "at_the_end"))
    print_text(
        f"Memory held: {' MB after ten minutes, '.join(held)} MB at the end; "
        f"growth {figure(memory['growth_percent'], '.1f')} %"
    )


async def _shown(segments: int) -> Shown:
    from interviewer.tui.app import InterviewerApp
    from interviewer.tui.ways import screen_of

    desk = _Desk()
    app = InterviewerApp(cast("Desk", desk), InRound(Wish()), screen_of)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        return await _told(app, desk.floors[0], told_in(60 * MINUTES, segments))


async def _told(app: "InterviewerApp", floor: _Floor, steps: Iterator[tuple[float, Sequence[Published]]]) -> Shown:
    """Tell step by step, each seen on the screen before the next comes."""
    costs, yardsticks, events, early = [], [], 0, None
    for at, told in steps:
        if early is None and at >= EARLY_SECONDS:
            early = resident_megabytes(os.getpid())
        began = process_time()
        for one in told:
            floor.tell(one)
            await _done(app, seen=False)
        await _done(app, seen=True)
        costs.append((process_time() - began) / len(told))
        yardsticks.append(_yardstick())
        events += len(told)
    return Shown(tuple(costs), tuple(yardsticks), Memory(early, resident_megabytes(os.getpid())), events)


def _yardstick() -> float:
    """Processor seconds of work that is always the same: a machine that others use, too, is not always as quick."""
    began = process_time()
    " ".join(sorted(str(number) for number in range(1000)))
    return process_time() - began


async def _done(app: "InterviewerApp", seen: bool) -> None:
    """Wait until the screen has taken what it was told; `seen`: and shows it."""
    done = asyncio.Event()
    (app.screen.call_after_refresh if seen else app.screen.call_later)(done.set)
    await done.wait()
