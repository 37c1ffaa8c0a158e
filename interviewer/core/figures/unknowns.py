"""What a report cannot know, and why: said in sentences, so that nobody takes a gap for a good result."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from interviewer.core.answers import Answer
from interviewer.core.events import Fact, RoundEnded, RoundPaused, RoundStarted, SoundLost
from interviewer.core.spans import Span, merged, total

# More numbers than these are not read.
MOST_NAMED = 6


def unknowns(facts: Sequence[Fact], answers: Sequence[Answer]) -> tuple[str, ...]:
    """A sentence for each thing that is unknown about a round."""
    return tuple(_sentences(facts, answers))


def _sentences(facts: Sequence[Fact], answers: Sequence[Answer]) -> Iterator[str]:
    if not answers:
        yield "No question was put, so there is nothing to judge."
    elif not any(answer.segments for answer in answers):
        yield "Nothing was said, so nothing can be judged."
    else:
        yield from _of("nothing was said.", answers, lambda answer: not answer.segments)
    timed = [answer.seconds is not None for answer in answers]
    yield from _of("the source tells no times: no seconds, pace or pauses.", answers, _has_no_times)
    yield from _of(
        "typed: how fast it was and where it paused is unknown, and typing counts as silence.",
        answers,
        lambda answer: bool(answer.typed_words),
    )
    if any(timed):
        text = "pauses are unknown, as they were not sought in the sound."
        yield from _of(text, answers, lambda one: bool(one.seconds and one.pace.words) and one.spread is None)
    yield from _of_the_round(facts)


def _has_no_times(answer: Answer) -> bool:
    return bool(answer.segments) and answer.seconds is None


def _of(text: str, answers: Sequence[Answer], is_so: Callable[[Answer], bool]) -> Iterator[str]:
    """The sentence about the answers of which something is so; of a single answer, without its number."""
    numbers = [number for number, answer in enumerate(answers, start=1) if is_so(answer)]
    if numbers:
        who = "" if len(answers) == 1 else f"{_named(numbers)}: "
        yield f"{who}{text}" if who else f"{text[0].upper()}{text[1:]}"


def _named(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Answer {numbers[0]}"
    told = [str(number) for number in numbers[:MOST_NAMED]]
    more = len(numbers) - len(told)
    last = f"{more} more" if more else told.pop()
    return f"Answers {', '.join(told)} and {last}"


def _of_the_round(facts: Iterable[Fact]) -> Iterator[str]:
    told = list(facts)
    gone = total(merged(Span(fact.at, fact.at + fact.seconds) for fact in told if isinstance(fact, SoundLost)))
    if gone > 0:
        yield f"The microphone gave no sound for {gone:.1f} s: what was said then is not here."
    paused = sum(fact.seconds for fact in told if isinstance(fact, RoundPaused))
    if paused > 0:
        yield f"The round stood still for {paused:.0f} s, as you wished: what was said then is not here."
    is_round = any(isinstance(fact, RoundStarted) for fact in told)
    if is_round and not any(isinstance(fact, RoundEnded) for fact in told):
        yield "The round broke off: what would have come after is not here."
