"""A recording on disk, heard: shared by the commands that read one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from interviewer import hearing
from interviewer.adapters.recording import Recording
from interviewer.cli.output import progress
from interviewer.cli.parts import Parts
from interviewer.core.answers import Heard
from interviewer.core.minutes import clock
from interviewer.core.trouble import CouldNotError

# Shows how far something has come of so many seconds, if it is known of how many; gives what to tell them as they come.
Watch = Callable[[str, float | None], AbstractContextManager[Callable[[float], None]]]


def heard_in(path: Path, parts: Parts, model: str | None, partial: bool, watch: Watch = progress) -> Heard:
    """Everything said in a recording, heard as in a round; says so where nothing was."""
    recording = recording_at(path, partial)
    activity, reader = parts.activity(), parts.reader(model)
    with watch(f"Reading {path.name}", recording.promised) as tell:
        heard = hearing.heard_in(recording.blocks(), activity, reader, tell)
    if not heard.words:
        parts.tell(f"{path}: no speech was heard in {clock(heard.duration or 0.0)} of sound.")
    return heard


def recording_at(path: Path, partial: bool) -> Recording:
    """A recording that can be read more than once; a pipe would give its sound to the first look and then hang."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise CouldNotError(f"{path} is a pipe or a device, not a recording. Save the sound to a file first.")
    return Recording(path, partial=partial)
