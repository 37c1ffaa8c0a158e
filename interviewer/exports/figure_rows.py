"""The figures of an answer as rows of a table; what is not known has no row.

Most stand in the same words on a terminal, where no more than `most` of a kind are named, the most frequent first.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from interviewer.core.answers import Answer
from interviewer.core.figures.milestones import Milestone
from interviewer.core.figures.pacing import Fillers
from interviewer.core.figures.pauses import LONG_SECONDS, PauseClass
from interviewer.core.figures.silences import Silences
from interviewer.core.fillers import WORD
from interviewer.core.minutes import clock
from interviewer.core.spans import total
from interviewer.core.tags import HYPOTHESIS, RECOMMENDATION
from interviewer.exports.wording import length, listed, times

Row = tuple[str, str]

# What is shorter than this is read as nothing.
FEWEST_TOLD_SECONDS = 0.5
BREATHS = f"those under {LONG_SECONDS:g} s count as talk, not as silence"


def figure_rows(answer: Answer) -> list[Row]:
    """How long, how fast, how halting, how filled."""
    return [*_length(answer), *_pace(answer), *_quiet(answer), *filled_rows(answer), *_sureness(answer)]


def budget_rows(answer: Answer) -> Iterator[Row]:
    """How long it was against the minutes meant for it."""
    budget = answer.budget
    if budget is not None:
        took, meant = clock(round(budget.seconds)), clock(round(budget.limit))
        over = ": too long" if budget.over else ""
        yield "Length", f"{took} of the {meant} meant for it ({budget.share:.0%}){_shared(answer)}{over}"


def _shared(answer: Answer) -> str:
    """What of it was the interviewer's time."""
    whole, own = (answer.end or 0.0) - (answer.start or 0.0), sum((answer.seconds or {}).values())
    return f", {length(whole - own)} of it not yours" if whole - own >= 1 else ""


def _length(answer: Answer) -> Iterator[Row]:
    yield from budget_rows(answer)
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
    yield from word_rows(answer)
    if answer.rates.by_tag:
        yield "Words a minute, by tag", listed(f"{tag} {rate:.0f}" for tag, rate in answer.rates.by_tag)
    yield from too_rows(answer)


def word_rows(answer: Answer) -> Iterator[Row]:
    """How many words, and how fast they were."""
    pace = answer.pace
    if answer.segments and not pace.words + answer.typed_words:
        return
    rate = "" if pace.words_per_minute is None else f", {pace.words_per_minute:.0f} a minute of speaking"
    typed = f", and {answer.typed_words} typed" if answer.typed_words else ""
    yield "Words", f"{pace.words}{rate}{typed}"


def too_rows(answer: Answer, most: int | None = None) -> Iterator[Row]:
    """Where it was too fast or too slow for long."""
    for one in answer.rates.sustained[:most]:
        yield f"Too {one.pace}", f"{clock(one.start)} to {clock(one.end)}, {one.words_per_minute:.0f} a minute"


def _quiet(answer: Answer) -> Iterator[Row]:
    yield from latency_rows(answer)
    pauses = long_pauses(answer)
    if pauses:
        yield "Long pauses", pauses
    yield from silence_rows(answer)
    spread = answer.spread
    if spread is not None and spread.median is not None and spread.ninetieth is not None:
        half, most = (
            f"half are shorter than {spread.median:.2f} s",
            f"nine in ten shorter than {spread.ninetieth:.2f} s",
        )
        yield "Pauses", f"{half}, {most}; {BREATHS}"
        yield "Long pauses, where", f"{len(spread.inside)} inside a sentence, {len(spread.between)} between sentences"


def latency_rows(answer: Answer) -> Iterator[Row]:
    """How long it took to begin, and to begin again when the interviewer had spoken."""
    if answer.pace.latency_seconds is not None:
        first = min((one.start for one in answer.segments if one.start is not None), default=0.0)
        later = max((one.length for one in answer.quiet.latency if one.start >= first), default=0.0)
        again = f"; up to {length(later)} in a later turn" if later else ""
        yield "First word after", f"{length(answer.pace.latency_seconds)}{again}"


def long_pauses(answer: Answer) -> str:
    """How many there were between words, and how long; empty where that is unknown."""
    pauses = answer.pauses
    if pauses.count is None or pauses.seconds is None or pauses.longest is None:
        return ""
    longest = f", {length(pauses.seconds)} in all, the longest {length(pauses.longest)}" if pauses.count else ""
    return f"{pauses.count} between your words{longest}"


def silence_rows(answer: Answer) -> Iterator[Row]:
    """All the silence there was, by its place, and what of it means something."""
    silences = answer.silences
    places = () if silences is None else _places(silences)
    if silences is not None and places:
        yield "Silence", places[0] if len(places) == 1 else f"{length(silences.seconds)}: {listed(places)}"
    for name, spans, announced in (
        ("Thinking", answer.quiet.thinking, ", as announced"),
        ("Dead air", answer.quiet.dead, ""),
    ):
        if spans:
            yield name, f"{length(total(spans))}, {times(len(spans))}{announced}"


def _places(silences: Silences) -> list[str]:
    """Where it was silent for half a second or more."""
    named = (
        (silences.before, "before your words"),
        (silences.between, "between them"),
        (silences.after, "after the last"),
        (silences.wordless, "in turns without a word"),
        (silences.lost, "in which no sound came"),
    )
    return [f"{length(seconds)} {where}" for seconds, where in named if seconds >= FEWEST_TOLD_SECONDS]


def filled_rows(answer: Answer, most: int | None = None) -> Iterator[Row]:
    """What it was filled with, and who acted in it."""
    hedges = answer.hedges
    # Where something was said and no word of it was heard, nobody knows what it was filled with.
    if answer.pace.words or not answer.segments:
        yield from _fillers(answer.fillers, most)
    if hedges.count:
        yield "Hedges", _counted(hedges.count, hedges.per_minute, [hedge.text for hedge in hedges.heard], most)
    if answer.repeats:
        yield "Said often", listed(f"“{one.text}” {times(one.count)}" for one in answer.repeats[:most])
    if answer.pronouns is not None:
        yield "I against we", f"{answer.pronouns.i} to {answer.pronouns.we}"


def _fillers(fillers: Fillers, most: int | None) -> Iterator[Row]:
    recall = "" if fillers.recall is None else f" (about {fillers.recall:.0%} of them are heard)"
    yield "Um and uh", f"{_counted(fillers.sounds, fillers.sounds_per_minute)}{recall}"
    words = [filler.text for filler in fillers.heard if filler.kind == WORD]
    yield "Filler words", _counted(fillers.words, fillers.words_per_minute, words, most)


def _counted(count: int, rate: float | None, texts: Sequence[str] = (), most: int | None = None) -> str:
    """A count, how many a minute, and which they were."""
    often = "" if rate is None or not count else f", {rate:.1f} a minute"
    which = ", ".join(f"{text} {number}" for text, number in Counter(texts).most_common(most))
    return f"{count}{often}{f': {which}' if which else ''}"


def _sureness(answer: Answer) -> Iterator[Row]:
    unsure, of = answer.unsure, len(answer.segments)
    if unsure.segments:
        yield "Unsure tags", f"{unsure.segments} of {of}, {unsure.share:.0%} of the words"


def milestone_rows(answer: Answer) -> list[tuple[str, ...]]:
    """When the stake, the hypothesis and the recommendation first came; none where none of them did."""
    named = named_milestones(answer)
    if not any(point for _, point in named):
        return []
    return [(name, *_reached(point)) for name, point in named]


def named_milestones(answer: Answer) -> tuple[tuple[str, Milestone | None], ...]:
    """What an answer should come to, in the order in which it should, and when it did."""
    points = answer.milestones
    return (("stake", points.stake), (HYPOTHESIS, points.hypothesis), (RECOMMENDATION, points.recommendation))


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
