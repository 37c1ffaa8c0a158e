"""A desk with microphones and speakers that come and go, and a reading that lasts until a test ends it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from queue import SimpleQueue
from threading import Event

from interviewer.core.trouble import CouldNotError
from interviewer.tui.values import Field, Level, ReadBack, Stopped
from tests.tui.fake_desk import FakeDesk, FakeEar

GOOD = Level(0.31, voice=True)
PATIENCE = 10.0


@dataclass
class Ear(FakeEar):
    """One that ends the reading that goes on when it is closed."""

    ended: SimpleQueue[ReadBack | str] = field(default_factory=SimpleQueue)

    def close(self) -> None:
        super().close()
        self.ended.put("Nobody listens any more.")


@dataclass
class SoundDesk(FakeDesk):
    """What was read, or why it could not be, is put by a test; so it is told when the reading begins."""

    there: list[str] = field(default_factory=lambda: ["Built-in Microphone", "USB Headset"])
    outputs: list[str] = field(default_factory=lambda: ["Built-in Speaker", "USB Headset"])
    outcome: SimpleQueue[ReadBack | str] = field(default_factory=SimpleQueue)
    begun: Event = field(default_factory=Event)
    stopped: list[Stopped] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fields["speaker.device"] = Field("speaker.device", "Speaker", "")

    def remember(self, key: str, value: str) -> None:
        self.fields[key] = replace(self.fields[key], value=value)

    def microphones(self) -> list[str]:
        self._note("microphones")
        return self.there

    def speakers(self) -> list[str]:
        return self.outputs

    def listen(self, device: str, tell: Callable[[Level], None]) -> Ear:
        self._note("listen", device)
        ear = Ear(device, tell, ended=self.outcome)
        self.ears.append(ear)
        return ear

    def read_back(self, device: str, sentence: str, stopped: Stopped) -> ReadBack:
        self._note("read_back", device, sentence)
        self.stopped.append(stopped)
        self.begun.set()
        read = self.outcome.get(timeout=PATIENCE)
        if isinstance(read, str):
            raise CouldNotError(read)
        return read

    def tell(self, level: Level) -> None:
        """The microphone that is open gives this."""
        self.ears[-1].tell(level)
