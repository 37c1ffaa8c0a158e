"""What can be said against a line, and why not."""

from dataclasses import replace

from interviewer.core.spans import Span
from interviewer.tui.debriefing import hints
from interviewer.tui.debriefing.amending import Objection, Taggable, objection, taggable
from interviewer.tui.debriefing.line import About, Line, Look
from interviewer.tui.values import Debrief
from tests.tui import debriefs

FAULT = Line(Look.FAULT, about=About(1, finding="framework_vomit"))
GONE = Line(Look.GONE, about=About(1, finding="framework_vomit"))
TALK = Line(Look.TALK, "So I would go.", column="hypothesis", about=About(0, 2))
TEXT = Line(Look.TEXT, "Say it early.")


def nameless() -> Debrief:
    return debriefs.debrief(name="")


def test_a_finding_is_told_not_so_and_brought_back() -> None:
    assert objection(debriefs.debrief(), FAULT) == Objection(1, "framework_vomit", withdraw=False)
    assert objection(debriefs.debrief(), GONE) == Objection(1, "framework_vomit", withdraw=True)


def test_a_segment_can_have_another_tag() -> None:
    assert taggable(debriefs.debrief(), TALK) == Taggable(0, 2, "case", "hypothesis", "So I would go.")


def test_why_not_is_said() -> None:
    assert objection(debriefs.debrief(), TEXT) == hints.NO_FINDING
    assert objection(nameless(), FAULT) == hints.NOT_KEPT
    assert taggable(debriefs.debrief(), FAULT) == hints.NO_SEGMENT
    assert taggable(nameless(), TALK) == hints.NOT_KEPT
    assert taggable(debriefs.untimed(), TALK) == hints.no_tags("musing")


def test_a_line_says_what_can_be_done_on_it() -> None:
    told, silent = debriefs.debrief(), debriefs.debrief(silence=debriefs.NO_SOUND)
    twice = replace(TALK, plays=(Span(3.0, 3.5), Span(9.0, 12.0)))
    assert hints.hint(TEXT, told) == hints.ABOUT_KEYS
    assert hints.hint(FAULT, told) == "x: not so"
    assert hints.hint(GONE, told) == "x brings it back"
    assert (
        hints.hint(replace(TALK, plays=(Span(3.0, 5.0),)), told)
        == "0:03 to 0:05  ·  enter plays it  ·  tag it R H S F C -"
    )
    assert hints.hint(twice, silent) == "2 places from 0:03 on  ·  enter shows their words  ·  tag it R H S F C -"
    story = debriefs.debrief(debriefs.facts_of_story())
    assert hints.hint(replace(TALK, about=About(0, 2)), story) == "tag it R A L T S -"
    assert hints.hint(replace(TALK, about=About(0, 0)), replace(debriefs.untimed(), name="x")) == hints.ABOUT_KEYS
    assert hints.hint(FAULT, nameless()) == hints.ABOUT_KEYS
