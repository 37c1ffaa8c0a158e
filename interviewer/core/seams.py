"""The words of utterance after utterance read as one text.

A recogniser reads each by itself, so it begins each with a capital, and what was cut by force it may read twice.
Words on record are never changed: only the new ones are.
"""

from collections.abc import Sequence
from dataclasses import replace

from interviewer.core.words import Word

# After a longer pause what a colon promised is a sentence of its own.
SHORT_PAUSE_SECONDS = 1.0
# How far apart the two readings of a word lie that was cut through.
DOUBLED_SECONDS = 0.15
# Words invented at the end of a short clip take no time, or begin where there is no sound left.
NO_TIME_SECONDS = 0.03
END_SECONDS = 0.02

_ELLIPSES = ("...", "…")
_ENDS = (".", "!", "?")
_HALF_ENDS = (":", ";")
_QUOTES = "\"'“”’)]"
_MARKS = ".,?!;:—–…-" + _QUOTES
# Words that are never names and carry a capital only where a sentence begins. "May" and "Will" can be names, and "Next"
# keeps the capital that tells "next question" from what it might belong to.
_SMALL_WORDS = """
and but or nor so because if then than though although while when where whether since unless until once as plus
the a an this that these those each every either neither both some any no most many much more less first second third
it its he him his she her hers they them their theirs we us our ours you your yours me my mine
who whom whose which what why how there here
of in on at to from by for with without about into onto over under after before between during through against among
across within like per
is are was were be been being do does did have has had can can't could would should might must won't not let
also just maybe perhaps probably really basically actually now well again always never often still even only finally
okay yeah um uh uhm erm er hm hmm mm ah
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def joined_on(before: Sequence[Word], after: Sequence[Word], pause: float, seamless: bool) -> tuple[Word, ...]:
    """The words of an utterance as they go on record after those before it.

    `pause` is the silence between the two in seconds; `seamless` tells that there is none, as one was cut by force.
    """
    words = tuple(after[1:] if seamless and _doubled(before, after) else after)
    if not before or not words or not _goes_on(before[-1].text, pause):
        return words
    return (_going_on(words[0]), *words[1:])


def without_tail(words: Sequence[Word], sound_end: float) -> tuple[Word, ...]:
    """The words without those at the end that were invented; `sound_end` is where their sound ends."""
    kept = len(words)
    while kept and _is_invented(words[kept - 1], sound_end):
        kept -= 1
    return tuple(words[:kept])


def _is_invented(word: Word, sound_end: float) -> bool:
    if word.start is None or word.end is None:
        return False
    # A recogniser tells hundredths of a second; their differences are not exact.
    return word.end - word.start <= NO_TIME_SECONDS + 1e-6 or word.start >= sound_end - END_SECONDS


def _doubled(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether the first word is the last one read again: the cut went through it."""
    return bool(before and after) and _touch(before[-1], after[0]) and _bare(before[-1]) == _bare(after[0])


def _touch(one: Word, other: Word) -> bool:
    return one.end is not None and other.start is not None and other.start - one.end <= DOUBLED_SECONDS


def _bare(word: Word) -> str:
    """The word in plain spelling; one of marks alone is like no other."""
    return word.text.lower().strip(".,?!;:—–…-" + _QUOTES) or repr(word)


def _goes_on(last: str, pause: float) -> bool:
    """Whether a sentence of which this is the last word so far plainly goes on."""
    bare = last.rstrip(_QUOTES)
    if bare.endswith(_HALF_ENDS):
        return pause < SHORT_PAUSE_SECONDS
    return bare.endswith(_ELLIPSES) or not bare.endswith(_ENDS)


def _going_on(word: Word) -> Word:
    """The first word as it stands inside a sentence; names, "I" and acronyms keep their capital."""
    text = word.text.removeprefix("...").removeprefix("…") or word.text
    plain = text.lower().replace("’", "'").strip(_MARKS)
    stem, _, tail = plain.partition("'")
    stem = stem.removesuffix("n") if tail == "t" else stem
    if text[1:] == text[1:].lower() and {plain, stem} & _SMALL:
        text = text.lower()
    return replace(word, text=text)
