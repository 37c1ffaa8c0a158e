"""The time of the whole round."""

from collections.abc import Iterator, Mapping, Sequence

from interviewer.core.figures.shares import UNCLEAR, Share
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSURE, Stripe
from interviewer.core.report import Report
from interviewer.core.spans import Span
from interviewer.core.vomit import Lost
from interviewer.exports.blocks import Bar, Bars, Block, Heading, Lane, Lanes, Table
from interviewer.exports.wording import length, listed, percent

# What is no tag comes last.
LAST = (UNSURE, SILENCE, OTHER_SILENCE, INTERVIEWER)
VOMIT = "framework vomit"


def round_blocks(report: Report) -> Iterator[Block]:
    """Nothing for a round of one answer: there it would all be told twice."""
    if len(report.answers) < 2:
        return
    time = report.time
    yield Heading(2, "The whole round", "round")
    yield from time_blocks(time.seconds or {}, report.shares, "the round")
    if time.talk_share is not None:
        spoke = ("You", percent(time.talk_share)), ("Interviewer", percent(1 - time.talk_share))
        yield Table("Who spoke", ("", ""), spoke)
    if time.vomit_seconds is not None:
        lost = (length(time.vomit_seconds), f"{percent(time.vomit_share)} of your time")
        yield Table("Lost to framework vomit", ("", ""), (lost,))
    yield from lane_blocks(time.stripes, [lost for answer in report.answers for lost in answer.vomit], "the round")


def time_blocks(seconds: Mapping[str, float], shares: Sequence[Share], of: str) -> Iterator[Block]:
    """Where the time went, as a chart and as a table, against the plan where there is one."""
    whole = sum(seconds.values())
    if not whole:
        return
    yield _bars(seconds, shares, of)
    rows = [(name, length(seconds[name]), percent(seconds[name] / whole)) for name in in_order(seconds)]
    rows.append(("Together", length(whole), percent(1.0)))
    yield Table(f"The time of {of} in figures", ("Spent on", "Time", "Share"), tuple(rows))
    if shares:
        head = ("Tag", "Share of talk", "Planned", "Still well", "Verdict")
        yield Table(f"The talk of {of} against the plan, in figures", head, tuple(map(_against, shares)))


def _against(share: Share) -> tuple[str, ...]:
    band = f"{share.least:.0%} to {share.most:.0%}"
    return share.tag, percent(share.share), percent(share.target), band, in_words(share.verdict)


def in_words(verdict: str) -> str:
    """How a share of the talk is against its plan."""
    return "maybe under" if verdict == UNCLEAR else verdict


def _bars(seconds: Mapping[str, float], shares: Sequence[Share], of: str) -> Bars:
    if shares:
        bars = [Bar(share.tag, share.share, share.target) for share in shares]
        title = f"Talk of {of} against the plan"
        said = listed(f"{bar.name} {percent(bar.share)}, planned {percent(bar.target)}" for bar in bars)
    else:
        whole = sum(seconds.values())
        bars = [Bar(name, seconds[name] / whole, None) for name in in_order(seconds) if seconds[name]]
        title = f"Where the time of {of} went"
        said = listed(f"{bar.name} {percent(bar.share)}" for bar in bars)
    return Bars(title, f"{said}. The table that follows holds the same figures.", tuple(bars))


def in_order(seconds: Mapping[str, float]) -> list[str]:
    """The columns, most time first; what is no tag comes last."""
    return sorted(seconds, key=lambda name: (LAST.index(name) + 1 if name in LAST else 0, -seconds[name]))


def lane_blocks(stripes: Sequence[Stripe], vomit: Sequence[Lost], of: str) -> Iterator[Block]:
    """What was done when, as a chart; nothing where no times are known."""
    if not stripes or stripes[-1].end <= stripes[0].start:
        return
    found: dict[str, list[Span]] = {}
    for stripe in stripes:
        found.setdefault(stripe.column, []).append(Span(stripe.start, stripe.end))
    lengths = {name: sum(span.length for span in spans) for name, spans in found.items()}
    lost = tuple(Span(one.start, one.end) for one in vomit if one.start is not None and one.end is not None)
    lanes = [Lane(name, tuple(found[name])) for name in in_order(lengths)]
    lanes += [Lane(VOMIT, lost, lost=True)] if lost else []
    said = listed(f"{lane.name} {length(sum(span.length for span in lane.spans))}" for lane in lanes)
    whole = Span(stripes[0].start, stripes[-1].end)
    yield Lanes(f"What {of} was spent on, moment by moment", f"In all: {said}.", tuple(lanes), whole)
