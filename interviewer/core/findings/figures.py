"""Figures: where they come from, and whether they can be true."""

from interviewer.core.cues.claims import flat_figures, has_number, is_owned, is_share
from interviewer.core.cues.figures import holds
from interviewer.core.cues.guesses import assumes, owns_number
from interviewer.core.cues.quantities import FAR_OFF, claims, times_off
from interviewer.core.findings.detector import Detector, Found
from interviewer.core.findings.finding import TIMES
from interviewer.core.findings.told import Told
from interviewer.core.question_types import DIAGNOSTIC
from interviewer.core.tags import CONTEXT, HYPOTHESIS
from interviewer.core.vomit import TaggedSegment


def figure_without_source(told: Told, _limit: float) -> Found | None:
    """A figure stated as a fact, which nobody gave and no guess was called."""
    given = [told.answer.question, *(one.text for one in told.answer.reactions)]
    flat = tuple(one for one in told.of(CONTEXT, HYPOTHESIS) if _is_flat(told, one, given))
    if told.is_estimation:
        # Its inputs are small numbers too, and one of them may be well known.
        flat = tuple(one for one in told.of(CONTEXT) if _is_bare(one.text))
    return Found(len(flat), flat) if len(flat) > told.is_estimation else None


def _is_bare(text: str) -> bool:
    return has_number(text) and not is_owned(text) and not assumes(text)


def _is_flat(told: Told, segment: TaggedSegment, given: list[str]) -> bool:
    figures = [one for one in flat_figures(segment.text) if not any(holds(text, one) for text in given)]
    if segment.tag == HYPOTHESIS:
        # What one believes may be put as a number; what something costs is known or not.
        return any(" cost" in segment.text and not is_share(one) for one in figures)
    # In a diagnosis shares are what the interviewer has just told.
    return any(told.type != DIAGNOSTIC or not is_share(one) for one in figures)


def number_sourced(told: Told, _limit: float) -> Found | None:
    """A figure with its source, or called an assumption."""
    sourced = tuple(one for one in told.of(CONTEXT, HYPOTHESIS) if has_number(one.text) and owns_number(one.text))
    return Found(len(sourced), sourced[:2]) if sourced else None


def scale_off(told: Told, limit: float) -> Found | None:
    """A number of something is wrong by so many times."""
    for segment in told.sure:
        for fact in told.brief.scale:
            for claim in claims(segment.text, (fact.unit, *fact.words)):
                off = times_off(claim, fact.about)
                if off >= limit:
                    return Found(off, (segment,))
    return None


FIGURES = (
    Detector(
        "figure_without_source",
        figure_without_source,
        "A figure stated as a fact can be wrong, and one wrong figure makes the listener doubt the rest.",
        "Say where a number comes from, or call it a guess: “I assume”, “I'd guess”.",
        unit=TIMES,
        limit=0.0,
        cost=15.0,
    ),
    Detector(
        "scale_off",
        scale_off,
        "Whoever is off by ten on the size of the company sizes every idea wrongly.",
        "Look up the size of the company and of its market before the interview, to the nearest power of ten.",
        limit=FAR_OFF,
        unit=TIMES,
        cost=30.0,
    ),
    Detector(
        "number_sourced",
        number_sourced,
        "Figures that carry their source can be checked, so they can be relied on.",
        "Keep calling a guess a guess.",
        good=True,
    ),
)
