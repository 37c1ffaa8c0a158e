"""An answer as the report shows it: what was heard, tagged and counted."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from interviewer.core.brief import Brief
from interviewer.core.events import Reacted
from interviewer.core.figures.budget import Budget
from interviewer.core.figures.hedges import Hedges, hedges
from interviewer.core.figures.milestones import Milestones, milestones_of
from interviewer.core.figures.pacing import (
    Fillers,
    Pace,
    Pauses,
    Unsure,
    fillers_of,
    pace_of,
    pauses_of,
    per_minute,
    unsure_of,
)
from interviewer.core.figures.pauses import PauseSpread, spread_of
from interviewer.core.figures.pronouns import Pronouns, pronouns_in
from interviewer.core.figures.quiet import Quiet, opening, quiet_of
from interviewer.core.figures.rates import RateLimits, Rates, held_to, rates_of
from interviewer.core.figures.repeats import Repeat, repeats_of
from interviewer.core.figures.shares import Share, Structure, shares_of, structure_of
from interviewer.core.figures.silences import Silences, silences_of
from interviewer.core.figures.stripes import SILENCE, UNSURE, Stripe
from interviewer.core.fillers import FilledPause, fillers
from interviewer.core.setting import Setting
from interviewer.core.spans import Span, gaps, merged, overlap, total
from interviewer.core.tags import BEHAVIOURAL, CASE, SCHEMES
from interviewer.core.turns import Turn, turn_at
from interviewer.core.vomit import Lost, TaggedSegment, framework_vomit
from interviewer.core.words import Word


@dataclass(frozen=True)
class Heard:
    """All that is known of the sound of one answer.

    `duration` is None and words carry no times where a transcript told none. `sound` says whether pauses were found
    from the sound itself, which captions cannot tell; `pauses` are the filled ones that no word covers.
    """

    duration: float | None
    words: tuple[Word, ...]
    speech: tuple[Span, ...]
    sound: bool
    pauses: tuple[FilledPause, ...] = ()

    @classmethod
    def told(cls, words: Sequence[Word], duration: float | None) -> Self:
        """What a transcript tells: where its words have times, speech is where the words are."""
        spans = merged(Span(w.start, w.end) for w in words if w.start is not None and w.end is not None)
        # A length without a time for any word tells nothing of where the time went.
        return cls(duration if spans or not words else None, tuple(words), tuple(spans), sound=False)


@dataclass(frozen=True)
class Said:
    """What is counted beside segments; `sound` says whether pauses were found from the sound itself.

    `pauses` are the filled ones that no word covers, `lost` the stretches for which the device gave no sound, `speech`
    those in which a voice was heard; `typed_words` were typed. At the times in `thinking` a key said that it begins.
    The `interviewer` spoke in those stretches, some of which may lie in a turn.
    """

    words: Sequence[Word]
    sound: bool
    pauses: Sequence[FilledPause] = ()
    lost: Sequence[Span] = ()
    speech: Sequence[Span] = ()
    typed_words: int = 0
    thinking: Sequence[float] = ()
    interviewer: Sequence[Span] = ()


@dataclass(frozen=True)
class Answer:
    """One answer, counted. `seconds` is None, and there are no turns, where no times are known.

    `reactions` are what the interviewer did about it, in order. `stripes` are its time from the first turn to the last,
    the interviewer's included. `silences` divide what of `seconds` is silence, and are None with it.
    `spread` is None where pauses were not found from the sound, `pronouns` in a case;
    `shares`, `structure` and `budget` are there where the bank knows what was planned.
    """

    question: str
    kind: str
    start: float | None
    end: float | None
    segments: tuple[TaggedSegment, ...]
    seconds: dict[str, float] | None
    vomit: tuple[Lost, ...]
    pace: Pace
    pauses: Pauses
    fillers: Fillers
    unsure: Unsure
    turns: tuple[Turn, ...] = ()
    reactions: tuple[Reacted, ...] = ()
    stripes: tuple[Stripe, ...] = ()
    milestones: Milestones = field(default_factory=Milestones)
    quiet: Quiet = field(default_factory=Quiet)
    silences: Silences | None = None
    spread: PauseSpread | None = None
    rates: Rates = field(default_factory=Rates)
    hedges: Hedges = field(default_factory=Hedges)
    repeats: tuple[Repeat, ...] = ()
    pronouns: Pronouns | None = None
    typed_words: int = 0
    shares: tuple[Share, ...] = ()
    structure: Structure | None = None
    budget: Budget | None = None

    @property
    def vomit_seconds(self) -> float | None:
        """The seconds lost to framework vomit; None where no times are known."""
        return None if self.seconds is None else sum((lost.seconds for lost in self.vomit), 0.0)

    @property
    def vomit_share(self) -> float | None:
        """Their share of the time the candidate had (0 to 1)."""
        whole = sum((self.seconds or {}).values())
        return None if self.vomit_seconds is None else self.vomit_seconds / whole if whole else 0.0

    def said_in(self, lost: Lost) -> str | None:
        """What was said in a stretch of framework vomit; None where no times are known."""
        if lost.start is None or lost.end is None:
            return None
        span = Span(lost.start, lost.end)
        timed = (one for one in self.segments if one.start is not None and one.end is not None)
        return " ".join(one.text for one in timed if overlap(Span(one.start or 0.0, one.end or 0.0), span) > 0)


def counted(
    question: str,
    kind: str,
    turns: Sequence[Turn],
    segments: Sequence[TaggedSegment],
    said: Said,
    reactions: Sequence[Reacted] = (),
) -> Answer:
    """The figures of an answer; `turns` are the time the candidate had, none where times are unknown."""
    covered, interviewer = _covered(segments), merged(said.interviewer)
    silences = silences_of(turns, covered, interviewer, said.lost) if turns else None
    speaking = total(covered) if turns else None
    filled = fillers(said.words, said.pauses)
    hedged = hedges(said.words, filled)
    return Answer(
        question,
        kind,
        turns[0].start if turns else None,
        turns[-1].end if turns else None,
        tuple(segments),
        _seconds(kind, segments, turns, silences.seconds) if silences else None,
        tuple(framework_vomit(segments, turns)),
        pace_of(len(said.words), speaking, _latency(covered, turns, interviewer)),
        pauses_of(_pauses(covered, turns, said) if said.sound else None),
        fillers_of(filled, speaking, said.sound),
        unsure_of([(segment.words, segment.unsure) for segment in segments]),
        tuple(turns),
        tuple(reactions),
        milestones=milestones_of(segments, Brief(question, kind)),
        quiet=quiet_of(turns, segments, said.lost, said.thinking, interviewer) if said.sound else Quiet(),
        silences=silences,
        spread=spread_of(_pauses(merged(said.speech), turns, said), segments) if said.sound else None,
        rates=rates_of(said.words, segments, RateLimits()),
        hedges=Hedges(len(hedged), per_minute(len(hedged), speaking), tuple(hedged)),
        repeats=repeats_of(said.words, question),
        pronouns=pronouns_in(segment.text for segment in segments) if kind == BEHAVIOURAL else None,
        typed_words=said.typed_words,
    )


def planned(answer: Answer, setting: Setting) -> Answer:
    """An answer in the light of what the bank knows of its question and its round."""
    brief = setting.brief(answer.question, answer.kind)
    timed = answer.start is not None and answer.end is not None
    lasted = (answer.end or 0.0) - (answer.start or 0.0)
    return replace(
        answer,
        milestones=milestones_of(answer.segments, replace(brief, kind=answer.kind)),
        rates=held_to(answer.rates, setting.rates),
        shares=shares_of(answer.seconds or {}, answer.kind, setting.sections),
        structure=structure_of(answer.segments, setting.structure_seconds) if timed and answer.kind == CASE else None,
        budget=Budget(lasted, brief.minutes * 60) if timed and brief.minutes else None,
    )


def _covered(segments: Sequence[TaggedSegment]) -> list[Span]:
    """The stretches that segments cover, in order and disjoint."""
    return merged(Span(s.start, s.end) for s in segments if s.start is not None and s.end is not None)


def _latency(covered: Sequence[Span], turns: Sequence[Turn], interviewer: Sequence[Span]) -> float | None:
    """The candidate's own silence before the first word of all."""
    if not turns or not covered:
        return None
    first = covered[0].start
    return opening(turns[turn_at(turns, first)], first, interviewer).length


def _pauses(covered: Sequence[Span], turns: Sequence[Turn], said: Said) -> list[Span]:
    """The silences between segments of a turn; where half of one is sound that got lost, nobody knows what it was."""
    within = turns or [Turn(0.0, math.inf)]
    silences = [pause for turn in within for pause in _silences(covered, turn, said.interviewer)]
    return [one for one in silences if sum(overlap(one, gone) for gone in said.lost) < one.length / 2]


def _silences(covered: Sequence[Span], turn: Turn, interviewer: Sequence[Span]) -> list[Span]:
    inside = [span for span in covered if overlap(span, turn.span) > 0]
    return gaps(merged([*inside, *interviewer]), Span(inside[0].start, inside[-1].end)) if inside else []


def _seconds(kind: str, segments: Sequence[TaggedSegment], turns: Sequence[Turn], silence: float) -> dict[str, float]:
    """Seconds a tag, of unsure tags, and of silence; together they are the whole time the candidate had."""
    # A round of another version may hold a kind or a tag that this one does not know: its seconds count all the same.
    columns = [UNSURE if segment.unsure else segment.tag for segment in segments]
    seconds = dict.fromkeys((*SCHEMES.get(kind, ()), *columns, UNSURE, SILENCE), 0.0)
    for column, segment in zip(columns, segments, strict=True):
        if segment.start is not None and segment.end is not None:
            seconds[column] += sum(overlap(Span(segment.start, segment.end), turn.span) for turn in turns)
    return {**seconds, SILENCE: silence}
