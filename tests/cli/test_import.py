"""`interviewer import`: what was held elsewhere becomes a round like any other."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.cli.parts import Parts
from interviewer.core.events import (
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    RoundEnded,
    RoundImported,
    RoundStarted,
    SegmentTagged,
    WordsHeard,
)
from interviewer.core.words import text_of
from interviewer.journal import SOUND, Journal, read_facts, samples_in
from tests.cli.conftest import Run
from tests.tones import joined, silence, tone, write

ZOOM = """WEBVTT

00:01.000 --> 00:04.000
Bob Roe: How would you improve Berlin for cyclists?

00:05.000 --> 00:08.000
Jane Doe: Framework first, then the rest.

00:08.500 --> 00:09.000
Bob Roe: Mm-hm.

00:09.000 --> 00:12.000
Jane Doe: Hypothesis is the price.

00:13.000 --> 00:15.000
Ann: Next question: tell me about a time you failed.

00:16.000 --> 00:20.000
Jane Doe: Situation was bad, and I called them.
"""
TYPED = "Interviewer: How would you improve Berlin?\nMe: Framework first.\nInterviewer: Why so?\nMe: So.\n"

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")


@pytest.fixture
def zoom(tmp_path: Path) -> Path:
    return written(tmp_path, "zoom.vtt", ZOOM)


def written(folder: Path, name: str, content: str) -> Path:
    (folder / name).write_text(content, "utf-8")
    return folder / name


def rounds(home: Path) -> list[Path]:
    return sorted((home / "sessions").iterdir()) if (home / "sessions").exists() else []


def the_round(home: Path) -> tuple[Fact, ...]:
    (folder,) = rounds(home)
    return read_facts(folder)


def questions(facts: tuple[Fact, ...]) -> list[tuple[str, str]]:
    return [(fact.question, fact.kind) for fact in facts if isinstance(fact, QuestionAsked)]


def test_a_transcript_becomes_a_round(run: Run, home: Path, zoom: Path) -> None:
    ran = run("import", zoom, "--me", "jane")
    facts = the_round(home)
    assert (ran.code, ran.out) == (0, f"zoom.vtt is the round {rounds(home)[0].name}: 2 questions\n")
    assert isinstance(facts[0], RoundStarted)
    assert (facts[0].name, facts[0].source) == (rounds(home)[0].name, "zoom.vtt")
    assert isinstance(facts[1], RoundImported)
    assert isinstance(facts[-1], RoundEnded)
    assert questions(facts) == [
        ("How would you improve Berlin for cyclists?", "case"),
        ("Next question: tell me about a time you failed.", "behavioural"),
    ]
    words = [text_of(fact.words) for fact in facts if isinstance(fact, WordsHeard)]
    assert words == [
        "Framework first, then the rest. Hypothesis is the price.",
        "Situation was bad, and I called them.",
    ]
    tags = [fact.tag for fact in facts if isinstance(fact, SegmentTagged)]
    assert tags == ["framework", "hypothesis", "situation"]
    assert "1 as a case and 1 as a behavioural answer" in ran.err


def test_its_name_is_not_told_in_a_report_unless_it_is_asked_for(run: Run, home: Path, zoom: Path) -> None:
    run("import", zoom, "--me", "jane")
    name = rounds(home)[0].name
    assert str(zoom.parent) not in (rounds(home)[0] / "facts.jsonl").read_text("utf-8")
    assert "zoom.vtt" not in run("report", name, "--format", "html").out


@pytest.mark.parametrize(
    "command",
    [
        ("report",),
        ("report", "--format", "html"),
        ("report", "--format", "json"),
        ("report", "--format", "csv"),
        ("correct",),
        ("correct", 1, "aside"),
        ("dispute",),
        ("reanalyze",),
        ("compare",),
        ("trends",),
        ("sessions",),
    ],
)
@pytest.mark.parametrize("name", ["zoom.vtt", "typed.txt", "call.wav"])
def test_every_command_takes_such_a_round(
    run: Run, home: Path, tmp_path: Path, zoom: Path, name: str, command: tuple[Any, ...]
) -> None:
    written(tmp_path, "typed.txt", TYPED)
    call(tmp_path)
    assert run("import", tmp_path / name, *(["--me", "jane"] if name == zoom.name else [])).code == 0
    if command == ("compare",):
        run("import", written(tmp_path, "other.txt", TYPED.replace("first", "then")))
    first = {"trends": (), "sessions": (), "compare": [folder.name for folder in rounds(home)]}
    ran = run(command[0], *first.get(command[0], (rounds(home)[0].name,)), *command[1:])
    assert ran.code == 0 or "there is nothing to dispute" in ran.err, ran.err
    assert "Traceback" not in ran.err


def test_the_same_file_is_taken_once(run: Run, home: Path, zoom: Path) -> None:
    run("import", zoom, "--me", "jane")
    (folder,) = rounds(home)
    again = zoom.rename(zoom.with_name("other.vtt"))
    ran = run("import", again, "--me", "jane")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"interviewer: other.vtt is here already, as the round {folder.name}. ")
    assert ran.err.endswith("To import it anew in its place: --again\n")
    assert rounds(home) == [folder]
    run("sessions", "delete", folder.name, "--yes")
    assert run("import", again, "--me", "jane").code == 0


def test_the_same_file_given_twice_is_taken_once(run: Run, home: Path, zoom: Path) -> None:
    assert run("import", zoom, zoom, "--me", "jane").code == 0
    assert len(rounds(home)) == 1


def test_a_bad_file_hinders_no_other(run: Run, home: Path, tmp_path: Path, zoom: Path) -> None:
    bad = written(tmp_path, "bad.json", "{")
    ran = run("import", bad, tmp_path / "gone.vtt", zoom, "--me", "jane")
    assert ran.code == 1
    assert "bad.json, line 1: not JSON" in ran.err
    assert "There is no file" in ran.err
    assert len(rounds(home)) == 1


def test_without_a_terminal_the_names_are_told(run: Run, home: Path, zoom: Path) -> None:
    trouble = run("import", zoom).trouble
    assert "Who of those in zoom.vtt are you? Say it with --me NAME." in trouble
    assert 'Bob Roe (0:03, 8 words: "How would you improve Berlin for cyclists?")' in trouble
    assert "Jane Doe (0:10, 16 words" in trouble
    assert rounds(home) == []


def test_a_name_that_nobody_has_is_refused_with_those_there_are(run: Run, zoom: Path) -> None:
    trouble = run("import", zoom, "--me", "Zoe").trouble
    assert '"Zoe" is no one speaker of zoom.vtt. There speak: Bob Roe' in trouble


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("answers", ["2\n", "jane\n", "9\nnobody\nJane Doe\n"])
def test_at_a_terminal_one_is_asked(
    run: Run, home: Path, zoom: Path, monkeypatch: pytest.MonkeyPatch, answers: str
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal(answers))
    ran = run("import", zoom)
    assert ran.code == 0
    assert '  2  Jane Doe  0:10, 16 words  "Situation was bad, and I called them."' in ran.err
    assert len(questions(the_round(home))) == 2


def test_who_names_nobody_imports_nothing(run: Run, home: Path, zoom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal("\n"))
    ran = run("import", zoom)
    assert (ran.code, rounds(home)) == (1, [])
    assert ran.err.endswith("Nobody was chosen, so zoom.vtt was not imported.\n")


def test_a_question_given_is_the_only_one(run: Run, home: Path, zoom: Path) -> None:
    run("import", zoom, "--me", "jane", "--question", "Why?", "--kind", "behavioural")
    facts = the_round(home)
    assert questions(facts) == [("Why?", "behavioural")]
    assert [fact.text for fact in facts if isinstance(fact, Reacted)] == [
        "Next question: tell me about a time you failed."
    ]


def test_a_question_of_ours_brings_its_kind(run: Run, home: Path, zoom: Path) -> None:
    ran = run("import", zoom, "--me", "jane", "--question", "city-bikes")
    ((_, kind),) = questions(the_round(home))
    assert (kind, ran.err) == ("case", "")


def test_a_dry_run_shows_and_writes_nothing(run: Run, home: Path, zoom: Path) -> None:
    ran = run("import", zoom, "--me", "jane", "--dry-run")
    assert (ran.code, rounds(home)) == (0, [])
    assert "The candidate: Jane Doe" in ran.out
    assert "Question 1, case: How would you improve Berlin for cyclists?" in ran.out
    assert "Question 2, behavioural: Next question: tell me about a time you failed." in ran.out


def test_roles_need_no_name_and_times_are_not_made_up(run: Run, home: Path, tmp_path: Path) -> None:
    run("import", written(tmp_path, "a.txt", TYPED))
    facts = the_round(home)
    assert not any(isinstance(fact, AnswerStarted) for fact in facts)
    report = run("report", rounds(home)[0].name, "--format", "json").json
    assert report["answers"][0]["seconds"] is None


@pytest.mark.parametrize(("one", "other"), ["IR", "AB"])
def test_letters_do_not_tell_who_answers(run: Run, home: Path, tmp_path: Path, one: str, other: str) -> None:
    path = written(tmp_path, "a.txt", f"{one}: How would you improve Berlin?\n{other}: I would start with the goal.\n")
    assert "Who of those in a.txt are you?" in run("import", path).trouble
    assert rounds(home) == []


def test_who_is_taken_for_the_candidate_is_told(run: Run, tmp_path: Path) -> None:
    two, three = written(tmp_path, "two.txt", TYPED), written(tmp_path, "three.txt", f"{TYPED}Interviewer 2: Why?\n")
    assert "two.txt: you are taken to be Me; to overrule: --again --me Interviewer\n" in run("import", two).err
    told = "you are taken to be Me; to overrule: --again --me NAME (there speak Interviewer, Interviewer 2)"
    assert told in run("import", three).err
    assert "taken to be" not in run("import", two, "--again", "--me", "me").err


def test_names_that_differ_in_their_capitals_are_one_persons(run: Run, home: Path, tmp_path: Path) -> None:
    run("import", written(tmp_path, "a.vtt", ZOOM.replace("Jane Doe: F", "JANE DOE: F")), "--me", "jane")
    words = [text_of(fact.words) for fact in the_round(home) if isinstance(fact, WordsHeard)]
    assert words[0] == "Framework first, then the rest. Hypothesis is the price."


def test_what_stands_without_a_name_is_told(run: Run, home: Path, tmp_path: Path) -> None:
    said = [("A", "How would you improve Berlin?"), ("B", "Framework first."), (None, "Then the rest.")]
    segments = [
        {"start": at, "end": at + 0.9, "text": text} | ({"speaker": f"SPEAKER {who}"} if who else {})
        for at, (who, text) in enumerate(said)
    ]
    path = written(tmp_path, "a.json", json.dumps({"segments": segments}))
    told = "a.json: 3 of 10 words stand without a name, and count as said by who spoke before them"
    assert told in run("import", path, "--me", "B").err
    assert len(questions(the_round(home))) == 1


def test_what_is_left_out_as_small_talk_is_told(run: Run, home: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", f"Interviewer: Hi, can you hear me?\nMe: Yes, can you?\n{TYPED}")
    assert "a.txt: Before the first question: 3 words of the candidate's, in no answer" in run("import", path).err
    assert questions(the_round(home)) == [("How would you improve Berlin?", "case")]


def test_without_names_everyone_is_said_to_be_the_candidate(run: Run, home: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "a.json", json.dumps({"segments": [{"start": 1, "end": 3, "text": "Framework first."}]}))
    assert "a.json does not say who speaks" in run("import", path).trouble
    assert run("import", path, "--me", "everyone").code == 0
    assert questions(the_round(home)) == [("", "case")]


def test_who_answers_nothing_is_told(run: Run, zoom: Path, home: Path) -> None:
    content = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bob>Why so?\n\n00:03.000 --> 00:04.000\n<v Jane>Okay.\n"
    path = written(zoom.parent, "a.vtt", content)
    assert "Jane answers nothing in a.vtt" in run("import", path, "--me", "Jane").trouble
    assert rounds(home) == []


def test_nothing_is_left_of_a_round_that_cannot_be_written(
    run: Run, home: Path, zoom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Journal, "append", lambda self, _: _raised(self, full))
    trouble = run("import", zoom, "--me", "jane", "--kind", "case").trouble
    assert "zoom.vtt could not be imported: No space left on device. Nothing of it was kept." in trouble
    assert rounds(home) == []


def _raised(journal: Journal, full: Any) -> None:
    with journal._writing():
        full()


def call(folder: Path, name: str = "call.wav") -> Path:
    """Two people on two channels; each tone is a word: the interviewer's are low."""
    asked = joined(*(joined(tone(0.6, 200 + 10 * n), silence(0.1)) for n in range(6)))
    answered = joined(*(joined(tone(0.9, 500 + 10 * n), silence(0.1)) for n in range(8)))
    gap = silence(1.0)
    left = joined(gap, asked, gap, 0.1 * answered, gap)
    right = joined(gap, 0.1 * asked, gap, answered, gap)
    return write(folder / name, np.stack([left, right]), layout="stereo")


def test_a_recording_keeps_its_sound_and_is_split_by_its_channels(run: Run, home: Path, tmp_path: Path) -> None:
    ran = run("import", call(tmp_path))
    assert (
        "call.wav: you are taken to be the second voice, which talks more; to overrule: --again --me first" in ran.err
    )
    (folder,) = rounds(home)
    facts = read_facts(folder)
    assert samples_in(folder) == pytest.approx(16_000 * 15.2, abs=1600)
    assert (folder / SOUND).exists()
    ((question, _),) = questions(facts)
    assert question.startswith("a20.")
    (words,) = [text_of(fact.words) for fact in facts if isinstance(fact, WordsHeard)]
    assert words.startswith("a50.")
    (spoke,) = [fact for fact in facts if isinstance(fact, InterviewerSpoke)]
    assert spoke.start == pytest.approx(1.0, abs=0.1)
    assert spoke.end == pytest.approx(5.1, abs=0.2)


def test_the_other_voice_can_be_chosen(run: Run, home: Path, tmp_path: Path) -> None:
    assert run("import", call(tmp_path), "--me", "first").err.count("voice") == 0
    (words,) = [text_of(fact.words) for fact in the_round(home) if isinstance(fact, WordsHeard)]
    assert words.startswith("a20.")


def test_of_a_dry_run_one_sees_how_sure_the_voices_are(run: Run, tmp_path: Path) -> None:
    out = run("import", call(tmp_path), "--dry-run").out
    assert "call.wav: speakers told apart by their channels, 99% sure" in out


@pytest.mark.parametrize("more", [(), ("--transcript", "a.vtt")])
def test_a_candidate_who_cannot_be_is_refused_before_anything_is_heard(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    monkeypatch.setattr(Parts, "reader", lambda *_: pytest.fail("It is heard."))
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "a.vtt", ZOOM)
    trouble = run("import", call(tmp_path), "--me", "Zoe", *more).trouble
    assert ("There speak: Bob Roe" if more else 'Nobody in call.wav is "Zoe": it tells no names.') in trouble
    if more:
        assert "Who of those in call.wav are you?" in run("import", "call.wav", *more).trouble


def test_everyone_may_be_written_in_any_way(run: Run, home: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", joined(silence(1), tone(3, 300), silence(1)))
    assert run("import", path, "--me", " Everyone").code == 0
    assert len(questions(the_round(home))) == 1


def test_one_voice_is_not_two(run: Run, home: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", joined(silence(1), tone(3, 300), silence(1), tone(3, 300), silence(1)))
    assert "Two voices could not be told apart in a.wav." in run("import", path).trouble
    assert run("import", path, "--me", "everyone", "--question", "Why?").code == 0
    assert questions(the_round(home))[0][0] == "Why?"


def test_silence_is_no_interview(run: Run, home: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", silence(5))
    assert "No speech was heard in a.wav. Nothing was imported." in run("import", path).trouble
    assert rounds(home) == []


def test_a_transcript_beside_a_recording_tells_who_speaks_when(run: Run, home: Path, tmp_path: Path) -> None:
    sound = write(tmp_path / "a.wav", joined(silence(1), tone(2, 200), silence(2), tone(3, 500), silence(1)))
    told = "WEBVTT\n\n00:01.000 --> 00:03.000\nBob: How?\n\n00:05.000 --> 00:08.000\nJane: So.\n\n"
    told += "00:08.500 --> 00:08.600\nBob: Ah.\n\n00:08.700 --> 00:08.800\nJane: Bye.\n"
    transcript = written(tmp_path, "a.vtt", told)
    assert run("import", sound, "--transcript", transcript, "--me", "jane").code == 0
    facts = the_round(home)
    assert [text_of(fact.words) for fact in facts if isinstance(fact, WordsHeard)] == ["a50."]
    assert (rounds(home)[0] / SOUND).exists()


@pytest.mark.parametrize("order", [("a.wav", "a.vtt"), ("a.vtt", "a.wav")])
def test_a_recording_and_its_transcript_given_together_are_one_round(
    run: Run, home: Path, tmp_path: Path, order: tuple[str, ...]
) -> None:
    write(tmp_path / "a.wav", joined(silence(1), tone(2, 200), silence(2), tone(3, 500), silence(1)))
    told = "WEBVTT\n\n00:01.000 --> 00:03.000\nBob: How?\n\n00:05.000 --> 00:08.000\nJane: So.\n\n"
    told += "00:08.500 --> 00:08.600\nBob: Ah.\n\n00:08.700 --> 00:08.800\nJane: Bye.\n"
    written(tmp_path, "a.vtt", told)
    ran = run("import", *(tmp_path / name for name in order), "--me", "jane")
    assert ran.code == 0
    assert "a.vtt and a.wav are of one interview: one round comes of both." in ran.err
    assert [text_of(fact.words) for fact in the_round(home) if isinstance(fact, WordsHeard)] == ["a50."]


def test_two_transcripts_of_one_name_are_two(run: Run, home: Path, zoom: Path) -> None:
    typed = written(zoom.parent, "zoom.txt", TYPED)
    assert run("import", zoom, typed, "--me", "everyone").code == 0
    assert len(rounds(home)) == 2


def test_a_transcript_without_times_helps_no_recording_beside_it(run: Run, home: Path, tmp_path: Path) -> None:
    call(tmp_path)
    written(tmp_path, "call.txt", TYPED)
    assert run("import", tmp_path / "call.wav", tmp_path / "call.txt", "--me", "first").code == 0
    assert len(rounds(home)) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a.wav", "b.wav", "--transcript", "a.vtt"), "--transcript is of one recording"),
        (("zoom.vtt", "--transcript", "zoom.vtt"), "zoom.vtt is a transcript itself"),
        (("call.wav", "--transcript", "typed.txt"), "typed.txt tells no times"),
    ],
)
def test_a_transcript_where_it_cannot_help_is_refused(
    run: Run, tmp_path: Path, zoom: Path, arguments: tuple[str, ...], told: str
) -> None:
    written(zoom.parent, "typed.txt", TYPED)
    call(tmp_path)
    named = [part if part.startswith("--") else tmp_path / part for part in arguments]
    assert told in run("import", *named).trouble


def test_no_letter_of_a_file_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    evil = ZOOM.replace("Jane Doe:", "Ja\x1b[31mne\x07:").replace("Berlin", "Ber\x1b]0;x\x07lin")
    path = written(tmp_path, "a.vtt", evil)
    for ran in (run("import", path), run("import", path, "--me", "everyone", "--dry-run")):
        assert all(letter.isprintable() or letter == "\n" for letter in ran.out + ran.err)


def test_a_folder_or_a_device_is_refused(run: Run, tmp_path: Path) -> None:
    assert "is a folder, not a file" in run("import", tmp_path).trouble
    assert "is a pipe or a device" in run("import", "/dev/zero").trouble


def test_it_explains_itself(run: Run) -> None:
    ran = run("import", "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("usage: interviewer import ")
    assert run("import").code == 2
