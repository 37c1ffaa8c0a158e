"""Which rounds are looked at, and what of them."""

from dataclasses import replace

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.over_time.selection import HABIT, Selection, selectable, selected
from tests.core.rounds_over_time import answer, rounds, told

CASE, STORY = answer(question="Why?"), answer(question="When?", kind="behavioural")
UNREAD = RoundFigures("broken", None, trouble="damaged")
DRILL = told(CASE, name="drill", round=HABIT)
BOTH = told(CASE, STORY, name="both", round="metrics", lean="leaning yes")
OWN = told(STORY, name="own")


def names(selection: Selection) -> list[str]:
    return [one.name for one in selection.of([UNREAD, DRILL, BOTH, OWN])]


def test_everything_but_drills_and_what_cannot_be_read() -> None:
    assert names(Selection()) == ["both", "own"]
    seen = selected([UNREAD, DRILL, BOTH, OWN], Selection())
    assert ([one.name for one in seen.rounds], seen.unread, seen.drills) == (["both", "own"], 1, 1)


def test_who_held_drills_alone_sees_them() -> None:
    seen = selected([UNREAD, DRILL], Selection())
    assert (seen.rounds, seen.drills) == ((DRILL,), 0)


def test_rounds_by_what_they_were_drawn_as() -> None:
    assert names(Selection(round="metrics")) == ["both"]
    assert names(Selection(round=HABIT)) == ["drill"]
    assert names(Selection(round="")) == ["own"]
    assert selected([DRILL, BOTH], Selection(round="metrics")).drills == 0


def test_answers_by_question_and_kind() -> None:
    assert names(Selection(question="Why?")) == ["both"]
    assert names(Selection(kind="behavioural")) == ["both", "own"]
    assert names(Selection(question="Why?", kind="behavioural")) == []
    part = Selection(kind="case").of([BOTH])[0]
    assert (part.answers, part.lean) == ((CASE,), "")


def test_of_the_last_rounds_the_figures_stay_those_of_all() -> None:
    seen = selected(rounds(*range(20)), Selection(last=3))
    assert [one.name for one in seen.rounds] == ["round-17", "round-18", "round-19"]
    assert len(seen.trends[0].values) == 3
    assert seen.trends[0].known == 20


def test_what_can_be_selected() -> None:
    there = selectable([UNREAD, DRILL, BOTH, replace(OWN, answers=(STORY, STORY)), told(name="none", answers=())])
    assert there.rounds == ("", HABIT, "metrics")
    assert there.kinds == ("behavioural", "case")
    assert there.questions == (("When?", 3), ("Why?", 2))


def test_of_nothing_nothing_can_be_selected() -> None:
    assert selectable([UNREAD]).questions == ()
    assert selected([], Selection()).rounds == ()
