"""A recording on disk, heard: shared by the commands that read one."""

from pathlib import Path

from interviewer.adapters.recording import Recording
from interviewer.cli.output import clock, note, progress
from interviewer.cli.parts import Parts
from interviewer.core.answers import Heard


def heard_in(path: Path, parts: Parts, model: str | None, partial: bool) -> Heard:
    """Everything said in a recording; says so where nothing was."""
    recording = Recording(path, partial=partial)
    ear = parts.ear(parts.recogniser(model))
    with progress(f"Reading {path.name}", recording.promised) as tell:
        heard = ear.hear(recording.blocks(), tell)
    if not heard.words:
        note(f"{path}: no speech was heard in {clock(heard.duration or 0.0)} of sound.")
    return heard
