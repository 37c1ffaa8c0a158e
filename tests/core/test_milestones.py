from interviewer.core.brief import Brief
from interviewer.core.figures.milestones import Milestone, Milestones, milestones_of
from tests.core.spoken import tagged, unsure

CASE = Brief("Completion of paid courses fell. Why?", "case", north_star=("learners who finish a course each week",))


def test_when_it_came_to_the_point_on_the_candidates_own_clock() -> None:
    segments = tagged(
        (5, 15, "context", "Completion of paid courses fell."),
        (40, 45, "context", "That matters, it is how we keep people."),
        (50, 60, "hypothesis", "I think it is the fee."),
        (60, 70, "segmentation", "New and old."),
        (70, 75, "recommendation", "I would drop it."),
    )
    assert milestones_of(segments, CASE) == Milestones(
        Milestone(10, 40, 45, segments[1].text),
        Milestone(15, 50, 60, segments[2].text),
        Milestone(35, 70, 75, segments[4].text),
        5,
        5 / 40,
    )


def test_a_list_with_the_word_goals_in_it_names_no_stake() -> None:
    assert milestones_of(tagged((0, 9, "framework", "Goals, users, success.")), CASE).stake is None
    assert milestones_of(unsure((0, 9, "framework", "Goals, users, success.")), CASE).stake is not None


def test_the_reason_of_a_cause_or_a_decision_is_no_stake_unless_it_says_so() -> None:
    guess = "The fall comes from a new step, because people stopped there."
    for tag in ("hypothesis", "recommendation"):
        assert milestones_of(tagged((0, 9, tag, guess)), Brief("Why?", "case")).stake is None
        outright = tagged((0, 9, tag, f"{guess} Our goal is that they finish."))
        assert milestones_of(outright, Brief("Why?", "case")).stake is not None
    assert milestones_of(unsure((0, 9, "hypothesis", guess)), Brief("Why?", "case")).stake is not None


def test_to_say_the_question_again_names_no_stake() -> None:
    again = tagged((0, 9, "context", "So paid courses fell."))
    assert milestones_of(again, CASE).stake is None
    assert milestones_of(again, Brief("Why?", "case")).stake is not None


def test_what_measures_the_value_is_a_stake_in_other_words() -> None:
    near = tagged((0, 9, "context", "Each week fewer learners get through a course."))
    assert milestones_of(near, CASE).stake is not None
    assert milestones_of(near, Brief("Why?", "case")).stake is None


def test_what_is_likely_counts() -> None:
    likely = milestones_of(unsure((0, 9, "recommendation", "I would ship.")), CASE)
    assert (likely.recommendation is not None, likely.recommendation_seconds) == (True, 9)


def test_what_never_came_and_a_story() -> None:
    assert milestones_of([], CASE) == Milestones()
    told = milestones_of(tagged((0, 9, "aside", "So.")), CASE)
    assert told == Milestones(recommendation_seconds=0, recommendation_share=0)
    assert milestones_of(tagged((0, 9, "result", "It mattered.")), Brief("", "behavioural")) == Milestones()


def test_without_times_it_is_known_that_it_came() -> None:
    came = milestones_of(tagged((None, None, "hypothesis", "I think it is the fee.")), CASE)
    assert came == Milestones(hypothesis=Milestone(None, None, None, "I think it is the fee."))
