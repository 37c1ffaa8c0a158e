"""Which of several speakers is the candidate: told, plain, or asked."""

import sys
from collections.abc import Iterator, Sequence
from shlex import quote

from interviewer.cli.output import note
from interviewer.cli.streams import one_line, somebody_types
from interviewer.core.minutes import clock
from interviewer.core.speakers import (
    EVERYONE,
    Passage,
    Speaker,
    is_everyone,
    named,
    plainly_candidate,
    speakers_of,
)
from interviewer.core.trouble import CouldNotError
from interviewer.core.voices import VOICES

# More names than these tell nobody anything.
MOST_NAMED = 12
SAMPLE_LETTERS = 60


def candidate_of(passages: Sequence[Passage], wanted: str | None, file: str) -> str:
    """The name of the candidate among those who speak in a file."""
    speakers = speakers_of(passages)
    if is_everyone(wanted):
        return EVERYONE
    if not any(one.name for one in speakers):
        raise CouldNotError(f"{file} does not say who speaks. If all of it is yours: --me everyone")
    if wanted:
        return _wanted(speakers, wanted, file)
    return _guessed(speakers, file) or _asked(speakers, file)


def _wanted(speakers: Sequence[Speaker], wanted: str, file: str) -> str:
    found = named(speakers, wanted)
    if found is None:
        raise CouldNotError(f'"{wanted}" is no one speaker of {file}. There speak: {_listed(speakers)}')
    return found


def _guessed(speakers: Sequence[Speaker], file: str) -> str | None:
    """Of two voices without a name the one that talks more, else whom the names tell: said, so that it is overruled."""
    voice = _talkative(speakers)
    found = voice or plainly_candidate(speakers)
    if found is not None:
        called = f"the {found} voice, which talks more" if voice else found
        note(f"{file}: you are taken to be {called}{_overruled([one.name for one in speakers if one.name != found])}")
    return found


def _talkative(speakers: Sequence[Speaker]) -> str | None:
    if not {one.name for one in speakers} <= set(VOICES):
        return None
    return max(speakers, key=lambda one: one.seconds or 0.0).name


def _overruled(others: Sequence[str]) -> str:
    """How to be another of those who speak."""
    if len(others) < 2:
        return "".join(f"; to overrule: --again --me {quote(other)}" for other in others)
    more = " and others" if len(others) > MOST_NAMED else ""
    return f"; to overrule: --again --me NAME (there speak {', '.join(others[:MOST_NAMED])}{more})"


def _asked(speakers: Sequence[Speaker], file: str) -> str:
    """Whom a person at the terminal names."""
    if not somebody_types():
        raise CouldNotError(f"Who of those in {file} are you? Say it with --me NAME. There speak: {_listed(speakers)}")
    print(one_line(f"Who speaks in {file}:"), file=sys.stderr)
    for line in numbered(speakers):
        print(line, file=sys.stderr)
    while True:
        print("Which one are you (number or name)? ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        if not answer.strip():
            raise CouldNotError(f"Nobody was chosen, so {file} was not imported.")
        found = _chosen(speakers, answer.strip())
        if found is not None:
            return found


def _chosen(speakers: Sequence[Speaker], answer: str) -> str | None:
    if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(speakers):
        return speakers[int(answer) - 1].name
    return named(speakers, answer)


def numbered(speakers: Sequence[Speaker]) -> Iterator[str]:
    """A line for each speaker: how much they said, and the beginning of the longest of it."""
    width = max((len(one_line(one.name)) for one in speakers), default=0)
    for number, one in enumerate(speakers, 1):
        yield f'{number:>3}  {one_line(one.name):<{width}}  {_amount(one):>14}  "{_begun(one_line(one.sample))}"'


def _amount(one: Speaker) -> str:
    return f"{one.words} words" if one.seconds is None else f"{clock(one.seconds)}, {one.words} words"


def _begun(text: str) -> str:
    return text if len(text) <= SAMPLE_LETTERS else f"{text[:SAMPLE_LETTERS].rstrip()} …"


def _listed(speakers: Sequence[Speaker]) -> str:
    told = [f'{one.name} ({_amount(one)}: "{_begun(one.sample)}")' for one in speakers[:MOST_NAMED]]
    more = len(speakers) - len(told)
    return "; ".join(told) + (f"; and {more} more" if more else "")
