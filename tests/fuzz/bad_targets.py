"""Readers that do what none must, so that it is known that this is found out."""

import os
from pathlib import Path

import numpy as np

from interviewer.core.trouble import CouldNotError
from tests.fuzz.targets import Target


def _raises(content: bytes, _: Path) -> None:
    if content:
        raise KeyError(content[:1])


def _hangs(content: bytes, _: Path) -> None:
    while content:
        pass


def _fills_the_memory(content: bytes, _: Path) -> None:
    if content:
        np.ones(2 << 30, np.uint8).sum()


def _dies(content: bytes, _: Path) -> None:
    if content:
        os.abort()


def _floods(content: bytes, _: Path) -> None:
    if content:
        raise CouldNotError("x" * 5_000)


def _refuses(_: bytes, place: Path) -> None:
    (place / "left").write_bytes(b"behind")
    raise CouldNotError("This is no file of ours.")


def _nothing() -> list[bytes]:
    return [b""]


BAD = {"raises": _raises, "hangs": _hangs, "fills the memory": _fills_the_memory, "dies": _dies, "floods": _floods}
TARGETS = (
    *(Target(name, _nothing, read, 1) for name, read in BAD.items()),
    Target("refuses", _nothing, _refuses, 1),
)
