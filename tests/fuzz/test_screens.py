"""Whatever a round, a pack, a device or a file is called or says, no screen hands any of it to the terminal."""

import asyncio
import dataclasses
from typing import Any, TypeVar, cast

import pytest
from textual.pilot import Pilot

from interviewer.core.events import (
    AnswerStarted,
    AnswerTyped,
    Fact,
    QuestionAsked,
    Reacted,
    Remarked,
    RoundPlanned,
    RoundSet,
    SegmentTagged,
    WordsHeard,
)
from interviewer.core.glimpses import Guessed, Sketched
from interviewer.core.report import report_of
from interviewer.core.vomit import TaggedSegment
from interviewer.inbox import Noted, Published
from interviewer.tui.app import InterviewerApp
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
from interviewer.tui.values import BrokenOff, Debrief, Offer, RoundOver, Today, Wish
from interviewer.tui.ways import screen_of
from tests.fuzz.shown import STEERS
from tests.tui.fake_desk import OFFERS, FakeDesk
from tests.tui.held_rounds import COMPLETION, GOOD, RECITED, REFERRALS, facts_of_round, figures_of
from tests.tui.visits import settled

# Clears the screen, colours what follows, rings, and calls the window something else.
ESCAPE = "\x1b[2J\x9b31m\x07\x1b]0;owned\x07\x7f"
ROUND = facts_of_round(((COMPLETION, GOOD), (REFERRALS, RECITED)))

Some = TypeVar("Some")


def poisoned(value: Some) -> Some:
    """The same with an escape before every text in it."""
    if isinstance(value, str):
        return cast("Some", f"{ESCAPE}{value}")
    if isinstance(value, tuple):
        return cast("Some", tuple(map(poisoned, value)))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {one.name: poisoned(getattr(value, one.name)) for one in dataclasses.fields(value) if one.init}
        return cast("Some", dataclasses.replace(cast("Any", value), **fields))
    return value


def spoken(fact: Fact) -> Fact:
    """A fact whose texts are hostile, its tag and kind as they are."""
    known = {name: getattr(fact, name) for name in ("tag", "kind", "way", "moment") if hasattr(fact, name)}
    return dataclasses.replace(poisoned(fact), **known)


def debrief(facts: tuple[Fact, ...]) -> Debrief:
    words = tuple(word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)
    names = (f"{ESCAPE}one", f"{ESCAPE}A round", f"{ESCAPE}then")
    return Debrief(*names, report_of(facts), words, f"{ESCAPE}No sound.", f"{ESCAPE}path")


class HostileDesk(FakeDesk):
    """All that it tells is hostile."""

    def offers(self) -> list[Offer]:
        return [*map(poisoned, OFFERS)]

    def microphones(self) -> list[str]:
        return ["", poisoned("Built-in Microphone")]

    def speakers(self) -> list[str]:
        return self.microphones()


@pytest.fixture(params=["texts", "tags and kinds"])
def desk(request: pytest.FixtureRequest) -> HostileDesk:
    made = HostileDesk()
    made.now = Today(poisoned(BrokenOff("20 November", 2)), None, (f"{ESCAPE}base",))
    made.figures = [poisoned(figures_of(number)) for number in range(3)]
    made.figures.append(dataclasses.replace(made.figures[0], name=f"{ESCAPE}lost", trouble=f"{ESCAPE}It is damaged."))
    change = spoken if request.param == "texts" else poisoned
    made.shown = debrief(tuple(change(fact) for fact in ROUND))
    made.paths = (f"{ESCAPE}talks/", f"{ESCAPE}mock.m4a")
    made.fields = {key: dataclasses.replace(poisoned(one), key=key) for key, one in made.fields.items()}
    return made


def on_screen(app: InterviewerApp) -> str:
    """All that the terminal is told to show."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def looked_at(desk: FakeDesk, first: Place, *keys: str, told: tuple[Published | RoundOver, ...] = ()) -> list[str]:
    """What is shown there at first, and after each key."""

    async def run() -> list[str]:
        app = InterviewerApp(desk, first, screen_of)
        async with app.run_test(size=(100, 60), notifications=True) as pilot:
            await settled(pilot)
            seen = [on_screen(app)]
            for one in told:
                desk.floors[0].tell(one)
                await settled(pilot)
                seen.append(on_screen(app))
            return [*seen, *[await _pressed(app, pilot, key) for key in keys]]

    return asyncio.run(run())


async def _pressed(app: InterviewerApp, pilot: Pilot[None], key: str) -> str:
    await pilot.press(key)
    await settled(pilot)
    return on_screen(app)


def assert_harmless(seen: list[str]) -> None:
    for shown in seen:
        odd = STEERS & set(shown)
        assert not odd, (odd, [line for line in shown.split("\n") if STEERS & set(line)][:3])


LOOKS: tuple[tuple[Place, tuple[str, ...]], ...] = (
    (AtHome(), ("down", "down", "ctrl+p", "escape", "question_mark")),
    (ChoosingRound(), ("down", "down")),
    (Settings(), ("down", "down", "down", "enter")),
    (CheckingSound(), ("down", "down", "space")),
    (OpeningFile(), ("down", "tab")),
    (Debriefing("one"), ("down", "down", "f", "c", "escape", "v", "enter", "end", "x")),
    (OverTime(), ("down", "down", "k", "slash", "enter")),
    (Comparing("one", "two"), ("down", "end")),
    (ReadAgain((f"{ESCAPE}Nothing changed.",)), ("down",)),
    (Waiting(f"{ESCAPE}Reading", lambda *_: None, lambda _: None), ()),
)


@pytest.mark.parametrize(("place", "keys"), LOOKS, ids=[type(place).__name__ for place, _ in LOOKS])
def test_no_screen_steers_the_terminal(desk: HostileDesk, place: Place, keys: tuple[str, ...]) -> None:
    assert_harmless(looked_at(desk, place, *keys))


@pytest.mark.parametrize("place", [place for place, _ in LOOKS if not isinstance(place, Waiting | ReadAgain)], ids=str)
def test_nor_does_trouble(place: Place) -> None:
    desk = FakeDesk(trouble=f"{ESCAPE}That could not be done.")
    seen = looked_at(desk, place, "enter", "r")
    assert_harmless(seen)
    assert "could not be done" in "".join(seen)


def test_nor_does_a_replay(desk: HostileDesk) -> None:
    assert_harmless(looked_at(desk, Replaying(desk.shown), "down", "slash", "end"))


LIVE: tuple[Published | RoundOver, ...] = (
    RoundPlanned((), 45.0),
    RoundSet("execution", "realistic"),
    QuestionAsked(0.0, f"{ESCAPE}Why?", "case"),
    AnswerStarted(1.0),
    Guessed(1.5, 1.0, f"{ESCAPE}it fell"),
    Sketched(2.0, (TaggedSegment(1.0, 2.0, f"{ESCAPE}It fell.", "context", 0.9),)),
    SegmentTagged(1.0, 2.0, f"{ESCAPE}It fell.", f"{ESCAPE}context", 0.9),
    AnswerTyped(2.0, f"{ESCAPE}It fell."),
    Reacted(3.0, "nudge", "any", f"{ESCAPE}Why?", f"{ESCAPE}So.", None, None),
    Reacted(4.0, "follow_up", "any", f"{ESCAPE}Why?", f"{ESCAPE}So.", None, None),
    Remarked(5.0, f"{ESCAPE}Thanks."),
    Noted(f"{ESCAPE}Quiet."),
    RoundOver("", f"{ESCAPE}It broke off."),
)


def test_nor_does_a_round_that_goes_on(desk: HostileDesk) -> None:
    assert_harmless(looked_at(desk, InRound(Wish()), told=LIVE))
