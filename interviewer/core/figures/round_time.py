"""Where the time of a whole round went."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.answers import Answer
from interviewer.core.events import Fact, InterviewerSpoke, RoundPaused, SoundLost, about
from interviewer.core.figures.stripes import (
    INTERVIEWER,
    OTHER_SILENCE,
    SILENCE,
    UNSURE,
    Stripe,
    painted,
    seconds_by_column,
)
from interviewer.core.spans import Span, clipped
from interviewer.core.tags import SCHEMES

QUIET_COLUMNS = (SILENCE, OTHER_SILENCE)


@dataclass(frozen=True)
class RoundTime:
    """The seconds of a round by column: tags, unsure, silence, other silence and interviewer are the whole round.

    `whole` and `seconds` are None where no times are known. `talk_share` is the candidate's part of all that was said
    aloud (0 to 1), None where the interviewer had no voice. `vomit_share` is of the time the candidate had the floor.
    `lost` are seconds for which the device gave no sound; they stand among the silences. `paused` are seconds for which
    the candidate let the round stand still; they are no part of it.
    """

    whole: float | None = None
    seconds: dict[str, float] | None = None
    talk_share: float | None = None
    vomit_seconds: float | None = None
    vomit_share: float | None = None
    lost: float = 0.0
    stripes: tuple[Stripe, ...] = ()
    paused: float = 0.0


def time_of(facts: Sequence[Fact], answers: Sequence[Answer]) -> RoundTime:
    """The time of a round with these facts and answers, from the beginning of its sound to the last second known."""
    ends = (*(about(fact) for fact in facts), *(turn.end for answer in answers for turn in answer.turns))
    whole = Span(0.0, max((end for end in ends if end is not None), default=0.0))
    paused = sum(fact.seconds for fact in facts if isinstance(fact, RoundPaused))
    if whole.length <= 0:
        return RoundTime(paused=paused)
    stripes = painted(whole, OTHER_SILENCE, _interviewer(facts), _talk(answers), _turns(answers))
    tags = [tag for answer in answers for tag in SCHEMES.get(answer.kind, ())]
    columns = dict.fromkeys((*tags, UNSURE, SILENCE, OTHER_SILENCE, INTERVIEWER), 0.0)
    seconds = {**columns, **seconds_by_column(stripes)}
    lost = clipped((Span(fact.at, fact.at + fact.seconds) for fact in facts if isinstance(fact, SoundLost)), whole)
    lost_seconds = sum(one.length for one in lost)
    return RoundTime(whole.length, seconds, _talk_share(seconds), *_vomit(answers), lost_seconds, stripes, paused)


def _interviewer(facts: Iterable[Fact]) -> Iterator[Stripe]:
    return (Stripe(fact.start, fact.end, INTERVIEWER) for fact in facts if isinstance(fact, InterviewerSpoke))


def _talk(answers: Iterable[Answer]) -> Iterator[Stripe]:
    """The segments, as far as the candidate had the floor."""
    for answer in answers:
        for segment in answer.segments:
            if segment.start is not None and segment.end is not None:
                for turn in answer.turns:
                    column = UNSURE if segment.unsure else segment.tag
                    yield Stripe(max(segment.start, turn.start), min(segment.end, turn.end), column)


def _turns(answers: Iterable[Answer]) -> Iterator[Stripe]:
    return (Stripe(turn.start, turn.end, SILENCE) for answer in answers for turn in answer.turns)


def _talk_share(seconds: dict[str, float]) -> float | None:
    aloud = {column: spent for column, spent in seconds.items() if column not in QUIET_COLUMNS}
    return 1 - aloud[INTERVIEWER] / sum(aloud.values()) if aloud[INTERVIEWER] else None


def _vomit(answers: Iterable[Answer]) -> tuple[float | None, float | None]:
    """The seconds lost to framework vomit, and their share of the candidate's time; None where times are unknown."""
    timed = [answer for answer in answers if answer.seconds is not None]
    had = sum(sum((answer.seconds or {}).values()) for answer in timed)
    lost = sum((answer.vomit_seconds or 0.0 for answer in timed), 0.0)
    return (lost, lost / had if had else 0.0) if timed else (None, None)
