"""What no reader takes: documents, and more than a day of words."""

from pathlib import Path
from typing import Any

import pytest

from interviewer.adapters.importers import CONVERSATIONS, read_transcript
from interviewer.core.trouble import CouldNotError
from tests.adapters.test_conversations import read


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".tsv"])
def test_documents_are_no_recordings_and_are_told_what_is_read(tmp_path: Path, suffix: str) -> None:
    assert suffix in CONVERSATIONS
    with pytest.raises(CouldNotError, match=r"\.txt, \.vtt, \.srt, \.sbv and \.json are\. Save it as one of them"):
        read(tmp_path, f"a{suffix}", b"PK\3\4")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "so " * 9),
        ("a.txt", "so\n" * 9),
        ("a.txt", "so[x]" * 9),
        ("a.txt", "Bob: so\nJane: so\n" * 5),
        ("a.txt", "Bob  0:01\nso\n\nJane  0:01\nso\n\n" * 5),
        ("a.srt", "00:00:00,000 --> 00:00:01,000\nso so\n\n" * 5),
        ("a.json", {"segments": [{"start": 0, "end": 1, "text": "so so"}] * 5}),
        ("a.json", {"words": [{"text": "so"}] * 9}),
        ("a.json", {"text": "so " * 9}),
    ],
)
def test_more_words_than_a_day_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str | dict[str, Any]
) -> None:
    for module in ("limits", "spoken"):
        monkeypatch.setattr(f"interviewer.adapters.importers.{module}.MOST_WORDS", 8)
    message = rf"^{name} holds more than 8 words, and no more are read: cut it into several files\.$"
    with pytest.raises(CouldNotError, match=message):
        read(tmp_path, name, content)
    # By name the words of one person are few.
    if "Bob" not in str(content):
        with pytest.raises(CouldNotError, match=message):
            read_transcript(tmp_path / name)


def test_more_lines_than_words_can_fill_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.adapters.importers.limits.MOST_LINES", 8)
    with pytest.raises(CouldNotError, match=r"^a\.txt holds more than 8 lines, "):
        read(tmp_path, "a.txt", "\n" * 9 + "So.")
