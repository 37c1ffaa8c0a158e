import json
from pathlib import Path

import pytest

from interviewer.cli.yardstick import Example, read_yardstick
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word


def test_recordings_lie_beside_their_manifest(tmp_path: Path) -> None:
    lines = [
        {"file": "a.wav", "kind": "read", "text": "So we ship.", "words": [["so", 0.1, 0.4], ["\nwe", 1, 2]]},
        {"file": "b/c.flac", "kind": "spontaneous", "text": None, "words": None, "note": "no text"},
    ]
    path = tmp_path / "manifest.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")
    assert read_yardstick(path) == [
        Example(tmp_path / "a.wav", "read", "So we ship.", (Word("so", 0.1, 0.4, None), Word("we", 1.0, 2.0, None))),
        Example(tmp_path / "b/c.flac", "spontaneous", None, ()),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[]",
        '{"kind": "read"}',
        '{"file": "a.wav"}',
        '{"file": 3, "kind": "read"}',
        '{"file": "a.wav", "kind": "read", "words": [["so", 1]]}',
        '{"file": "a.wav", "kind": "read", "words": [["so", "x", 2]]}',
        '{"file": "a.wav", "kind": "read", "words": 7}',
    ],
)
def test_a_line_that_names_no_recording_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "manifest.jsonl"
    path.write_text('{"file": "a.wav", "kind": "read"}\n' + line, encoding="utf-8")
    with pytest.raises(CouldNotError, match=r"manifest.jsonl line 2 names no recording"):
        read_yardstick(path)


def test_an_empty_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(CouldNotError, match="names no recording"):
        read_yardstick(tmp_path / "manifest.jsonl")
