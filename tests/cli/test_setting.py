"""What the bank knows of a round."""

from interviewer.bank.bank import own_bank
from interviewer.cli.setting import setting_of
from interviewer.core.brief import Brief
from interviewer.core.events import RoundPlanned, RoundSet
from interviewer.core.figures.rates import RateLimits
from interviewer.core.judging.rubric import Rubric

BANK, LIMITS = own_bank(), RateLimits()


def test_a_question_of_the_bank_has_all_that_its_writer_prepared() -> None:
    question = BANK.questions["course-completion"]
    brief = setting_of(BANK, LIMITS).brief(question.text, "case")
    assert (brief.type, brief.minutes, brief.shown) == ("diagnostic", question.minutes, True)
    assert (brief.probes, brief.reveals, brief.north_star) == (question.probes, question.reveals, question.north_star)
    assert {fact.unit for fact in brief.scale} >= {"learners", "courses"}


def test_of_a_question_from_elsewhere_only_its_words_are_known() -> None:
    assert setting_of(BANK, LIMITS).brief("Why me?", "behavioural") == Brief("Why me?", "behavioural")


def test_a_kind_that_was_given_overrules_what_was_prepared() -> None:
    question = BANK.questions["course-completion"]
    assert setting_of(BANK, LIMITS).brief(question.text, "behavioural") == Brief(question.text, "behavioural")


def test_a_round_of_the_bank_has_its_plan() -> None:
    shape = BANK.rounds["metrics"]
    setting = setting_of(BANK, LIMITS, [RoundPlanned((), 45.0), RoundSet("metrics", "tough")])
    assert setting.sections == shape.sections
    assert (setting.minutes, setting.talk_minutes) == (45.0, shape.talk_minutes)
    assert setting.rubric == Rubric(shape.rubric, shape.lean, False, 4)


def test_a_mix_or_a_round_that_is_gone_has_none() -> None:
    for name in ("", "long-gone"):
        setting = setting_of(BANK, LIMITS, [RoundPlanned((), 9.0), RoundSet(name, "coach")])
        assert (setting.sections, setting.minutes, setting.talk_minutes) == ((), 9.0, None)
        assert setting.rubric is None
