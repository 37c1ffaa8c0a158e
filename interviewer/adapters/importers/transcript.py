"""What somebody else's transcript tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from interviewer.adapters.importers.limits import within_limit
from interviewer.core.spans import Span
from interviewer.core.words import Word

Timing = Literal["words", "cues", "none"]


class MalformedTranscriptError(ValueError):
    """A transcript breaks its format's rules: how, and where, as in `line 3` or `segment 2, word 1`."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"{where}: {what}")


@dataclass(frozen=True)
class Transcript:
    """Words and where their times come from: each word's own, shared out from its cue's, or none.

    `breaks` are the numbers of the words, other than the first, with which a new line or cue begins; `speaker` is the
    label whose lines were kept, where the lines of others were left out; `speech` is where the sound itself held a
    voice, which only our own transcripts tell.
    """

    words: tuple[Word, ...]
    duration: float | None
    timing: Timing
    breaks: tuple[int, ...] = ()
    speaker: str | None = None
    speech: tuple[Span, ...] | None = None


def transcript(
    lines: Iterable[Sequence[Word]], duration: float | None, timing: Timing, speaker: str | None = None
) -> Transcript:
    """A transcript of lines or cues, those without words left out, overlaps of words that have times cut."""
    words: list[Word] = []
    breaks: list[int] = []
    for line in within_limit(lines, len):
        if line and words:
            breaks.append(len(words))
        words.extend(line)
    words = words if timing == "none" else in_order(words)
    return Transcript(tuple(words), duration, timing, tuple(breaks), speaker)


def shared_out(texts: Sequence[str], start: float, end: float) -> list[Word]:
    """Words that share a stretch of time by their numbers of letters."""
    # A word can have none.
    letters = sum(map(len, texts)) or 1
    words, before = [], 0
    for text in texts:
        after = before + len(text)
        times = [start + (end - start) * done / letters for done in (before, after)]
        words.append(Word(text, times[0], min(times[1], end), None))
        before = after
    return words


def in_order(words: Sequence[Word]) -> list[Word]:
    """Timed words without overlaps: a word ends at the latest where the next one starts."""
    ordered: list[Word] = []
    for word in words:
        start, end = word.start or 0.0, word.end or 0.0
        if ordered:
            start = max(start, ordered[-1].start or 0.0)
            ordered[-1] = replace(ordered[-1], end=min(ordered[-1].end or 0.0, start))
        ordered.append(replace(word, start=start, end=max(start, end)))
    return ordered
