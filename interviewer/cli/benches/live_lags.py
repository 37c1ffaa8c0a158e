"""How long after a word was said a round showed it, and how long after that it was on record.

The words and their times are those of another reading of the whole sound. Lags are known of the words that were shown;
how many were not is told beside them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from interviewer.cli.benches.live_reading import Guess, LiveReading
from interviewer.cli.figures import spread
from interviewer.core.matching import matches, plain, plain_words
from interviewer.core.words import Word

# A guess may hold a word whose middle another reading places so long after its sound.
LATE_SECONDS = 0.5
# A word on record so far from where the other reading has it is another word that is spelled alike.
FAR_SECONDS = 2.0

# A plain word and the number of the word it comes from.
Token = tuple[str, int]
Number = TypeVar("Number", int, float)


@dataclass(frozen=True)
class Lag:
    """Seconds that half of the words, and all but one in twenty, do not exceed; None where no word is known."""

    p50: float | None
    p95: float | None

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Lag":
        """The figures of single lags."""
        return cls(**spread(seconds))


@dataclass(frozen=True)
class Lags:
    """How soon the words of the other reading were shown and settled, and how many of them ever were."""

    words: int
    shown: int
    settled: int
    first_shown: Lag
    settled_from_word: Lag
    settled_from_utterance: Lag

    @property
    def shown_share(self) -> float | None:
        """The share of the words that were ever shown, guessed or settled."""
        return self.shown / self.words if self.words else None

    @property
    def settled_share(self) -> float | None:
        """The share of the words that came on record."""
        return self.settled / self.words if self.words else None


def lags_of(live: LiveReading, words: Sequence[Word]) -> Lags:
    """The lags of a round behind the words that another reading heard in the same sound."""
    said = [word for word in words if plain(word.text) and word.end is not None]
    shown, settled = first_shown(live, said), settled_in(live, said)
    told = {number: live.settled[utterance].told for number, utterance in settled.items()}
    ends: dict[int, float] = {}
    for number, utterance in settled.items():
        ends[utterance] = max(ends.get(utterance, 0.0), _end(said[number]))
    return Lags(
        len(said),
        len(shown),
        len(settled),
        Lag.of([at - _end(said[number]) for number, at in shown.items()]),
        Lag.of([at - _end(said[number]) for number, at in told.items()]),
        Lag.of([at - ends[settled[number]] for number, at in told.items()]),
    )


def first_shown(live: LiveReading, words: Sequence[Word]) -> dict[int, float]:
    """When each word, by its number, was first told, guessed or settled; words that never were are missing."""
    tokens = plain_words(words)
    shown: dict[int, float] = {}
    for guess in live.guesses:
        for token in _guessed(guess, words, tokens):
            shown[token] = min(guess.told, shown.get(token, guess.told))
    first = _whole(shown, tokens)
    for number, utterance in settled_in(live, words).items():
        told = live.settled[utterance].told
        first[number] = min(told, first.get(number, told))
    return first


def settled_in(live: LiveReading, words: Sequence[Word]) -> dict[int, int]:
    """With which of the settled each word, by its number, came on record; words that never did are missing."""
    on_record = [(word, number) for number, settled in enumerate(live.settled) for word in settled.words]
    tokens, heard = plain_words(words), plain_words(word for word, _ in on_record)
    found: dict[int, int] = {}
    for left, right in _same(tokens, heard):
        word, utterance = on_record[heard[right][1]]
        if abs(_middle(word) - _middle(words[tokens[left][1]])) <= FAR_SECONDS:
            found[left] = utterance
    return _whole(found, tokens)


def _guessed(guess: Guess, words: Sequence[Word], tokens: Sequence[Token]) -> Iterator[int]:
    """The numbers of the tokens that a guess shows, of those that lie in its sound."""
    latest = guess.span.end + LATE_SECONDS
    # By its end: readings of a whole recording stretch the first word after a pause over the pause.
    near = [
        number
        for number, (_, word) in enumerate(tokens)
        if _end(words[word]) > guess.span.start and _middle(words[word]) <= latest
    ]
    for left, _ in matches([tokens[number][0] for number in near], plain(guess.text)):
        yield near[left]


def _same(tokens: Sequence[Token], heard: Sequence[Token]) -> Iterator[tuple[int, int]]:
    return matches([text for text, _ in tokens], [text for text, _ in heard])


def _whole(found: Mapping[int, Number], tokens: Sequence[Token]) -> dict[int, Number]:
    """What was found of tokens as what is known of words: of those found whole, the last that was found."""
    missing = {word for number, (_, word) in enumerate(tokens) if number not in found}
    whole: dict[int, Number] = {}
    for token, value in found.items():
        word = tokens[token][1]
        if word not in missing:
            whole[word] = max(value, whole.get(word, value))
    return whole


def _end(word: Word) -> float:
    return word.end or 0.0


def _middle(word: Word) -> float:
    return ((word.start or 0.0) + _end(word)) / 2
