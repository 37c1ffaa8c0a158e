"""Filled pauses and filler phrases among the words heard, and um-like sounds that no word covers.

A coach that miscounts is worse than none: a word that may carry a meaning is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from interviewer.core.spans import Span
from interviewer.core.words import Word

SOUND = "sound"
WORD = "word"
# The text of a sound that the recogniser left out.
UNWRITTEN = "(um)"
# Two sounds this near are one.
SAME_WITHIN_SECONDS = 0.15
# A word with so much silence on both sides is set apart, whatever commas the recogniser wrote.
APART_SECONDS = 0.25
# Nobody waits for an answer to "right?" who goes on this soon.
GOES_ON_SECONDS = 0.7

_SOUNDS = re.compile(r"^(?:u+m+|u+h+|u+h+m+|e+r(?:r{2,}|m+)?|e+hm*|h+m+|m{2,})$")
_AH = re.compile(r"^a+h+$")
# "uh huh" and "mm hmm" in two words are answers.
_ASSENT = re.compile(r"^(?:uh huh|(?:uh|um|mm+) hu?m+)$")
_PHRASES = {("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of")}
_ASIDES = {"basically", "actually", "literally"}
# "a kind of user", "do you know", "which I mean": the words mean something there.
_MEANT_AFTER = re.compile(
    r"^(?:an?|the|this|that|what|which|some|any|one|each|every|same|do|did|would|could|can|will|should|let|as|if|when"
    r"|once|how|anything|everything|all)$"
)
# "you know the answer", "I mean it", unless a comma stands between.
_MEANT_BEFORE = re.compile(r"^(?:the|that|it|what|who|how|why|when|where|whether|which|if|about|him|her|them)$")
# After these a "like" is no verb and compares nothing, and a "so" that is set apart opens nothing.
_LINKS = re.compile(
    r"^(?:and|but|or|because|then|if|when|maybe|probably|also|the|an?|these|those|my|our|your|their|its|of|in|on"
    r"|at|with|for|from|have|has|had|need|get|got)$"
)
_BEING = re.compile(r"^(?:am|is|are|was|were|(?:i|we|you|they|it|he|she|that|there|this)'(?:m|re|s))$")
_DEGREES = re.compile(r"^(?:really|very|super|totally|maybe|probably|not|\d.*)$")
_SUBJECTS = re.compile(r"^(?:(?:i|we|they|he|she)(?:'\w+)?|it's|there's)$")
_LIKERS = re.compile(
    r"^(?:i|we|you|they|who|people|users|customers|to|not|do|does|did|don't|would|(?:i|we|you|they)'d)$"
)
# "like I said", "like, say, a taxi": it means "as" there.
_AS_SAID = re.compile(r"^(?:(?:i|we|they|you) (?:said|say|mentioned|discussed|saw)|say|for (?:example|instance))\b")
_ASKING = re.compile(r"^(?:what|what's|how|how's)$")
# What stands before the "so" that opens an answer.
_OPENERS = re.compile(
    r"^(?:okay|ok|all|alright|right|yeah|yes|yep|no|sure|well|great|good|cool|oh|now|thanks|thank|you)$"
)
_SO_GOES_ON = re.compile(r"^(?:i|we|you|they|he|she|it|there|the|my|our|what|then|let|first|if|and|but)(?:'\w+)?$")
_SO_CONCLUDES = re.compile(r"^(?:for (?:example|instance)|again|therefore|naturally|overall|yes|no)\b")
# "I think so...", "or so...": nothing trails off.
_SO_MEANS = re.compile(
    r"^(?:think|thought|hope|guess|suppose|believe|say|said|do|does|did|doing|done|or|if|more|even|is|was|not|why|how"
    r"|ever|just|told|only)$"
)
_ENDS = (".", "?", "!")
_PAUSES = (",", ";", ":", "…", "—")


@dataclass(frozen=True)
class Filler:
    """A filler: its text, times in seconds, whether it is a sound ("um") or a word, and how sure it was heard (0 to 1).

    Times and confidence are None where the source does not tell them.
    """

    text: str
    start: float | None
    end: float | None
    kind: str
    confidence: float | None = None


@dataclass(frozen=True)
class FilledPause:
    """An um-like sound that no word covers: its times in seconds, and how sure that is (0 to 1)."""

    start: float
    end: float
    confidence: float


def fillers(words: Sequence[Word], pauses: Sequence[FilledPause] = ()) -> list[Filler]:
    """The fillers in order: those among the words, and the um-like sounds beside them, each counted once."""
    out = list(_Said(words).fillers())
    sounds = [Span(f.start, f.end) for f in out if f.kind == SOUND and f.start is not None and f.end is not None]
    for pause in pauses:
        if all(max(span.start - pause.end, pause.start - span.end) > SAME_WITHIN_SECONDS for span in sounds):
            later = (at for at, filler in enumerate(out) if filler.start is not None and filler.start > pause.start)
            out.insert(next(later, len(out)), Filler(UNWRITTEN, pause.start, pause.end, SOUND, pause.confidence))
    return out


class _Said:
    """The words of an answer, and what stands around each place among them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._bare = [word.text.lower().replace("’", "'").strip(".,?!;:—–…\"'“”()-") for word in words]
        self._shouted = all(word.text == word.text.upper() for word in words)
        self._sounds = frozenset(at for at in range(len(words)) if self._is_sound(at))
        self._phrases = {at: length for at in range(len(words)) if (length := self._phrase_at(at))}
        phrases = (range(at, at + length) for at, length in self._phrases.items())
        self._certain = self._sounds.union(*phrases)

    def fillers(self) -> Iterator[Filler]:
        taken = 0
        for at in range(len(self._words)):
            length = self._length_at(at) if at >= taken else 0
            if length:
                taken = at + length
                yield self._filler(at, taken)

    def _filler(self, first: int, end: int) -> Filler:
        heard = self._words[first:end]
        sure = [word.confidence for word in heard if word.confidence is not None]
        kind = SOUND if first in self._sounds else WORD
        return Filler(self._text(first, end), heard[0].start, heard[-1].end, kind, min(sure, default=None))

    def _length_at(self, at: int) -> int:
        """How many words from here on make one filler; 0 for none."""
        if at in self._sounds:
            return 1
        if at in self._phrases:
            return self._phrases[at]
        return int(self._is_aside(at) or self._is_tag(at) or self._is_like(at) or self._is_so(at))

    def _is_sound(self, at: int) -> bool:
        assent = any(_ASSENT.match(self._text(first, first + 2)) and not self._mark(first) for first in (at - 1, at))
        initials = self._words[at].text.strip(".,?!").isupper() and len(self._bare[at]) > 1 and not self._shouted
        if assent or initials:
            return False
        return bool(_SOUNDS.match(self._bare[at])) or (bool(_AH.match(self._bare[at])) and self._is_set_apart(at))

    def _phrase_at(self, at: int) -> int:
        if self._bare[at] in ("yknow", "y'know"):
            return 1
        if tuple(self._bare[at : at + 2]) not in _PHRASES or _MEANT_AFTER.match(self._text(at - 1)):
            return 0
        if self._bare[at] in ("you", "i"):
            return 0 if not self._mark(at + 1) and _MEANT_BEFORE.match(self._text(at + 2)) else 2
        goes_on = at + 2 < len(self._words) and self._mark(at + 1) not in _ENDS
        return 2 if goes_on and self._breaks(at) and self._breaks(at + 2) else 0

    def _is_aside(self, at: int) -> bool:
        return self._bare[at] in _ASIDES and self._is_set_apart(at) and not self._opens(at)

    def _is_tag(self, at: int) -> bool:
        """Whether it is a "right?" to which no answer is awaited."""
        asked = self._bare[at] == "right" and self._mark(at) == "?" and self._is_set_apart(at)
        gap = self._gap(at + 1)
        return asked and at + 1 < len(self._words) and gap is not None and gap <= GOES_ON_SECONDS

    def _is_like(self, at: int) -> bool:
        if self._bare[at] != "like" or _AS_SAID.match(self._text(at + 1, at + 3)) or self._mark(at) in _ENDS:
            return False
        if self._mark(at) and (self._breaks_by_mark(at) or self._is_quoting(at)):
            return True
        before, after = self._content(at, -1), self._content(at, 1)
        left, right = before < at - 1, after > at + 1
        apart = (left or self._breaks(at)) and (right or self._breaks(at + 1))
        between = left and right and not _LIKERS.match(self._text(before))
        return between or ((apart or left or right) and self._is_free(before, after))

    def _is_quoting(self, at: int) -> bool:
        """Whether it is that of "and I was like, why", not that of "what it is like, and"."""
        sentence = self._bare[self._sentence_start(at) : at]
        return bool(_BEING.match(self._text(at - 1))) and not any(map(_ASKING.match, sentence))

    def _is_free(self, before: int, after: int) -> bool:
        """Whether a "like" between these two words can be neither verb nor comparison."""
        last, following = self._text(before), self._text(after)
        opens = not last or self._mark(before) in _ENDS
        if _DEGREES.match(following) and (opens or _BEING.match(last)):
            return True
        return bool(_SUBJECTS.match(following) or (not opens and _LINKS.match(last)))

    def _is_so(self, at: int) -> bool:
        if self._bare[at] != "so":
            return False
        return self._is_so_beside_sound(at) or self._trails_off(at) or self._is_repeated_so(at) or self._is_so_apart(at)

    def _is_so_beside_sound(self, at: int) -> bool:
        after_sound = at - 1 in self._sounds and self._mark(at - 1) not in _ENDS
        return after_sound or (at + 1 in self._sounds and self._breaks(at + 1) and self._mark(at) not in _ENDS)

    def _trails_off(self, at: int) -> bool:
        if self._opens(at) or _SO_MEANS.match(self._text(at - 1)):
            return False
        return self._mark(at) in ("…", "—") or (self._mark(at) == "." and self._breaks(at))

    def _is_repeated_so(self, at: int) -> bool:
        """Whether it is the second of "so, so, we", not of "so, so good"."""
        return self._text(at - 1) == "so" and bool(_SO_GOES_ON.match(self._text(at + 1)))

    def _is_so_apart(self, at: int) -> bool:
        if self._opens(at) or not self._is_set_apart(at) or self._mark(at) in _ENDS:
            return False
        marked = self._breaks_by_mark(at) and bool(self._mark(at))
        concludes = _SO_CONCLUDES.match(self._text(at + 1, at + 3)) or self._text(at + 1) == "so"
        return not concludes and (marked or bool(_LINKS.match(self._text(at - 1))))

    def _is_set_apart(self, at: int) -> bool:
        """Whether it stands by itself inside a sentence or at its end."""
        inside = at > 0 and self._mark(at - 1) not in _ENDS
        return inside and self._breaks(at) and self._breaks(at + 1)

    def _opens(self, at: int) -> bool:
        """Whether nothing but an "okay" stands before it in its sentence."""
        return all(map(_OPENERS.match, self._bare[self._sentence_start(at) : at]))

    def _sentence_start(self, at: int) -> int:
        return next((first for first in range(at, 0, -1) if self._mark(first - 1) in _ENDS), 0)

    def _content(self, at: int, step: int) -> int:
        """The next word in a direction that is not part of a sound or phrase."""
        return next(place for place in count(at + step, step) if place not in self._certain)

    def _breaks(self, at: int) -> bool:
        """Whether a mark, a silence or the edge of the answer stands before this place."""
        gap = self._gap(at)
        return self._breaks_by_mark(at) or at == len(self._words) or (gap is not None and gap >= APART_SECONDS)

    def _breaks_by_mark(self, at: int) -> bool:
        return at <= 0 or bool(self._mark(at - 1))

    def _gap(self, at: int) -> float | None:
        """The silence before a word, in seconds."""
        if not 0 < at < len(self._words):
            return None
        end, start = self._words[at - 1].end, self._words[at].start
        return None if end is None or start is None else start - end

    def _mark(self, at: int) -> str:
        """The mark that ends a word, if it parts clauses."""
        text = self._words[at].text.rstrip("\"'”’)") if 0 <= at < len(self._words) else ""
        if text.endswith(("...", "…")):
            return "…"
        return "—" if text.endswith(("—", "–")) else text[-1:] if text.endswith((*_ENDS, *_PAUSES)) else ""

    def _text(self, first: int, end: int | None = None) -> str:
        return " ".join(self._bare[max(first, 0) : max(first + 1 if end is None else end, 0)])
