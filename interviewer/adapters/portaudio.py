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

from interviewer.adapters.uses import Uses
from interviewer.core.trouble import CouldNotError

Device = str | int | None

# A live device lets go in a tenth of a second; one that died was seen to hold on for more than a minute (PulseAudio).
CLOSING_SECONDS = 5.0
# What the system buffers, in seconds: the "high" of the drivers, 0.1, is short for a busy computer, in and out.
LATENCY = 0.3

# One for the whole process, because PortAudio is.
USES = Uses()

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
    with USES:
        described = _described(kind, device)
        check = sound.check_input_settings if kind == "input" else sound.check_output_settings
        own_rate, channels = int(described["default_samplerate"]), int(described[f"max_{kind}_channels"])
        wanted = [Shape(rate, 1), Shape(rate, min(channels, 2)), Shape(own_rate, 1), Shape(own_rate, min(channels, 2))]
        takes = (shape for shape in wanted if _takes(check, sound.PortAudioError, device, shape))
        # Nothing accepted: opening the device as it describes itself brings the reason out.
        return next(takes, Shape(own_rate, channels))


def opened(kind: str, device: Device, shape: Shape, latency: float = LATENCY, **wanted: Any) -> Any:
    """A stream that runs; PortAudio is in use until it has been shut."""
    sound = portaudio()
    make = sound.InputStream if kind == "input" else sound.OutputStream
    with contextlib.ExitStack() as undo:
        USES.begin()
        undo.callback(USES.end)
        try:
            stream = make(
                device=device,
                samplerate=shape.rate,
                channels=shape.channels,
                dtype="float32",
                latency=latency,
                **wanted,
            )
            undo.callback(stream.close)
            stream.start()
        except (sound.PortAudioError, ValueError) as error:
            raise CouldNotError(refusal(kind, device, error)) from error
        undo.pop_all()
    return stream


def renewed() -> bool:
    """Whether PortAudio has looked anew which devices there are; it cannot while any of it is in use."""
    sound = portaudio()
    try:
        return USES.renew(sound)
    except sound.PortAudioError as error:
        raise CouldNotError(f"The system's sound cannot be used ({error.args[0]}). Try again.") from error


def devices(kind: str) -> list[str]:
    """The names of the devices that can be opened; kind is input or output."""
    with USES:
        found = portaudio().query_devices()
    return [str(device["name"]) for device in found if device[f"max_{kind}_channels"] > 0]


def name_of(kind: str, device: Device) -> str:
    """What the system calls a device that may have been asked for by a part of its name, or as the default."""
    with USES:
        return str(_described(kind, device)["name"])


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
    joined_or_left(closing)


def joined_or_left(thread: threading.Thread) -> None:
    """Waits for a thread that is inside PortAudio, but not for ever."""
    thread.join(CLOSING_SECONDS)
    if thread.is_alive():
        # At Python's end sounddevice would wait for the same device once more, and for ever.
        atexit.unregister(getattr(portaudio(), "_exit_handler", None))  # type: ignore[arg-type]


def _stopped_and_closed(stream: Any) -> None:
    # Stop before close: closing a live stream makes PortAudio cancel a thread that may wait for Python, for ever.
    stream.stop()
    stream.close()
    USES.end()


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


def _described(kind: str, device: Device) -> Any:
    sound = portaudio()
    try:
        return sound.query_devices(device, kind)
    except (sound.PortAudioError, ValueError) as error:
        raise CouldNotError(_not_there(kind, device)) from error


def _takes(check: Callable[..., None], trouble: type[Exception], device: Device, shape: Shape) -> bool:
    try:
        check(device=device, channels=shape.channels, dtype="float32", samplerate=shape.rate)
    except trouble:
        return False
    return True


def _not_there(kind: str, device: Device) -> str:
    try:
        there = ", ".join(dict.fromkeys(devices(kind)))
    except portaudio().PortAudioError:
        there = ""
    if not there:
        # Linux asks nobody's leave, but has a server of its own for sound; one that died hides every device.
        way = "see that PipeWire or PulseAudio runs" if sys.platform == "linux" else "allow this terminal to use it"
        return f"No {_noun(kind)} was found: connect one, {way}, and try again."
    if device is None:
        return f"The system names no {_noun(kind)} to use: choose one of {there}."
    return f"There is no {_noun(kind)} {_named(device)}to be opened: choose one of {there}."


def _noun(kind: str) -> str:
    return "microphone" if kind == "input" else "speaker"


def _named(device: Device) -> str:
    return "" if device is None else f"{device!r} "
