"""PortAudio: found, kept quiet, asked for a shape of sound it accepts, its refusals put into words."""

import atexit
import contextlib
import io
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from interviewer.core.trouble import CouldNotError

Device = str | int | None

# A live device lets go in a tenth of a second; one that died was seen to hold on for more than a minute (PulseAudio).
CLOSING_SECONDS = 5.0

MISSING_ON_LINUX = (
    "PortAudio is not installed, so there is no microphone and no speaker: install it (Debian, Ubuntu: "
    "sudo apt install libportaudio2; Fedora: sudo dnf install portaudio; Arch: sudo pacman -S portaudio) and try again."
)
MISSING_ELSEWHERE = (
    "PortAudio is missing, so there is no microphone and no speaker: bring it back with "
    "pip install --force-reinstall sounddevice, and try again."
)


@dataclass(frozen=True)
class Shape:
    """The samples a second and the channels a device is opened with."""

    rate: int
    channels: int


def portaudio() -> Any:
    """The sounddevice module; importing it loads PortAudio, which may not be there."""
    try:
        import sounddevice
    except OSError as error:
        raise CouldNotError(MISSING_ON_LINUX if sys.platform.startswith("linux") else MISSING_ELSEWHERE) from error
    return sounddevice


def accepted(kind: str, device: Device, rate: int) -> Shape:
    """The shape nearest to mono at a rate that a device takes; kind is input or output."""
    sound = portaudio()
    try:
        described = sound.query_devices(device, kind)
    except (sound.PortAudioError, ValueError) as error:
        raise CouldNotError(_not_there(kind, device)) from error
    check = sound.check_input_settings if kind == "input" else sound.check_output_settings
    own_rate, channels = int(described["default_samplerate"]), int(described[f"max_{kind}_channels"])
    wanted = [Shape(rate, 1), Shape(rate, min(channels, 2)), Shape(own_rate, 1), Shape(own_rate, min(channels, 2))]
    takes = (shape for shape in wanted if _takes(check, sound.PortAudioError, device, shape))
    # Nothing accepted: opening the device as it describes itself brings the reason out.
    return next(takes, Shape(own_rate, channels))


def devices(kind: str) -> list[str]:
    """The names of the devices that can be opened; kind is input or output."""
    return [str(device["name"]) for device in portaudio().query_devices() if device[f"max_{kind}_channels"] > 0]


def refusal(kind: str, device: Device, error: Exception) -> str:
    """The line that tells a person why a device could not be opened."""
    reason = str(error.args[0] if error.args else error).rpartition(": ")[2]
    return (
        f"The {_noun(kind)} {_named(device)}cannot be opened ({reason}): close other programs that use it, "
        f"allow this terminal to use it in the system's privacy settings, and try again."
    )


def shut(stream: Any) -> None:
    """Stops and closes a stream; one whose device died may never let that happen, and is left to the system."""
    closing = threading.Thread(target=_stopped_and_closed, args=(stream,), name="closing", daemon=True)
    closing.start()
    closing.join(CLOSING_SECONDS)
    if closing.is_alive():
        # At Python's end sounddevice would wait for the same stream once more, and for ever.
        atexit.unregister(getattr(portaudio(), "_exit_handler", None))  # type: ignore[arg-type]


def _stopped_and_closed(stream: Any) -> None:
    # Stop before close: closing a live stream makes PortAudio cancel a thread that may wait for Python, for ever.
    stream.stop()
    stream.close()


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keeps what ALSA, JACK and PortAudio print to stderr off the terminal, while Python's own stderr still gets there.

    They write to file descriptor 2 from C, some of it from threads of their own and at any time, so this is put around
    all use of sound, and before a screen is drawn.
    """
    # Windows has nothing to hush, and its console wants its own encoding. A closed stderr shows nothing anyway.
    if sys.stderr is None or sys.platform == "win32":
        yield
        return
    sys.stderr.flush()
    before = (sys.stderr, sys.__stderr__)
    with io.TextIOWrapper(io.FileIO(os.dup(2), "w"), "utf-8", "backslashreplace", write_through=True) as terminal:
        _point_stderr_at(os.open(os.devnull, os.O_WRONLY))
        sys.stderr = sys.__stderr__ = terminal  # type: ignore[misc]
        try:
            yield
        finally:
            sys.stderr, sys.__stderr__ = before  # type: ignore[misc]
            _point_stderr_at(os.dup(terminal.fileno()))


def _point_stderr_at(descriptor: int) -> None:
    os.dup2(descriptor, 2)
    os.close(descriptor)


def _takes(check: Callable[..., None], trouble: type[Exception], device: Device, shape: Shape) -> bool:
    try:
        check(device=device, channels=shape.channels, dtype="float32", samplerate=shape.rate)
    except trouble:
        return False
    return True


def _not_there(kind: str, device: Device) -> str:
    there = ", ".join(dict.fromkeys(devices(kind)))
    if not there:
        return f"No {_noun(kind)} was found: connect one, allow this terminal to use it, and try again."
    if device is None:
        return f"The system names no {_noun(kind)} to use: choose one of {there}."
    return f"There is no {_noun(kind)} {_named(device)}to be opened: choose one of {there}."


def _noun(kind: str) -> str:
    return "microphone" if kind == "input" else "speaker"


def _named(device: Device) -> str:
    return "" if device is None else f"{device!r} "
