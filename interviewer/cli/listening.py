"""`interviewer bench listen`: how far a round that listens lags behind a voice, how well it hears, what that costs.

A recording is played as in life to a round in a process of its own, and read as a whole by one bare faster-whisper call
in another, one after the other. The words of that reading and their times are what the round is held against.
"""

import sys
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.live_reading import LiveReading, live_reading, named
from interviewer.cli.measured_child import Child, Cost, run_child
from interviewer.cli.offline_reading import OfflineReading
from interviewer.cli.output import note
from interviewer.cli.parts import Parts
from interviewer.core.audio import SAMPLE_RATE, sample_at
from interviewer.core.trouble import CouldNotError

QUESTION = "What would you improve first, and why?"
# Long enough for a block to come, so that a round begins and ends as always.
SILENT_SECONDS = 0.5


@dataclass(frozen=True)
class Listened:
    """A recording played to a round and read as a whole, and what each cost; `idle` is a round without a voice."""

    live: LiveReading
    live_cost: Cost
    idle_cost: Cost
    offline: OfflineReading
    offline_cost: Cost


def listened(audio: Path, parts: Parts, model: str | None) -> Listened:
    """Play it, then read it."""
    folder = parts.whisper(model)
    home = str(parts.home.folder)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        note("a round in which nobody speaks, to know what setting up costs")
        idle = _round(_silence(Path(scratch)), home, model, scratch)
        note(f"a round that hears {audio.name} as in life")
        live = _round(audio, home, model, scratch)
    note(f"one bare reading of {audio.name}")
    offline = _offline(audio, folder, parts)
    reading = OfflineReading.told(offline.lines)
    if not reading.words:
        raise CouldNotError(
            f"The bare reading heard no word in {audio.name}, so there is nothing to hold a round against."
        )
    return Listened(live_reading(live.lines), live.cost, idle.cost, reading, offline.cost)


def _round(audio: Path, home: str, model: str | None, sessions: str) -> Child:
    """A round of one question with a recording for its microphone; its folder goes when the measuring is over."""
    options = ["--plain", "--events", "--quiet", "--question", QUESTION, "--from", str(audio), "--speed", "1"]
    chosen = ["--model", model] if model else []
    child = run_child(
        [sys.executable, "-m", "interviewer", "--home", home, "practice", *options, *chosen, "--sessions", sessions]
    )
    # A round in which nobody spoke ends with a complaint too, and that is no failure here.
    if not named(child.lines, "AnswerEnded"):
        raise CouldNotError(child.complaint or f"The round stopped with code {child.code} before its answer ended.")
    return child


def _offline(audio: Path, folder: Path, parts: Parts) -> Child:
    settings = parts.config.recogniser
    module = [sys.executable, "-m", "interviewer.cli.offline_reading"]
    child = run_child([*module, str(audio), str(folder), settings.language, str(settings.threads)])
    if child.code:
        raise CouldNotError(child.complaint or f"The reading stopped with code {child.code}.")
    return child


def _silence(folder: Path) -> Path:
    path = folder / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(bytes(2 * sample_at(SILENT_SECONDS)))
    return path
