"""What the tests of rounds on disk share."""

import os

import pytest


@pytest.fixture
def without_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk take its time: for tests that write a file a hundred times over."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
