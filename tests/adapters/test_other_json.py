"""JSON that is not Whisper's: its times and words are read as they were meant, or refused."""

from pathlib import Path
from typing import Any

import pytest

from interviewer.adapters.importers import read_transcript
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import text_of
from tests.adapters.test_conversations import read, spelled

WHISPER_CPP = {
    "systeminfo": "",
    "transcription": [
        {"offsets": {"from": 0, "to": 100}, "text": " And", "speaker": "0"},
        {"offsets": {"from": 100, "to": 200}, "text": " fel", "speaker": "0"},
        {"offsets": {"from": 200, "to": 310}, "text": "low,", "speaker": "0"},
        {"offsets": {"from": 310, "to": 500}, "text": " go.", "speaker": "?"},
    ],
}
ASSEMBLYAI = {
    "audio_duration": 7,
    "text": "Why? I go on.",
    "words": [{"text": "Why?", "start": 1_000, "end": 3_000, "speaker": None}],
    "utterances": [
        {
            "speaker": "A",
            "text": "Why so?",
            "start": 1_000,
            "end": 3_000,
            "words": [{"text": "Why", "start": 1_000, "end": 1_200}, {"text": "so?", "start": 1_500, "end": 3_000}],
        },
        {"speaker": "B", "text": "I go on.", "start": 4_000, "end": 6_000},
    ],
}


def test_whisper_cpp_counts_milliseconds_and_may_cut_words(tmp_path: Path) -> None:
    assert spelled(read(tmp_path, "a.json", WHISPER_CPP)) == [
        ("Speaker 0", "And", 0.0, 0.1),
        ("Speaker 0", "fellow,", 0.1, 0.31),
        ("Speaker 0", "go.", 0.31, 0.5),
    ]
    assert text_of(read_transcript(tmp_path / "a.json").words) == "And fellow, go."


def test_assemblyai_counts_milliseconds(tmp_path: Path) -> None:
    told = read(tmp_path, "a.json", ASSEMBLYAI)
    assert spelled(told) == [("Speaker A", "Why so?", 1.0, 3.0), ("Speaker B", "I go on.", 4.0, 6.0)]
    assert told.passages[0].words[1].start == 1.5
    assert spelled(read(tmp_path, "a.json", ASSEMBLYAI | {"utterances": None})) == [("", "Why?", 1.0, 3.0)]
    assert spelled(read(tmp_path, "a.json", {"audio_duration": 3, "text": "So."})) == [("", "So.", None, None)]


@pytest.mark.parametrize(
    ("items", "speaker"),
    [
        ('[{"start": 1, "end": 2, "text": "So.", "speaker": "A"}]', "A"),
        ('[{"start": 1, "end": 2, "word": "So."}]', ""),
    ],
)
def test_a_list_may_stand_at_the_top(tmp_path: Path, items: str, speaker: str) -> None:
    assert spelled(read(tmp_path, "a.json", items)) == [(speaker, "So.", 1.0, 2.0)]


MILLISECONDS = {"segments": [{"start": 1_000, "end": 3_000, "text": "Why so?"}]}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (MILLISECONDS, "top level: its times are milliseconds, as it seems, where seconds are expected"),
        (
            {"segments": [{"start": 0, "end": 10**400, "text": "So."}]},
            "top level: its times are milliseconds, as it seems, where seconds are expected",
        ),
        (
            {"utterances": [{"speaker": "A", "text": "Why would you go on?" * 9, "start": 1, "end": 3}]},
            "top level: its times are no milliseconds",
        ),
        (
            {"utterances": [{"speaker": "A", "text": "Why?", "start": 1.5, "end": 3.0}]},
            "utterance 1: start is no whole number of milliseconds: 1.5",
        ),
        ({"transcription": [{"text": "So."}]}, "transcription 1, offsets: is not an object"),
        ({"transcription": [{"offsets": {"from": 3}}]}, "transcription 1: to is no whole number of milliseconds: None"),
    ],
)
def test_times_whose_unit_is_in_doubt_are_refused(tmp_path: Path, content: dict[str, Any], message: str) -> None:
    with pytest.raises(CouldNotError) as trouble:
        read(tmp_path, "a.json", content)
    assert str(trouble.value) == f"a.json, {message}."
