"""Older transcripts of Teams as text: `0:0:3.120 --> 0:0:7.400`, below it a name, below that what was said."""

import re
from collections.abc import Iterator

from interviewer.adapters.importers.captions import words_of
from interviewer.adapters.importers.cues import TIMES, Cue, padded, seconds
from interviewer.adapters.importers.labels import MOST_WORDS, words_in
from interviewer.adapters.importers.said import LONGEST_NAME
from interviewer.adapters.importers.transcript import MalformedTranscriptError
from interviewer.core.speakers import Passage

_SENTENCE = re.compile(r".*[.!?…,;]$")


def teams_passages(text: str) -> Iterator[Passage]:
    """Who said what; what stands above the first times is no talk."""
    blocks: list[tuple[int, re.Match[str], list[str]]] = []
    for number, line in enumerate(padded(text).split("\n"), 1):
        times = TIMES.match(line)
        if times:
            blocks.append((number, times, []))
        elif blocks and line.strip():
            blocks[-1][2].append(line.strip())
    for number, times, lines in blocks:
        name, *said = lines or [""]
        if not name or len(name) > LONGEST_NAME or words_in(name) > MOST_WORDS or _SENTENCE.match(name):
            raise MalformedTranscriptError("no name stands below the times", f"line {number}")
        cue = Cue(number, seconds(times["start"], number), seconds(times["end"], number), tuple(said))
        if cue.end < cue.start:
            raise MalformedTranscriptError("ends before it starts", f"line {number}")
        yield Passage(name, tuple(words_of(" ".join(said), cue, cue.end)))
