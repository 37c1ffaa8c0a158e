"""The one thing to work on, and what trains it."""

from interviewer.bank.rounds import DRAWN
from interviewer.core.judging.drills import DRILLS, drill_for, one_thing
from interviewer.core.judging.rubric import FAULTS
from tests.core.made import fault, strength


def test_every_fault_has_one_drill_and_no_drill_trains_anything_else() -> None:
    trained = [what for drill in DRILLS for what in drill.trains]
    assert sorted(trained) == sorted(FAULTS)


def test_a_drill_asks_for_a_type_there_is_and_is_short() -> None:
    for drill in DRILLS:
        assert drill.type in ("", *DRAWN), drill.trains
        assert 1 <= drill.minutes <= 3
        assert drill.attend.endswith(".")


def test_what_cost_most_is_the_one_thing() -> None:
    told = one_thing([fault("stake_late", cost=5), strength("decision_clear"), fault("no_tradeoff", cost=30)])
    assert told is not None
    assert (told.finding.what, told.drill) == ("no_tradeoff", drill_for("no_tradeoff"))


def test_of_those_that_cost_the_same_the_first() -> None:
    told = one_thing([fault("stake_late"), fault("no_tradeoff"), fault("fast", cost=1)])
    assert told is not None
    assert told.finding.what == "stake_late"


def test_where_nothing_is_wrong_there_is_none() -> None:
    assert one_thing([]) is None
    assert one_thing([strength("decision_clear")]) is None


def test_a_fault_that_no_drill_is_known_for_is_told_all_the_same() -> None:
    told = one_thing([fault("of_another_version")])
    assert told is not None
    assert told.drill is None
