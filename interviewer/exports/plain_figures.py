"""The figures of an answer as lines for a terminal; what is not known has no line."""

from collections import Counter
from collections.abc import Iterator, Sequence

from interviewer.core.answers import Answer
from interviewer.core.figures.milestones import Milestone
from interviewer.core.figures.shares import OVER, UNCLEAR, UNDER, WELL, Share
from interviewer.core.fillers import WORD
from interviewer.core.spans import total
from interviewer.core.tags import CASE, UNSURE_MARK
from interviewer.exports.wording import clock, length, times

# Where a figure begins, after its name.
INDENT = 18
# So many of a kind are named, the most frequent first.
MOST_NAMED = 3


def figure_lines(answer: Answer) -> Iterator[str]:
    """How long, to the point, fast, halting and filled it was."""
    for name, figure in (*_time(answer), *_pace(answer), *_filled(answer), ("Unsure", _unsure(answer))):
        yield f"{name:<{INDENT}}{figure}"


def _time(answer: Answer) -> Iterator[tuple[str, str]]:
    budget, structure = answer.budget, answer.structure
    if budget is not None:
        over = ": too long" if budget.over else ""
        yield (
            "Length",
            f"{length(budget.seconds)} of the {length(budget.limit)} meant for it ({budget.share:.0%}){over}",
        )
    if answer.shares:
        yield "Against the plan", plan(answer.shares)
    if answer.kind == CASE and answer.segments:
        yield "To the point", _milestones(answer)
    if structure is not None and structure.over:
        yield "Structure", f"announcing it took {length(structure.seconds)}; {length(structure.limit)} is enough"


def plan(shares: Sequence[Share]) -> str:
    """What is off the plan, with its band."""
    off = [f"{one.tag} {one.share:.0%}, {one.verdict} {_band(one)}" for one in shares if one.verdict in (UNDER, OVER)]
    rest = [(name, [one for one in shares if one.verdict == name]) for name in (WELL, UNCLEAR)]
    alike = [f"{name}: {', '.join(f'{one.tag} {one.share:.0%}' for one in some)}" for name, some in rest if some]
    return f"{'; '.join((*off, *alike))} (of the talk)"


def _band(share: Share) -> str:
    return f"{share.least:.0%} to {share.most:.0%}"


def _milestones(answer: Answer) -> str:
    points = answer.milestones
    named = (("stake", points.stake), ("hypothesis", points.hypothesis), ("recommendation", points.recommendation))
    reached = [f"{name}{_when(point)}" for name, point in named if point]
    into = " into the talk" if any(point and point.talk is not None for _, point in named) else ""
    never = [f"no {name}" for name, point in named if point is None]
    got = points.recommendation_seconds if points.recommendation else None
    share = "" if got is None else f"; the last got {length(got)}, {points.recommendation_share:.0%} of it"
    return f"{', '.join(reached)}{into if reached else ''}{share}{'; ' if reached and never else ''}{', '.join(never)}"


def _when(point: Milestone) -> str:
    return "" if point.talk is None else f" {length(point.talk)}"


def _pace(answer: Answer) -> Iterator[tuple[str, str]]:
    pace, quiet = answer.pace, answer.quiet
    rate = "" if pace.words_per_minute is None else f", {pace.words_per_minute:.0f} a minute of speaking"
    typed = f", and {answer.typed_words} typed" if answer.typed_words else ""
    yield "Words", f"{pace.words}{rate}{typed}"
    for one in answer.rates.sustained[:MOST_NAMED]:
        yield f"Too {one.pace}", f"{clock(one.start)} to {clock(one.end)}, {one.words_per_minute:.0f} a minute"
    if pace.latency_seconds is not None:
        yield "First word after", f"{pace.latency_seconds:.1f} s"
    yield from _pauses(answer)
    for name, spans in (("Thinking", quiet.thinking), ("Dead air", quiet.dead)):
        if spans:
            announced = ", as announced" if spans is quiet.thinking else ""
            yield name, f"{length(total(spans))}, {times(len(spans))}{announced}"


def _pauses(answer: Answer) -> Iterator[tuple[str, str]]:
    pauses, spread = answer.pauses, answer.spread
    if pauses.count is not None and pauses.seconds is not None and pauses.longest is not None:
        inside = len(spread.inside) if spread else 0
        broken = f"; {inside} inside a sentence" if inside else ""
        all_of_them = f", {pauses.seconds:.1f} s in all, the longest {pauses.longest:.1f} s{broken}"
        yield "Long pauses", f"{pauses.count}{all_of_them if pauses.count else ''}"
    if spread is not None and spread.median is not None and spread.ninetieth is not None:
        _, short, long = (one.count for one in spread.classes)
        counts = f"{short} of 0.2 to 1 s, {long} longer"
        yield "Pauses", f"{counts}; half under {spread.median:.1f} s, nine in ten under {spread.ninetieth:.1f} s"


def _filled(answer: Answer) -> Iterator[tuple[str, str]]:
    fillers, hedges = answer.fillers, answer.hedges
    recall = f" (about {fillers.recall:.0%} of them are heard)" if fillers.recall is not None else ""
    yield "Um and uh", f"{_counted(fillers.sounds, fillers.sounds_per_minute)}{recall}"
    words = [filler.text for filler in fillers.heard if filler.kind == WORD]
    yield "Filler words", _counted(fillers.words, fillers.words_per_minute, words)
    if hedges.count:
        yield "Hedges", _counted(hedges.count, hedges.per_minute, [hedge.text for hedge in hedges.heard])
    if answer.repeats:
        yield "Said often", ", ".join(f"“{one.text}” {times(one.count)}" for one in answer.repeats[:MOST_NAMED])
    if answer.pronouns is not None:
        yield "I against we", f"{answer.pronouns.i} to {answer.pronouns.we}"


def _counted(count: int, rate: float | None, texts: Sequence[str] = ()) -> str:
    """A count, a minute, and which they were."""
    which = ", ".join(f"{text} {often}" for text, often in Counter(texts).most_common(MOST_NAMED))
    of_a_minute = "" if rate is None or not count else f", {rate:.1f} a minute"
    return f"{count}{of_a_minute}{f': {which}' if which else ''}"


def _unsure(answer: Answer) -> str:
    """How much of it the tagger was not sure of, in words."""
    unsure, of = answer.unsure, len(answer.segments)
    if not unsure.segments:
        return "nothing"
    share = f"{unsure.segments} of {of} segment{'' if of == 1 else 's'}, {unsure.share:.0%} of the words"
    return f"{share}: shown with the likeliest tag and “{UNSURE_MARK}”, counted apart"
