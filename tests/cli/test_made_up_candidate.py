"""A candidate who is made up, as the front of a round."""

from queue import Empty

import pytest

from interviewer.cli.simulated.candidate import Candidate
from interviewer.core.events import AnswerEnded, AnswerStarted, QuestionAsked, SoundLost, WordsHeard
from interviewer.core.glimpses import Behind, Listening
from interviewer.core.words import Word
from interviewer.inbox import AllTold, Gone, Next, Noted, Published
from tests.core.simulation.made_up import answer, truth

TRUTH = truth(answer(("context", "So.", 1.0, 2.0), end=3.0), answer(("context", "So.", 8.0, 9.0), end=10.0))


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def shown(*events: Published, clock: Clock | None = None, late: float = 0.0) -> Candidate:
    """A candidate who has seen these; each block comes so late, by a clock that began at 100."""
    clock = clock or Clock()
    held = iter(range(500, 5_000, 50))
    candidate = Candidate(TRUTH, clock, lambda _: float(next(held)))
    with candidate.opened(None) as show:
        for event in events:
            if isinstance(event, Listening):
                clock.now = 100.0 + event.at + (late if event.at > 1 else 0.0)
            show(event)
    return candidate


def pressed(candidate: Candidate) -> int:
    count = 0
    while True:
        try:
            assert candidate.inbox.get_nowait() == Next()
        except Empty:
            return count
        count += 1


ASKED = QuestionAsked(0.0, "Why?", "case")


def test_a_key_is_pressed_once_when_all_of_an_answer_is_said() -> None:
    blocks = [Listening(at, 0.1) for at in (1.0, 2.95, 3.0, 3.05, 3.1)]
    assert pressed(shown(ASKED, AnswerStarted(0.0), *blocks[:2])) == 0
    assert pressed(shown(ASKED, AnswerStarted(0.0), *blocks)) == 1
    # Who is interrupted has more to say; who has none left says so in the next turn, too.
    assert pressed(shown(ASKED, AnswerStarted(0.0), *blocks, AnswerStarted(4.0), Listening(4.05, 0.1))) == 2
    assert pressed(shown(ASKED, AnswerStarted(0.0), *blocks, ASKED, AnswerStarted(4.0), Listening(9.0, 0.1))) == 1


def test_no_key_is_pressed_before_the_floor_is_the_candidates() -> None:
    assert pressed(shown(ASKED, Listening(5.0, 0.1))) == 0


def test_how_late_sound_and_words_were_is_seen() -> None:
    word = Word("So.", 1.0, 2.0, 1.0)
    watched = shown(
        ASKED, AnswerStarted(0.0), Listening(1.0, 0.1), Listening(2.9, 0.1), WordsHeard((word,)), late=0.4
    ).watched
    assert watched.kept_late == pytest.approx(0.4)
    assert watched.words_late == pytest.approx(0.9)
    assert (watched.lost, watched.behind) == (0.0, 0.0)


def test_the_time_in_which_the_recording_waits_for_a_question_makes_nothing_late() -> None:
    clock = Clock()
    candidate = Candidate(TRUTH, clock, lambda _: None)
    with candidate.opened(None) as show:
        show(AnswerStarted(0.0))
        clock.now += 1.0
        show(Listening(1.0, 0.1))
        clock.now += 30.0
        show(AnswerStarted(1.0))
        clock.now += 1.0
        show(Listening(2.0, 0.1))
    assert candidate.watched.kept_late == 0.0


def test_what_should_not_happen_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    candidate = shown(
        SoundLost(1.0, 0.25), SoundLost(2.0, 0.5), Behind(3.0, 6.0), Behind(4.0, 5.5), AllTold("The ear is gone."),
        Noted("The voice is faint."), Gone("The microphone is away.", for_good=False), Gone("Over.", for_good=True),
    )  # fmt: skip
    assert (candidate.watched.lost, candidate.watched.behind) == (0.75, 6.0)
    assert candidate.trouble == "The ear is gone."
    assert capsys.readouterr().err == "interviewer: The voice is faint.\ninterviewer: The microphone is away.\n"


def test_memory_is_read_after_ten_minutes_and_at_the_end() -> None:
    events = [Listening(at, 0.0) for at in (599.0, 600.0, 601.0)]
    assert shown(*events, AnswerEnded(700.0), AnswerEnded(800.0)).watched.memory.growth_percent == pytest.approx(20.0)
    assert shown(Listening(10.0, 0.0), AnswerEnded(20.0)).watched.memory.growth_percent is None
