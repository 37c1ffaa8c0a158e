"""The sound check: what is chosen is listened to and kept, what is heard is told, whatever is amiss."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from interviewer.core.understood import NOTHING
from interviewer.tui.devices import meant
from interviewer.tui.places import AtHome, CheckingSound
from interviewer.tui.screens.keys import keys_of
from interviewer.tui.screens.sound_check import (
    HEARD,
    LINE,
    NO_EAR,
    NO_SPEAKER,
    OPENING,
    PLAYED,
    SENTENCE,
    SPEAK,
    TYPE,
    SoundCheckScreen,
)
from interviewer.tui.values import Level, ReadBack
from interviewer.tui.widgets.level import Level as Meter
from interviewer.tui.widgets.sentence import HOW_TO, LISTENING
from tests.tui.sound_desk import GOOD, SoundDesk
from tests.tui.visits import Visit

FAINT = "Your voice is faint: come nearer to the microphone."
Script = Callable[[Visit, Pilot[None]], Awaitable[None]]


@pytest.fixture
def desk() -> SoundDesk:
    return SoundDesk()


def check(desk: SoundDesk, script: Script, size: tuple[int, int] = (80, 24)) -> Visit:
    async def run() -> Visit:
        app = Visit(desk, AtHome())
        async with app.run_test(size=size) as pilot:
            app.go(CheckingSound())
            await shown(pilot)
            await script(app, pilot)
        return app

    return asyncio.run(run())


async def shown(pilot: Pilot[None]) -> None:
    """What was asked for has come; a reading may still go on."""
    await pilot.pause()
    readers = {worker for worker in pilot.app.workers if worker.name == "_read"}
    for worker in set(pilot.app.workers) - readers:
        await worker.wait()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await shown(pilot)


async def read(desk: SoundDesk, pilot: Pilot[None], what: ReadBack | str) -> None:
    """Somebody reads, and this comes of it."""
    await pilot.press("space")
    desk.outcome.put(what)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def text(app: Visit, which: str) -> str:
    return str(app.screen.query_one(which, Static).content)


def devices(app: Visit, which: str) -> list[str]:
    return [str(option.prompt) for option in app.screen.query_one(which, OptionList).options]


def test_the_devices_are_listed_with_the_one_that_is_used(desk: SoundDesk) -> None:
    desk.remember("speaker.device", "headset")

    async def script(app: Visit, _: Pilot[None]) -> None:
        assert devices(app, "#microphones") == ["● The system's choice", "○ Built-in Microphone", "○ USB Headset"]
        assert devices(app, "#speakers") == ["○ The system's choice", "○ Built-in Speaker", "● USB Headset"]
        assert desk.asked[-1] == ("listen", "")
        assert text(app, "#state") == OPENING

    check(desk, script)


def test_a_choice_is_listened_to_and_kept_at_once(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "down", "enter")
        assert [ear.device for ear in desk.ears] == ["", "USB Headset"]
        assert [ear.closed for ear in desk.ears] == [True, False]
        assert devices(app, "#microphones") == ["○ The system's choice", "○ Built-in Microphone", "● USB Headset"]
        await press(pilot, "tab", "down", "enter")
        assert desk.ears[-1].device == "USB Headset"
        assert (desk.fields["microphone.device"].value, desk.fields["speaker.device"].value) == (
            "USB Headset",
            "Built-in Speaker",
        )
        await press(pilot, "up", "enter")
        assert desk.fields["speaker.device"].value == ""

    check(desk, script)


def test_the_keys_of_the_devices_are_told(desk: SoundDesk) -> None:
    async def script(app: Visit, _: Pilot[None]) -> None:
        told = {key: one.does for one in keys_of(app.screen) for key in one.keys}
        assert told["⏎"] == "Use the device under the cursor from now on"
        assert told["tab"] == "To the speakers, and back"
        assert told["↓"] == "One line down"

    check(desk, script)


def test_a_click_chooses_too(desk: SoundDesk) -> None:
    async def script(_: Visit, pilot: Pilot[None]) -> None:
        await pilot.click("#microphones", offset=(5, 1))
        await shown(pilot)
        assert desk.ears[-1].device == "Built-in Microphone"

    check(desk, script)


def test_what_is_remembered_and_not_there_is_said_so(desk: SoundDesk) -> None:
    desk.remember("microphone.device", "Studio [b]mic")

    async def script(app: Visit, _: Pilot[None]) -> None:
        assert devices(app, "#microphones")[-1] == "● Studio [b]mic  not there"
        assert desk.ears[-1].device == "Studio [b]mic"

    check(desk, script)


def test_the_level_follows_and_what_is_wrong_stands_beside_it(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        meter = app.screen.query_one(Meter)
        for level, words in (
            (Level(0.01), SPEAK),
            (GOOD, f"✓ {HEARD}"),
            (Level(0.0), f"✓ {HEARD}"),
            (Level(0.02, FAINT, voice=True), f"! {FAINT}"),
            (Level(0.0, FAINT), f"! {FAINT}"),
            (Level(0.0, "It gives only \x1bsilence."), f"! It gives only \ufffdsilence. {TYPE}"),
        ):
            desk.tell(level)
            await pilot.pause()
            assert text(app, "#state") == words
        desk.tell(GOOD)
        await pilot.pause()
        assert 0 < meter.cells <= meter.content_size.width
        assert str(meter.render()).count("▮") == meter.cells

    check(desk, script)
    # Also who quits the whole program listens no more.
    assert desk.ears[-1].closed


def test_only_the_newest_level_matters(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        for number in range(2000):
            desk.tell(Level(number / 4000, voice=True))
        await pilot.pause()
        assert "▯" not in str(app.screen.query_one(Meter).render())

    check(desk, script)


def test_a_sentence_is_read_and_told_word_by_word(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert text(app, "#outcome") == HOW_TO
        await pilot.press("space")
        await asyncio.to_thread(desk.begun.wait, 10)
        assert text(app, "#outcome") == f"● {LISTENING}"
        assert desk.asked[-1] == ("read_back", "", SENTENCE)
        assert not desk.stopped[0]()
        await pilot.press("space")
        assert desk.stopped[0]()
        desk.outcome.put(ReadBack(SENTENCE.lower(), 0.0, words_per_minute=157.6))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert text(app, "#outcome") == f"✓ 12 of 12 words right · 158 words a minute\n{SENTENCE.lower()}"

    check(desk, script)


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (
            ReadBack("Our new customers leave in the second [b]mouth because prices high.", 0.25, ""),
            [
                "✗ 9 of 12 words right",
                "Our new customers leave in the second [[b]mouth] because prices (are) high.",
            ],
        ),
        (ReadBack("", 1.0, NOTHING), ["✗ Nothing understood", f"! {NOTHING}"]),
        ("The model base is not on this computer.", ["! The model base is not on this computer."]),
    ],
)
def test_what_went_wrong_is_told_without_colour(desk: SoundDesk, told: ReadBack | str, lines: list[str]) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await read(desk, pilot, told)
        said = text(app, "#outcome").splitlines()
        assert [line for line in lines if line not in said] == []
        # And once more, from the beginning.
        await read(desk, pilot, ReadBack(SENTENCE, 0.0))
        assert text(app, "#outcome") == f"✓ 12 of 12 words right\n{SENTENCE}"

    check(desk, script)


def test_another_microphone_ends_the_reading(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("space")
        await asyncio.to_thread(desk.begun.wait, 10)
        await press(pilot, "down", "enter")
        assert desk.stopped[0]()
        await app.workers.wait_for_complete()
        assert text(app, "#outcome") == HOW_TO

    check(desk, script)


def test_a_line_is_said_on_the_speaker(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "tab", "down", "enter", "p")
        assert desk.asked[-1] == ("say", "Built-in Speaker", LINE)
        assert text(app, "#played") == PLAYED
        desk.trouble = "The speaker stopped."
        await press(pilot, "p")
        assert text(app, "#played") == "! The speaker stopped."

    check(desk, script)


def test_without_any_device_the_screen_stays_usable(desk: SoundDesk) -> None:
    desk.there, desk.outputs = [], []

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert devices(app, "#microphones") == ["● The system's choice"]
        assert text(app, "#played") == NO_SPEAKER
        desk.tell(Level(0.0, "No microphone was found: connect one."))
        await pilot.pause()
        assert text(app, "#state") == f"! No microphone was found: connect one. {TYPE}"
        await read(desk, pilot, "No microphone was found: connect one.")
        # What is wrong is told once.
        assert text(app, "#outcome") == f"! {NO_EAR}"
        # Somebody connects one.
        desk.there = ["USB Headset"]
        await press(pilot, "l")
        assert devices(app, "#microphones") == ["● The system's choice", "○ USB Headset"]
        assert [ear.closed for ear in desk.ears] == [True, False]

    check(desk, script)


def test_where_there_is_no_sound_at_all_that_is_told(desk: SoundDesk) -> None:
    desk.trouble = "PortAudio is not installed."

    async def script(app: Visit, pilot: Pilot[None]) -> None:
        assert text(app, "#state") == f"! PortAudio is not installed. {TYPE}"
        await press(pilot, "enter")
        assert "PortAudio is not installed." in app.told
        await press(pilot, "escape")
        assert not isinstance(app.screen, SoundCheckScreen)

    check(desk, script)


def test_who_leaves_closes_the_ear(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await pilot.press("space")
        await asyncio.to_thread(desk.begun.wait, 10)
        await pilot.press("escape")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not isinstance(app.screen, SoundCheckScreen)
        assert [ear.closed for ear in desk.ears] == [True]
        assert desk.stopped[0]()
        # What is still on its way hits nobody.
        desk.tell(GOOD)
        await pilot.pause()

    check(desk, script)


def test_what_lies_above_has_the_microphone_for_itself(desk: SoundDesk) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await press(pilot, "question_mark")
        assert [ear.closed for ear in desk.ears] == [True]
        await press(pilot, "escape")
        assert isinstance(app.screen, SoundCheckScreen)
        assert [ear.closed for ear in desk.ears] == [True, False]

    check(desk, script)


@pytest.mark.parametrize("size", [(20, 5), (60, 15), (200, 60)])
def test_it_fits_into_any_window(desk: SoundDesk, size: tuple[int, int]) -> None:
    async def script(app: Visit, pilot: Pilot[None]) -> None:
        await read(desk, pilot, ReadBack("Our new customers leave.", 0.8, FAINT))
        assert "✗ 4 of 12 words right" in text(app, "#outcome")

    check(desk, script, size)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("", ""),
        ("USB Headset", "USB Headset"),
        ("headset", "USB Headset"),
        ("usb set", "USB Headset"),
        ("usb", "usb"),
        ("Studio", "Studio"),
    ],
)
def test_a_part_of_a_name_means_the_only_one_that_has_it(wanted: str, name: str) -> None:
    assert meant(wanted, ["Built-in", "USB Headset", "USB Camera"]) == name
