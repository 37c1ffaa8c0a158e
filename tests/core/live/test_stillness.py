"""A microphone that gives nothing, and one that is only quiet."""

from interviewer.core.events import AnswerEnded, AnswerStarted, AnswerTyped, Fact, QuestionAsked, Reacted, RoundStarted
from interviewer.core.glimpses import Glimpse, Listening
from interviewer.core.live import remarks
from interviewer.core.live.live_round import LiveRound
from interviewer.core.live.stillness import Stillness
from interviewer.core.loudness import HEARD_BEFORE_SECONDS, NEVER_HEARD_SECONDS
from interviewer.core.probes.moves import NUDGE, REPLY

TURN = AnswerStarted(10.0)


def noticed(*told: Fact | Glimpse) -> bool:
    stillness = Stillness()
    for one in told:
        stillness = stillness.after(one)
    return stillness.is_noticed


def quiet(at: float) -> Listening:
    return Listening(at, 0.0)


def test_zeros_are_noticed_in_the_candidates_own_turn_alone() -> None:
    asked = QuestionAsked(0.0, "Why?", "case")
    assert not noticed(asked, quiet(60.0))
    assert not noticed(asked, quiet(9.0), TURN, quiet(10.0 + NEVER_HEARD_SECONDS - 0.1))
    assert noticed(asked, quiet(9.0), TURN, quiet(10.0 + NEVER_HEARD_SECONDS))
    assert not noticed(TURN, quiet(20.0), AnswerEnded(20.0), quiet(40.0))


def test_a_device_that_gave_sound_may_be_silent_for_longer() -> None:
    heard = (Listening(5.0, 1e-6), TURN)
    assert not noticed(*heard, quiet(10.0 + HEARD_BEFORE_SECONDS - 0.1))
    assert noticed(*heard, quiet(10.0 + HEARD_BEFORE_SECONDS))


def test_the_faintest_sound_ends_it() -> None:
    assert not noticed(TURN, quiet(30.0), Listening(30.1, 1e-6))


def test_the_interviewer_is_waited_for_but_a_hint_changes_nothing() -> None:
    for way, is_noticed in ((NUDGE, True), (REPLY, False)):
        assert noticed(TURN, Reacted(11.0, way, "", "Why?", "", None, None), quiet(40.0)) is is_noticed


def test_who_types_and_a_recording_need_no_microphone() -> None:
    assert not noticed(TURN, AnswerTyped(11.0, "So."), quiet(40.0))
    assert not noticed(RoundStarted("a", "", "talk.wav"), TURN, quiet(40.0))
    assert noticed(RoundStarted("a", "", "microphone"), TURN, quiet(40.0))


def test_it_stands_beside_the_talk_until_something_is_heard() -> None:
    live = LiveRound()
    for told in (TURN, quiet(16.0)):
        live.take(told)
    assert live.remark is not None
    assert live.remark.text == remarks.ONLY_SILENCE
    assert live.lines == []
    live.take(Listening(17.0, 0.2))
    assert live.remark is None


def test_of_a_microphone_that_is_gone_something_else_is_told() -> None:
    live = LiveRound()
    live.lose_sound("The microphone is gone.")
    for told in (TURN, quiet(16.0)):
        live.take(told)
    assert live.remark is None
