"""What reading a recording costs, against one bare faster-whisper call with the same model.

Each is run in a process of its own, so that the peak memory of one is not that of the other.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from interviewer.cli.figures import machine
from interviewer.cli.output import document, note
from interviewer.cli.parts import Parts
from interviewer.cli.sound import recording_at
from interviewer.core.trouble import CouldNotError

_WAYS = ("interviewer", "bare")


def compare(audio: Path, parts: Parts, model: str | None, rounds: int, as_json: bool) -> None:
    """Run both ways in turn, so that a machine that slows down slows both; print what each cost."""
    # Looked at here, so that what cannot be read is said at once and not by a process that was set up to read it.
    recording_at(audio, partial=True)
    folder = parts.whisper(model)
    settings = [str(folder), parts.config.recogniser.language, str(parts.config.recogniser.threads)]
    runs: dict[str, list[dict[str, float]]] = {way: [] for way in _WAYS}
    for number in range(rounds):
        for way in _WAYS:
            note(f"round {number + 1} of {rounds}: {way}")
            runs[way].append(_measured([way, str(audio), *settings]))
    result = _result(audio, folder, runs)
    if as_json:
        document(result)
    else:
        _print(result)


def _measured(arguments: Sequence[str]) -> dict[str, float]:
    command = [sys.executable, "-m", "interviewer.cli.benches.reading_cost", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise CouldNotError((done.stderr.strip().splitlines() or ["the measured process failed"])[-1])
    costs: dict[str, float] = json.loads(done.stdout)
    return costs


def _result(audio: Path, folder: Path, runs: dict[str, list[dict[str, float]]]) -> dict[str, Any]:
    best = {way: {key: min(run[key] for run in runs[way]) for key in runs[way][0]} for way in _WAYS}
    ratio = {
        key: best["interviewer"][key] / best["bare"][key] for key in ("wall_seconds", "cpu_seconds", "peak_megabytes")
    }
    return {"file": audio.name, "model": folder.name, "machine": machine(), **best, "ratio": ratio}


def _print(result: dict[str, Any]) -> None:
    print(f"{result['file']} with {result['model']} on {result['machine']} (the best of each)")
    print(f"{'':<14}{'wall s':>9}{'cpu s':>9}{'peak MB':>9}{'words':>8}")
    for way in _WAYS:
        cost = result[way]
        print(
            f"{way:<14}{cost['wall_seconds']:>9.2f}{cost['cpu_seconds']:>9.2f}{cost['peak_megabytes']:>9.0f}{cost['words']:>8.0f}"
        )
    ratio = result["ratio"]
    print(f"{'ratio':<14}{ratio['wall_seconds']:>9.3f}{ratio['cpu_seconds']:>9.3f}{ratio['peak_megabytes']:>9.3f}")
