"""What a transcript from elsewhere tells, as facts: one person's answer, or the candidate's side of an interview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from interviewer.adapters.importers import Conversation, Transcript, read_conversation, read_transcript
from interviewer.core.answers import Heard
from interviewer.core.dialogue import Interview, answer_text, interview_of
from interviewer.core.events import Fact
from interviewer.core.imported import facts_of_interview
from interviewer.core.kinds import guessed
from interviewer.core.report import facts_of
from interviewer.core.speakers import Speaker, named, plainly_candidate, speakers_of
from interviewer.core.tags import Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word, text_of

# More names than these tell nobody anything.
MOST_NAMED = 3


@dataclass(frozen=True)
class Asked:
    """What was asked (empty: not known), the kind of its answer (None: to be guessed), and who is told a guess.

    `person` is who was asked, where that is known beforehand.
    """

    question: str
    kind: str | None
    on_guess: Callable[[Sequence[str]], None]
    person: str = ""

    def kinds(self, answers: Sequence[tuple[str, str]]) -> list[str]:
        """The kind of each answer, by its question and its words."""
        if self.kind:
            return [self.kind] * len(answers)
        kinds = [guessed(question, [text]) for question, text in answers]
        if any(text for _, text in answers):
            self.on_guess(kinds)
        return kinds


def told_facts(path: Path, asked: Asked, tagger: Callable[[str], Tagger]) -> list[Fact]:
    """The facts of a transcript. What others say in it is never the candidate's; who that is must be plain."""
    told = read_conversation(path)
    speakers = speakers_of(told.passages)
    if len(speakers) > 1:
        interview = _interview(told, _candidate(speakers, asked.person, path), asked.question, path)
        kinds = asked.kinds([(topic.question, answer_text(topic)) for topic in interview.topics])
        return facts_of_interview(interview, kinds, tagger)
    heard, breaks = _alone(read_transcript(path), told, speakers[0].name)
    (kind,) = asked.kinds([(asked.question, text_of(heard.words))])
    return facts_of(heard, asked.question, kind, tagger(kind), breaks)


def names_several(path: Path) -> bool:
    """Whether more people than one speak in a transcript; of one that cannot be read that is not said."""
    try:
        return len(speakers_of(read_conversation(path).passages)) > 1
    except CouldNotError:
        return False


def _candidate(speakers: Sequence[Speaker], person: str, path: Path) -> str:
    found = plainly_candidate(speakers) or (named(speakers, person) if person else None)
    if found is None:
        names = [one.name for one in speakers[:MOST_NAMED]]
        names += [f"{len(speakers) - MOST_NAMED} more"] if len(speakers) > MOST_NAMED else []
        raise CouldNotError(
            f"{', '.join(names[:-1])} and {names[-1]} speak in {path.name}, and whose answers they are is not said. "
            "Make a round of it: interviewer import FILE --me NAME (--me everyone: all of it is one person's)"
        )
    return found


def _interview(told: Conversation, candidate: str, question: str, path: Path) -> Interview:
    interview = interview_of(told.passages, candidate, question)
    if not interview.topics:
        raise CouldNotError(f"{candidate} answers nothing in {path.name}.")
    return interview


def _alone(transcript: Transcript, told: Conversation, name: str) -> tuple[Heard, frozenset[int]]:
    """What one person says, and after which words a line ends a thought; a name before their lines is not said."""
    words = [word for passage in told.passages for word in passage.words]
    # One that stands there once may as well be the beginning of a thought: "Goal: ...".
    is_labelled = bool(name) and len(transcript.words) - len(words) >= 2 * len(name.split())
    if is_labelled:
        breaks = tuple(accumulate(len(passage.words) for passage in told.passages[:-1]))
        transcript = Transcript(tuple(words), words[-1].end, "cues" if told.timed else "none", breaks)
    heard = Heard.told(transcript.words, transcript.duration)
    if transcript.speech is not None and heard.duration is not None:
        heard = replace(heard, speech=transcript.speech, sound=True)
    return heard, thought_ends(transcript.words, transcript.breaks)


def thought_ends(words: Sequence[Word], line_breaks: Sequence[int]) -> frozenset[int]:
    """The line breaks that end a thought; one before a small letter is where a line happened to be full."""
    return frozenset(at for at in line_breaks if not words[at].text[:1].islower())
