"""The line at which one would turn back, in many wordings."""

import pytest

from interviewer.core.cues.reversals import turns_back

LINES = (
    "I would roll back at once if the pass rate is below 75% for 2 hours.",
    "Um, I would roll back at once, if the pass rate is below 75% for 2 hours.",
    "We would turn it off if refunds double.",
    "I'd stop when complaints pass ten a day.",
    "If tickets climb by a fifth, we pull the change the same day.",
    "The moment checkouts dip under ninety percent, I switch the banner off.",
    "We'd go back to the old page as soon as bookings are down three points.",
    "It gets rolled back if crashes are higher than last week.",
    "It comes off if a single branch falls below its old level.",
    "Should renewals sink by more than two points, I'd revert it.",
    "I'd kill the pilot if it doesn't move repeat orders in a month.",
    "Once waiting times exceed five minutes we stop it.",
    "And I'd undo it when the queue grows past forty.",
    "Roll it back if errors stay above one percent for an hour.",
    "My stop line is a return rate above 8 percent.",
    "I'm ready to scrap it if fewer drivers sign in by June.",
    "We will pause the rollout if latency rises.",
    "I'd take it down if sign-ups haven't recovered after two weeks.",
    "Unless orders are up by four percent in six weeks, we drop it.",
    "At 300 angry calls I would pull the plug.",
)
NONE = (
    "I would roll back the last build.",
    "If the new build is to blame, I'd roll it back.",
    "I'd change the font; it worked if loans are above ten.",
    "Readers stop when the page is slow.",
    "I'd stop here.",
    "I would stop guessing once I see the numbers by region.",
    "I would stop when the cause is found.",
    "I'd stop the count when we have more than enough answers.",
    "If loans rise by ten percent we keep it.",
    "It fell below ten when we turned the lights on.",
    "I'd ship it when the tests pass.",
    "People turn it off.",
    "We would go ahead if costs stay under two dollars.",
    "I'd drop the price by five percent if demand is under ten.",
    "I'd take out the fee when there are more than three complaints.",
    "Users dropped when prices rose.",
    "They cancel it when the fee goes up by a dollar.",
)


@pytest.mark.parametrize("text", LINES)
def test_a_line_at_which_one_would_turn_back(text: str) -> None:
    assert turns_back(text)


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert not turns_back(text)
