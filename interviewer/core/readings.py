"""Two readings of one utterance: one led to write down every "um", one not, and which of them is the safer.

A recogniser that is shown disfluent text writes down filled pauses and restarts it would else leave out. Now and then
it also loses a phrase, invents one, or says the same over and over; the reading that was not led tells.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from math import exp, log

from interviewer.core.words import Word

# Nobody speaks more word pieces a second; a reading that holds more has gone round in circles.
MOST_PIECES_A_SECOND = 9.0
PIECES_BESIDES = 12
# English text packs to less than this; a phrase repeated again and again packs to more.
MOST_REPETITIVE = 2.4
# Less likely than this on average, a reading is a guess.
LEAST_LIKELY = -1.0
MOST_LIKELY_SILENT = 0.6
# More likely than this and with so many words a second, nothing was left out.
LIKELY = -0.5
LEAST_WORDS_A_SECOND = 1.5
# Below these odds words are made up: so were all that were read of 107 bits of music, coughs, chimes and clatter that
# had passed for a voice. Of words really said and read right, all but a few faint lone "um"s had 0.07 and more.
LEAST_ODDS = 0.05
# So many words in a row that only one reading has are a phrase, not a slip.
PHRASE_WORDS = 3
# A restart says again what stands so near.
NEAR_WORDS = 8

_FILLED = re.compile(r"^(?:u+m+|u+h+m*|e+r+m*|h*m+|ah)$")


@dataclass(frozen=True)
class Reading:
    """What was read of an utterance: its text, how many word pieces, how likely they are, how likely silence is."""

    text: str
    pieces: int
    log_probability: float
    no_speech: float
    repetitive: float


def runs_away(reading: Reading, seconds: float) -> bool:
    """Whether a reading says more than can be said in the time, or the same over and over."""
    return reading.pieces > MOST_PIECES_A_SECOND * seconds + PIECES_BESIDES or reading.repetitive > MOST_REPETITIVE


def is_silence(led: Reading, plain: Reading) -> bool:
    """Whether what was read is more likely made up from no speech at all.

    Of an "um" alone the plain reading makes nothing; that the other one is sure of it saves it.
    """
    return plain.no_speech > MOST_LIKELY_SILENT and max(led.log_probability, plain.log_probability) < LEAST_LIKELY


def above_suspicion(led: Reading, seconds: float) -> bool:
    """Whether a reading that was led need not be held against one that was not: likely, dense, and without a filler.

    The harm seen was an invented tail of fillers, and stretches left out.
    """
    words = spoken(led.text)
    fillers = len(_words(led.text)) - len(words)
    dense = len(words) >= LEAST_WORDS_A_SECOND * seconds
    return not fillers and dense and led.log_probability > LIKELY and not runs_away(led, seconds)


def made_up(plain: Reading, words: Sequence[Word]) -> bool:
    """Whether these words are what a recogniser makes of a noise: how likely they are against how likely no speech is.

    Each word counts by itself in its sound. A score flatters so short a text: it counts the full stop, which is sure
    after anything, and "yeah", with which the text that leads a reading ends.
    """
    likely = [log(max(word.confidence or 0.0, 1e-6)) for word in words]
    odds = exp(sum(likely) / max(1, len(likely))) * (1 - plain.no_speech) / max(plain.no_speech, 1e-6)
    return odds < LEAST_ODDS


def harmed(led: Reading, plain: Reading) -> bool:
    """Whether the reading that was led to write down fillers lost or invented a phrase."""
    theirs, ours = spoken(plain.text), spoken(led.text)
    blocks = SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes()
    lost = any(_lost(theirs[a:b], ours[c:d]) for what, a, b, c, d in blocks if what != "equal")
    return lost or any(_invented(ours, c, d, theirs[a:b]) for what, a, b, c, d in blocks if what != "equal")


def spoken(text: str) -> list[str]:
    """The words of a text in lower case, without marks and filled pauses."""
    return [word for word in _words(text) if not _FILLED.match(word)]


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'%$€£]+", text.lower().replace("’", "'"))


def _lost(plain: Sequence[str], led: Sequence[str]) -> bool:
    return len(plain) - len(led) >= PHRASE_WORDS


def _invented(words: Sequence[str], start: int, end: int, plain: Sequence[str]) -> bool:
    """Whether words that only one reading has are new: a restart repeats its neighbours."""
    around = {*words[max(0, start - NEAR_WORDS) : start], *words[end : end + NEAR_WORDS]}
    new = [word for word in words[start:end] if word not in around]
    return len(new) - len(plain) >= PHRASE_WORDS
