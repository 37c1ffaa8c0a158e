"""What every player promises, with sound or without, and what the one with sound does when there is none."""

import threading
from collections.abc import Iterator
from itertools import pairwise
from queue import SimpleQueue

import numpy as np
import pytest

from interviewer.adapters.aloud import LEAD_SECONDS, STALLED
from interviewer.adapters.player import Close, GiveWay, Player, Way
from interviewer.adapters.silently import Silently
from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.playback import Position
from interviewer.core.spans import Span
from tests.adapters.fake_stage import NOT_THERE, PATIENCE, Stage, WaitingMoves, telling


@pytest.fixture(params=[True, False], ids=["aloud", "silently"])
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    stage = Stage(aloud=request.param)
    yield stage
    stage.player.close()


@pytest.fixture
def aloud() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.player.close()


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.75, 2.0])
def test_it_tells_where_it_is_ten_times_a_second_from_the_beginning_to_the_end(stage: Stage, speed: float) -> None:
    assert stage.play(Span(10.1, 14.0), speed=speed) == Position(14.0, playing=False)
    assert stage.told[0][1] == Position(10.1, playing=True)
    assert [position.playing for _, position in stage.told].count(False) == 1
    for (before, _), (moment, _) in pairwise(stage.told[1:-1]):
        assert moment - before == pytest.approx(0.1)
    for one, other in pairwise(stage.times[:-1]):
        assert 0 <= other - one <= 0.1 * speed + 0.01
    assert 0 <= 14.0 - stage.times[-2] <= 0.2 * speed


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5, 2.0])
def test_where_it_is_goes_with_the_clock(stage: Stage, speed: float) -> None:
    stage.play(Span(5.0, 12.0), speed=speed)
    began = stage.told[0][0]
    for moment, position in stage.told[5:-1]:
        assert position.at == pytest.approx(5.0 + (moment - began) * speed, abs=0.2 * speed)
    assert stage.clock.now - began == pytest.approx(7.0 / speed, abs=0.3)


def test_stretches_follow_one_another(stage: Stage) -> None:
    assert stage.play(Span(3.0, 4.0), Span(20.0, 20.5), Span(8.0, 9.0)).at == 9.0
    for time in stage.times:
        assert any(start <= time <= end for start, end in ((3.0, 4.0), (20.0, 20.5), (8.0, 9.0)))
    assert any(time > 20.0 for time in stage.times)
    assert stage.told[-1][0] - stage.told[0][0] == pytest.approx(2.5, abs=0.3)


def test_stopped_it_tells_where_and_no_more(stage: Stage) -> None:
    stage.at(12.0, stage.player.stop)
    stopped = stage.play(Span(10.0, 50.0))
    assert stopped.at == pytest.approx(12.0, abs=0.2)
    assert stage.play(Span(stopped.at, 13.0)).at == 13.0
    assert stage.times == sorted(stage.times)


def test_what_is_played_instead_begins_where_it_was_told_to(stage: Stage) -> None:
    stage.at(12.0, lambda: stage.player.play([Span(40.123, 41.0)], 2.0))
    assert stage.play(Span(10.0, 50.0)) == Position(41.0, playing=False)
    told = [position for _, position in stage.told]
    jump = next(number for number, position in enumerate(told) if position.at >= 40.0)
    assert told[jump] == Position(40.123, playing=True)
    assert max(stage.times[:jump]) == pytest.approx(12.0, abs=0.11)


def test_of_orders_that_wait_the_last_counts(stage: Stage) -> None:
    def hurry() -> None:
        for start in range(20, 40):
            stage.player.play([Span(start, start + 1.0)], 1.0)

    stage.at(12.0, hurry)
    assert stage.play(Span(10.0, 50.0)).at == 40.0
    assert not any(12.5 < time < 39.0 for time in stage.times)


def test_stopped_before_it_began_it_is_where_it_was_to_begin(stage: Stage) -> None:
    def hurry() -> None:
        stage.player.play([Span(30.0, 31.0)], 1.0)
        stage.player.stop()

    stage.at(12.0, hurry)
    assert stage.play(Span(10.0, 50.0)) == Position(30.0, playing=False)


@pytest.mark.parametrize("again", [True, False], ids=["play", "stop"])
def test_an_order_that_waits_counts_whoever_wants_the_speaker_after_it(aloud: Stage, again: bool) -> None:
    def hurry() -> None:
        if again:
            aloud.player.play([Span(30.0, 31.0)], 1.0)
        else:
            aloud.player.stop()
        # Both wait while the speaker lets go.
        aloud.inbox.put(GiveWay())

    closing = aloud.speaker.close

    def close() -> None:
        closing()
        if aloud.speaker.closed == 1:
            hurry()

    aloud.speaker.close = close  # type: ignore[method-assign]
    aloud.at(12.0, aloud.wanted)
    assert aloud.play(Span(10.0, 14.0)).at == 14.0
    assert aloud.ended() == Position(31.0 if again else 14.0, playing=False)


def test_nothing_to_play_is_over_at_once(stage: Stage) -> None:
    assert stage.play(Span(7.0, 7.0)) == Position(0.0, playing=False)


def test_closed_in_the_middle_it_tells_no_more_and_its_thread_is_gone(stage: Stage) -> None:
    halfway = threading.Event()
    stage.at(12.0, lambda: stage.inbox.put(Close()))
    stage.at(12.0, halfway.set)
    stage.player.play([Span(10.0, 50.0)], 1.0)
    assert halfway.wait(PATIENCE)
    stage.player.close()
    assert max(stage.times) < 13.0
    assert all(position.playing for _, position in stage.told)
    assert "player" not in [thread.name for thread in threading.enumerate()]


def test_closed_before_anything_was_played_it_never_began(stage: Stage) -> None:
    stage.player.close()
    assert stage.told == []


def test_what_is_heard_is_what_lies_there_with_softened_edges(aloud: Stage) -> None:
    aloud.play(Span(10.25, 12.0))
    heard = np.concatenate(aloud.speaker.given)
    np.testing.assert_allclose(heard[100:-100], telling(10.25, 12.0)[100:-100], atol=1e-6)
    assert heard[0] == heard[-1] == 0


def test_where_it_is_is_what_is_being_heard(aloud: Stage) -> None:
    aloud.play(Span(10.0, 11.0), Span(20.0, 22.0))
    middle = [(at, heard) for at, heard in aloud.heard if 10.1 < at < 10.9 or 20.1 < at < 21.8]
    assert len(middle) > 20
    for at, heard in middle:
        assert at == pytest.approx(heard, abs=0.01)


def test_sound_that_is_missing_is_silence(aloud: Stage) -> None:
    assert aloud.play(Span(58.0, 63.0)).at == 63.0
    heard = np.concatenate(aloud.speaker.given)
    assert len(heard) == 5 * SAMPLE_RATE
    assert heard[: 2 * SAMPLE_RATE].any()
    assert not heard[2 * SAMPLE_RATE :].any()


def test_little_sound_waits_to_be_heard(aloud: Stage) -> None:
    aloud.play(Span(0.0, 30.0), speed=0.5)
    assert aloud.speaker.lead <= LEAD_SECONDS + 0.11


def test_a_stop_hushes_the_speaker(aloud: Stage) -> None:
    aloud.at(12.0, aloud.player.stop)
    aloud.play(Span(10.0, 50.0))
    assert aloud.speaker.hushes == 1


def test_without_a_speaker_it_says_why_and_goes_on_in_silence(aloud: Stage) -> None:
    aloud.speaker.trouble = NOT_THERE
    assert aloud.play(Span(10.0, 12.0)) == Position(12.0, playing=False, silence=str(NOT_THERE))
    assert aloud.clock.now - aloud.told[0][0] == pytest.approx(2.0, abs=0.3)
    aloud.speaker.trouble = None
    assert aloud.play(Span(20.0, 21.0)).silence == str(NOT_THERE)
    assert aloud.speaker.given == []


@pytest.mark.parametrize("spans", [(Span(10.0, 15.0),), (Span(1.0, 2.0), Span(10.0, 14.0))])
def test_where_the_sound_breaks_off_it_goes_on_in_silence(aloud: Stage, spans: tuple[Span, ...]) -> None:
    aloud.speaker.trouble, aloud.speaker.trouble_after = NOT_THERE, 3.0
    assert aloud.play(*spans) == Position(spans[-1].end, playing=False, silence=str(NOT_THERE))
    assert all(other - one < 0.3 for one, other in pairwise(aloud.times) if other - one < 8)
    assert aloud.times == sorted(aloud.times)


def test_a_speaker_that_stands_still_is_given_up(aloud: Stage) -> None:
    aloud.speaker.stands_still_after = 2.0
    assert aloud.play(Span(10.0, 15.0)) == Position(15.0, playing=False, silence=STALLED)


def test_what_plays_is_made_by_the_players_thread_and_without_it_there_is_silence(stage: Stage) -> None:
    made_in: list[str] = []

    def refuse(_: object) -> Way:
        made_in.append(threading.current_thread().name)
        raise NOT_THERE

    told: SimpleQueue[Position] = SimpleQueue()
    player = Player(told.put, refuse, Silently(stage.clock), WaitingMoves(stage.clock))
    assert made_in == []
    player.play([Span(10.0, 10.1)], 1.0)
    assert told.get(timeout=PATIENCE) == Position(10.0, playing=True, silence=str(NOT_THERE))
    player.close()
    assert made_in == ["player"]


def test_whatever_goes_wrong_it_goes_on_in_silence(aloud: Stage) -> None:
    aloud.speaker.trouble = RuntimeError("broken")
    told = aloud.play(Span(10.0, 11.0))
    assert not told.playing
    assert "RuntimeError('broken')" in told.silence
    assert aloud.play(Span(10.0, 11.0)).at == 11.0


def test_who_wants_the_speaker_gets_it_when_nothing_is_played(aloud: Stage) -> None:
    closed_meanwhile: list[int] = []
    aloud.at(12.0, aloud.wanted)
    aloud.at(13.0, lambda: closed_meanwhile.append(aloud.speaker.closed))
    assert aloud.play(Span(10.0, 14.0)).at == 14.0
    assert closed_meanwhile == [0]
    aloud.player.close()
    # Once for who wanted it, and once for good.
    assert aloud.speaker.closed == 2
