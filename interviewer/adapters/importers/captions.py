"""Captions as words with times."""

import html
import math
import re
from collections.abc import Sequence
from itertools import pairwise

from interviewer.adapters.importers.cues import STAMP, TAG, Cue, seconds, subrip_cues, webvtt_cues
from interviewer.adapters.importers.highlights import unmarked
from interviewer.adapters.importers.limits import within_limit
from interviewer.adapters.importers.sbv import sbv_cues
from interviewer.adapters.importers.spoken import silenced, spoken
from interviewer.adapters.importers.transcript import (
    MalformedTranscriptError,
    Transcript,
    shared_out,
    transcript,
)
from interviewer.core.words import Word

INLINE = re.compile(rf"<({STAMP})>")

# A cue that follows another closer than this shows what was on the screen before, and perhaps a line more.
ROLLING_PAUSE = 0.1


def webvtt(text: str) -> Transcript:
    """The words of a .vtt file."""
    return _captions(webvtt_cues(text))


def subrip(text: str) -> Transcript:
    """The words of a .srt file."""
    return _captions(subrip_cues(text))


def sbv(text: str) -> Transcript:
    """The words of a .sbv file."""
    return _captions(sbv_cues(text))


def _captions(shown: list[Cue]) -> Transcript:
    """The words of cues, each with its own time where inline stamps tell it."""
    cues = unmarked(shown)
    texts = cue_texts(cues)
    starts = [*(cue.start for cue in cues), math.inf][1:]
    said = (words_of(text, cue, min(cue.end, after)) for text, cue, after in zip(texts, cues, starts, strict=True))
    lines = list(within_limit(said, len))
    stamped = [bool(INLINE.search(text)) for text in texts]
    own = any(stamped) and all(has or len(line) <= 1 for has, line in zip(stamped, lines, strict=True))
    return transcript(lines, max((cue.end for cue in cues), default=None), "words" if own else "cues")


def words_of(text: str, cue: Cue, end: float) -> list[Word]:
    """The words of a cue's text; those between two inline stamps share the time between them."""
    first, *rest = INLINE.split(silenced(text.replace("\n", " ")))
    times = [cue.start, *(seconds(stamp, cue.number) for stamp in rest[::2])]
    if times != sorted(times) or times[-1] > cue.end:
        raise MalformedTranscriptError("the cue's inner times run backwards or out of it", f"line {cue.number}")
    edges = zip([first, *rest[1::2]], times, [*times[1:], max(end, times[-1])], strict=True)
    return [word for part, start, stop in edges for word in shared_out(spoken(_bare(part)), start, stop)]


def cue_texts(cues: Sequence[Cue]) -> list[str]:
    """The lines of each cue as written, less those that were on the screen already."""
    shown = [[line for line in cue.lines if _bare(INLINE.sub("", line)).strip()] for cue in cues]
    again = [0, *(_repeated(*pair) for pair in pairwise(zip(cues, shown, strict=True)))]
    rolling = any(0 < count < len(lines) for count, lines in zip(again, shown, strict=False))
    return ["\n".join(lines[count if rolling else 0 :]) for count, lines in zip(again, shown, strict=False)]


def _repeated(before: tuple[Cue, list[str]], after: tuple[Cue, list[str]]) -> int:
    """How many lines at the top of a cue are those at the foot of the one before it."""
    if after[0].start - before[0].end > ROLLING_PAUSE:
        return 0
    old, new = ([_bare(INLINE.sub("", line)).split() for line in lines] for _, lines in (before, after))
    return next((count for count in range(len(new), 0, -1) if old[-count:] == new[:count]), 0)


def _bare(text: str) -> str:
    """The text without tags, its entities as letters."""
    return html.unescape(TAG.sub("", text))
