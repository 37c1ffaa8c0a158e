"""Who speaks in a recording or transcript of several people, and which of them is the candidate."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from unicodedata import normalize

from interviewer.core.words import Word, text_of

# What --me says where all that was said is the candidate's.
EVERYONE = "everyone"

_ASKS = re.compile(
    r"(?:the )?(?:interviewers?|q|questions?|host|moderator|recruiter|hiring manager|panel(?:l?ist)?)\W*\d*"
)
_ANSWERS = re.compile(r"(?:the )?(?:candidate|interviewee|applicant|me|myself|i|a|answer|response|you)\W*\d*")
# A letter may as well stand for "interviewer", or for the first of two people.
_LETTER = re.compile(r"[ai]\W*\d*")


@dataclass(frozen=True)
class Passage:
    """What one person said in one go; `speaker` is empty where nobody is named. Without times its words have none.

    `is_filled_in` says that nobody is named there, and that the name is a neighbour's.
    """

    speaker: str
    words: tuple[Word, ...]
    is_filled_in: bool = False

    @property
    def text(self) -> str:
        """What was said."""
        return text_of(self.words)

    @property
    def start(self) -> float | None:
        """When it began."""
        return self.words[0].start

    @property
    def end(self) -> float | None:
        """When it was over."""
        return self.words[-1].end


@dataclass(frozen=True)
class Speaker:
    """A person, how much they said (seconds of words: None where no times are known), and the longest of it."""

    name: str
    words: int
    seconds: float | None
    sample: str


def speakers_of(passages: Iterable[Passage]) -> list[Speaker]:
    """Everyone who speaks, in the order in which they first do."""
    said: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        said[passage.speaker].append(passage)
    return [_speaker(name, own) for name, own in said.items()]


def _speaker(name: str, own: Sequence[Passage]) -> Speaker:
    words = list(chain.from_iterable(passage.words for passage in own))
    times = [word.end - word.start for word in words if word.start is not None and word.end is not None]
    longest = max(own, key=lambda passage: len(passage.words))
    return Speaker(name, len(words), sum(times) if times else None, longest.text)


def is_everyone(wanted: str | None) -> bool:
    """Whether all that was said is said to be the candidate's."""
    return wanted is not None and _plain(wanted) == EVERYONE


def named(speakers: Sequence[Speaker], wanted: str) -> str | None:
    """The speaker of that name, or the only one of whose name it is a word or several; None where nobody is meant."""
    plain = _plain(wanted)
    exact = [one.name for one in speakers if _plain(one.name) == plain]
    parts = [one.name for one in speakers if plain and f" {plain} " in f" {_plain(one.name)} "]
    return exact[0] if exact else parts[0] if len(parts) == 1 else None


def plainly_candidate(speakers: Sequence[Speaker]) -> str | None:
    """The one whom the names themselves call the candidate, or whom they leave when the interviewers are told."""
    answering = [one.name for one in speakers if _plainly_answers(_plain(one.name))]
    others = [one.name for one in speakers if not _ASKS.fullmatch(_plain(one.name))]
    if len(answering) == 1:
        return answering[0]
    return others[0] if len(others) == 1 else None


def _plainly_answers(plain: str) -> bool:
    return bool(_ANSWERS.fullmatch(plain)) and not _LETTER.fullmatch(plain)


def is_role(name: str) -> bool:
    """Whether a name says what someone does in an interview."""
    plain = _plain(name)
    return bool(_ASKS.fullmatch(plain) or _ANSWERS.fullmatch(plain))


def filled_in(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those without a name given to whoever spoke before them (the first ones: to who speaks next)."""
    known = next((one.speaker for one in passages if one.speaker), "")
    filled: list[Passage] = []
    for passage in passages:
        known = passage.speaker or known
        filled.append(passage if passage.speaker == known else replace(passage, speaker=known, is_filled_in=True))
    return filled


def spelled_alike(passages: Iterable[Passage]) -> list[Passage]:
    """The passages with each name as it was written first: JANE and Jane are one person."""
    first: dict[str, str] = {}
    return [replace(one, speaker=first.setdefault(_plain(one.speaker), one.speaker)) for one in passages]


def joined_up(passages: Iterable[Passage]) -> list[Passage]:
    """The passages in order, neighbours of one speaker made one."""
    runs: list[tuple[str, list[Word]]] = []
    for passage in passages:
        if runs and runs[-1][0] == passage.speaker:
            runs[-1][1].extend(passage.words)
        else:
            runs.append((passage.speaker, list(passage.words)))
    return [Passage(speaker, tuple(words)) for speaker, words in runs]


def _plain(name: str) -> str:
    # A Mac writes a letter with a mark in another way.
    return " ".join(normalize("NFC", name).casefold().split())
