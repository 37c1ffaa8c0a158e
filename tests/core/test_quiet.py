from interviewer.core.figures.quiet import Quiet, quiet_of
from interviewer.core.spans import Span
from interviewer.core.turns import Turn
from tests.core.spoken import tagged

ASKS = "Let me take a moment to think about that."


def test_the_time_before_the_first_word_is_latency() -> None:
    segments = tagged((6, 10, "context", "It fell."), (30, 40, "context", "Then it rose."))
    assert quiet_of([Turn(2, 20), Turn(25, 50)], segments) == Quiet(latency=(Span(2, 6), Span(25, 30)))


def test_an_announced_silence_is_thinking_and_any_other_is_dead() -> None:
    segments = tagged(
        (1, 3, "aside", ASKS),
        (13, 20, "context", "The number fell in May, by a lot."),
        (29, 35, "hypothesis", "A fee."),
    )
    quiet = quiet_of([Turn(0, 60)], segments)
    assert quiet == Quiet(latency=(Span(0, 1),), thinking=(Span(3, 13),), dead=(Span(20, 29),))


def test_air_is_dead_from_four_seconds_on() -> None:
    segments = tagged((0, 10, "context", "It fell."), (13.9, 20, "context", "Then."), (24, 30, "context", "It rose."))
    assert quiet_of([Turn(0, 40)], segments).dead == (Span(20, 24),)


def test_who_mutters_while_thinking_is_still_thinking() -> None:
    segments = tagged((1, 3, "aside", ASKS), (9, 10, "aside", "Okay, so, um."), (18, 20, "context", "It fell in May."))
    assert quiet_of([Turn(1, 30)], segments).thinking == (Span(3, 9), Span(10, 18))


def test_thinking_that_a_key_announced_begins_there() -> None:
    segments = tagged((8, 12, "context", "It fell in May."), (20, 30, "hypothesis", "A fee."))
    quiet = quiet_of([Turn(0, 60)], segments, announced=[3.0, 5.0, 11.5])
    assert quiet == Quiet(latency=(Span(0, 3),), thinking=(Span(3, 8), Span(12, 20)))


def test_a_key_that_was_pressed_while_talking_announces_nothing() -> None:
    segments = tagged((1, 12, "context", "It fell in May."), (20, 30, "hypothesis", "A fee."))
    assert quiet_of([Turn(0, 60)], segments, announced=[4.0]).thinking == ()


def test_leave_that_the_interviewer_gave_is_thinking_time() -> None:
    segments = tagged((1, 3, "aside", "Can I take thirty seconds?"), (30, 33, "context", "It fell in May."))
    quiet = quiet_of([Turn(1, 4), Turn(6, 40)], segments)
    assert quiet == Quiet(thinking=(Span(6, 30),))


def test_a_short_silence_is_nothing_and_neither_is_the_end() -> None:
    segments = tagged((0, 3, "context", "It fell."), (6.5, 9, "context", "It rose."))
    assert quiet_of([Turn(0, 60)], segments) == Quiet()
    assert quiet_of([Turn(0, 60)], []) == Quiet()
    assert quiet_of([], tagged((None, None, "context", "It fell."))) == Quiet()


def test_sound_that_got_lost_is_no_silence() -> None:
    segments = tagged((0, 3, "context", "It fell."), (13, 15, "context", "It rose."))
    assert quiet_of([Turn(0, 60)], segments, [Span(4, 12)]) == Quiet()
    assert quiet_of([Turn(0, 60)], segments, [Span(4, 6)]).dead == (Span(3, 13),)


def test_what_the_interviewer_says_meanwhile_is_no_silence() -> None:
    segments = tagged((12, 20, "context", "It fell."), (30, 40, "context", "Then it rose."))
    quiet = quiet_of([Turn(0, 60)], segments, interviewer=[Span(5, 9), Span(21, 29)])
    assert quiet == Quiet(latency=(Span(9, 12),))


def test_who_is_talked_into_was_not_late() -> None:
    segments = tagged((6, 10, "context", "It fell."))
    assert quiet_of([Turn(0, 20)], segments, interviewer=[Span(2, 7)]) == Quiet()
