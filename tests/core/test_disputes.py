"""What was told "not so": it leaves the findings, is kept, and comes back."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Fact
from interviewer.core.judging.disputes import apart, disputes, renumbered, undisputed
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.core.judging.rubric import Rubric, RubricLine
from interviewer.core.report import report_of
from interviewer.core.setting import Setting
from tests.core.made import fault, said, strength
from tests.journal.strategies import facts as any_facts

FOUND = (fault("stake_late", 0), fault("stake_late", 1), fault("no_tradeoff", 1), strength("decision_clear", 1))
NOT_SO = FindingDisputed(1, "stake_late", "It came at once.")


def whats(found: Sequence[object]) -> list[tuple[int, str]]:
    return [(getattr(one, "answer", -1), getattr(one, "what", "")) for one in found]


def test_what_is_disputed_leaves_the_others_where_they_are() -> None:
    stand, disputed = apart(FOUND, [*said(), NOT_SO])
    assert whats(disputed) == [(1, "stake_late")]
    assert whats(stand) == [(0, "stake_late"), (1, "no_tradeoff"), (1, "decision_clear")]


def test_a_strength_can_be_disputed_too() -> None:
    assert whats(apart(FOUND, [FindingDisputed(1, "decision_clear", "")])[1]) == [(1, "decision_clear")]


def test_the_last_word_counts() -> None:
    back = DisputeWithdrawn(1, "stake_late")
    assert disputes([NOT_SO, back]) == {}
    assert disputes([NOT_SO, back, FindingDisputed(1, "stake_late", "")]) == {(1, "stake_late"): ""}
    assert disputes([back, NOT_SO]) == {(1, "stake_late"): "It came at once."}


def test_what_is_not_found_any_more_changes_nothing() -> None:
    assert apart(FOUND, [FindingDisputed(7, "stake_late", ""), FindingDisputed(0, "long_gone", "")]) == (FOUND, ())


def test_where_questions_are_left_out_what_is_disputed_follows_its_own() -> None:
    told = {(0, "stake_late"): "", (2, "no_tradeoff"): "Why?", (3, "fast"): ""}
    assert [*renumbered(told, [1, 2, 3])] == [FindingDisputed(1, "no_tradeoff", "Why?"), FindingDisputed(2, "fast", "")]
    assert [*renumbered(told, [])] == []


def test_the_report_of_a_round_leaves_it_out_and_keeps_it() -> None:
    before = report_of(said(sure=9))
    first = before.findings[0]
    after = report_of([*said(sure=9), FindingDisputed(first.answer, first.what, "")])
    assert after.disputed == (first,)
    assert after.findings == before.findings[1:]
    assert before.disputed == ()


def test_what_is_disputed_is_neither_held_against_anybody_nor_to_be_worked_on() -> None:
    found = report_of(said(sure=9)).findings
    costliest, next_ = found[:2]
    setting = Setting(rubric=Rubric((RubricLine("It", (costliest.what,)),)))
    before = report_of(said(sure=9), setting)
    after = report_of([*said(sure=9), FindingDisputed(costliest.answer, costliest.what, "")], setting)
    assert before.one_thing
    assert after.one_thing
    assert (before.one_thing.finding, after.one_thing.finding) == (costliest, next_)
    assert before.verdict
    assert after.verdict
    assert [one.verdict.lines[0].score for one in (before, after) if one.verdict] == [2, 3]
    assert after.verdict.lines[0].grounds == ()


@given(st.lists(any_facts(), max_size=8))
def test_nothing_else_is_taken_for_a_dispute(all_facts: list[Fact]) -> None:
    rest = undisputed(all_facts)
    assert disputes(rest) == {}
    assert rest == [one for one in all_facts if type(one).__name__ not in ("FindingDisputed", "DisputeWithdrawn")]
