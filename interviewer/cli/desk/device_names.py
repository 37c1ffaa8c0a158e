"""Microphones and speakers by the names under which they are chosen."""

from interviewer.adapters.portaudio import devices


def named(kind: str) -> list[str]:
    """The names of the devices that can be opened, each once: several drivers may have one; kind is input or output."""
    return list(dict.fromkeys(devices(kind)))
