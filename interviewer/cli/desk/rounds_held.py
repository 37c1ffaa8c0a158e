"""The rounds on disk, as the screens look at them and change what is said of them."""

from dataclasses import replace
from datetime import datetime

from interviewer.cli.kept import Kept, kept_in
from interviewer.cli.parts import Parts
from interviewer.cli.rounds import counted_parts, report_of_whole, whole_of
from interviewer.core.corrections import OnRecord, on_record
from interviewer.core.events import (
    CorrectionWithdrawn,
    Fact,
    RoundPlanned,
    RoundSet,
    TagCorrected,
    WordsHeard,
)
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.journal import amend
from interviewer.library import Library, moment_of
from interviewer.tui.values import Debrief

NO_SOUND = "No sound is kept of this round, so its words are shown and nothing is heard."
# What is said of a round afterwards: wherever it stands, it changes nothing of what is to be heard.
AMENDS = (TagCorrected, CorrectionWithdrawn, FindingDisputed, DisputeWithdrawn)


class Wholes:
    """Makes rounds whole, and remembers the last: what was not heard before is heard once, whatever is said of it."""

    def __init__(self) -> None:
        self._last: tuple[object, tuple[Fact, ...]] | None = None

    def of(self, kept: Kept, parts: Parts, model: str | None) -> tuple[Fact, ...]:
        """Its facts, each answer heard to its end."""
        said = tuple(fact for fact in kept.facts if not isinstance(fact, AMENDS))
        made_of = (kept.folder, said, kept.sound, kept.broken_at, parts.config.recogniser, model)
        last = self._last
        if last is None or last[0] != made_of:
            self._last = last = (made_of, whole_of(replace(kept, facts=said), parts, model))
        return (*last[1], *(fact for fact in kept.facts if isinstance(fact, AMENDS)))


class RoundsHeld:
    """Those of one library."""

    def __init__(self, parts: Parts, library: Library, model: str | None, wholes: Wholes) -> None:
        self._parts, self._library, self._model, self._wholes = parts, library, model, wholes

    def debrief(self, name: str) -> Debrief:
        """The round of that name."""
        kept = kept_in(self._library.find(name))
        whole = self._whole(kept)
        report = report_of_whole(kept, whole, self._parts)
        words = tuple(word for fact in whole if isinstance(fact, WordsHeard) for word in fact.words)
        silence = kept.sound.trouble or ("" if kept.sound.seconds else NO_SOUND)
        return Debrief(name, self._title(kept), began(kept), report, words, silence)

    def _whole(self, kept: Kept) -> tuple[Fact, ...]:
        return self._wholes.of(kept, self._parts, self._model)

    def _title(self, kept: Kept) -> str:
        """What the bank calls the round; else how many questions it has."""
        names = [fact.round for fact in kept.facts if isinstance(fact, RoundSet)]
        shape = self._parts.bank.rounds.get(names[0]) if names else None
        planned = [len(fact.questions) for fact in kept.facts if isinstance(fact, RoundPlanned)]
        if shape is not None:
            return shape.title
        return "A round of your own" if planned and planned[0] > 1 else "One question"

    def correct(self, name: str, answer: int, segment: int, tag: str | None) -> Debrief:
        """Give a segment another tag; None gives it the tagger's again."""
        folder = self._library.find(name)
        chosen = self._segment(kept_in(folder), answer, segment)
        if tag is not None and tag not in SCHEMES.get(chosen.kind, ()):
            raise CouldNotError(f"{tag!r} is no tag of a {chosen.kind} answer. Nothing was changed.")
        if tag is not None:
            amend(folder, [TagCorrected(*chosen.place, tag)])
        elif chosen.correction is not None:
            amend(folder, [CorrectionWithdrawn(*chosen.place)])
        return self.debrief(name)

    def _segment(self, kept: Kept, answer: int, segment: int) -> OnRecord:
        """A segment as the report counts it, with those that were heard only now."""
        whole = self._whole(kept)
        number = _number(whole, answer)
        segments = [one for one in on_record(whole) if one.answer == number]
        if segment >= len(segments) or segments[segment] not in on_record(kept.facts):
            raise CouldNotError("These words are not on record yet, so their tag cannot be corrected.")
        return segments[segment]

    def dispute(self, name: str, answer: int, what: str, withdraw: bool) -> Debrief:
        """Say that a finding is not so, or that it is after all."""
        folder = self._library.find(name)
        number = _number(self._whole(kept_in(folder)), answer)
        amend(folder, [DisputeWithdrawn(number, what) if withdraw else FindingDisputed(number, what, "")])
        return self.debrief(name)


def _number(facts: tuple[Fact, ...], answer: int) -> int:
    """How the round counts an answer of its report: a question that was put again has two numbers there."""
    numbers = [part.number for part in counted_parts(facts) if part.question] or [0]
    if answer >= len(numbers):
        raise CouldNotError("That answer is not on record yet, so nothing about it can be changed.")
    return numbers[answer]


def began(kept: Kept) -> str:
    """When a round began, in words."""
    return spelled(moment_of(kept.facts, kept.folder.name))


def spelled(moment: datetime | None) -> str:
    """A moment as people write it."""
    return "at an unknown time" if moment is None else f"{moment.day} {moment:%B %Y, %H:%M}"
