"""`interviewer analyze`: what scripts rely on."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interviewer.bank.bank import own_bank
from tests.cli.conftest import ROOT, Run, shares_words
from tests.tones import joined, silence, tone, write

Said = Callable[[str], Path]

PLAIN = "Framework first, then the rest.\nHypothesis is the price. Um, so.\nRecommendation is to lower it."
VTT = """WEBVTT

00:01.000 --> 00:05.000
Framework first, then the rest.

00:08.000 --> 00:12.000
Recommendation is to lower it.
"""
SRT = VTT.removeprefix("WEBVTT\n\n").replace(".000", ",000").replace("00:0", "00:00:0").replace("00:1", "00:00:1")
WHISPER = json.dumps(
    {
        "segments": [
            {"start": 1.0, "end": 5.0, "text": " Framework first, then the rest."},
            {"start": 8.0, "end": 12.0, "text": " Recommendation is to lower it."},
        ]
    }
)
CASE_GUESSED = "interviewer: The answer is read as a case; to overrule: --kind behavioural\n"
STORY = "Framework was there. We were late, so I called them and said that it was my fault."
TIMED = {"a.vtt": VTT, "a.srt": SRT, "a.json": WHISPER}


@pytest.fixture
def analyzed(run: Run, tmp_path: Path, fakes: None) -> Callable[..., Any]:  # noqa: ARG001  for what it does
    """Writes a transcript and gives its report, with its one answer."""

    def analyze(name: str, content: str, *more: str) -> Any:
        (tmp_path / name).write_text(content, "utf-8")
        ran = run("analyze", tmp_path / name, "--json", *more)
        assert ran.code == 0
        assert ran.err in ("", CASE_GUESSED)
        return ran.json

    return analyze


def test_the_document_has_the_promised_shape(analyzed: Callable[..., Any]) -> None:
    report = analyzed("a.vtt", VTT)
    assert {"format", "answers", "findings", "time", "shares", "unknown"} <= set(report)
    assert report["format"] == 1
    (answer,) = report["answers"]
    promised = {"question", "start", "end", "segments", "seconds", "vomit", "pace", "pauses", "fillers", "unsure"}
    assert promised <= set(answer)
    assert all(
        {"start", "end", "text", "tag", "confidence", "unsure"} <= set(segment) for segment in answer["segments"]
    )
    assert set(answer["vomit"]) == {"seconds", "share", "spans"}
    assert all(set(span) == {"start", "end", "why", "text"} for span in answer["vomit"]["spans"])


@pytest.mark.parametrize("name", TIMED)
def test_each_kind_of_transcript_gives_its_words_their_seconds(analyzed: Callable[..., Any], name: str) -> None:
    (answer,) = analyzed(name, TIMED[name])["answers"]
    told = [(part["tag"], part["start"], part["end"]) for part in answer["segments"]]
    assert told == [("framework", 1.0, 5.0), ("recommendation", 8.0, 12.0)]
    assert (answer["start"], answer["end"]) == (0.0, 12.0)
    seconds = answer["seconds"]
    assert (seconds["framework"], seconds["recommendation"], seconds["silence"]) == (4.0, 4.0, 4.0)
    assert sum(seconds.values()) == pytest.approx(12.0)


def test_what_captions_cannot_tell_is_null(analyzed: Callable[..., Any]) -> None:
    (answer,) = analyzed("a.srt", SRT)["answers"]
    assert (answer["pauses"]["count"], answer["pauses"]["seconds"], answer["pauses"]["spans"]) == (None, None, None)


def test_without_times_nothing_is_made_up(analyzed: Callable[..., Any]) -> None:
    (answer,) = analyzed("a.txt", PLAIN)["answers"]
    assert [part["tag"] for part in answer["segments"]][:2] == ["framework", "hypothesis"]
    assert {part["start"] for part in answer["segments"]} | {part["end"] for part in answer["segments"]} == {None}
    assert (answer["start"], answer["end"], answer["seconds"]) == (None, None, None)
    assert answer["vomit"]["seconds"] is None
    assert answer["pace"] == {
        "words": len(PLAIN.split()),
        "speaking_seconds": None,
        "words_per_minute": None,
        "latency_seconds": None,
    }
    assert (answer["fillers"]["count"], answer["fillers"]["per_minute"]) == (2, None)


@pytest.mark.usefixtures("fakes")
def test_of_a_recording_every_second_is_told(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", joined(silence(2), tone(3, 300), silence(5), tone(2, 500), silence(1)))
    (answer,) = run("analyze", path, "--json").json["answers"]
    assert (answer["start"], answer["end"]) == (0.0, 13.0)
    assert [part["text"] for part in answer["segments"]] == ["a30.", "a50."]
    assert answer["seconds"]["aside"] == pytest.approx(5.0, abs=0.1)
    assert answer["seconds"]["silence"] == pytest.approx(8.0, abs=0.1)
    assert answer["pace"]["latency_seconds"] == pytest.approx(2.0, abs=0.05)
    assert (answer["pauses"]["count"], answer["pauses"]["longest"]) == (1, pytest.approx(5.0, abs=0.1))


@pytest.mark.usefixtures("fakes")
def test_a_silent_recording_is_a_document_without_segments(run: Run, tmp_path: Path) -> None:
    ran = run("analyze", write(tmp_path / "a.wav", silence(60)), "--json")
    (answer,) = ran.json["answers"]
    assert (answer["segments"], answer["seconds"]["silence"], answer["pace"]["words"]) == ([], 60.0, 0)
    assert "a.wav: no speech was heard in 1:00" in ran.trouble


def test_a_question_is_an_id_or_its_words(analyzed: Callable[..., Any]) -> None:
    asked = next(question for question in own_bank().questions.values() if question.kind == "behavioural")
    (answer,) = analyzed("a.txt", PLAIN, "--question", asked.id)["answers"]
    assert (answer["question"], answer["kind"]) == (asked.text, "behavioural")
    (answer,) = analyzed("a.txt", PLAIN, "--question", "Why is the sky — “blue”?")["answers"]
    assert (answer["question"], answer["kind"]) == ("Why is the sky — “blue”?", "case")
    (answer,) = analyzed("a.txt", PLAIN)["answers"]
    assert answer["question"] is None


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("content", "more", "kind", "noted"),
    [
        (STORY, (), "behavioural", True),
        (STORY, ("--question", "Your thoughts on Berlin."), "behavioural", True),
        (STORY, ("--question", "How would you improve Berlin?"), "case", True),
        (STORY, ("--question", "city-bikes"), "case", False),
        (STORY, ("--kind", "case"), "case", False),
        (PLAIN, ("--kind", "guess"), "case", True),
        (PLAIN, ("--question", "Tell me about a time you failed."), "behavioural", True),
        (PLAIN, ("--question", "city-bikes", "--kind", "behavioural"), "behavioural", False),
    ],
)
def test_the_kind_is_given_or_the_questions_or_guessed_and_told(
    run: Run, tmp_path: Path, content: str, more: tuple[str, ...], kind: str, noted: bool
) -> None:
    (tmp_path / "a.txt").write_text(content, "utf-8")
    ran = run("analyze", tmp_path / "a.txt", "--json", *more)
    assert ran.json["answers"][0]["kind"] == kind
    assert ("to overrule: --kind" in ran.err) == noted


def test_the_kind_decides_the_seconds(analyzed: Callable[..., Any]) -> None:
    (answer,) = analyzed("a.vtt", VTT, "--kind", "behavioural")["answers"]
    assert set(answer["seconds"]) == {"situation", "task", "action", "result", "learning", "aside", "unsure", "silence"}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("content", [PLAIN, "word " * 3000, "ünï 😀 [x] \\[/b] {0} %s"])
def test_for_people_the_report_is_text(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(content, "utf-8")
    ran = run("analyze", tmp_path / "a.txt")
    assert (ran.code, ran.err) == (0, CASE_GUESSED)
    assert "What to do next time" in ran.out


@pytest.mark.usefixtures("fakes")
def test_no_letter_of_a_transcript_moves_the_cursor(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Framework \x1b[2J first. It costs 10\u00a0000.", "utf-8")
    ran = run("analyze", tmp_path / "a.txt", "--question", "Why\x9b?")
    assert ran.out.replace("\n", "").isprintable()
    assert "Framework \\x1b[2J first." in ran.out
    assert "10 000" in ran.out


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "binary.txt": b"a\0b",
    "empty.vtt": b"WEBVTT\n",
    "backwards.srt": b"1\n00:00:05,000 --> 00:00:06,000\nHi.\n\n2\n00:00:01,000 --> 00:00:02,000\nBack.\n",
    "inside.vtt": b"WEBVTT\n\n00:05.000 --> 00:01.000\nHi.\n",
    "list.json": b"[]",
    "null.json": b"null",
    "other.json": b"{}",
    "cut.json": b'{"segments": [{"start": 0,',
    "deep.json": b'{"segments": ' + b"[" * 100_000,
    "digits.json": b'{"text": "a", "duration": ' + b"9" * 5000 + b"}",
    "nan.json": b'{"segments": [{"start": NaN, "end": 1, "text": "Hi."}]}',
    "endless.json": b'{"segments": [{"start": 0, "end": 1e999, "text": "Hi."}]}',
    "backwards.json": b'{"segments": [{"start": 5, "end": 6, "text": "a"}, {"start": 1, "end": 2, "text": "b"}]}',
    "junk.wav": b"no sound",
    "junk": b"no sound",
    "folder": None,
    "missing.txt": None,
}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_analyzed_is_refused_in_one_line_that_names_it(run: Run, tmp_path: Path, name: str) -> None:
    content = BAD[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    elif name == "folder":
        (tmp_path / name).mkdir()
    ran = run("analyze", tmp_path / name, "--json")
    assert name in ran.trouble
    assert ran.out == ""


@pytest.mark.usefixtures("fakes")
def test_a_name_that_is_too_long_is_refused(run: Run) -> None:
    assert "too long" in run("analyze", "n" * 3000).trouble


def test_a_missing_tagger_is_told_before_the_sound_is_read(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interviewer.home.defaults", lambda: home)
    (home / "models").mkdir()
    (home / "models" / "manifest.toml").write_text("")
    assert "interviewer train --kind case" in run("analyze", "missing.wav").trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_a_spoken_answer_is_told_second_by_second(run: Run, spoken: Said) -> None:
    said = (
        "My first question is what changed last month. I think the price went up. "
        "My recommendation is to bring the old page back today."
    )
    ran = run("analyze", spoken(said), "--json", "--question", "Sales fell by ten percent. Why?")
    (answer,) = ran.json["answers"]
    assert (ran.code, ran.err) == (0, CASE_GUESSED)
    assert shares_words(" ".join(part["text"] for part in answer["segments"]), said) >= 0.75
    assert sum(answer["seconds"].values()) == pytest.approx(answer["end"], abs=0.01)
    assert any(part["tag"] in ("hypothesis", "recommendation") for part in answer["segments"])
    assert 80 < answer["pace"]["words_per_minute"] < 250


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_half_a_surrogate_pair_in_a_transcript_or_a_question_does_no_harm(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "We ask a\\ud800b first."}')
    (answer,) = run("analyze", tmp_path / "a.json", "--json", "--question", "Why\udcff?").json["answers"]
    assert (answer["question"], answer["segments"][0]["text"]) == ("Why\udcff?", "We ask a\ud800b first.")


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_a_round_on_disk_is_reported(run: Run) -> None:
    example = ROOT / "sessions" / "example"
    if not example.is_dir():
        pytest.skip("there is no example round")
    ran = run("analyze", example, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert all(answer["segments"] for answer in ran.json["answers"])


@pytest.mark.usefixtures("fakes")
def test_our_own_transcript_gives_the_report_of_the_sound(run: Run, tmp_path: Path) -> None:
    sound = joined(silence(0.5), tone(0.5, 440), silence(2.0), tone(0.5, 880), silence(0.5))
    audio = write(tmp_path / "a.wav", sound)
    (tmp_path / "a.json").write_text(run("transcribe", audio, "--json").out)
    heard, told = (run("analyze", tmp_path / name, "--json").json for name in ("a.wav", "a.json"))
    assert told == heard
    assert told["answers"][0]["pauses"]["count"] == 1


@pytest.mark.parametrize("speech", ["[[1]]", "[[2, 1]]", "[[1, 2], [1.5, 3]]", "[3]"])
def test_speech_that_is_none_is_refused(run: Run, tmp_path: Path, speech: str) -> None:
    words = '[{"text": "So", "start": 1, "end": 2}]'
    (tmp_path / "a.json").write_text(f'{{"duration": 4, "words": {words}, "speech": {speech}}}')
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("interviewer.cli.parts.Parts.tagger", lambda *_: None)
        assert "speech" in run("analyze", tmp_path / "a.json").trouble


@pytest.mark.usefixtures("fakes")
def test_a_round_that_holds_nothing_is_told_and_takes_no_options(run: Run, tmp_path: Path) -> None:
    (tmp_path / "round").mkdir()
    (tmp_path / "round" / "facts.jsonl").write_text('{"journal": 1}\n')
    ran = run("analyze", tmp_path / "round", "--json")
    assert "holds no answer" in ran.trouble
    assert "knows its question" in run("analyze", tmp_path / "round", "--kind", "case").trouble
