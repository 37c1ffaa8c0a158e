"""Which lines a debrief has, in what order, and what each of them plays."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from interviewer.core.report import Report
from interviewer.core.spans import Span, total
from interviewer.exports.plain_figures import INDENT, figure_lines
from interviewer.tui.debriefing.aim import head_about
from interviewer.tui.debriefing.contents import lines_of
from interviewer.tui.debriefing.heard import heard_in_figures
from interviewer.tui.debriefing.line import About, Line, Look, audible, timed
from tests.tui import debriefs
from tests.tui.held_rounds import COMPLETION, facts_of_round

HALTING = (
    (1.0, 9.0, "context", "Let me think for a moment. Um, I guess the new pay plan is, like, what you know it is."),
    (
        6.0,
        8.0,
        "hypothesis",
        "The new pay plan brought people who, um, maybe want less, and the new pay plan is cheap.",
    ),
    (5.0, 9.0, "recommendation", "So, you know, I would drop the new pay plan, kind of, and see whether they stay."),
)


def lines(report: Report | None = None) -> tuple[Line, ...]:
    return lines_of(report or debriefs.debrief().report)


def of(look: Look, some: Sequence[Line] | None = None) -> list[Line]:
    return [line for line in (lines() if some is None else some) if line.look is look]


def titles(report: Report | None = None) -> list[str]:
    return [line.text for line in of(Look.TITLE, lines(report))]


def test_what_matters_most_comes_first() -> None:
    assert titles() == [
        "Verdict",
        "One thing to work on",
        "What the verdict rests on",
        "Where the 2:02 of the round went",
        "What to do next time",
        "What went well",
        "Framework vomit",
    ]
    assert [line.text for line in lines()[:2]] == ["Verdict", "Leaning no"]
    assert lines()[0].look is Look.TITLE


def test_the_one_thing_has_its_drill() -> None:
    one = debriefs.debrief().report.one_thing
    assert one is not None
    assert one.drill is not None
    drill = of(Look.DRILL)[0]
    assert one.drill.attend in drill.text
    assert drill.about == About(one.finding.answer, finding=one.finding.what)


def test_every_segment_plays_what_it_is() -> None:
    report = debriefs.debrief().report
    told = {line.about: line for line in of(Look.TALK)}
    for number, answer in enumerate(report.answers):
        for place, segment in enumerate(answer.segments):
            line = told[About(number, place)]
            assert (line.text, line.column, line.unsure) == (segment.text, segment.tag, segment.unsure)
            assert line.plays == (Span(segment.start or 0.0, segment.end or 0.0),)


def test_an_unsure_tag_has_its_mark() -> None:
    assert [line.name for line in of(Look.TALK) if line.unsure] == ["segmentation?"]


def test_each_ground_of_the_verdict_can_be_heard() -> None:
    grounds = [line for line in of(Look.GROUND) if line.about.finding]
    assert {line.about.finding for line in grounds} >= {"stake_early", "stake_late", "no_tradeoff"}
    assert all(line.plays for line in grounds)
    assert all("“" not in line.text for line in grounds)


def test_time_stands_against_the_plan() -> None:
    shares = {line.name: line for line in of(Look.SHARE)}
    assert shares["context"].text.endswith("talk 12% (plan 5–25%): well")
    assert shares["hypothesis"].text.endswith("talk 15% (plan 20–50%): maybe under")
    assert shares["framework"].text.startswith("0:54  44%  ")
    assert not shares["your silence"].plays
    assert "between turns" in shares
    assert total(shares["framework"].plays) == pytest.approx(54.0)


def test_each_answer_has_its_strip_its_talk_and_its_figures() -> None:
    second = [line for line in lines() if line.about.answer == 1 and not line.about.finding]
    looks = list(dict.fromkeys(line.look for line in second))
    assert looks == [Look.QUESTION, Look.STRIP, Look.TALK, Look.REACTION, Look.FIGURE, Look.LOST, Look.PLACE]


def test_the_budget_is_among_the_figures() -> None:
    figures = {(line.about.answer, line.name): line.text for line in of(Look.FIGURE)}
    assert figures[0, "Length"] == "0:42 of the 5:00 meant for it (14%)"
    assert figures[0, "Spent on"].startswith("hypothesis 0:15, recommendation 0:09")


def test_what_can_be_heard_of_the_figures_stands_in_one_of_them() -> None:
    told = debriefs.debrief(facts_of_round(((COMPLETION, HALTING),)))
    answer = told.report.answers[0]
    heard = {name for name, spans in heard_in_figures(answer).items() if spans}
    assert heard >= {
        "Um and uh",
        "Filler words",
        "Hedges",
        "Said often",
        "Stake",
        "Hypothesis",
        "Long pauses",
        "Dead air",
    }
    assert heard <= {line[:INDENT].rstrip() for line in figure_lines(answer)}
    assert heard == {line.name for line in of(Look.FIGURE, lines(told.report)) if line.plays}


def test_nothing_is_too_short_to_be_understood_and_no_two_overlap() -> None:
    assert audible([Span(0.2, 0.4), Span(9.0, 9.2), Span(9.6, 9.8)]) == (Span(0.0, 1.3), Span(8.1, 10.7))
    assert audible([Span(5.0, 9.0)], around=1.5) == (Span(3.5, 10.5),)


def test_faults_come_by_their_cost_and_strengths_apart() -> None:
    report = debriefs.debrief().report
    cost = {(one.answer, one.what): one.cost for one in report.findings}
    costs = [cost[line.about.answer or 0, line.about.finding] for line in of(Look.FAULT)]
    assert costs == sorted(costs, reverse=True)
    assert len(costs) + len(of(Look.STRENGTH)) == len(report.findings)


def test_a_finding_has_its_places_advice_and_reason() -> None:
    told = [line for line in lines() if line.about == About(1, finding="recommendation_rushed")]
    found = told[1:]
    assert [line.look for line in found] == [Look.FAULT, Look.TEXT, Look.PLACE, Look.QUIET]
    assert all(line.plays for line in found)
    assert found[0].text == "Recommendation rushed, question 2: 9%; the limit is 10% of the talk"
    assert (found[2].label, found[2].text) == ("1:54", "“So I would go with the number of invitations, I think.”")


def test_what_is_missing_is_heard_from_the_first_word_of_its_answer_to_the_last() -> None:
    answer = debriefs.debrief().report.answers[1]
    said = list(timed(answer.segments))
    missing = [line for line in lines() if line.about == About(1, finding="no_hypothesis")]
    assert {Look.LEAD, Look.FAULT, Look.QUIET} < {line.look for line in missing}
    assert {line.plays for line in missing if line.look is not Look.DRILL} == {(Span(said[0].start, said[-1].end),)}


def test_of_many_places_the_first_few_have_their_words_and_one_line_plays_the_rest() -> None:
    told = [line for line in lines() if line.about == About(1, finding="bucket_fallacy") and line.look is Look.PLACE]
    assert [line.label for line in told] == ["0:57", "1:06", "1:16", "1:25"]
    assert told[-1].text == "and 3 more like it"
    evidence = next(one for one in debriefs.debrief().report.findings if one.what == "bucket_fallacy").evidence
    assert total(told[-1].plays) == pytest.approx(total(evidence[3:]))


def test_framework_vomit_has_its_words_and_its_reason() -> None:
    reason, words = of(Look.LOST)[0], [line for line in lines() if line.about == About(1) and line.look is Look.PLACE]
    assert reason.text.startswith("0:26, question 2, generic framework with nothing at stake")
    assert words[0].text.endswith("session length and shares.”")
    assert reason.plays == words[0].plays


def test_what_was_told_not_so_is_listed_apart() -> None:
    told = lines(debriefs.disputed(1, "bucket_fallacy").report)
    about = About(1, finding="bucket_fallacy")
    assert [line.look for line in told if line.about == about] == [Look.GONE]
    assert "1 finding told not so" in [line.text for line in told if line.look is Look.TITLE]
    assert head_about(told, about) == told.index(of(Look.GONE, told)[0])
    assert head_about(told, None) is None


def test_of_a_round_without_a_word_nothing_is_claimed() -> None:
    report = debriefs.silent().report
    assert titles(report) == [
        "Verdict",
        "What cannot be known",
        "What the verdict rests on",
        "Where the 0:33 of the round went",
    ]
    told = [line.text for line in lines(report)]
    assert "Nothing was said, so nothing can be judged." in told
    assert "Nothing stands out." not in told


def test_a_transcript_without_times_has_its_words() -> None:
    told = lines(debriefs.untimed().report)
    assert [(line.name, line.text, line.plays) for line in of(Look.TALK, told)] == [
        ("daydream", "The sea was very blue.", ()),
        ("recommendation", "So I would ship the cheaper plan.", ()),
    ]
    assert not of(Look.SHARE, told)
    assert not of(Look.STRIP, told)


def test_a_report_of_nothing_has_no_lines() -> None:
    assert lines(Report((), ())) == ()


def test_no_letter_moves_the_cursor() -> None:
    report = debriefs.debrief().report
    answer = replace(report.answers[0], question="Why\x1b[2J\r\n\tnow?")
    told = of(Look.QUESTION, lines(replace(report, answers=(answer, *report.answers[1:]))))
    assert told[0].text == "Why\ufffd[2J\ufffd  now?"
