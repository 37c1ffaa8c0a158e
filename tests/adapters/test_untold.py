"""onnxruntime tells its makers nothing: neither where a variable hushes it nor where the system listens in."""

import importlib
import os
import subprocess
import sys

import onnxruntime
import pytest

from interviewer.adapters import untold

SAYS = "import interviewer, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"


@pytest.mark.parametrize("before", ["", "0"])
def test_whatever_is_set_before_it_is_hushed_with_the_program(before: str) -> None:
    environment = {**os.environ, "ORT_DISABLE_TELEMETRY": before}
    told = subprocess.run([sys.executable, "-c", SAYS], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout == "1\n"


def test_it_is_switched_off_as_soon_as_it_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[bool] = []
    monkeypatch.setattr(onnxruntime, "disable_telemetry_events", lambda: called.append(True))
    importlib.reload(untold)
    assert called == [True]
