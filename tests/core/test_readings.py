import zlib

import pytest

from interviewer.core.readings import (
    LEAST_LIKELY,
    LEAST_WORDS_A_SECOND,
    LIKELY,
    MOST_LIKELY_SILENT,
    MOST_PIECES_A_SECOND,
    MOST_REPETITIVE,
    PIECES_BESIDES,
    Reading,
    above_suspicion,
    harmed,
    is_silence,
    made_up,
    runs_away,
    spoken,
)
from interviewer.core.words import Word

PLAIN = "I would look at the funnel first and then I would ask the support team what changed."


def reading(text: str, likely: float = -0.2, no_speech: float = 0.01, pieces: int | None = None) -> Reading:
    raw = text.encode()
    packed = len(raw) / len(zlib.compress(raw))
    return Reading(text, len(text.split()) if pieces is None else pieces, likely, no_speech, packed)


# --- one that goes round in circles


@pytest.mark.parametrize("seconds", [0.5, 3.0, 20.0])
def test_more_than_anybody_can_say_in_the_time_is_a_reading_run_away(seconds: float) -> None:
    most = int(MOST_PIECES_A_SECOND * seconds) + PIECES_BESIDES
    assert not runs_away(reading(PLAIN, pieces=most), seconds)
    assert runs_away(reading(PLAIN, pieces=most + 1), seconds)


def test_the_same_over_and_over_is_a_reading_run_away() -> None:
    assert runs_away(reading("and the users " * 12), 20.0)
    assert not runs_away(reading(PLAIN), 20.0)
    assert not runs_away(Reading("so", 1, -0.2, 0.0, MOST_REPETITIVE), 20.0)


def test_nothing_read_is_none() -> None:
    assert not runs_away(reading("", pieces=0), 1.0)


# --- silence


@pytest.mark.parametrize(
    ("led", "plain", "no_speech", "silent"),
    [
        (-1.4, -1.2, 0.9, True),
        # Either is sure of its words.
        (-0.3, -1.2, 0.9, False),
        (-1.4, -0.3, 0.9, False),
        # A voice is likely.
        (-1.4, -1.2, 0.2, False),
        (-1.4, -1.2, MOST_LIKELY_SILENT, False),
        (-1.4, LEAST_LIKELY, 0.9, False),
    ],
)
def test_what_neither_reading_is_sure_of_may_be_silence(
    led: float, plain: float, no_speech: float, silent: bool
) -> None:
    # What the one that was led says of silence does not count: it expects speech.
    found = is_silence(reading("um", led, 0.0), reading("Thank you.", plain, no_speech))
    assert found == silent


# --- one that needs no other beside it


@pytest.mark.parametrize(
    ("text", "likely", "seconds", "clear"),
    [
        (PLAIN, -0.2, 5.0, True),
        # A filler may be one of those that led it.
        (f"Um, {PLAIN}", -0.2, 5.0, False),
        (PLAIN, LIKELY, 5.0, False),
        # Too few words for the time: something may have been left out.
        (PLAIN, -0.2, 17 / LEAST_WORDS_A_SECOND, True),
        (PLAIN, -0.2, 17 / LEAST_WORDS_A_SECOND + 0.1, False),
        ("and the users " * 12, -0.2, 5.0, False),
        ("", 0.0, 1.0, False),
    ],
)
def test_a_likely_and_dense_reading_without_fillers_is_above_suspicion(
    text: str, likely: float, seconds: float, clear: bool
) -> None:
    assert above_suspicion(reading(text, likely), seconds) == clear


# --- one that was led astray


@pytest.mark.parametrize(
    "led",
    [
        PLAIN,
        "Um, I would, uh, look at the funnel first, and then I would ask the support team, um, what changed.",
        # Restarts that were said, and are left out where nobody leads to them.
        "I would look at, I would look at the funnel first and then I, I would ask the support team what changed.",
        "I would look at the funnel first and then I would ask the support team what changed, the support team what "
        "changed.",
        "I would look at the the funnel first and then I would ask the support team what changed.",
        # A slip of a word or two is no phrase.
        "I would look at the final first and then I would ask the support team what changed there.",
        "I would look at the funnel and then I would ask the support team what changed.",
        "I would look at the funnel first and then I'd ask the support team what changed.",
        "i would look at the funnel first. And then I would ask the support team what changed?",
    ],
)
def test_fillers_restarts_and_slips_do_no_harm(led: str) -> None:
    assert not harmed(reading(led), reading(PLAIN))


@pytest.mark.parametrize(
    "led",
    [
        # A phrase lost at the beginning, in the middle, at the end.
        "And then I would ask the support team what changed.",
        "I would look at the funnel first and then what changed.",
        "I would look at the funnel first and then I would ask.",
        "",
        "Um.",
        # A phrase of the words that led it, or of nobody's.
        "Uh, so, um, I was going to the store, and I would look at the funnel first and then I would ask the support "
        "team what changed.",
        "I would look at the funnel first and then I would ask the support team what changed. Thank you for watching.",
        "I would look at the funnel first, because users who leave early, and then I would ask the support team what "
        "changed.",
    ],
)
def test_a_phrase_lost_or_invented_does(led: str) -> None:
    assert harmed(reading(led), reading(PLAIN))


def test_what_was_read_of_an_um_alone_does_no_harm() -> None:
    assert not harmed(reading("Um, uh."), reading(""))


def test_a_phrase_said_again_far_away_is_new() -> None:
    led = f"{PLAIN} Look at the funnel."
    assert harmed(reading(led), reading(PLAIN))


# --- words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("So, um, I'd say 12%.", ["so", "i'd", "say", "12%"]),
        ("It’s UHM erm hmm ah mm", ["it's"]),
        ("Umbrella, error, hmong, ahead", ["umbrella", "error", "hmong", "ahead"]),
        ("$3 — or €4?", ["$3", "or", "€4"]),
        ("...", []),
        ("", []),
    ],
)
def test_words_are_compared_without_marks_capitals_and_filled_pauses(text: str, words: list[str]) -> None:
    assert spoken(text) == words


def word(text: str, confidence: float | None) -> Word:
    return Word(text, 0.0, 0.2, confidence)


@pytest.mark.parametrize(
    ("confidences", "no_speech", "noise"),
    [
        ((0.001, 0.2), 0.7, True),
        ((None,), 0.7, True),
        ((0.1, 0.1), 0.7, True),
        ((0.3, 0.5), 0.7, False),
        # Where silence is unlikely, also words that are hardly made out stand.
        ((0.05,), 0.1, False),
        ((0.001, 0.9), 0.01, False),
    ],
)
def test_words_that_are_far_less_likely_than_no_speech_are_made_up(
    confidences: tuple[float | None, ...], no_speech: float, noise: bool
) -> None:
    words = [word("uh", confidence) for confidence in confidences]
    assert made_up(reading("Thank you.", -0.9, no_speech), words) is noise
