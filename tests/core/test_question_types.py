"""What sort of case a question is, by its words."""

import pytest

from interviewer.core.question_types import type_of_question
from interviewer.core.setting import UNKNOWN


@pytest.mark.parametrize(
    ("question", "type_"),
    [
        ("Rentals of our cargo bikes fell by a fifth in May. Why?", "diagnostic"),
        ("Weekly orders are down nine percent. How would you look into it?", "diagnostic"),
        ("Parcel returns rose. What is going on?", "diagnostic"),
        ("Roughly how many letters are lost in a year? Think aloud.", "estimation"),
        ("Of our parcels, how many would you insure?", ""),
        ("Estimate how many umbrellas are lost on trains each year.", "estimation"),
        ("How many piano tuners work in Vienna?", "estimation"),
        ("How much should we charge for the family plan?", ""),
        ("The new checkout raised orders by 3% but refunds rose too. Do you launch?", "tradeoff"),
        ("What would happen if the library charged no late fees?", "counterfactual"),
        ("How would you monetise a birdsong app?", "monetisation"),
        ("How do you prioritise the backlog of a dentist's booking app?", "prioritisation"),
        ("Set goals for the new waiting list.", "goals"),
        ("How would you measure the success of shared shopping lists?", "success"),
        ("How would you improve Google Keep?", "improvement"),
        ("Should the post office launch a parcel locker of its own?", "strategy"),
        ("Design an alarm clock for people who cannot hear.", "product"),
        ("Design the system that sends flood warnings.", "system"),
        ("Tell me about the weather.", ""),
        ("", ""),
    ],
)
def test_by_its_words(question: str, type_: str) -> None:
    assert type_of_question(question) == type_


def test_a_question_from_elsewhere_is_one_of_its_type_if_it_is_a_case() -> None:
    assert UNKNOWN.brief("Orders fell. Why?", "case").type == "diagnostic"
    assert UNKNOWN.brief("Orders fell. Why?", "behavioural").type == ""
