"""The verdict: lines, lean and rule; and where there is too little to go by, what is missing."""

import pytest

from interviewer.bank.bank import own_bank
from interviewer.core.brief import Brief
from interviewer.core.findings import Finding
from interviewer.core.judging.rubric import FAULTS, Lean, Rubric, RubricLine
from interviewer.core.judging.rubric import STRENGTHS as NAMES_OF_STRENGTHS
from interviewer.core.judging.verdict import Verdict, verdict_of
from interviewer.core.setting import UNKNOWN, Setting
from tests.core.made import answers_of, fault, said, strength

LINES = (
    RubricLine("Stake", ("stake_missing", "stake_late"), ("stake_early",)),
    RubricLine("Test", ("no_hypothesis", "hypothesis_untested"), ("hypothesis_tested",)),
    RubricLine("Price", ("no_tradeoff", "goal_vague"), ("tradeoff_named",)),
)
ONE = Rubric(LINES)


def verdict(*findings: Finding, rubric: Rubric = ONE, answers: int = 1, sure: int = 7) -> Verdict:
    facts = [fact for number in range(answers) for fact in said(f"{number}?", sure=sure)]
    told = verdict_of(facts, answers_of(*facts), findings, Setting(rubric=rubric))
    assert told is not None
    return told


STRENGTHS = [strength(name) for name in ("stake_early", "hypothesis_tested", "tradeoff_named")]
FAULTS_OF_A_LINE = [[fault(name) for name in line.faults] for line in LINES]


@pytest.mark.parametrize(
    ("findings", "scores", "lean"),
    [
        (STRENGTHS, [4, 4, 4], "strong yes"),
        (STRENGTHS[:2], [4, 4, 3], "strong yes"),
        (STRENGTHS[:1], [4, 3, 3], "leaning yes"),
        ([], [3, 3, 3], "leaning yes"),
        ([fault("stake_late")], [2, 3, 3], "leaning yes"),
        ([fault("stake_late"), fault("no_tradeoff")], [2, 3, 2], "leaning no"),
        # One line at 1 lets nobody pass, whatever the others are.
        ([*FAULTS_OF_A_LINE[0], *STRENGTHS[1:]], [1, 4, 4], "leaning no"),
        ([*FAULTS_OF_A_LINE[0], *FAULTS_OF_A_LINE[1]], [1, 1, 3], "strong no"),
        ([one for faults in FAULTS_OF_A_LINE for one in faults], [1, 1, 1], "strong no"),
    ],
)
def test_the_lean(findings: list[Finding], scores: list[int], lean: str) -> None:
    told = verdict(*findings)
    assert [line.score for line in told.lines] == scores
    assert told.lean == lean


def test_a_strong_yes_has_no_line_below_3() -> None:
    lines = (*LINES, RubricLine("Else", ("rambling",)))
    told = verdict(*STRENGTHS, fault("rambling"), rubric=Rubric(lines))
    assert [line.score for line in told.lines] == [4, 4, 4, 2]
    assert told.lean == "leaning yes"


def test_it_says_by_which_rule() -> None:
    assert verdict(*STRENGTHS).because == (
        "The lines that can be scored have 4.0 of 4 on average, and the lowest has 4.",
        "A strong yes takes 3.5 and no line below 3.",
    )
    assert verdict().because[1] == "A strong yes would take 3.5 and no line below 3."
    assert verdict(fault("stake_late"), fault("no_tradeoff")).because[1] == (
        "Leaning yes would take 2.5 and no line below 2."
    )
    assert verdict(*FAULTS_OF_A_LINE[0], *FAULTS_OF_A_LINE[1]).because[1] == "Leaning no would take 1.75."


def test_the_rules_are_the_rounds_own() -> None:
    assert verdict(rubric=Rubric(LINES, Lean(strong_yes=3.0))).lean == "strong yes"
    assert verdict(rubric=Rubric(LINES, Lean(leaning_yes=3.2))).lean == "leaning no"


@pytest.mark.parametrize(
    ("findings", "lean"),
    [([], "pass"), (STRENGTHS, "pass"), ([fault("stake_late"), fault("no_tradeoff")], "fail")],
)
def test_where_a_round_is_passed_or_failed_there_is_nothing_between(findings: list[Finding], lean: str) -> None:
    told = verdict(*findings, rubric=Rubric(LINES, pass_or_fail=True))
    assert told.lean == lean
    assert told.because[1] == "To pass takes 2.5 and no line below 2."


@pytest.mark.parametrize("pass_or_fail", [False, True])
def test_fewer_answers_than_the_round_asks_for_are_not_enough(pass_or_fail: bool) -> None:
    told = verdict(*STRENGTHS, rubric=Rubric(LINES, pass_or_fail=pass_or_fail, answers=4), answers=3)
    assert (told.lean, told.because) == (None, ("The round asks for 4 answers, and 3 can be judged.",))
    # What can be said of the lines is said all the same.
    assert [line.score for line in told.lines] == [3, 3, 3]


def test_an_answer_that_cannot_be_judged_says_why() -> None:
    told = verdict(sure=2)
    assert told.because == (
        "The round asks for 1 answer, and none can be judged.",
        "Answer 1: it has 20 words with sure tags, and 60 are needed.",
    )
    assert {line.score for line in told.lines} == {None}


def test_more_answers_than_asked_for_make_good_for_one_that_cannot_be_judged() -> None:
    facts = [*said("1?"), *said("2?", sure=1)]
    told = verdict_of(facts, answers_of(*facts), [], Setting(rubric=ONE))
    assert told is not None
    assert told.lean == "leaning yes"


def test_a_lean_rests_on_half_of_the_lines() -> None:
    mute = tuple(RubricLine(f"Mute {number}") for number in range(4))
    assert verdict(rubric=Rubric((*LINES, *mute[:3]))).lean == "leaning yes"
    told = verdict(rubric=Rubric((*LINES, *mute)))
    assert (told.lean, told.because) == (None, ("Of the 7 lines of its rubric, 3 can be scored.",))
    assert verdict(rubric=Rubric(mute)).because == ("Of the 4 lines of its rubric, none can be scored.",)


def test_without_a_rubric_there_is_no_verdict() -> None:
    facts = said()
    for setting in (UNKNOWN, Setting(rubric=Rubric(()))):
        assert verdict_of(facts, answers_of(*facts), [], setting) is None


def test_no_answer_at_all_is_not_enough() -> None:
    told = verdict(answers=0)
    assert (told.lean, told.because) == (None, ("The round asks for 1 answer, and none can be judged.",))


@pytest.mark.parametrize("name", [*own_bank().rounds])
def test_in_every_round_of_ours_a_flawless_one_passes_and_one_with_every_fault_does_not(name: str) -> None:
    shape = own_bank().rounds[name]
    questions = [one for one in own_bank().questions.values() if one.type in shape.types or one.kind in shape.types]
    by_type = {one.type: one for one in questions}
    asked = [*by_type.values(), *questions][: max(shape.questions, len(by_type))]
    facts = [fact for one in asked for fact in said(one.text, one.kind)]
    briefs = {one.text: Brief(one.text, one.kind, one.type) for one in asked}
    rubric = Rubric(shape.rubric, shape.lean, shape.pass_or_fail, shape.questions)
    setting, answers = Setting(briefs, rubric=rubric), answers_of(*facts)
    every = range(len(answers))
    good = [strength(what, number) for what in NAMES_OF_STRENGTHS for number in every]
    bad = [fault(what, number) for what in FAULTS for number in every]
    leans = [told.lean for found in (good, bad) if (told := verdict_of(facts, answers, found, setting))]
    best = ("pass",) if shape.pass_or_fail else ("strong yes", "leaning yes")
    assert leans[0] in best
    assert leans[1] == ("fail" if shape.pass_or_fail else "strong no")
