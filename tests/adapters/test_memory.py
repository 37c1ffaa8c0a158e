"""That it gives memory back is seen in an hour of sound; here, that it can be called anywhere."""

import ctypes
import sys

import pytest

from interviewer.adapters import memory


def test_giving_back_is_harmless() -> None:
    memory.give_back()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert memory._giver()() is None


def test_a_system_without_that_call_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert memory._giver()() is None
