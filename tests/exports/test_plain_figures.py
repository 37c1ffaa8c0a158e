from dataclasses import replace

import pytest

from interviewer.core.answers import Answer, Said, counted, planned
from interviewer.core.brief import Brief
from interviewer.core.figures.hedges import Hedge, Hedges
from interviewer.core.figures.quiet import Quiet
from interviewer.core.figures.rates import Rates, Sustained
from interviewer.core.figures.repeats import Repeat
from interviewer.core.sections import Section
from interviewer.core.setting import Setting
from interviewer.core.spans import Span
from interviewer.core.turns import Turn
from interviewer.exports.plain_figures import figure_lines, plan
from tests.core.spoken import tagged, words_of

SEGMENTS = tagged(
    (2.0, 12.0, "context", "It matters."),
    (12.0, 52.0, "framework", "Goals."),
    (60.0, 70.0, "hypothesis", "I think"),
    (71.5, 75.0, "recommendation", "we ship."),
)
PLAN = (Section("context", 0.2, 0.1, ""), Section("hypothesis", 0.4, 0.1, ""), Section("recommendation", 0.3, 0.05, ""))
SETTING = Setting({"Why?": Brief("Why?", "case", minutes=1.0)}, PLAN)
SPEECH = (Span(2, 30), Span(30.5, 52), Span(60, 70), Span(71.5, 75))


@pytest.fixture
def answer() -> Answer:
    said = Said(words_of("um " * 10 + "it is so, you know, " * 2 + "now " * 40, 2.0), sound=True, speech=SPEECH)
    return planned(counted("Why?", "case", [Turn(0, 100)], SEGMENTS, said), SETTING)


def rows(answer: Answer) -> dict[str, str]:
    return {line[:18].strip(): line[18:] for line in figure_lines(answer)}


def test_what_a_person_wants_to_know(answer: Answer) -> None:
    assert rows(answer) == {
        "Length": "1:40 of the 1:00 meant for it (167%): too long",
        "Against the plan": "hypothesis 16%, under 30% to 50%; recommendation 6%, under 25% to 35%; well: context 16%"
        " (of the talk)",
        "Stake": "0:00 into the talk",
        "Hypothesis": "0:50 into the talk",
        "Recommendation": "1:00 into the talk, for 0:04 (6% of it)",
        "Structure": "announcing it took 0:40; 0:30 is enough",
        "Words": "60, 57 a minute of speaking",
        "First word after": "2.0 s",
        "Long pauses": "2 between your words, 9.5 s in all, the longest 8.0 s; 1 inside a sentence",
        "Pauses": "1 of 0.2 to 1 s, 2 longer; half under 1.5 s, nine in ten under 8.0 s; those under 1 s"
        " count as talk, not as silence",
        "Silence": "36.5 s: 2.0 s before your words, 9.5 s between them and 25.0 s after the last",
        "Dead air": "8.0 s, once",
        "Um and uh": "10, 9.4 a minute (about 84% of them are heard)",
        "Filler words": "2, 1.9 a minute: you know 2",
        "Unsure": "nothing",
    }


def test_what_there_is_only_sometimes(answer: Answer) -> None:
    fast = Sustained(5.0, 45.0, "fast", 40.0, 201.6)
    told = rows(
        replace(
            answer,
            rates=Rates(sustained=(fast,)),
            quiet=Quiet(thinking=(Span(0.0, 2.0),)),
            hedges=Hedges(2, 1.5, (Hedge("maybe", None, None), Hedge("maybe", None, None))),
            repeats=(Repeat("end of the day", 4, ()),),
            typed_words=7,
        )
    )
    assert told["Too fast"] == "0:05 to 0:45, 202 a minute"
    assert told["Thinking"] == "2.0 s, once, as announced"
    assert told["Hedges"] == "2, 1.5 a minute: maybe 2"
    assert told["Said often"] == "“end of the day” 4 times"
    assert told["Words"].endswith(", and 7 typed")


def test_a_story_has_no_point_to_come_to_but_somebody_who_acts() -> None:
    story = counted("When?", "behavioural", [Turn(0, 9)], tagged((0, 9, "action", "I asked.")), Said([], sound=False))
    told = rows(story)
    assert told["I against we"] == "1 to 0"
    assert "Recommendation" not in told


def test_without_times_the_point_is_come_to_all_the_same() -> None:
    untimed = tagged((None, None, "context", "It matters."), (None, None, "recommendation", "We ship."))
    told = rows(counted("Why?", "case", [], untimed, Said(words_of("It matters. We ship."), sound=False)))
    assert (told["Stake"], told["Hypothesis"], told["Recommendation"]) == ("there is one", "never", "there is one")


def test_of_words_that_nobody_heard_nothing_is_counted() -> None:
    unheard = rows(counted("Why?", "case", [], tagged((None, None, "context", "It matters.")), Said([], sound=False)))
    assert not {"Words", "Um and uh", "Filler words"} & set(unheard)
    typed = rows(counted("Why?", "case", [], tagged((None, None, "context", "It.")), Said([], False, typed_words=1)))
    assert typed["Words"] == "0, and 1 typed"
    assert "Um and uh" not in typed


def test_shares_that_are_unclear_are_told_apart(answer: Answer) -> None:
    one, *rest = answer.shares
    assert plan([replace(one, verdict="unclear"), *rest]).endswith("; maybe under: context 16% (of the talk)")
    assert plan([replace(share, verdict="well") for share in answer.shares]).startswith("well: context 16%, hypothesis")


def test_what_is_not_the_candidates_is_told_apart() -> None:
    turns = [Turn(0, 10), Turn(30, 100), Turn(110, 130), Turn(140, 149)]
    segments = tagged((35.0, 90.0, "context", "It matters."), (128.0, 130.0, "recommendation", "We ship."))
    said = Said(words_of("It matters. We ship.", 35.0), sound=True, interviewer=[Span(10, 29), Span(100, 109)])
    told = rows(planned(counted("Why?", "case", turns, segments, said), SETTING))
    assert told["Length"] == "2:29 of the 1:00 meant for it (248%), 40.0 s of it not yours: too long"
    assert told["First word after"] == "5.0 s; up to 18.0 s in a later turn"
    assert told["Long pauses"] == "0 between your words"
    assert (
        told["Silence"] == "52.0 s: 23.0 s before your words, 10.0 s after the last and 19.0 s in turns without a word"
    )
