"""A verdict, the one thing to work on, and what was told not so, as lines."""

from interviewer.core.judging.drills import OneThing, drill_for, one_thing
from interviewer.core.judging.rubric import Rubric, RubricLine
from interviewer.core.judging.verdict import verdict_of
from interviewer.core.report import Report, report_of, to_json
from interviewer.core.setting import Setting
from interviewer.exports.plain import report_lines
from interviewer.exports.verdict_lines import closing_parts, disputed_line, one_thing_lines, verdict_lines
from tests.core.made import answers_of, fault, said, strength

RUBRIC = Rubric(
    (
        RubricLine("Stake", ("stake_late",), ("stake_early",), (), "Rules hear it."),
        RubricLine("Price", ("no_tradeoff",), ("tradeoff_named",)),
        RubricLine("Company", why="No rule can hear company."),
        RubricLine("Numbers", ("scale_off",), types=("estimation",)),
    )
)


def lines(sure: int = 7) -> list[str]:
    facts = said(sure=sure)
    verdict = verdict_of(facts, answers_of(*facts), [strength("stake_early")], Setting(rubric=RUBRIC))
    assert verdict is not None
    return [*verdict_lines(verdict)]


def test_every_line_stands_with_what_it_rests_on() -> None:
    assert lines() == [
        "Verdict           strong yes",
        "  The lines that can be scored have 3.5 of 4 on average, and the lowest has 3.",
        "  A strong yes takes 3.5 and no line below 3.",
        "  4 of 4, above the bar: Stake",
        "    for: stake early, question 1 (at 1:01): “stake_early!”",
        "    Rules hear it.",
        "  3 of 4, meets the bar: Price",
        "    nothing was found for or against it, question 1",
        "  not scored: Company. No rule can hear company.",
        "  not scored: Numbers. No question that it is about was answered.",
    ]


def test_where_it_is_not_enough_it_says_so() -> None:
    told = lines(sure=1)
    assert told[:3] == [
        "Verdict           not enough to go by",
        "  The round asks for 1 answer, and none can be judged.",
        "  Answer 1: it has 10 words with sure tags, and 60 are needed.",
    ]
    assert all("not scored" in line for line in told[3:])


def test_the_one_thing_names_its_drill() -> None:
    assert [*one_thing_lines(OneThing(fault("stake_late"), drill_for("stake_late")))] == [
        "One thing to work on: stake late",
        "  Mend stake_late.",
        "  Train it for 2 minutes: interviewer drill stake_late",
    ]
    assert len([*one_thing_lines(OneThing(fault("stake_late"), None))]) == 2


def test_how_many_were_told_not_so() -> None:
    found = fault("stake_late")
    assert [disputed_line(told) for told in ([], [found], [found, found])] == [
        "",
        "1 finding told not so.",
        "2 findings told not so.",
    ]


def test_a_report_closes_with_what_there_is() -> None:
    assert closing_parts(Report((), ())) == []
    found = fault("stake_late")
    parts = closing_parts(Report((), (found,), one_thing=one_thing([found]), disputed=(found,)))
    assert [part[0] for part in parts] == ["1 finding told not so.", "One thing to work on: stake late"]


def test_the_report_of_a_round_of_the_bank_has_its_verdict_in_lines_no_wider_than_the_terminal() -> None:
    facts = said("What do you measure?", sure=9)
    setting = Setting(rubric=RUBRIC)
    told = report_lines(report_of(facts, setting), 60)
    assert max(map(len, told)) <= 60
    assert any(line.startswith("Verdict           ") for line in told)
    assert not any(line.startswith("Verdict") for line in report_lines(report_of(facts)))
    spelled = to_json(report_of(facts, setting))
    assert [line["line"] for line in spelled["verdict"]["lines"]] == ["Stake", "Price", "Company", "Numbers"]
    assert to_json(report_of(facts))["verdict"] is None
    assert spelled["one_thing"]["finding"]["what"] in spelled["one_thing"]["drill"]["trains"]
