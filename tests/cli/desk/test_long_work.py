"""A file from elsewhere that is opened: read as `interviewer analyze` reads it, and told step by step."""

from dataclasses import replace
from pathlib import Path

import pytest

from interviewer.cli.analyze import Reading, report_of_recording
from interviewer.cli.desk.long_work import TRANSCRIPT, StoppedError, read
from interviewer.core.kinds import GUESS
from interviewer.tui.values import Step
from tests.cli.broken_rounds import parts_of_home
from tests.tones import joined, silence, tone, write

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    return write(tmp_path / "answer.wav", joined(silence(0.5), tone(0.5, 440), silence(1.0), tone(0.5, 660)))


def test_a_recording_is_told_of_as_analyze_tells_of_it(home: Path, answer: Path) -> None:
    parts, steps = parts_of_home(home), list[Step]()
    debrief = read(answer, parts, None, steps.append, lambda: False)
    reading = Reading(partial=True, on_guess=lambda _: None)
    assert debrief.report == report_of_recording(answer, parts.bank.asked(""), GUESS, reading, parts)
    assert [word.text for word in debrief.words] == ["a44.", "a66."]
    assert (debrief.name, debrief.title, debrief.silence, debrief.path) == ("", "answer.wav", "", str(answer))
    assert steps[0].what == "Opening answer.wav."
    assert all(step.what.startswith("Reading answer.wav: 0:0") for step in steps[1:])
    shares = [step.done for step in steps[1:] if step.done is not None]
    assert len(shares) == len(steps) - 1 > 0
    assert shares == sorted(shares)
    assert 0 < shares[-1] <= 1


def test_that_nothing_was_said_in_it_is_told(home: Path, tmp_path: Path) -> None:
    told: list[str] = []
    quiet = write(tmp_path / "quiet.wav", silence(3.0))
    read(quiet, replace(parts_of_home(home), tell=told.append), None, lambda _: None, lambda: False)
    assert [line.partition(": ")[2] for line in told] == ["no speech was heard in 0:03 of sound."]


def test_a_transcript_says_that_it_has_no_sound(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    path.write_text("Framework first. Recommendation next.", encoding="utf-8")
    debrief = read(path, parts_of_home(home), None, lambda _: None, lambda: False)
    assert debrief.silence == TRANSCRIPT
    assert [segment.tag for segment in debrief.report.answers[0].segments] == ["framework", "recommendation"]


def test_it_stops_where_nobody_waits_any_more(home: Path, answer: Path) -> None:
    steps: list[Step] = []
    with pytest.raises(StoppedError, match=r"Stopped, as you asked\. Nothing was kept"):
        read(answer, parts_of_home(home), None, steps.append, lambda: len(steps) > 1)
    assert len(steps) == 2
