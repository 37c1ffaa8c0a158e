"""The sound check: which microphone and speaker, whether one is heard, and what is understood."""

import asyncio
from functools import partial
from threading import Event
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, HorizontalGroup, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Label, Static

from interviewer.core.trouble import CouldNotError
from interviewer.core.understood import understood
from interviewer.exports.cells import legible
from interviewer.tui.desk import Ear
from interviewer.tui.devices import MICROPHONE, SPEAKER, devices_at
from interviewer.tui.outcome import outcome_of
from interviewer.tui.screens.base import DeskScreen
from interviewer.tui.values import Level
from interviewer.tui.widgets import level as meter
from interviewer.tui.widgets.device_list import Chosen, DeviceList
from interviewer.tui.widgets.key_line import KeyLine
from interviewer.tui.widgets.sentence import Sentence

# Nobody is to be blamed for the recogniser's own mistakes: base read this one without any in twelve tries, of two
# voices with and without noise, where others of its length had up to nine.
SENTENCE = "Our new customers leave in the second month because prices are high."
LINE = "Hello. If you hear this, you will hear your interviewer."

OPENING = "Opening the microphone."
SPEAK = "Speak: the bar follows your voice."
HEARD = "Your voice comes through well."
TYPE = "Press l to look again; without a microphone, you can type your answers in any round."
NO_EAR = "Nothing can be heard just now: see above."
PLAYING = "Playing a line."
PLAYED = "Did you hear it? If not, turn the volume up, or choose another one."
NO_SPEAKER = "No speaker was found: questions are shown, and not read aloud."

_KEYS = {"microphones": MICROPHONE, "speakers": SPEAKER}


class Heard(Message):
    """What the microphone gives; while the screen is busy, the newest takes the place of the one before."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.level = level

    def can_replace(self, message: Message) -> bool:
        """What was heard before is out of date."""
        return isinstance(message, Heard)


class SoundCheckScreen(DeskScreen):
    """Listens as long as it is on top; what is chosen is kept at once."""

    CSS_PATH = "sound_check.tcss"
    AUTO_FOCUS = "#microphones"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (40, "-usual"), (100, "-wide")]  # noqa: RUF012  as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-usual-height"), (34, "-tall")]  # noqa: RUF012  as above
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "read", "Read aloud", id="sound.read", tooltip="Read the sentence, or end reading it"),
        Binding("p", "play", "Play", id="sound.play", tooltip="Hear a line on the speaker"),
        Binding("l", "look", "Look again", id="sound.look", tooltip="Look again which devices there are"),
        Binding("tab", "app.focus_next", "Speakers", id="sound.other", tooltip="To the speakers, and back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ear: Ear | None = None
        self._has_heard = self._is_deaf = False
        self._trouble = ""
        # Set to end the reading that goes on; None while nobody reads.
        self._reading: Event | None = None
        self._plays = False

    def compose(self) -> ComposeResult:
        """The devices, the level, the sentence."""
        yield Static("Sound check", id="title")
        with VerticalScroll(id="check", can_focus=False):
            with Horizontal(id="devices"):
                with Vertical(classes="device"):
                    yield Label("Microphone", classes="heading")
                    yield DeviceList(id="microphones")
                with Vertical(classes="device"):
                    yield Label("Speaker", classes="heading")
                    yield DeviceList(id="speakers")
                    yield Static("", id="played", markup=False)
            with HorizontalGroup(id="heard"):
                yield meter.Level(id="level")
                yield Static("", id="state", markup=False)
            yield Label("Are you understood?", classes="heading", id="asked")
            yield Sentence(SENTENCE)
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """Listen, to what is there now."""
        self.action_look()

    @on(events.ScreenSuspend)
    @on(events.Unmount)
    async def _leave(self) -> None:
        # What lies above may want the microphone for itself.
        self.workers.cancel_group(self, "ear")
        await self._close_ear()

    def action_look(self) -> None:
        """Look which devices there are, and listen."""
        self.run_worker(self._look(), group="ear", exclusive=True)

    async def _look(self) -> None:
        # While a device is open the system is not asked for new ones.
        await self._close_ear()
        there = await asyncio.to_thread(devices_at, self.desk)
        self._microphones.show(there.microphones, there.microphone)
        self._speakers.show(there.speakers, there.speaker)
        self._say_of_speaker("" if there.speakers else NO_SPEAKER)
        await self._listen()

    async def _listen(self) -> None:
        """Listen to the microphone that is chosen now."""
        await self._close_ear()
        self._has_heard = False
        self._say(Content.styled(OPENING, "$text-muted"))
        try:
            self._ear = self.desk.listen(self._microphones.used, self._tell)
        except CouldNotError as trouble:
            self._show(Level(0.0, str(trouble)))

    def _tell(self, level: Level) -> None:
        self.post_message(Heard(level))

    async def _close_ear(self) -> None:
        self._give_up_reading()
        ear, self._ear = self._ear, None
        if ear is not None:
            await asyncio.to_thread(ear.close)

    def on_heard(self, message: Heard) -> None:
        """Show what the microphone gives."""
        if self._ear is not None:
            self._show(message.level)

    def _show(self, level: Level) -> None:
        self.query_one(meter.Level).show(level.loudest)
        self._has_heard = self._has_heard or level.voice
        if level.trouble != self._trouble:
            # Of a voice that is heard badly there may be nothing between two words.
            self._trouble, self._is_deaf = level.trouble, not level.loudest
        if level.trouble:
            way_out = f" {TYPE}" if self._is_deaf else ""
            self._say(Content.styled(f"! {legible(level.trouble)}{way_out}", "$text-warning"))
        elif self._has_heard:
            self._say(Content.styled(f"✓ {HEARD}", "$text-success"))
        else:
            self._say(Content(SPEAK))

    def _say(self, what: Content) -> None:
        state = self.query_one("#state", Static)
        # Twenty times a second the same is said.
        if state.content != what:
            state.update(what)

    @on(Chosen)
    def _chosen(self, message: Chosen) -> None:
        self._program.keep(_KEYS[str(message.devices.id)], message.name)
        if message.devices is self._microphones:
            self.run_worker(self._listen(), group="ear", exclusive=True)
        else:
            self._say_of_speaker("")

    def action_read(self) -> None:
        """Hear the sentence being read; or be content with what was read of it so far."""
        if self._reading is not None:
            self._reading.set()
            return
        self._reading = Event()
        self._sentence.listen()
        self.run_worker(self._read(self._reading))

    async def _read(self, stopped: Event) -> None:
        ask = partial(self.desk.read_back, self._microphones.used, SENTENCE, stopped.is_set)
        told = await asyncio.to_thread(outcome_of, ask)
        # Who went away, or to another microphone, does not want it any more.
        if self._reading is not stopped:
            return
        self._reading = None
        if isinstance(told, CouldNotError):
            # Nobody needs to be told the same twice.
            self._sentence.fail(NO_EAR if str(told) == self._trouble else str(told))
        else:
            self._sentence.show(understood(SENTENCE, told.heard), told)
        self._sentence.call_after_refresh(self._sentence.scroll_to_outcome)

    def _give_up_reading(self) -> None:
        if self._reading is not None:
            self._reading.set()
            self._reading = None
            if self.is_attached:
                self._sentence.wait()

    def action_play(self) -> None:
        """Say a line on the speaker."""
        if not self._plays:
            self._plays = True
            self._say_of_speaker(PLAYING)
            self.run_worker(self._play())

    async def _play(self) -> None:
        trouble = await asyncio.to_thread(outcome_of, partial(self.desk.say, self._speakers.used, LINE))
        self._plays = False
        self._say_of_speaker(f"! {legible(str(trouble))}" if trouble else PLAYED)

    def _say_of_speaker(self, what: str) -> None:
        self.query_one("#played", Static).set_class(not what, "-empty").update(what)

    @property
    def _microphones(self) -> DeviceList:
        return self.query_one("#microphones", DeviceList)

    @property
    def _speakers(self) -> DeviceList:
        return self.query_one("#speakers", DeviceList)

    @property
    def _sentence(self) -> Sentence:
        return self.query_one(Sentence)
