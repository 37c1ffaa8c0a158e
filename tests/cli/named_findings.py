"""Detectors for tests: they find what an answer says is to be found, and at what cost."""

from collections.abc import Iterator

import pytest

from interviewer.core.answers import Answer
from interviewer.core.findings import Finding
from interviewer.core.judging.rubric import FAULTS, STRENGTHS
from interviewer.core.spans import Span
from interviewer.core.vomit import TaggedSegment

# A tone of 440 Hz is heard as this word.
TONE, IN_TONE = "a44.", "fillers"


def named_findings(answer: Answer, number: int, *_: object) -> list[Finding]:
    """A finding for every segment that begins with the name of one; the word after it is its cost."""
    return [one for segment in answer.segments for one in _named(segment, number)]


def find_what_is_named(patch: pytest.MonkeyPatch) -> None:
    """Put them in the place of ours."""
    patch.setattr("interviewer.core.report.findings_of", named_findings)


def _named(segment: TaggedSegment, number: int) -> Iterator[Finding]:
    what, cost = (*segment.text.replace(TONE, IN_TONE, 1).split(), "", "")[:2]
    if what in (*FAULTS, *STRENGTHS):
        spans = (Span(segment.start, segment.end),) if segment.start is not None and segment.end is not None else ()
        good, seconds = what in STRENGTHS, float(cost) if cost.isdecimal() else 1.0
        yield Finding(what, number, 0.0, 1.0, "segments", spans, f"Mend {what}.", segment.text, "So.", good, seconds)
