"""`interviewer practice`: a question, an answer that is kept while it is spoken, and its report."""

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.bank.questions import questions
from interviewer.core.events import AnswerEnded, QuestionAsked, RoundEnded, RoundStarted, SegmentTagged, WordsHeard
from interviewer.core.report import report_of
from interviewer.journal import Journal, read_facts, samples_in
from tests.cli.conftest import Run, command, environment
from tests.tones import joined, silence, tone, write


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """Four words of two seconds in all, a pause between the second and the third."""
    sound = joined(tone(0.5, 440), silence(0.1), tone(0.4, 660), silence(1.5), tone(0.5, 880), silence(0.1), tone(0.4))
    return write(tmp_path / "answer.wav", joined(silence(0.5), sound, silence(0.5)))


def only_round(home: Path) -> Path:
    (folder,) = (home / "sessions").iterdir()
    return folder


@pytest.mark.usefixtures("fakes")
def test_a_round_is_a_question_an_answer_and_its_report(run: Run, home: Path, answer: Path) -> None:
    ran = run("practice", "--from", answer, "--question", "city-bikes", "--quiet")
    assert ran.code == 0
    assert questions()["city-bikes"].text.split()[0] in ran.out
    assert all(word in ran.out for word in ("a44.", "a66.", "a88."))
    assert "Framework vomit" in ran.out
    facts = read_facts(only_round(home))
    assert isinstance(facts[0], RoundStarted)
    assert facts[0].source == "answer.wav"
    assert isinstance(facts[1], QuestionAsked)
    assert isinstance(facts[-1], RoundEnded)
    assert sum(isinstance(fact, WordsHeard) for fact in facts) == 1
    # 0.5 + 0.5 + 0.1 + 0.4 + 1.5 + 0.5 + 0.1 + 0.4 + 0.5 seconds, to the sample.
    assert samples_in(only_round(home)) == 4.5 * 16_000
    assert AnswerEnded(4.5) in facts


@pytest.mark.usefixtures("fakes")
def test_the_report_of_a_round_is_that_of_its_folder(run: Run, home: Path, answer: Path) -> None:
    run("practice", "--from", answer, "--question", "city-bikes", "--quiet")
    told = run("analyze", only_round(home), "--json").json
    (counted,) = told["answers"]
    assert sum(counted["seconds"].values()) == pytest.approx(4.5, abs=0.01)
    assert report_of(read_facts(only_round(home))).answers[0].pace.words == 4


@pytest.mark.usefixtures("fakes")
def test_a_round_that_broke_off_is_read_from_its_sound(run: Run, home: Path, answer: Path) -> None:
    run("practice", "--from", answer, "--question", "changed-mind", "--quiet")
    whole = run("analyze", only_round(home), "--json")
    facts = [fact for fact in read_facts(only_round(home)) if not isinstance(fact, RoundEnded)]
    broken = home / "sessions" / "broken"
    with Journal.create(broken) as journal:
        # It broke off while its tags were written down: one of four is there.
        for fact in facts[:7]:
            journal.append(fact)
    (broken / "sound.wav").write_bytes((only_round_named(home, broken) / "sound.wav").read_bytes())
    again = run("analyze", broken, "--json")
    assert again.code == 0
    assert again.json["answers"][0]["segments"] == whole.json["answers"][0]["segments"]
    assert sum(isinstance(fact, SegmentTagged) for fact in read_facts(broken)) == 1


def only_round_named(home: Path, besides: Path) -> Path:
    (folder,) = (path for path in (home / "sessions").iterdir() if path != besides)
    return folder


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("kind", ["case", "behavioural"])
def test_without_a_question_one_of_the_bank_is_asked(run: Run, home: Path, answer: Path, kind: str) -> None:
    assert run("practice", "--from", answer, "--quiet", "--kind", kind).code == 0
    (asked,) = [fact for fact in read_facts(only_round(home)) if isinstance(fact, QuestionAsked)]
    assert asked.question in {question.text for question in questions().values() if question.kind == kind}


@pytest.mark.usefixtures("fakes")
def test_a_recording_that_is_none_leaves_no_round(run: Run, home: Path) -> None:
    assert "nothing.wav" in run("practice", "--from", "nothing.wav", "--quiet").trouble
    assert not (home / "sessions").exists()


@pytest.mark.parametrize("speed", ["-1", "nan", "inf", "fast"])
def test_a_speed_that_is_none_is_a_matter_of_usage(run: Run, speed: str) -> None:
    assert run("practice", "--from", "a.wav", f"--speed={speed}").code == 2


def test_without_the_models_nobody_is_asked_to_speak(run: Run, home: Path, answer: Path) -> None:
    ran = run("practice", "--from", answer, "--quiet")
    assert (ran.code, ran.out) == (1, "")
    assert not (home / "sessions").exists()


@pytest.mark.models
def test_ctrl_c_in_the_middle_keeps_what_was_said(real_home: Path, spoken: Callable[[str], Path]) -> None:
    said = spoken("My guess is that the new fee scares people off, so I would move it to the first page.")
    arguments = command("practice", "--from", said, "--speed", "1", "--quiet", "--question", "city-bikes")
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, stdout=pipe, stderr=pipe, env=environment(real_home)) as process:
        folder = _growing(real_home, process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"Your answer is kept" in err
    assert b"Traceback" not in err + out
    assert any(isinstance(fact, AnswerEnded) for fact in read_facts(folder))
    assert samples_in(folder) > 16_000


def _growing(home: Path, process: "subprocess.Popen[bytes]") -> Path:
    """The round's folder, once more than a second of sound lies in it."""
    while process.poll() is None:
        for folder in (home / "sessions").glob("*"):
            if (folder / "sound.wav").exists() and (folder / "sound.wav").stat().st_size > 40_000:
                return folder
    raise AssertionError(process.communicate())
