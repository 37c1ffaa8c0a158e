"""`interviewer evaluate --findings`."""

import argparse
from collections.abc import Iterable, Sequence

from interviewer.bank.bank import Bank
from interviewer.cli.finding_files import FindingsLine, lines_with_findings
from interviewer.cli.finding_tables import print_finding_scores
from interviewer.cli.parts import opened
from interviewer.core.answers import Said, counted
from interviewer.core.brief import Brief, ScaleFact
from interviewer.core.finding_scores import ReadAnswer, finding_scores
from interviewer.core.findings import findings_of
from interviewer.core.findings.table import STRUCTURE
from interviewer.core.setting import Setting
from interviewer.core.tags import SCHEMES, Tagger, Tagging
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

# How it was said, no text tells: what is measured is what follows from the words.
FAULTS = tuple(detector.what for detector in STRUCTURE if not detector.good)
STRENGTHS = tuple(detector.what for detector in STRUCTURE if detector.good)


def run(arguments: argparse.Namespace) -> int:
    """Print how well the findings agree with a file's, by its own tags or by the tagger's."""
    lines = lines_with_findings(arguments.file)
    parts = opened(arguments)
    taggers = {kind: parts.tagger(kind) for kind in {one.kind for one in lines}} if arguments.tagger else {}
    read = [_read(line, _taggings(line, taggers), _scale(parts.bank, line.question)) for line in lines]
    print_finding_scores(arguments.file, finding_scores(read, FAULTS, STRENGTHS), arguments.json)
    return 0


def _taggings(line: FindingsLine, taggers: dict[str, Tagger]) -> Sequence[Tagging]:
    if not taggers:
        return [Tagging(unit.label, 1.0, {}) for unit in line.units]
    return taggers[line.kind].tag([unit.text for unit in line.units], line.question)


def _read(line: FindingsLine, taggings: Iterable[Tagging], scale: tuple[ScaleFact, ...]) -> ReadAnswer:
    segments = [
        TaggedSegment(None, None, unit.text, tagging.tag, tagging.confidence)
        for unit, tagging in zip(line.units, taggings, strict=True)
    ]
    words = [Word(word, None, None, None) for unit in line.units for word in unit.text.split()]
    answer = counted(line.question, line.kind, [], segments, Said(words, sound=False))
    # The type of a story is its kind.
    brief = Brief(line.question, line.kind, "" if line.type in SCHEMES else line.type, scale=scale)
    found = findings_of(answer, 0, Setting({line.question: brief}))
    return ReadAnswer(frozenset(line.found), frozenset(line.maybe), frozenset(one.what for one in found))


def _scale(bank: Bank, question: str) -> tuple[ScaleFact, ...]:
    """What is known of the size of the company that a question names."""
    return next((pack.facts for pack in bank.packs if pack.title and pack.title in question), ())
