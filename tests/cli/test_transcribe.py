"""`interviewer transcribe`: what scripts rely on."""

import json
import os
import signal
import subprocess
import threading
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import Run, Shell, command, environment, shares_words
from tests.cli.sounds import NOBODY
from tests.tones import joined, noise, silence, tone, write

Said = Callable[[str], Path]

SENTENCE = "The most important number is the number of new customers every week."
OTHER = "I would talk to ten customers before I change anything."


@pytest.fixture
def two_words(tmp_path: Path) -> Path:
    return write(tmp_path / "two.wav", joined(silence(1.1), tone(1, 300), silence(1.3), tone(0.5, 500), silence(0.1)))


@pytest.mark.usefixtures("fakes")
def test_the_document_holds_words_speech_and_pauses_in_seconds(run: Run, two_words: Path) -> None:
    ran = run("transcribe", two_words, "--json")
    document = ran.json
    assert (ran.code, ran.err) == (0, "")
    assert list(document) == ["duration", "words", "speech", "pauses"]
    assert [list(word) for word in document["words"]] == [["text", "start", "end", "confidence"]] * 2
    assert [word["text"] for word in document["words"]] == ["a30.", "a50."]
    assert document["duration"] == 4.0
    edges = [(word["start"], word["end"]) for word in document["words"]]
    assert edges == [pytest.approx(near, abs=0.05) for near in [(1.1, 2.1), (3.4, 3.9)]]
    assert document["speech"] == [pytest.approx(near, abs=0.05) for near in [(1.1, 2.1), (3.4, 3.9)]]
    assert document["pauses"] == [[document["speech"][0][1], document["speech"][1][0]]]


@pytest.mark.usefixtures("fakes")
def test_for_people_each_segment_is_a_line_with_its_time(run: Run, two_words: Path) -> None:
    assert run("transcribe", two_words).out.split() == ["0:01", "a30.", "0:03", "a50."]


@pytest.mark.usefixtures("fakes")
def test_silence_is_a_document_without_words_and_says_so(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "quiet.wav", silence(75))
    ran = run("transcribe", path, "--json")
    assert ran.json == {"duration": 75.0, "words": [], "speech": [], "pauses": []}
    assert "quiet.wav: no speech was heard in 1:15 of sound" in ran.trouble


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(("rate", "layout"), [(8_000, "mono"), (48_000, "5.1"), (96_000, "stereo"), (44_100, "7.1")])
def test_unusual_recordings_are_heard_at_their_times(run: Run, tmp_path: Path, rate: int, layout: str) -> None:
    path = write(tmp_path / "odd.wav", joined(silence(1), tone(1, 300), silence(1)), rate, layout)
    (word,) = run("transcribe", path, "--json").json["words"]
    assert (word["text"], word["start"], word["end"]) == ("a30.", pytest.approx(1, abs=0.1), pytest.approx(2, abs=0.1))


@pytest.mark.usefixtures("fakes")
def test_three_hours_are_read_to_their_end(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    beep = (tone(1, 600)[::2] * 32767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", ""))
        file.writeframes(bytes(16_000) + beep)
        for _ in range(179):
            file.writeframes(bytes(60 * 16_000))
        file.writeframes(beep + bytes(57 * 16_000))
    ran = run("transcribe", path, "--json")
    assert ran.code == 0
    assert ran.json["duration"] == 10_800.0
    assert [word["start"] for word in ran.json["words"]] == [pytest.approx(at, abs=0.1) for at in (1.0, 10_742.0)]
    assert ran.err == "interviewer: 3:00:00 of sound; this takes a while.\n"


BAD = {
    "empty.wav": b"",
    "junk.wav": bytes(range(256)) * 20,
    "text.mp3": b"This is a letter, and no recording at all.\n" * 50,
    "head.wav": b"RIFF\x24\x00\x00\x00WAVE",
    "list.m3u8": b"#EXTM3U\n#EXTINF:1,\nother.wav\n",
    "two\nlines \x1b[31m.wav": b"",
}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("name", BAD)
def test_what_is_no_recording_is_refused_in_one_line_that_names_it(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    ran = run("transcribe", tmp_path / name, "--json")
    assert ran.out == ""
    assert repr(name)[1:-1] in ran.trouble


@pytest.mark.usefixtures("fakes")
def test_what_cannot_be_opened_is_named(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    assert "none.wav" in run("transcribe", tmp_path / "none.wav").trouble
    assert "is a folder" in run("transcribe", tmp_path).trouble
    assert "pipe.wav is a pipe" in run("transcribe", tmp_path / "pipe.wav").trouble
    assert "too long" in run("transcribe", tmp_path / ("n" * 3000)).trouble


@pytest.mark.usefixtures("fakes")
def test_a_recording_that_breaks_off_is_refused_unless_part_of_it_will_do(run: Run, two_words: Path) -> None:
    two_words.write_bytes(two_words.read_bytes()[:80_000])
    refused = run("transcribe", two_words, "--json")
    assert "two.wav ends early: 0:02 of the 0:04" in refused.trouble
    assert refused.out == ""
    assert [word["text"] for word in run("transcribe", two_words, "--json", "--partial").json["words"]] == ["a30."]


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    "name", ["sp ace.wav", "ünï — 声.wav", "new\nline.wav", "-dash.wav", "--json.wav", "%s{0}.wav"]
)
def test_any_name_will_do(
    run: Run, tmp_path: Path, two_words: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_words.rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert len(run("transcribe", "--json", "--", name).json["words"]) == 2


def test_a_model_that_is_not_here_is_named_with_what_to_do(run: Run, two_words: Path) -> None:
    assert "interviewer models get base" in run("transcribe", two_words).trouble
    assert "interviewer models get tiny.en" in run("transcribe", two_words, "--model", "tiny.en").trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
@pytest.mark.parametrize("model", ["base", "tiny.en"])
def test_a_sentence_is_heard_with_the_times_of_its_words(run: Run, spoken: Said, model: str) -> None:
    ran = run("transcribe", spoken(SENTENCE), "--json", "--model", model)
    words = ran.json["words"]
    assert (ran.code, ran.err) == (0, "")
    assert shares_words(" ".join(word["text"] for word in words), SENTENCE) >= 0.8
    times = [time for word in words for time in (word["start"], word["end"])]
    assert times == sorted(times)
    assert 0 <= times[0] < 0.5
    assert ran.json["duration"] - 1 < times[-1] <= ran.json["duration"]
    assert all(0 < word["confidence"] <= 1 for word in words)


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
@pytest.mark.parametrize(
    ("name", "rate", "layout"),
    [
        ("a.flac", 44_100, "stereo"),
        ("a.mp3", 22_050, "mono"),
        ("a.m4a", 48_000, "stereo"),
        ("a.webm", 48_000, "mono"),
        ("a.ogg", 48_000, "mono"),
        ("a.mka", 48_000, "5.1"),
        ("a.wav", 8_000, "mono"),
    ],
)
def test_every_format_gives_the_same_words(
    run: Run, spoken: Said, tmp_path: Path, name: str, rate: int, layout: str
) -> None:
    path = write(tmp_path / name, _samples(spoken(OTHER)), rate, layout)
    ran = run("transcribe", path, "--json", "--model", "tiny.en")
    assert shares_words(" ".join(word["text"] for word in ran.json["words"]), OTHER) >= 0.7


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
@pytest.mark.parametrize("sound", NOBODY)
@pytest.mark.parametrize("model", ["base", "tiny.en"])
def test_where_nobody_speaks_no_word_is_heard(run: Run, tmp_path: Path, sound: str, model: str) -> None:
    path = write(tmp_path / "nobody.wav", NOBODY[sound]())
    ran = run("transcribe", path, "--json", "--model", model)
    assert ran.json["words"] == []
    assert "no speech was heard" in ran.trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_words_between_minutes_of_a_noisy_room_lie_where_they_were_said(run: Run, spoken: Said, tmp_path: Path) -> None:
    said = _samples(spoken(SENTENCE))
    room = noise(130, 0.003)
    room[60 * 16_000 : 60 * 16_000 + len(said)] += said
    document = run("transcribe", write(tmp_path / "room.wav", room), "--json").json
    assert shares_words(" ".join(word["text"] for word in document["words"]), SENTENCE) >= 0.8
    assert all(59.5 < word["start"] <= word["end"] < 60.5 + len(said) / 16_000 for word in document["words"])


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_stdout_holds_one_document_and_nothing_else(shell: Shell, spoken: Said) -> None:
    ran = shell("transcribe", spoken(OTHER), "--json", "--model", "tiny.en")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.count(b"\n") == 1
    assert json.loads(ran.stdout)["words"]


@pytest.mark.models
def test_ctrl_c_while_it_reads_leaves_one_line(real_home: Path, spoken: Said, tmp_path: Path) -> None:
    long = write(tmp_path / "long.wav", np.tile(joined(_samples(spoken(OTHER)), silence(1)), 400))
    process = subprocess.Popen(
        command("transcribe", long, "--json"),
        env=environment(real_home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    begun = process.stderr.readline()
    interrupting = threading.Timer(1.0, process.send_signal, (signal.SIGINT,))
    interrupting.start()
    out, err = process.communicate(timeout=60)
    interrupting.join()
    assert b"this takes a while" in begun
    assert (process.returncode, out, err) == (1, b"", b"interviewer: stopped, as you asked.\n")


def _samples(path: Path) -> "np.typing.NDArray[np.float32]":
    from interviewer.adapters.recording import Recording

    return np.concatenate([block.samples for block in Recording(path).blocks()])
