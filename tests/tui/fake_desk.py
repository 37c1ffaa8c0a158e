"""A desk of which everything is known beforehand, and which notes what it was asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from interviewer.bank.dashboards import Dashboard
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.playback import Position
from interviewer.core.sections import Section
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.inbox import Command
from interviewer.tui.values import (
    BrokenOff,
    Debrief,
    Field,
    Habit,
    Level,
    Offer,
    ReadBack,
    Step,
    Stopped,
    TellRound,
    TellStep,
    Today,
    Wish,
)
from tests.tui.held_rounds import COMPLETION, debrief_of, figures_of

SECTIONS = (
    Section("context", 0.15, 0.10, "who is asked, and why it matters"),
    Section("hypothesis", 0.35, 0.15, "what you believe"),
    Section("segmentation", 0.20, 0.10, "for whom"),
    Section("recommendation", 0.30, 0.10, "what to do"),
)
OFFERS = (
    Offer("execution", "Execution round", 45, 3, "diagnostic, success, trade-off", SECTIONS, 30),
    Offer("behavioural", "Behavioural round", 30, 4, "behavioural"),
)
DASHBOARD = Dashboard("Completion by week", ("week", "new", "old"), (("41", "40 %", "42 %"), ("47", "26 %", "41 %")))


@dataclass
class FakeFloor:
    """A round in which nothing happens but what a test tells."""

    tell: TellRound
    sent: list[Command] = field(default_factory=list)
    closed: bool = False

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def close(self) -> None:
        self.closed = True


@dataclass
class FakePlayer:
    """Plays nothing; a test tells where it is."""

    tell: Callable[[Position], None]
    played: list[tuple[tuple[Span, ...], float]] = field(default_factory=list)
    stops: int = 0
    closed: bool = False

    def play(self, spans: Sequence[Span], speed: float) -> None:
        self.played.append((tuple(spans), speed))

    def stop(self) -> None:
        self.stops += 1

    def close(self) -> None:
        self.closed = True


@dataclass
class FakeEar:
    """A microphone that a test speaks for."""

    device: str
    tell: Callable[[Level], None]
    closed: bool = False

    def close(self) -> None:
        self.closed = True


@dataclass
class FakeDesk:
    """What a test sets is what the screens get; `asked` is what they asked for, in order."""

    now: Today = field(default_factory=lambda: Today(None, Habit("framework_vomit", 3, 7, 6.0)))
    figures: list[RoundFigures] = field(default_factory=lambda: [figures_of(number) for number in range(12)])
    shown: Debrief = field(default_factory=debrief_of)
    paths: tuple[str, ...] = ("talks/", "talks/mock.m4a", "talks/mock.vtt", "talks/second.wav", "todo.txt")
    trouble: str = ""
    asked: list[tuple[object, ...]] = field(default_factory=list)
    floors: list[FakeFloor] = field(default_factory=list)
    players: list[FakePlayer] = field(default_factory=list)
    ears: list[FakeEar] = field(default_factory=list)
    fields: dict[str, Field] = field(
        default_factory=lambda: {
            one.key: one
            for one in (
                Field("voice.speak", "Read questions aloud", True, (), "Off: they are only shown."),
                Field("voice.rate", "Words a minute", 170),
                Field("interviewer.demeanour", "Interviewer", "realistic", ("coach", "realistic", "tough", "silent")),
                Field("microphone.device", "Microphone", "", ("", "Built-in Microphone", "USB Headset")),
                Field("screen.theme", "Theme", "dark", ("dark", "light", "contrast")),
                Field("screen.show_question", "Show the question's text", True),
            )
        }
    )

    def today(self) -> Today:
        self._note("today")
        return self.now

    def rounds(self) -> list[RoundFigures]:
        self._note("rounds")
        return self.figures

    def offers(self) -> list[Offer]:
        self._note("offers")
        return list(OFFERS)

    def sections(self, round_id: str) -> tuple[Section, ...]:
        return SECTIONS if round_id == "execution" else ()

    def dashboard(self, question: str) -> Dashboard | None:
        return DASHBOARD if question == COMPLETION else None

    def hold(self, wish: Wish, tell: TellRound) -> FakeFloor:
        self._note("hold", wish)
        self.floors.append(FakeFloor(tell))
        return self.floors[-1]

    def close_round(self, broken_off: BrokenOff) -> None:
        self._note("close_round", broken_off)
        self.now = replace(self.now, broken_off=None)

    def warm(self, stopped: Stopped) -> None:  # noqa: ARG002  as the desk has it
        self.asked.append(("warm",))

    def debrief(self, name: str) -> Debrief:
        self._note("debrief", name)
        return replace(self.shown, name=name)

    def files(self, typed: str) -> list[str]:
        self._note("files", typed)
        begun = (path for path in self.paths if path.startswith(typed) and path != typed)
        return [path for path in begun if "/" not in path[len(typed) : -1]]

    def file(self, typed: str) -> str:
        self._note("file", typed)
        if typed not in self.paths:
            raise CouldNotError(f"There is no file {typed}.")
        return typed

    def read(self, path: str, tell: TellStep, stopped: Stopped) -> Debrief:
        self._note("read", path)
        _work("Reading.", tell, stopped)
        return replace(self.shown, name="")

    def reanalyze(self, names: Sequence[str], tell: TellStep, stopped: Stopped) -> list[str]:
        self._note("reanalyze", tuple(names))
        _work("Hearing the round again.", tell, stopped)
        return ["Nothing changed."]

    def fetch_models(self, tell: TellStep, stopped: Stopped) -> None:
        self._note("fetch_models")
        _work("Fetching base.", tell, stopped)

    def correct(self, name: str, answer: int, segment: int, tag: str | None) -> Debrief:
        self._note("correct", name, answer, segment, tag)
        return self.shown

    def dispute(self, name: str, answer: int, what: str, withdraw: bool) -> Debrief:
        self._note("dispute", name, answer, what, withdraw)
        return self.shown

    def player(self, debrief: Debrief, tell: Callable[[Position], None]) -> FakePlayer:
        self._note("player", debrief.name)
        self.players.append(FakePlayer(tell))
        return self.players[-1]

    def microphones(self) -> list[str]:
        return ["Built-in Microphone", "USB Headset"]

    def speakers(self) -> list[str]:
        return ["Built-in Speaker", "USB Headset"]

    def listen(self, device: str, tell: Callable[[Level], None]) -> FakeEar:
        self._note("listen", device)
        self.ears.append(FakeEar(device, tell))
        return self.ears[-1]

    def read_back(self, device: str, sentence: str, stopped: Stopped) -> ReadBack:
        self._note("read_back", device)
        _refuse_if(stopped)
        return ReadBack(sentence, 0.0, words_per_minute=158.0)

    def say(self, device: str, line: str) -> None:
        self._note("say", device, line)

    def settings(self) -> list[Field]:
        return list(self.fields.values())

    def value(self, key: str) -> str | float | bool:
        # What no test sets is as it comes.
        return self.fields.get(key, Field(key, "", "")).value

    def set(self, key: str, value: str | float | bool) -> None:
        self._note("set", key, value)
        self.fields[key] = replace(self.fields[key], value=value)

    def _note(self, *what: object) -> None:
        """Something was asked for; where there is trouble, it is told instead."""
        self.asked.append(what)
        if self.trouble:
            raise CouldNotError(self.trouble)


def _work(what: str, tell: TellStep, stopped: Stopped) -> None:
    tell(Step(0.5, what))
    _refuse_if(stopped)


def _refuse_if(stopped: Stopped) -> None:
    if stopped():
        raise CouldNotError("Stopped; nothing was changed.")
