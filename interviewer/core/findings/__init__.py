"""What an answer says to the person who gave it: faults and strengths, each with its evidence."""

from interviewer.core.answers import Answer
from interviewer.core.findings.finding import Finding
from interviewer.core.findings.table import DETECTORS
from interviewer.core.findings.told import Told
from interviewer.core.setting import UNKNOWN, Setting

__all__ = ["UNITS", "Finding", "findings_of"]

# The unit of each finding's value and limit, by its name.
UNITS = {detector.what: detector.unit for detector in DETECTORS}


def findings_of(answer: Answer, number: int, setting: Setting = UNKNOWN) -> list[Finding]:
    """Everything found in the answer of that number: the faults, the most costly first, then the strengths."""
    told = Told(answer, setting)
    found = [finding for detector in DETECTORS if (finding := detector.finding(told, number))]
    return sorted(found, key=lambda finding: (finding.good, -finding.cost))
