"""What there is of a round on disk, however damaged: its facts, how far its sound goes, and what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.core.audio import Block, seconds
from interviewer.core.events import AnswerEnded, AnswerStarted, AnswerTyped, Fact, SpeechHeard, WordsHeard
from interviewer.core.minutes import clock
from interviewer.core.trouble import CouldNotError
from interviewer.journal import SOUND, legible_facts, read_sound, samples_in

# Speech is found to a tenth of a second or so, and the sound of a round that was killed may lack its last half second.
NEAR_SECONDS = 1.0
NOT_HERE = "none of it can be played or heard again."
NONE_KEPT = "No sound of it is kept: what was said in the answer in which it broke off is not here."


@dataclass(frozen=True)
class KeptSound:
    """How many seconds of a round's sound can be heard, and in a sentence what hinders the rest (empty: nothing).

    It is lost where there is a file of it and nothing of that can be heard.
    """

    seconds: float
    trouble: str = ""
    is_lost: bool = False


@dataclass(frozen=True)
class Kept:
    """The facts of the round in a folder, up to the first that is damaged, and its sound.

    `unknown` says in sentences what is damaged, without a name or a folder: it goes into reports.
    """

    folder: Path
    facts: tuple[Fact, ...]
    sound: KeptSound
    broken_at: str = ""

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is missing, and why."""
        damaged = "What was written down of it is damaged: what came after that place is not here."
        return (*([damaged] if self.broken_at else []), *([self.sound.trouble] if self.sound.trouble else []))


def kept_in(folder: Path) -> Kept:
    """What there is in a folder."""
    facts, broken_at = legible_facts(folder)
    return Kept(folder, facts, sound_of(folder, facts), broken_at)


def sound_of(folder: Path, facts: Sequence[Fact]) -> KeptSound:
    """What there is of the sound in which these facts were heard; a round may have none."""
    try:
        end = seconds(samples_in(folder))
    except CouldNotError as trouble:
        return KeptSound(0.0, f"Its sound cannot be read ({_reason(trouble)}): {NOT_HERE}", is_lost=True)
    if not (folder / SOUND).exists():
        return KeptSound(0.0, NONE_KEPT if _is_wordless(facts) else "")
    if not end and any(isinstance(fact, AnswerStarted) for fact in facts):
        return KeptSound(0.0, f"The file of its sound is empty: {NOT_HERE}", is_lost=True)
    heard_to = max((span.end for fact in facts if isinstance(fact, SpeechHeard) for span in fact.spans), default=0.0)
    if end < heard_to - NEAR_SECONDS:
        return KeptSound(end, f"Its sound breaks off at {clock(end)}: what came later cannot be played or heard again.")
    return KeptSound(end)


def _is_wordless(facts: Sequence[Fact]) -> bool:
    """Whether it broke off in an answer of which no word is on record, although sound had come before."""
    told = (AnswerStarted, AnswerEnded, WordsHeard, AnswerTyped)
    last = next((fact for fact in reversed(facts) if isinstance(fact, told)), None)
    # The clock is the sound: without a microphone, and before the first of its sound, it stands at zero.
    return isinstance(last, AnswerStarted) and last.at > 0


def blocks_in(kept_folder: Path) -> Iterator[Block]:
    """The sound of a round; nothing where there is none, or none that can be read."""
    try:
        yield from read_sound(kept_folder)
    except CouldNotError:
        return


def _reason(trouble: CouldNotError) -> str:
    cause = trouble.__cause__
    return cause.strerror or "it cannot be opened" if isinstance(cause, OSError) else "it is another file's content"
