"""The answers of a round: each with its time as a strip, its talk and its figures."""

from collections.abc import Iterator, Sequence
from itertools import count

from interviewer.core.answers import Answer
from interviewer.core.events import Reacted
from interviewer.core.figures.stripes import INTERVIEWER
from interviewer.core.minutes import clock
from interviewer.core.tags import marked
from interviewer.core.vomit import TaggedSegment
from interviewer.exports.plain import DID
from interviewer.exports.plain_figures import INDENT, figure_lines
from interviewer.exports.round_blocks import in_order
from interviewer.exports.talk import talk
from interviewer.tui.debriefing.heard import heard_in_figures
from interviewer.tui.debriefing.line import BLANK, About, Line, Look, audible, timed
from interviewer.tui.debriefing.spent import told_column


def answered(answers: Sequence[Answer]) -> Iterator[Line]:
    """All of them."""
    for number, answer in enumerate(answers):
        yield BLANK
        yield from _answer(answer, number)


def _answer(answer: Answer, number: int) -> Iterator[Line]:
    whole, about = audible(timed([answer])), About(number)
    yield Line(Look.QUESTION, answer.question or "(not given)", label=f"{number + 1}", plays=whole, about=about)
    if answer.stripes:
        yield Line(Look.STRIP, stripes=answer.stripes, plays=whole, about=about)
    if not answer.segments:
        yield Line(Look.QUIET, "Nothing was said.", about=about)
    segments = count()
    for one in talk(answer):
        if isinstance(one, Reacted):
            yield _reaction(one, about)
        else:
            yield _segment(one, About(number, next(segments)))
    yield BLANK
    yield from _figures(answer, about)


def _segment(segment: TaggedSegment, about: About) -> Line:
    return Line(
        Look.TALK,
        segment.text,
        label="" if segment.start is None else clock(segment.start),
        column=segment.tag,
        name=marked(segment.tag, segment.unsure),
        unsure=segment.unsure,
        plays=audible(timed([segment])),
        about=about,
    )


def _reaction(reaction: Reacted, about: About) -> Line:
    """It plays the talk that led to it, as far as that is in one place."""
    text = f"{DID.get(reaction.way, reaction.way)} {reaction.text} ({reaction.reason})"
    plays = audible(timed([reaction]))
    return Line(Look.REACTION, text, clock(reaction.at), INTERVIEWER, INTERVIEWER, plays=plays, about=about)


def _figures(answer: Answer, about: About) -> Iterator[Line]:
    spent = {column: seconds for column, seconds in (answer.seconds or {}).items() if seconds > 0}
    if spent:
        told = ", ".join(f"{told_column(column)} {clock(round(spent[column]))}" for column in in_order(spent))
        yield Line(Look.FIGURE, told, name="Spent on", about=about)
    heard = heard_in_figures(answer)
    for told in figure_lines(answer):
        name = told[:INDENT].rstrip()
        yield Line(Look.FIGURE, told[INDENT:], name=name, plays=heard.get(name, ()), about=about)
