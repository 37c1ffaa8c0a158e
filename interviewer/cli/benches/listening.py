"""`interviewer bench listen`: how far a round that listens lags behind a voice, how well it hears, what that costs.

A recording is played to a round in a process of its own, and read as a whole by one bare faster-whisper call in
another, one after the other. The words of that reading and their times are what the round is held against.
"""

import sys
import tempfile
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.cli.benches.live_reading import LiveReading, live_reading, named
from interviewer.cli.benches.measured_child import Child, Cost, See, run_child
from interviewer.cli.benches.memory_growth import Memory, MemoryWatch
from interviewer.cli.benches.offline_reading import OfflineReading
from interviewer.cli.output import note
from interviewer.cli.parts import Parts
from interviewer.core.audio import SAMPLE_RATE, sample_at
from interviewer.core.trouble import CouldNotError

# As fast as in life: at any other speed a lag behind the voice has no meaning.
AS_IN_LIFE = 1.0
QUESTION = "What would you improve first, and why?"
# Long enough for a block to come, so that a round begins and ends as always.
SILENT_SECONDS = 0.5


@dataclass(frozen=True)
class Listened:
    """A recording played to a round and read as a whole, and what each cost; `idle` is a round without a voice."""

    speed: float
    live: LiveReading
    live_cost: Cost
    live_memory: Memory
    idle_cost: Cost
    offline: OfflineReading
    offline_cost: Cost

    @property
    def as_in_life(self) -> bool:
        """Whether it was played so that a lag is one that a person would wait."""
        return self.speed == AS_IN_LIFE


def listened(audio: Path, parts: Parts, model: str | None, speed: float = AS_IN_LIFE) -> Listened:
    """Play it, then read it."""
    folder = parts.whisper(model)
    watch = MemoryWatch()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        options = ["--speed", str(speed), "--sessions", scratch, *(["--model", model] if model else [])]
        note("a round in which nobody speaks, to know what setting up costs")
        idle = _round(_silence(Path(scratch)), parts, options)
        note(f"a round that hears {audio.name}{' as in life' if speed == AS_IN_LIFE else ''}")
        live = _round(audio, parts, options, watch.see)
    note(f"one bare reading of {audio.name}")
    offline = _offline(audio, folder, parts)
    reading = OfflineReading.told(offline.lines)
    if not reading.words:
        raise CouldNotError(
            f"The bare reading heard no word in {audio.name}, so there is nothing to hold a round against."
        )
    return Listened(speed, live_reading(live.lines), live.cost, watch.memory, idle.cost, reading, offline.cost)


def _round(audio: Path, parts: Parts, options: Sequence[str], see: See = lambda *_: None) -> Child:
    """A round of one question with a recording for its microphone; its folder goes when the measuring is over."""
    program = [sys.executable, "-m", "interviewer", "--home", str(parts.home.folder), "practice"]
    asked = ["--plain", "--events", "--quiet", "--question", QUESTION, "--from", str(audio)]
    child = run_child([*program, *asked, *options], see)
    # A round in which nobody spoke ends with a complaint too, and that is no failure here.
    if not named(child.lines, "AnswerEnded"):
        raise CouldNotError(child.complaint or f"The round stopped with code {child.code} before its answer ended.")
    return child


def _offline(audio: Path, folder: Path, parts: Parts) -> Child:
    settings = parts.config.recogniser
    module = [sys.executable, "-m", "interviewer.cli.benches.offline_reading"]
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
