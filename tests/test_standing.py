"""A round that stands still: its clock, its sound, its keys."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.events import RoundPaused
from interviewer.core.glimpses import Paused
from interviewer.inbox import (
    AllTold,
    BreakOff,
    Entered,
    Finish,
    GoOn,
    Hush,
    Inbox,
    Leave,
    Lost,
    Message,
    Next,
    Noted,
    Pause,
    Repeat,
    Said,
    Think,
    Told,
)
from interviewer.standing import StandingInbox

TENTH = SAMPLE_RATE // 10


def given_by(*coming: Message) -> tuple[list[Message], list[Paused]]:
    """What the inbox gives for what comes, as far as it does not wait."""
    inbox, shown = Inbox(), list[Paused]()
    for message in (*coming, Noted("the end")):
        inbox.put(message)
    clock = [0]
    standing = StandingInbox(inbox, lambda: clock[0] / SAMPLE_RATE, shown.append)
    out: list[Message] = []
    while not out or out[-1] != Noted("the end"):
        out.append(standing.get())
        if isinstance(out[-1], Block):
            clock[0] = out[-1].end
    return out[:-1], shown


def sound(number: int) -> Block:
    return Block(number * TENTH, np.full(TENTH, 0.1, np.float32))


def firsts(messages: list[Message]) -> list[int]:
    return [message.first // TENTH for message in messages if isinstance(message, Block)]


def test_what_is_heard_meanwhile_is_passed_over_and_the_clock_stands() -> None:
    out, shown = given_by(sound(0), Pause(), sound(1), sound(2), sound(3), GoOn(), sound(4), sound(5))
    assert firsts(out) == [0, 1, 2]
    assert [one for one in out if not isinstance(one, Block)] == [Pause(), Told(RoundPaused(0.1, 0.3))]
    assert [one.at for one in shown] == [0.1] * 4
    assert [one.seconds for one in shown] == pytest.approx([0.0, 0.1, 0.2, 0.3])


def test_two_pauses_are_counted_apart() -> None:
    out, _ = given_by(Pause(), sound(0), sound(1), GoOn(), sound(2), Pause(), sound(3), GoOn(), sound(4))
    assert [one.news for one in out if isinstance(one, Told)] == [RoundPaused(0.0, 0.2), RoundPaused(0.1, 0.1)]
    assert firsts(out) == [0, 1]


def test_sound_that_is_lost_later_is_lost_at_the_round_s_time() -> None:
    out, _ = given_by(Pause(), sound(0), Lost(0.1, 5.0), GoOn(), sound(1), Lost(0.2, 1.5))
    assert [one for one in out if isinstance(one, Lost)] == [Lost(0.1, 1.5)]


@pytest.mark.parametrize("key", [Finish(), Hush(), Repeat(), Think(), Next(), Pause()])
def test_keys_mean_nothing_meanwhile(key: Message) -> None:
    assert given_by(Pause(), key, GoOn())[0] == [Pause(), Told(RoundPaused(0.0, 0.0))]


@pytest.mark.parametrize("news", [Entered("so"), Said(aloud=True), AllTold(), BreakOff()])
def test_what_must_not_be_missed_is_not(news: Message) -> None:
    assert given_by(Pause(), news, GoOn())[0] == [Pause(), news, Told(RoundPaused(0.0, 0.0))]


def test_who_leaves_meanwhile_has_paused_up_to_then() -> None:
    assert given_by(Pause(), sound(0), Leave())[0] == [Pause(), Told(RoundPaused(0.0, 0.1)), Leave()]


def test_going_on_without_a_pause_is_nothing() -> None:
    assert given_by(GoOn(), sound(0))[0][0] is not None
    assert firsts(given_by(GoOn(), sound(0))[0]) == [0]


@given(st.lists(st.sampled_from(["sound", "pause", "go on"])))
def test_the_sound_that_is_given_has_no_gap(script: list[str]) -> None:
    number, coming = 0, list[Message]()
    for word in script:
        coming.append(sound(number) if word == "sound" else Pause() if word == "pause" else GoOn())
        number += word == "sound"
    out, _ = given_by(*coming, GoOn())
    blocks = firsts(out)
    assert blocks == list(range(len(blocks)))
    away = sum(one.news.seconds for one in out if isinstance(one, Told) and isinstance(one.news, RoundPaused))
    assert len(blocks) * 0.1 + away == pytest.approx(number * 0.1)
