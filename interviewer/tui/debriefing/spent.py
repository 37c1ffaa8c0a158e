"""Where the time of the round went, against its plan."""

from collections.abc import Iterator, Sequence

from interviewer.core.figures.round_time import QUIET_COLUMNS, RoundTime
from interviewer.core.figures.shares import Share
from interviewer.core.figures.stripes import OTHER_SILENCE, SILENCE
from interviewer.core.minutes import clock
from interviewer.core.report import Report
from interviewer.exports.round_blocks import in_order, in_words
from interviewer.exports.wording import percent
from interviewer.tui.debriefing.line import Line, Look, audible, timed, title

# The last cell of a bar is filled in eighths.
BAR_CELLS, EIGHTHS = 8, "▏▎▍▌▋▊▉█"
# As wide as " 100%".
SHARE_CELLS = 5
# Both have one letter in a strip; in words they are told apart.
SILENCES = {SILENCE: "your silence", OTHER_SILENCE: "between turns"}


def spent(report: Report) -> Iterator[Line]:
    """Each column of time there is, with its seconds, its share and what was planned; all of it can be heard."""
    time = report.time
    seconds = {column: spent for column, spent in (time.seconds or {}).items() if spent > 0}
    if not seconds or not time.whole:
        return
    yield from title(f"Where the {clock(round(time.whole))} of the round went")
    width = max(len(clock(round(one))) for one in seconds.values())
    for column in in_order(seconds):
        against = [share for share in report.shares if share.tag == column]
        heard = [stripe for stripe in time.stripes if stripe.column == column and column not in QUIET_COLUMNS]
        text = f"{clock(round(seconds[column])):>{width}}{_share(seconds[column] / time.whole, against)}"
        yield Line(Look.SHARE, text, column=column, name=told_column(column), plays=audible(timed(heard)))
    yield from _shared(report)


def told_column(column: str) -> str:
    """What time was spent on, in words."""
    return SILENCES.get(column, column)


def _share(share: float, against: Sequence[Share]) -> str:
    full, rest = divmod(round(share * BAR_CELLS * len(EIGHTHS)), len(EIGHTHS))
    bar = EIGHTHS[-1] * full + (EIGHTHS[rest - 1] if rest else "")
    plan = "; ".join(map(_against, against))
    return f"{percent(share):>{SHARE_CELLS}}  {bar:<{BAR_CELLS}}  {plan}".rstrip()


def _against(share: Share) -> str:
    return f"talk {share.share:.0%} (plan {share.least * 100:.0f}–{share.most:.0%}): {in_words(share.verdict)}"


def _shared(report: Report) -> Iterator[Line]:
    time: RoundTime = report.time
    if time.talk_share is not None:
        yield Line(Look.QUIET, f"{percent(time.talk_share)} of what was said aloud was yours.")
    if time.vomit_seconds:
        of_yours = f"{percent(time.vomit_share)} of your time" if time.vomit_share is not None else ""
        lost = timed(lost for answer in report.answers for lost in answer.vomit)
        yield Line(
            Look.QUIET, f"{clock(round(time.vomit_seconds))} was framework vomit, {of_yours}.", plays=audible(lost)
        )
