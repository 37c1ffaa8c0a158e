"""Files of transcripts are opened, told apart and refused in one line; whatever is read has its words in order."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interviewer.adapters.importers import READERS, Transcript, read_transcript
from interviewer.adapters.importers.transcript import shared_out
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import text_of

SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello there\n"


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def assert_in_order(transcript: Transcript) -> None:
    before = 0.0
    for word in transcript.words:
        assert word.start is not None
        assert word.end is not None
        assert before <= word.start <= word.end
        before = word.end


@pytest.mark.parametrize("name", ["a.srt", "A.SRT"])
def test_the_suffix_says_how_to_read(tmp_path: Path, name: str) -> None:
    assert text_of(read_transcript(written(tmp_path, name, SRT)).words) == "Hello there"


@pytest.mark.parametrize(
    "content",
    [
        "Café – 5 €".encode(),
        "Café – 5 €".encode("utf-8-sig"),
        "Café – 5 €".encode("utf-16"),
        b"\xfe\xff" + "Café – 5 €".encode("utf-16-be"),
        "Café – 5 €".encode("cp1252"),
        "Café\r\n–\r5 €\r\n".encode(),
    ],
)
def test_text_is_read_in_the_usual_encodings(tmp_path: Path, content: bytes) -> None:
    assert text_of(read_transcript(written(tmp_path, "a.txt", content)).words) == "Café 5 €"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "a.docx",
            "Hello",
            "a.docx is no transcript that can be read: .txt, .vtt, .srt, .sbv and .json are. Save it as one of them.",
        ),
        ("a", "Hello", "a is no transcript that can be read: .txt, .vtt, .srt, .sbv and .json are."),
        ("a.txt", "", "a.txt is empty: 0 bytes."),
        ("a.txt", " \n[Music]\n - \n", "a.txt holds no words."),
        ("a.txt", b"ID3\0\0\0", "a.txt is not a text file."),
        ("a.txt", "a\0b".encode("utf-16"), "a.txt is not a text file."),
        ("a.srt", "\n\n", "a.srt holds no words."),
        ("a.vtt", "WEBVTT\n", "a.vtt holds no words."),
        ("a.json", '{"words": [], "duration": 3}', "a.json holds no words."),
        ("a.json", '{"text": "", "segments": []}', "a.json holds no words."),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, content: str | bytes, message: str) -> None:
    with pytest.raises(CouldNotError) as trouble:
        read_transcript(written(tmp_path, name, content))
    assert str(trouble.value) == message


def test_files_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match=r"^There is no file .*gone\.txt\.$"):
        read_transcript(tmp_path / "gone.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(CouldNotError, match=r"folder\.txt is a folder, not a file\.$"):
        read_transcript(tmp_path / "folder.txt")


PIECES = st.sampled_from(
    b"00:00:01,000 --> 00:00:02,000|00:02.000 --> 00:01.000|WEBVTT|\n|\n\n|1|word|<00:00:01.500>|Interviewer: |Me: "
    b'|[|(|<v Bob>|-->|NOTE|\xff|{|"segments"|NaN|\r|&amp;'.split(b"|")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(READERS)), st.lists(PIECES | st.binary(max_size=4)).map(b"".join))
@example(".json", b"[" * 100_000)
@example(".json", b"9" * 5_000)
def test_any_bytes_are_words_or_one_line_of_trouble(tmp_path: Path, suffix: str, content: bytes) -> None:
    try:
        transcript = read_transcript(written(tmp_path, f"a{suffix}", content))
    except CouldNotError as refusal:
        told = str(refusal)
    else:
        told = f"a. {len(transcript.words)} words"
        if transcript.timing != "none":
            assert_in_order(transcript)
    assert re.fullmatch(r"a\..+", told)
    assert told != "a. 0 words"


TIMES = st.floats(0, 100).map(lambda time: round(time, 3))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TIMES, TIMES, st.lists(st.sampled_from(["a", "longer", "word,"]), max_size=4)), min_size=1))
def test_cues_in_order_give_every_word_once_and_in_order(
    tmp_path: Path, cues: list[tuple[float, float, list[str]]]
) -> None:
    ordered = sorted((start, start + length, words) for start, length, words in cues)
    said = [word for _, _, words in ordered for word in words]
    segments = [{"start": start, "end": end, "text": " ".join(words)} for start, end, words in ordered]
    path = written(tmp_path, "a.json", json.dumps({"segments": segments}))
    if not said:
        with pytest.raises(CouldNotError, match="holds no words"):
            read_transcript(path)
        return
    transcript = read_transcript(path)
    assert [word.text for word in transcript.words] == said
    assert_in_order(transcript)


@given(st.lists(st.text(min_size=1, max_size=9), min_size=1), TIMES, TIMES)
def test_words_share_all_of_a_stretch_by_their_letters(texts: list[str], start: float, length: float) -> None:
    words = shared_out(texts, start, start + length)
    assert [word.text for word in words] == texts
    assert words[0].start == start
    assert words[-1].end == pytest.approx(start + length)
    letters = sum(map(len, texts))
    for word in words:
        assert word.start is not None
        assert word.end is not None
        assert word.end - word.start == pytest.approx(length * len(word.text) / letters, abs=1e-6)
