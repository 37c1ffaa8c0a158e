"""Clocks that jump and programs that stand still: a round's time is its sound."""

import os
import signal
import time
from datetime import timedelta
from pathlib import Path

import pytest

from interviewer.core.audio import SAMPLE_RATE
from interviewer.core.events import AnswerEnded, AnswerStarted, RoundEnded, RoundResumed, RoundStarted, SoundLost
from interviewer.journal import read_facts, samples_in
from interviewer.library import Library
from tests.cli.conftest import Run
from tests.faults.children import child, ended, heard, only_round, practice, ran, toy, until

pytestmark = [pytest.mark.faults, pytest.mark.usefixtures("toys")]

ONE = ("--question", "Why?", "--kind", "case", "--speed")
TWO = ("--questions", "2", "--kind", "case", "--speed")


def test_a_clock_that_is_set_back_changes_names_and_moments_and_nothing_else(
    home: Path, answer: Path, run: Run
) -> None:
    with child(home, toy(*practice(answer, *TWO, 8), failing="jumping_clock")) as process:
        until(process, heard(4.0))
    folder = only_round(home)
    again = toy(*practice(answer, "--resume", "--speed", 8), failing="jumping_clock")
    assert ran(home, again, env={"HOURS_BACK": "5"}).code == 0
    facts = read_facts(folder)
    (started,) = (fact for fact in facts if isinstance(fact, RoundStarted))
    (resumed,) = (fact for fact in facts if isinstance(fact, RoundResumed))
    assert resumed.moment < started.moment
    assert resumed.at >= 4.0
    assert isinstance(facts[-1], RoundEnded)
    assert facts[-1].at == pytest.approx(samples_in(folder) / SAMPLE_RATE, abs=0.1)
    assert "  whole\n" in run("sessions").out
    report = run("report", folder, "--format", "json").json
    assert [len(answer["segments"]) > 0 for answer in report["answers"]] == [True, True]


def test_rounds_of_an_hour_that_comes_twice_have_names_of_their_own(home: Path, answer: Path) -> None:
    for hours in ("0", "5", "0"):
        told = ran(home, toy(*practice(answer, *ONE, 0), failing="jumping_clock"), env={"HOURS_BACK": hours})
        assert told.code == 0
    rounds = Library(home / "sessions").rounds()
    assert len({one.name for one in rounds}) == 3
    assert all(one.ended and not one.trouble for one in rounds)
    moments = [one.moment for one in rounds if one.moment]
    assert moments[0] - moments[-1] > timedelta(hours=4)


def test_a_program_that_is_suspended_goes_on_where_it_was(home: Path, answer: Path) -> None:
    with child(home, toy(*practice(answer, *ONE, 4))) as process:
        written = until(process, heard(2.0))
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(3.0)
        os.kill(process.pid, signal.SIGCONT)
        told = ended(process, written)
    assert (told.code, "Traceback" in told.err) == (0, False)
    facts = read_facts(only_round(home))
    (began,) = (fact.at for fact in facts if isinstance(fact, AnswerStarted))
    (over,) = (fact.at for fact in facts if isinstance(fact, AnswerEnded))
    # A recording waits for nobody's sake: all of it is heard, only later.
    assert over - began == pytest.approx((answer.stat().st_size - 44) / 2 / SAMPLE_RATE, abs=0.1)
    assert not any(isinstance(fact, SoundLost) for fact in facts)
