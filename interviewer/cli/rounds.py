"""Rounds on disk, read again."""

from pathlib import Path

from interviewer.cli.output import progress
from interviewer.cli.parts import Parts
from interviewer.core.audio import seconds
from interviewer.core.events import Fact, QuestionAsked, RoundEnded, SegmentTagged, SpeechHeard, WordsHeard
from interviewer.core.report import Report, facts_of, report_of
from interviewer.core.tags import CASE, Tagger
from interviewer.hearing import Ear
from interviewer.journal import read_facts, read_sound, samples_in

# What reading its sound adds to a round.
HEARD = (SpeechHeard, WordsHeard, SegmentTagged)


def report_of_round(folder: Path, parts: Parts) -> Report:
    """The report of a round; the sound of one that broke off is read now, whatever was read of it before."""
    facts = read_facts(folder)
    if samples_in(folder) and not any(isinstance(fact, RoundEnded) for fact in facts):
        lived = tuple(fact for fact in facts if not isinstance(fact, HEARD))
        tagger = parts.tagger(_question(lived).kind)
        facts = (*lived, *facts_heard(folder, lived, tagger, parts.ear(parts.recogniser())))
    return report_of(facts)


def facts_heard(folder: Path, facts: tuple[Fact, ...], tagger: Tagger, ear: Ear) -> list[Fact]:
    """What the sound of a round of one answer adds to its facts: speech, words, tags, an end if it has none."""
    question = _question(facts)
    with progress("Reading your answer", seconds(samples_in(folder))) as tell:
        heard = ear.hear(read_sound(folder), tell)
    known = {type(fact) for fact in facts}
    return [fact for fact in facts_of(heard, question.question, question.kind, tagger) if type(fact) not in known]


def _question(facts: tuple[Fact, ...]) -> QuestionAsked:
    return next((fact for fact in facts if isinstance(fact, QuestionAsked)), QuestionAsked(0.0, "", CASE))
