"""Every detector, by family."""

from interviewer.core.findings.decisions import DECISIONS
from interviewer.core.findings.detector import Detector
from interviewer.core.findings.estimates import ESTIMATES
from interviewer.core.findings.figures import FIGURES
from interviewer.core.findings.frameworks import FRAMEWORKS
from interviewer.core.findings.goals import GOALS
from interviewer.core.findings.hypotheses import HYPOTHESES
from interviewer.core.findings.manner import MANNER
from interviewer.core.findings.metrics import METRIC_DETECTORS
from interviewer.core.findings.people import PEOPLE
from interviewer.core.findings.shape import SHAPE
from interviewer.core.findings.stakes import STAKES
from interviewer.core.findings.stories import STORIES
from interviewer.core.findings.vomit import VOMIT

STRUCTURE: tuple[Detector, ...] = (
    *VOMIT,
    *STAKES,
    *HYPOTHESES,
    *PEOPLE,
    *METRIC_DETECTORS,
    *GOALS,
    *DECISIONS,
    *FIGURES,
    *ESTIMATES,
    *FRAMEWORKS,
    *STORIES,
    *SHAPE,
)
DETECTORS = (*STRUCTURE, *MANNER)
