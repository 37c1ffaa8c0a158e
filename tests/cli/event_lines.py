"""The event lines of a round, made by hand."""

import json
from typing import Any

from interviewer.core.words import Word


def said(text: str, start: float = 0.0, each: float = 0.5) -> tuple[Word, ...]:
    """Words one after the other, each of as many seconds."""
    words = text.split()
    return tuple(Word(word, start + at * each, start + (at + 1) * each, 0.9) for at, word in enumerate(words))


def listening(told: float, at: float) -> str:
    return glimpse("Listening", told, at=at, level=0.3)


def guessed(told: float, start: float, at: float, text: str) -> str:
    return glimpse("Guessed", told, at=at, start=start, text=text)


def words_heard(told: float, *words: Word) -> str:
    return fact("WordsHeard", told, at=words[-1].end, words=[vars(word) for word in words])


def glimpse(kind: str, told: float, **fields: Any) -> str:
    return json.dumps({"glimpse": kind, "told": told, **fields})


def fact(kind: str, told: float, **fields: Any) -> str:
    return json.dumps({"fact": kind, "told": told, **fields})
