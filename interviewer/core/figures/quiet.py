"""The silences of an answer that mean something: before its first word, to think as announced, and dead air."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.cues.thinking import asks_for_a_moment
from interviewer.core.spans import Span, gaps, merged, overlap
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment

# Whoever waits for longer begins to wonder.
DEAD_SECONDS = 4.0
# A silence shorter than this is a breath, after the announcement too.
THINKING_SECONDS = 1.0
# Who presses the key while the last word dies away announces the silence after it.
EARLY_SECONDS = 1.0
# "Okay, so, um": who says no more than this is still thinking.
MOST_MUTTERED_WORDS = 4


@dataclass(frozen=True)
class Quiet:
    """Where it was silent: `latency` before the first word, since the interviewer fell silent, of each turn with one.

    `thinking` is silence after the candidate asked for a moment to think, `dead` any other that lasted too long. What
    follows the last word of a turn is none of these. All are empty where pauses were not sought in the sound.
    """

    latency: tuple[Span, ...] = ()
    thinking: tuple[Span, ...] = ()
    dead: tuple[Span, ...] = ()


def quiet_of(
    turns: Sequence[Turn],
    segments: Sequence[TaggedSegment],
    lost: Sequence[Span] = (),
    announced: Sequence[float] = (),
    interviewer: Sequence[Span] = (),
) -> Quiet:
    """The silences of some turns; one of which half is sound that got lost is none.

    At the times in `announced` a key said that thinking begins; a silence before one of them is of another kind. While
    the `interviewer` speaks nobody is silent.
    """
    latency: list[Span] = []
    thinking: list[Span] = []
    dead: list[Span] = []
    for silence, opens, before, by_key in _divided(_silences(turns, segments, interviewer), announced):
        if sum(overlap(silence, gone) for gone in lost) >= silence.length / 2:
            continue
        if (by_key or _is_announced(before)) and silence.length >= THINKING_SECONDS:
            thinking.append(silence)
        elif opens:
            latency.append(silence)
        elif silence.length >= DEAD_SECONDS:
            dead.append(silence)
    return Quiet(tuple(latency), tuple(thinking), tuple(dead))


def _divided(
    silences: Iterable[tuple[Span, bool, Sequence[TaggedSegment]]], announced: Sequence[float]
) -> Iterator[tuple[Span, bool, Sequence[TaggedSegment], bool]]:
    """Each silence cut where a key first announced that it is for thinking, and whether one did."""
    for silence, opens, before in silences:
        pressed = [at for at in announced if silence.start - EARLY_SECONDS <= at < silence.end]
        cut = max(silence.start, min(pressed, default=silence.end))
        if cut > silence.start:
            yield Span(silence.start, cut), opens, before, False
        if cut < silence.end:
            yield Span(cut, silence.end), opens and cut == silence.start, before, True


def opening(turn: Turn, first: float, interviewer: Sequence[Span] = ()) -> Span:
    """The silence before the first word of a turn, since the interviewer last spoke."""
    floor = max((turn.start, *(min(one.end, first) for one in interviewer if one.start < first)))
    return Span(min(floor, first), first)


def _silences(
    turns: Sequence[Turn], segments: Sequence[TaggedSegment], interviewer: Sequence[Span]
) -> Iterator[tuple[Span, bool, Sequence[TaggedSegment]]]:
    """Each silence before a word, whether it opens a turn, and what was said before it."""
    timed = [s for s in segments if s.start is not None and s.end is not None]
    covered = merged(Span(s.start or 0.0, s.end or 0.0) for s in timed)
    for turn in turns:
        inside = [span for span in covered if overlap(span, turn.span) > 0]
        if not inside:
            continue
        first = inside[0].start
        begin = opening(turn, first, interviewer).start
        for silence in gaps(merged([*inside, *interviewer]), Span(begin, max(begin, inside[-1].start))):
            yield silence, silence.end <= first, [s for s in timed if (s.end or 0.0) <= silence.start]


def _is_announced(before: Sequence[TaggedSegment]) -> bool:
    """Whether the last that was said, but for what was muttered since, asked for time to think."""
    for segment in reversed(before):
        if asks_for_a_moment(segment.text):
            return True
        if segment.words > MOST_MUTTERED_WORDS:
            return False
    return False
