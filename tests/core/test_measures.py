"""What is measured of a round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.judging import verdict
from interviewer.core.over_time.measures import LEANS, MEASURES, median
from interviewer.core.over_time.round_figures import RoundFigures
from tests.core.rounds_over_time import answer, told

OF = {measure.key: measure.of for measure in MEASURES}


def test_the_figures_of_one_answer() -> None:
    one = told(lean="leaning yes", plan={"hypothesis": 0.5, "recommendation": 0.5})
    assert {key: of(one) for key, of in OF.items()} == {
        "vomit_minutes": 0.5,
        "vomit_share": 0.25,
        "first_stake": 10.0,
        "first_hypothesis": 20.0,
        "first_recommendation": 60.0,
        "off_plan": pytest.approx(0.3),
        "words_a_minute": 120.0,
        "filler_sounds": 3.0,
        "filler_words": 6.0,
        "long_pauses": 1.2,
        "findings": 2.0,
        "findings_an_answer": 2.0,
        "lean": 3.0,
    }


def test_of_a_round_without_answers_nothing_is_known() -> None:
    assert {of(RoundFigures("one", None)) for of in OF.values()} == {None}


def test_rates_are_those_of_all_the_speaking() -> None:
    both = told(answer(words=100, speaking_seconds=60.0), answer(words=300, speaking_seconds=60.0))
    assert OF["words_a_minute"](both) == 200.0


def test_what_has_no_times_tells_only_what_it_can() -> None:
    untimed = answer(
        seconds=None, tags={}, vomit_seconds=None, first_stake=None, first_hypothesis=None, first_recommendation=None
    )
    untimed = answer(**{**vars(untimed), "speaking_seconds": None, "long_pauses": None})
    known = {key for key, of in OF.items() if of(told(untimed)) is not None}
    assert known == {"findings", "findings_an_answer"}
    # Beside one that is timed it spoils no rate.
    assert OF["words_a_minute"](told(untimed, answer())) == 120.0
    assert OF["vomit_share"](told(untimed, answer())) == 0.25


def test_stories_have_no_hypothesis_to_come_to() -> None:
    story = answer(kind="behavioural", first_hypothesis=100.0)
    assert OF["first_hypothesis"](told(story)) is None
    assert OF["first_hypothesis"](told(story, answer())) == 20.0


def test_the_plan_of_a_kind_is_held_against_answers_of_that_kind() -> None:
    plan = {"hypothesis": 1.0, "action": 1.0}
    case, story = answer(tags={"hypothesis": 50.0}), answer(kind="behavioural", tags={"task": 50.0})
    assert OF["off_plan"](told(case, plan=plan)) == 0.0
    assert OF["off_plan"](told(case, story, plan=plan)) == pytest.approx(0.5)
    assert OF["off_plan"](told(story, plan={"hypothesis": 1.0})) is None
    assert OF["off_plan"](told(case)) is None


def test_every_verdict_has_its_number() -> None:
    words = [verdict.STRONG_NO, verdict.LEANING_NO, verdict.LEANING_YES, verdict.STRONG_YES]
    assert [LEANS[word] for word in words] == [1, 2, 3, 4]
    assert (LEANS[verdict.FAIL], LEANS[verdict.PASS]) == (2, 3)
    assert OF["lean"](told()) is None


def test_keys_are_unique() -> None:
    assert len(OF) == len(MEASURES)


def test_medians() -> None:
    assert [median([]), median([3.0]), median([4.0, 1.0]), median([9.0, 1.0, 2.0])] == [None, 3.0, 2.5, 2.0]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_half_lie_on_either_side_of_the_median(values: list[float]) -> None:
    middle = median(values)
    assert middle is not None
    assert sum(value < middle for value in values) <= len(values) / 2
    assert sum(value > middle for value in values) <= len(values) / 2
