"""Captions that show one text again and again, each time with another word marked (Whisper's --highlight_words)."""

from collections.abc import Sequence
from dataclasses import replace

from interviewer.adapters.importers.cues import TAG, Cue

MARK = "<u>"
# Cues of one text follow each other without a pause.
LONGEST_GAP = 0.1


def unmarked(cues: Sequence[Cue]) -> list[Cue]:
    """The cues, each run that shows one text with its words marked in turn made one."""
    runs: list[Cue] = []
    marked: set[str] = set()
    for cue in cues:
        text = "\n".join(cue.lines)
        if runs and _goes_on(runs[-1], cue, marked):
            runs[-1] = replace(runs[-1], end=max(runs[-1].end, cue.end))
        else:
            runs.append(cue)
            marked = set()
        if MARK in text:
            marked.add(text)
    return runs


def _goes_on(run: Cue, cue: Cue, marked: set[str]) -> bool:
    """Whether a cue shows the text of a run, and not a word that was marked in it before."""
    text = "\n".join(cue.lines)
    is_same = TAG.sub("", text) == TAG.sub("", "\n".join(run.lines))
    return is_same and bool(marked or MARK in text) and text not in marked and cue.start - run.end <= LONGEST_GAP
