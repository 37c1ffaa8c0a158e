"""The figures of an answer as rows of a table; what is not known has no row."""

from collections import Counter
from collections.abc import Iterator, Sequence

from interviewer.core.answers import Answer
from interviewer.core.figures.milestones import Milestone
from interviewer.core.figures.pauses import PauseClass
from interviewer.core.fillers import WORD
from interviewer.core.spans import total
from interviewer.exports.wording import clock, length, listed, times

Row = tuple[str, str]


def figure_rows(answer: Answer) -> list[Row]:
    """How long, how fast, how halting, how filled."""
    return [*_length(answer), *_pace(answer), *_quiet(answer), *_filled(answer), *_sureness(answer)]


def _length(answer: Answer) -> Iterator[Row]:
    if answer.budget is not None:
        budget = answer.budget
        over = ": too long" if budget.over else ""
        yield "Length", f"{length(budget.seconds)} of {length(budget.limit)} ({budget.share:.0%}){over}"
    if answer.structure is not None:
        structure = answer.structure
        over = ": too long" if structure.over else ""
        yield "Announcing a structure", f"{length(structure.seconds)}; up to {length(structure.limit)} is free{over}"
    points = answer.milestones
    if points.recommendation_seconds is not None and points.recommendation_share is not None:
        yield "Recommending", f"{length(points.recommendation_seconds)}, {points.recommendation_share:.0%} of the talk"
    if answer.vomit_seconds is not None:
        yield "Framework vomit", f"{length(answer.vomit_seconds)}{' with the pauses in it' if answer.vomit else ''}"


def _pace(answer: Answer) -> Iterator[Row]:
    pace = answer.pace
    rate = "" if pace.words_per_minute is None else f", {pace.words_per_minute:.0f} a minute of speaking"
    yield "Words", f"{pace.words}{rate}"
    if answer.typed_words:
        yield "Typed", f"{answer.typed_words} of the words"
    if answer.rates.by_tag:
        yield "Words a minute, by tag", listed(f"{tag} {rate:.0f}" for tag, rate in answer.rates.by_tag)
    for one in answer.rates.sustained:
        yield f"Too {one.pace}", f"from {clock(one.start)} to {clock(one.end)}, {one.words_per_minute:.0f} a minute"


def _quiet(answer: Answer) -> Iterator[Row]:
    if answer.pace.latency_seconds is not None:
        yield "First word after", length(answer.pace.latency_seconds)
    pauses = answer.pauses
    if pauses.count is not None and pauses.seconds is not None and pauses.longest is not None:
        longest = f", {length(pauses.seconds)} in all, the longest {length(pauses.longest)}" if pauses.count else ""
        yield "Long pauses", f"{pauses.count}{longest}"
    for name, spans in (("Thinking, as announced", answer.quiet.thinking), ("Dead air", answer.quiet.dead)):
        if spans:
            yield name, f"{times(len(spans))}, {length(total(spans))}"
    spread = answer.spread
    if spread is not None and spread.median is not None and spread.ninetieth is not None:
        yield (
            "Pauses",
            f"half are shorter than {spread.median:.2f} s, nine in ten shorter than {spread.ninetieth:.2f} s",
        )
        yield "Long pauses, where", f"{len(spread.inside)} inside a sentence, {len(spread.between)} between sentences"


def _filled(answer: Answer) -> Iterator[Row]:
    fillers, hedges = answer.fillers, answer.hedges
    recall = "" if fillers.recall is None else f" (about {fillers.recall:.0%} of them are heard)"
    yield "“Um” and “uh”", f"{_counted(fillers.sounds, fillers.sounds_per_minute)}{recall}"
    words = [filler.text for filler in fillers.heard if filler.kind == WORD]
    yield "Filler words", _counted(fillers.words, fillers.words_per_minute, words)
    if hedges.count:
        yield "Hedges", _counted(hedges.count, hedges.per_minute, [hedge.text for hedge in hedges.heard])
    if answer.repeats:
        yield "Said again and again", listed(f"“{one.text}” {times(one.count)}" for one in answer.repeats)
    if answer.pronouns is not None:
        yield "“I” against “we”", f"{answer.pronouns.i} to {answer.pronouns.we}"


def _counted(count: int, rate: float | None, texts: Sequence[str] = ()) -> str:
    """A count, how many a minute, and which they were."""
    often = "" if rate is None or not count else f", {rate:.1f} a minute"
    which = ", ".join(f"{text} {number}" for text, number in Counter(texts).most_common())
    return f"{count}{often}{f': {which}' if which else ''}"


def _sureness(answer: Answer) -> Iterator[Row]:
    unsure, of = answer.unsure, len(answer.segments)
    if unsure.segments:
        yield "Unsure tags", f"{unsure.segments} of {of}, {unsure.share:.0%} of the words"


def milestone_rows(answer: Answer) -> list[tuple[str, ...]]:
    """When the stake, the hypothesis and the recommendation first came; none where none of them did."""
    points = answer.milestones
    named = (("stake", points.stake), ("hypothesis", points.hypothesis), ("recommendation", points.recommendation))
    if not any(point for _, point in named):
        return []
    return [(name, *_reached(point)) for name, point in named]


def _reached(point: Milestone | None) -> tuple[str, str, str]:
    if point is None:
        return "never", "", ""
    return length(point.talk), "" if point.start is None else clock(point.start), point.text


def pause_rows(answer: Answer) -> list[tuple[str, ...]]:
    """The pauses by length."""
    classes = answer.spread.classes if answer.spread else ()
    return (
        [(_range(one), str(one.count), length(one.seconds)) for one in classes] if any(c.count for c in classes) else []
    )


def _range(one: PauseClass) -> str:
    if one.most is None:
        return f"{one.least:g} s and more"
    return f"under {one.most:g} s" if not one.least else f"{one.least:g} to {one.most:g} s"
