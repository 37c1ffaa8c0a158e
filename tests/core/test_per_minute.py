"""What is told a minute is told a minute of talk, whatever time was silent."""

import pytest

from interviewer.core.answers import Said, counted
from interviewer.core.turns import Turn
from tests.core.spoken import tagged, words_of

TALK = tagged((10, 25, "hypothesis", "I think maybe."), (85, 100, "recommendation", "So um I ship."))


@pytest.mark.parametrize("turns", [[Turn(0, 300)], [Turn(0, 40), Turn(80, 120)], [Turn(10, 25), Turn(85, 100)]])
def test_silence_makes_nobody_slower_or_surer(turns: list[Turn]) -> None:
    words = words_of("I think maybe it is um the fee and um maybe not", 10.0)
    told = counted("Why?", "case", turns, TALK, Said(words, sound=True))
    assert told.hedges.count > 0
    assert (told.fillers.sounds, told.fillers.words) == (2, 0)
    # Half a minute of talk.
    assert told.pace.words_per_minute == 2 * told.pace.words == 24
    assert told.hedges.per_minute == 2 * told.hedges.count
    assert (told.fillers.per_minute, told.fillers.sounds_per_minute, told.fillers.words_per_minute) == (4, 4, 0)
