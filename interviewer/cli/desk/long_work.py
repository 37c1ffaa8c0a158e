"""What takes minutes: told step by step, and given up when nobody wants it any more."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from interviewer.cli.analyze import TRANSCRIPTS, Reading, facts_of_recording
from interviewer.cli.models import fetch, missing
from interviewer.cli.parts import Parts
from interviewer.cli.reanalyze import read_again
from interviewer.core.events import WordsHeard
from interviewer.core.kinds import GUESS
from interviewer.core.minutes import clock
from interviewer.core.report import report_of
from interviewer.core.trouble import CouldNotError
from interviewer.models.source import Note, Progress
from interviewer.tui.values import Debrief, Step, Stopped, TellStep

TRANSCRIPT = "A transcript has no sound, so its words are shown and nothing is heard."


class StoppedError(CouldNotError):
    """Nobody waits for it any more."""


def stopping(tell: TellStep, stopped: Stopped, kept: str) -> TellStep:
    """What tells a step, and gives the work up where it is if that is wanted; `kept` says what becomes of it."""

    def step(one: Step) -> None:
        if stopped():
            raise StoppedError(f"Stopped, as you asked. {kept}")
        tell(one)

    return step


def fetch_models(parts: Parts, tell: TellStep, stopped: Stopped) -> None:
    """Fetch what is missing."""
    step = stopping(tell, stopped, "What was fetched so far is kept, and the next time goes on from there.")
    for name in missing(parts):
        step(Step(None, f"Looking for {name}."))
        fetch(parts.shelf, name, partial(_fetching, step))


def _fetching(step: TellStep, told: Progress | Note) -> None:
    if isinstance(told, Note):
        step(Step(None, f"{told.model}: {told.text}"))
    else:
        done = told.done_bytes / told.total_bytes if told.total_bytes else None
        step(Step(done, f"Fetching {told.model}: {told.done_bytes / 1e6:.0f} MB"))


def reanalyze(folders: Sequence[Path], parts: Parts, model: str | None, tell: TellStep, stopped: Stopped) -> list[str]:
    """Read rounds again; one that cannot be hinders no other, and what was read is kept."""
    step = stopping(tell, stopped, "The rounds that were read again are kept, and so is what was told of the others.")
    lines: list[str] = []
    for done, folder in enumerate(folders):
        step(Step(done / len(folders), f"Reading {folder.name}, {done + 1} of {len(folders)}."))
        try:
            lines += read_again(folder, parts, model)[0]
        except CouldNotError as trouble:
            lines.append(str(trouble))
    return lines


def read(path: Path, parts: Parts, model: str | None, tell: TellStep, stopped: Stopped) -> Debrief:
    """A recording or transcript from elsewhere, read as one answer or as an interview."""
    step = stopping(tell, stopped, "Nothing was kept; the recording is as it was.")
    step(Step(None, f"Opening {path.name}."))
    how = Reading(model, partial=True, on_guess=lambda _: None, watch=partial(_watched, step))
    facts = facts_of_recording(path, parts.bank.asked(""), GUESS, how, parts)
    words = tuple(word for fact in facts if isinstance(fact, WordsHeard) for word in fact.words)
    silence = TRANSCRIPT if path.suffix.lower() in TRANSCRIPTS else ""
    return Debrief("", path.name, "", report_of(facts, parts.setting()), words, silence, str(path))


@contextmanager
def _watched(step: TellStep, what: str, total: float | None) -> Iterator[Callable[[float], None]]:
    """What is told the seconds that were read tells them as a step."""
    yield lambda read: step(Step(min(1.0, read / total) if total else None, f"{what}: {clock(read)}."))
