"""How the time of a round went by, or that of the answers to one of its questions."""

from dataclasses import dataclass, replace

from interviewer.core.figures.stripes import Stripe
from interviewer.core.report import Report
from interviewer.core.spans import Span


@dataclass(frozen=True)
class Course:
    """Stripes without a gap, and when each answer begins in them; empty where no times are known."""

    stripes: tuple[Stripe, ...] = ()
    begins: tuple[float | None, ...] = ()

    @property
    def whole(self) -> Span:
        """From its beginning to its end."""
        return Span(self.stripes[0].start, self.stripes[-1].end) if self.stripes else Span(0.0, 0.0)


def course_of(report: Report, question: str = "") -> Course:
    """That of the whole round; with a question, that of its answers alone, one right after another."""
    if not question:
        return Course(report.time.stripes, tuple(answer.start for answer in report.answers))
    stripes: list[Stripe] = []
    begins: list[float | None] = []
    for answer in report.answers:
        if answer.question == question and answer.stripes:
            begins.append(stripes[-1].end if stripes else 0.0)
            stripes += _from(answer.stripes, stripes[-1].end if stripes else 0.0)
    return Course(tuple(stripes), tuple(begins))


def _from(stripes: tuple[Stripe, ...], begin: float) -> list[Stripe]:
    by = begin - stripes[0].start
    return [replace(one, start=one.start + by, end=one.end + by) for one in stripes]
