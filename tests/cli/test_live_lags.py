"""How far a round lags behind a voice, over event lines made by hand."""

import pytest

from interviewer.cli.benches.live_lags import Lag, first_shown, lags_of, settled_in
from interviewer.cli.benches.live_reading import Guess, LiveReading, Settled, live_reading
from interviewer.core.spans import Span
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word
from tests.cli.event_lines import fact, glimpse, guessed, listening, said, words_heard

LINES = [
    fact("RoundStarted", 0.0, name="r"),
    # The sound began 2 s after the round; the second block came late.
    listening(2.125, 0.125),
    listening(2.5, 0.25),
    guessed(3.0, 0.2, 0.9, "so I"),
    glimpse("Behind", 4.0, at=1.9, seconds=1.5),
    "Kept in some folder",
    words_heard(4.5, *said("So I.", 0.2)),
    fact("SoundLost", 4.6, at=2.0, seconds=0.25),
    listening(5.0, 3.0),
]


def test_what_was_told_is_put_on_the_clock_of_the_sound() -> None:
    live = live_reading(LINES)
    assert live.seconds == 3.0
    assert live.guesses == (Guess(1.0, Span(0.2, 0.9), "so I"),)
    assert live.settled == (Settled(2.5, said("So I.", 0.2)),)
    assert (live.lost, live.behind) == ((0.25,), (1.5,))
    assert live.words == list(said("So I.", 0.2))


def test_a_round_that_heard_no_sound_cannot_be_measured() -> None:
    with pytest.raises(CouldNotError, match="told of no sound"):
        live_reading(LINES[:1])


@pytest.mark.parametrize(("told", "late"), [(12.5, 2.5), (9.0, 0.0)])
def test_the_last_word_settles_after_the_end_or_before(told: float, late: float) -> None:
    live = LiveReading(10.0, settled=(Settled(5.0, said("so")), Settled(told, said("then", 4.0))))
    assert live.after_the_end == late


def test_without_words_nothing_settles_after_the_end() -> None:
    assert LiveReading(10.0, settled=(Settled(11.0, ()),)).after_the_end is None


def test_a_word_is_first_shown_by_the_first_guess_that_holds_it() -> None:
    live = LiveReading(
        5.0,
        guesses=(
            Guess(1.2, Span(0.0, 1.0), "We should"),
            Guess(1.7, Span(0.0, 1.5), "we could shift"),
            Guess(2.2, Span(0.0, 2.0), "we should ship it"),
        ),
    )
    assert first_shown(live, said("We should ship it")) == {0: 1.2, 1: 1.2, 2: 2.2, 3: 2.2}


def test_a_word_that_was_never_guessed_is_first_shown_when_it_settles() -> None:
    live = LiveReading(5.0, (Guess(1.2, Span(0.0, 1.0), "we"),), (Settled(2.5, said("we should")),))
    assert first_shown(live, said("we should")) == {0: 1.2, 1: 2.5}


def test_a_word_that_settled_otherwise_was_shown_all_the_same() -> None:
    live = LiveReading(5.0, (Guess(1.2, Span(0.0, 1.0), "we should"),), (Settled(2.5, said("we shun")),))
    assert (first_shown(live, said("we should")), settled_in(live, said("we should"))) == ({0: 1.2, 1: 1.2}, {0: 0})


def test_a_guess_shows_only_words_of_its_own_sound() -> None:
    words = (*said("the plan", 0.0), *said("the plan", 10.0))
    live = LiveReading(12.0, guesses=(Guess(11.2, Span(9.8, 11.0), "the plan"),))
    assert first_shown(live, words) == {2: 11.2, 3: 11.2}


def test_a_word_that_is_stretched_over_the_pause_before_it_is_in_the_guess_all_the_same() -> None:
    live = LiveReading(12.0, guesses=(Guess(11.2, Span(10.0, 11.0), "plan"),))
    assert first_shown(live, (Word("the", 7.0, 7.5, 0.9), Word("plan", 8.0, 10.6, 0.9))) == {1: 11.2}


def test_a_guess_may_be_ahead_of_where_the_other_reading_has_the_word() -> None:
    live = LiveReading(5.0, guesses=(Guess(0.8, Span(0.0, 0.6), "we should ship"),))
    assert set(first_shown(live, said("we should ship"))) == {0, 1}


def test_a_word_said_twice_settles_each_time() -> None:
    words = (*said("the plan", 0.0), *said("the plan", 10.0))
    live = LiveReading(12.0, settled=(Settled(1.5, words[:2]), Settled(11.5, words[2:])))
    assert settled_in(live, words) == {0: 0, 1: 0, 2: 1, 3: 1}


def test_the_same_word_far_away_is_another_word() -> None:
    live = LiveReading(12.0, settled=(Settled(11.5, said("plan", 10.0)),))
    assert settled_in(live, said("the plan")) == {}


def test_a_number_is_shown_when_all_of_it_is() -> None:
    live = LiveReading(5.0, guesses=(Guess(1.0, Span(0, 0.8), "twenty"), Guess(1.5, Span(0, 1.3), "twenty five users")))
    assert first_shown(live, said("25 users")) == {0: 1.5, 1: 1.5}


def test_lags_count_from_the_word_and_from_its_utterance() -> None:
    live = LiveReading(
        6.0,
        (Guess(0.9, Span(0.0, 0.8), "so"), Guess(1.4, Span(0.0, 1.3), "so we")),
        (Settled(2.0, said("so we")), Settled(5.0, said("ship", 3.0))),
    )
    lags = lags_of(live, (*said("so we"), *said("ship it", 3.0), Word("-", 4.0, 4.5, 0.1)))
    assert (lags.words, lags.shown, lags.settled) == (4, 3, 3)
    assert (lags.shown_share, lags.settled_share) == (0.75, 0.75)
    # so: 0.9 - 0.5; we: 1.4 - 1.0; ship: 5.0 - 3.5.
    assert (lags.first_shown.p50, lags.first_shown.p95) == pytest.approx((0.4, 0.4 + 0.9 * 1.1))
    # so: 2.0 - 0.5; we: 2.0 - 1.0; ship: 5.0 - 3.5. The first utterance ends at 1.0.
    assert lags.settled_from_word.p50 == pytest.approx(1.5)
    assert lags.settled_from_utterance.p50 == pytest.approx(1.0)


def test_words_never_shown_are_counted_and_lend_no_lag() -> None:
    lags = lags_of(LiveReading(3.0), said("so we ship"))
    assert (lags.words, lags.shown, lags.first_shown) == (3, 0, Lag(None, None))
    assert lags_of(LiveReading(3.0), ()).shown_share is None
