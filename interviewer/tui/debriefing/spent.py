"""Where the time of the round went, against its plan."""

from collections.abc import Iterator, Sequence

from interviewer.core.figures.round_time import QUIET_COLUMNS, RoundTime
from interviewer.core.figures.shares import Share
from interviewer.core.report import Report
from interviewer.exports.round_blocks import in_order
from interviewer.exports.wording import length, percent
from interviewer.tui.debriefing.line import Line, Look, audible, timed, title

# The last cell of a bar is filled in eighths.
BAR_CELLS, EIGHTHS = 10, "▏▎▍▌▋▊▉█"
# As wide as "1:02:05", and as "100%".
LENGTH_CELLS, SHARE_CELLS = 7, 4


def spent(report: Report) -> Iterator[Line]:
    """Each column of time there is, with its seconds, its share and what was planned; all of it can be heard."""
    time = report.time
    seconds = {column: spent for column, spent in (time.seconds or {}).items() if spent > 0}
    if not seconds or not time.whole:
        return
    yield from title(f"Where {length(time.whole)} went")
    for column in in_order(seconds):
        against = [share for share in report.shares if share.tag == column]
        heard = [stripe for stripe in time.stripes if stripe.column == column and column not in QUIET_COLUMNS]
        text, plays = _share(seconds[column], time.whole, against), audible(timed(heard))
        yield Line(Look.SHARE, text, column=column, name=column, plays=plays)
    yield from _shared(report)


def _share(seconds: float, whole: float, against: Sequence[Share]) -> str:
    share = seconds / whole
    full, rest = divmod(round(share * BAR_CELLS * len(EIGHTHS)), len(EIGHTHS))
    bar = EIGHTHS[-1] * full + (EIGHTHS[rest - 1] if rest else "")
    plan = "; ".join(map(_against, against))
    return f"{length(seconds):>{LENGTH_CELLS}}  {percent(share):>{SHARE_CELLS}}  {bar:<{BAR_CELLS}}  {plan}".rstrip()


def _against(share: Share) -> str:
    return f"talk {share.share:.0%}, plan {share.least * 100:.0f}–{share.most:.0%}: {share.verdict}"


def _shared(report: Report) -> Iterator[Line]:
    time: RoundTime = report.time
    if time.talk_share is not None:
        yield Line(Look.QUIET, f"{percent(time.talk_share)} of what was said aloud was yours.")
    if time.vomit_seconds:
        of_yours = f"{percent(time.vomit_share)} of your time" if time.vomit_share is not None else ""
        lost = timed(lost for answer in report.answers for lost in answer.vomit)
        yield Line(Look.QUIET, f"{length(time.vomit_seconds)} were framework vomit, {of_yours}.", plays=audible(lost))
