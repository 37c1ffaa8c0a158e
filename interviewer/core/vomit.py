"""Framework vomit as time: the one definition.

Framework vomit is the time an answer spends on generic structure that nobody could disagree with. Two things count:

1. Every segment tagged `framework` (a road map of generic steps, a named framework recited, a list of metrics or
   buckets with no stake, reason or decision attached). Announcing a structure is good manners, so up to 30 s of it an
   answer are free, if they come before anything of substance (a segmentation, hypothesis or recommendation) was said.
2. A bucket list that leads nowhere: segmentation that names three or more buckets and is followed within 20 s by no
   hypothesis and no recommendation. It is not counted where the answer goes on splitting: the clock runs from the end
   of the whole run of segmentation.

A pause inside such a stretch belongs to it; what the interviewer says does not, so a stretch ends where the turn ends.
A cause or decision that came only when the interviewer asked for it ties nothing that was said before.

Where the tagger is unsure of a segment, the doubt speaks for the candidate: it is no framework vomit whatever its
likeliest tag, it takes nothing of the free seconds and does not end them, but a likely cause or decision ties a list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from interviewer.core.tags import CONTEXT, FRAMEWORK, HYPOTHESIS, RECOMMENDATION, SEGMENTATION, is_unsure
from interviewer.core.turns import Turn, turn_at

ANNOUNCEMENT_SECONDS = 30.0
BUCKETS = 3
TIED_WITHIN_SECONDS = 20.0
# Where times are unknown an announcement is measured by its words, at an easy pace.
WORDS_A_SECOND = 2.5

_JOINTS = re.compile(r"[,;:]|\b(?:and|or|versus|vs|then|by)\b", re.IGNORECASE)
# "I'd split users into", "there are three sides:" name no bucket yet.
_LEAD_IN = re.compile(r"^[^,;:]*:|^[^,;:]*?\b(?:by|into)\b", re.IGNORECASE)
_LONGEST_BUCKET_WORDS = 5


@dataclass(frozen=True)
class TaggedSegment:
    """A segment with its tag, or where that is unsure its likeliest; times in seconds, None where unknown."""

    start: float | None
    end: float | None
    text: str
    tag: str
    confidence: float
    # It follows from the confidence, and is a field so that wherever a segment is told, this is told with it.
    unsure: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "unsure", is_unsure(self.confidence))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def seconds(self) -> float:
        """How long it took to say, reckoned from its words where times are unknown."""
        if self.start is None or self.end is None:
            return self.words / WORDS_A_SECOND
        return self.end - self.start


GENERIC, BUCKET_LIST = "generic", "buckets"
_WHY = {
    GENERIC: "generic framework with nothing at stake",
    BUCKET_LIST: "buckets that no cause or decision follows",
}


@dataclass(frozen=True)
class Lost:
    """A stretch of framework vomit (times in seconds, None where unknown), of which kind, and its first words.

    `free` are the seconds of generic framework right before it that are none, as an announcement.
    """

    start: float | None
    end: float | None
    kind: str
    quote: str
    free: float = 0.0
    # Both in one sentence, for people; a field so that the stretch is never told without it.
    why: str = field(init=False)

    def __post_init__(self) -> None:
        beyond = f", beyond the {ANNOUNCEMENT_SECONDS:.0f} s that announcing it may take" if self.free else ""
        object.__setattr__(self, "why", f"{_WHY[self.kind]}{beyond}: “{self.quote}”")

    @property
    def seconds(self) -> float:
        """Its length; 0 where times are unknown."""
        return 0.0 if self.start is None or self.end is None else self.end - self.start


def framework_vomit(segments: Sequence[TaggedSegment], turns: Sequence[Turn] = ()) -> list[Lost]:
    """Every stretch of an answer that counts, in order; without turns, it is all one."""
    return list(_found(_runs(segments, turns), turns))


Run = Sequence[TaggedSegment]


def _runs(segments: Sequence[TaggedSegment], turns: Sequence[Turn]) -> list[Run]:
    def alike(segment: TaggedSegment) -> tuple[str, bool, int]:
        return segment.tag, segment.unsure, turn_at(turns, segment.start)

    return [tuple(run) for _, run in groupby(segments, key=alike)]


def _unprompted(run: Run, later: Sequence[Run], turns: Sequence[Turn]) -> list[Run]:
    """Of the later runs, those that came before the interviewer asked for more."""
    asked = next((turn.start for turn in turns[turn_at(turns, run[0].start) + 1 :] if turn.prompted), None)
    return [one for one in later if asked is None or one[0].start is None or one[0].start < asked]


def _found(runs: Sequence[Run], turns: Sequence[Turn]) -> Iterator[Lost]:
    free = ANNOUNCEMENT_SECONDS
    for index, run in enumerate(runs):
        tag, later = run[0].tag, _unprompted(run, runs[index + 1 :], turns)
        if run[0].unsure:
            continue
        if tag == FRAMEWORK:
            length = _length(run)
            if length > free:
                start = None if run[0].start is None else run[0].start + free
                yield Lost(start, run[-1].end, GENERIC, _quoted(_beyond(run, start, free)), free)
            free = max(0.0, free - length)
        elif tag == SEGMENTATION and _is_bucket_list(run) and not _tied(run, later):
            yield Lost(run[0].start, run[-1].end, BUCKET_LIST, _quoted(run))
        if tag in (SEGMENTATION, HYPOTHESIS, RECOMMENDATION):
            free = 0.0


def _beyond(run: Run, start: float | None, free: float) -> Run:
    """What of a run was said after its free seconds, from the segment on in which they end."""
    rest = list(run)
    while len(rest) > 1 and (rest[0].seconds <= free if start is None else (rest[0].end or 0.0) <= start):
        free -= rest.pop(0).seconds
    return rest


def _length(run: Run) -> float:
    """Its seconds, pauses and all."""
    start, end = run[0].start, run[-1].end
    if start is None or end is None:
        return sum(segment.words for segment in run) / WORDS_A_SECOND
    return end - start


def _is_bucket_list(run: Run) -> bool:
    # Parts of one sentence that pauses divided are one segment here, or a pause would be a bucket.
    return sum(_buckets(sentence) for sentence in _sentences(run)) >= BUCKETS


def _sentences(run: Run) -> list[str]:
    texts: list[str] = []
    for segment in run:
        if texts and segment.text[:1].islower() and texts[-1][-1:] not in ".?!":
            texts[-1] += f" {segment.text}"
        else:
            texts.append(segment.text)
    return texts


def _buckets(text: str) -> int:
    """How many buckets a segment names: the short items of its list; one if it lists nothing."""
    items = [item for item in _JOINTS.split(_LEAD_IN.sub("", text)) if item.strip()]
    short = [item for item in items if len(item.split()) <= _LONGEST_BUCKET_WORDS]
    return len(short) if len(short) >= BUCKETS - 1 else 1


def _tied(run: Run, later: Sequence[Run]) -> bool:
    """Whether a cause or a decision follows soon; in a transcript without times, next."""
    going_on = list(takewhile(lambda following: following[0].tag == SEGMENTATION, later))
    end = [run, *going_on][-1][-1].end
    for following in later[len(going_on) :]:
        start = following[0].start
        if end is not None and start is not None and start - end > TIED_WITHIN_SECONDS:
            return False
        if following[0].tag in (HYPOTHESIS, RECOMMENDATION):
            return True
        if following[0].tag == SEGMENTATION:
            end = following[-1].end
        passed_over = following[0].tag == CONTEXT or following[0].unsure
        if end is None and not passed_over:
            return False
    return False


def _quoted(run: Run) -> str:
    words = " ".join(segment.text for segment in run).split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
