"""What damaged files have brought to light, each by itself."""

import io
import json
import os
import pickle
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from interviewer.adapters.context_reader import _heads
from interviewer.adapters.importers import Conversation, read_conversation, read_transcript
from interviewer.adapters.tagger import LARGEST_MB, load
from interviewer.cli.finding_files import lines_with_findings
from interviewer.cli.output import document_text, progress
from interviewer.cli.reading import text_of_file
from interviewer.config import load_config
from interviewer.config_file import keep
from interviewer.core.events import from_json
from interviewer.core.report import report_of
from interviewer.core.strict_json import MalformedFactError
from interviewer.core.trouble import CouldNotError
from interviewer.exports.cells import harmless
from interviewer.exports.cover import cover_of
from interviewer.exports.spreadsheet import rounds_csv
from interviewer.index import Index
from interviewer.journal import FACTS, read_facts
from interviewer.models.inventory import UnreadableInventoryError, read_inventory
from interviewer.models.manifest import read_manifest
from interviewer.units import labelled, read_units
from interviewer.whole_file import whole
from tests.cli.test_tagger_files import Trap
from tests.exports.reports import answer
from tests.fuzz.outside import sealed
from tests.fuzz.shown import text

DEEP = "[" * 20_000
LONG = "x" * 20_000
LONGEST = 1_000


def refusal(read: Callable[[], object]) -> str:
    with pytest.raises(CouldNotError) as refused:
        read()
    assert len(str(refused.value)) < LONGEST
    return str(refused.value)


@pytest.mark.parametrize(
    "text", ["a." * 20_000 + "b = 1", DEEP, f"{LONG} = 1", f'[voice]\nengine = "{LONG}"', f'[voice]\nrate = "{LONG}"']
)
def test_settings_are_refused_in_one_sentence_and_kept(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, "utf-8")
    refusal(lambda: load_config(path))
    refusal(lambda: keep(path, "voice.rate", 150))
    assert path.read_text("utf-8") == text


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"#" * 1_000_001)
    assert "larger than 1 MB" in refusal(lambda: load_config(path))
    with path.open("wb") as file:
        # It takes no room on the disk.
        file.truncate(300 * 10**6)
    assert "larger than 256 MB" in refusal(lambda: whole(path, 256))
    assert "at most 64 MB" in refusal(lambda: text_of_file(path))


def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    os.mkfifo(folder / FACTS)
    assert stat.S_ISFIFO((folder / FACTS).stat().st_mode)
    assert "is a pipe" in refusal(lambda: read_facts(folder))


@pytest.mark.parametrize("value", [{"fact": LONG}, {"fact": "RoundEnded", **{LONG + str(n): 1 for n in range(9)}}])
def test_a_fact_that_is_none_is_told_in_short(value: object) -> None:
    with pytest.raises(MalformedFactError) as refused:
        from_json(value)
    assert len(str(refused.value)) < LONGEST


def test_so_is_a_label() -> None:
    refusal(lambda: labelled(read_units(json.dumps({"text": "So.", "tag": LONG}), "a"), "a", "case"))


@pytest.mark.parametrize("line", [DEEP, f'{{"answer": {"9" * 5_000}}}', f'{{"answer": "{LONG}", "kind": "{LONG}"}}'])
def test_findings_are_refused_in_one_sentence(tmp_path: Path, line: str) -> None:
    path = tmp_path / "findings.jsonl"
    path.write_text(line, "utf-8")
    refusal(lambda: lines_with_findings(str(path)))


def test_an_index_that_nests_too_deep_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / ".index").write_bytes(sealed(DEEP.encode()))
    assert Index(tmp_path, "by").rounds(lambda folder: pytest.fail(str(folder))) == []


MODEL = '[base]\nkind = "whisper"\npurpose = "Hears."\nlicence = "MIT"\nsources = []\n'
FILE = "[[base.files]]\nname = {}\nbytes = 1\nsha256 = 'a'\n"


@pytest.mark.parametrize(
    "text",
    [
        *("base = 1", "base = ['a']", "[base]\nfiles = 3", DEEP, "a." * 20_000 + "b = 1"),
        *(MODEL + FILE.format(name) for name in ("'../../x'", "'/etc/x'", "'..'", "''", "7", "'a\\b'", "'C:x'")),
        *(MODEL.replace("[base]", f"[{name}]") + "files = []" for name in ("'../x'", "'a/b'")),
        MODEL.replace('"Hears."', "1") + "files = []",
    ],
)
def test_a_list_of_models_leads_nowhere_else(tmp_path: Path, text: str) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(text, "utf-8")
    refusal(lambda: read_manifest(path))


def test_a_list_of_models_that_is_right_is_read(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(MODEL + FILE.format("'model.bin'"), "utf-8")
    assert [file.name for file in read_manifest(path)["base"].files] == ["model.bin"]


@pytest.mark.parametrize("files", [DEEP, '[{"name": "../x", "bytes": 1, "sha256": "a"}]', '[{"name": 1}]', "7"])
def test_so_does_an_inventory(tmp_path: Path, files: str) -> None:
    (tmp_path / "inventory.json").write_text(files, "utf-8")
    with pytest.raises(UnreadableInventoryError):
        read_inventory(tmp_path)


@pytest.mark.parametrize("read", [load, _heads], ids=["tagger", "heads"])
@pytest.mark.parametrize("wrapped", [False, True], ids=["a pickle", "in an archive"])
def test_no_code_in_a_stored_model_is_run(tmp_path: Path, read: Callable[[Path], object], wrapped: bool) -> None:
    path, sprung = tmp_path / "case.npz", tmp_path / "sprung"
    names = ("format", "origin", "tags", "case.tags", "case.weight", "behavioural.tags")
    if wrapped:
        with path.open("wb") as file:
            np.savez(file, allow_pickle=True, **dict.fromkeys(names, np.array([Trap(sprung)], dtype=object)))
    else:
        path.write_bytes(pickle.dumps(Trap(sprung)))
    with pytest.raises((CouldNotError, ValueError)):
        read(path)
    assert not sprung.exists()


@pytest.mark.parametrize("read", [load, _heads], ids=["tagger", "heads"])
def test_a_small_archive_does_not_fill_the_memory(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = tmp_path / "case.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("format.npy", "w") as member:
        for _ in range(LARGEST_MB + 1):
            member.write(bytes(10**6))
    assert path.stat().st_size < 10**6
    with pytest.raises((CouldNotError, ValueError), match="unpacks to more than"):
        read(path)


def test_a_tagger_whose_parts_have_two_names_is_refused_in_short(tmp_path: Path) -> None:
    path = tmp_path / "case.npz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("origin.npy", bytes(6_000))
    # Its name in the list stays; the one that stands before the part has 5,000 letters.
    content = bytearray(path.read_bytes())
    content[26:28] = (5_000).to_bytes(2, "little")
    path.write_bytes(content)
    assert "File name in directory" in refusal(lambda: load(path))


@pytest.mark.parametrize(
    "header", [b"{'descr': '<f4', 'shape': (1,", b"(" * 100, b"\xff{", b"{'shape': (" + b"9" * 400 + b",)}"]
)
@pytest.mark.parametrize("kind", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_arrays_that_are_none_are_refused(tmp_path: Path, header: bytes, kind: int) -> None:
    path = tmp_path / "case.npz"
    padded = header.ljust(117) + b"\n"
    with zipfile.ZipFile(path, "w", kind) as archive:
        archive.writestr("origin.npy", b"\x93NUMPY\x01\x00" + len(padded).to_bytes(2, "little") + padded)
    refusal(lambda: load(path))
    # What packed it is damaged too.
    content = path.read_bytes()
    path.write_bytes(content[:45] + b"\xff" * 8 + content[53:])
    refusal(lambda: load(path))


@pytest.mark.parametrize("tag", ["\x9b31mred", "=cmd|' /C calc'!A0", "\x1b]0;owned\x07"])
def test_the_name_of_a_column_is_harmless(tag: str) -> None:
    facts = answer("Why?", [(1.0, 9.0, tag, "It fell.")])
    told = rounds_csv(report_of(facts), cover_of(facts))
    text(told)
    head = told.splitlines()[0].split(",")
    assert any(name.endswith("_seconds") and harmless(tag).replace(" ", "_") in name for name in head)
    assert not any(name.startswith("=") for name in head)


def test_a_document_steers_no_terminal_and_says_the_same() -> None:
    told = {"said": "\x9b31m\x7f\x85 \x1b[2J ü"}
    text = document_text(told)
    assert text.isprintable()
    assert json.loads(text) == told


def test_the_name_of_a_recording_steers_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    with progress("Reading [bold]\x1b]0;owned\x07.wav", 10.0) as tell:
        tell(5.0)
    assert "[bold]" in shown.getvalue()
    assert "\x1b]0;" not in shown.getvalue()


@pytest.mark.parametrize("read", [read_conversation, read_transcript])
def test_a_word_without_letters_and_without_a_time_is_none(tmp_path: Path, read: Callable[[Path], object]) -> None:
    words = [{"word": "In", "start": 4.0, "end": 4.4}, {"word": ""}, {"word": "users.", "start": 5.0, "end": 6.0}]
    path = tmp_path / "talk.json"
    path.write_text(json.dumps({"segments": [{"start": 4.0, "end": 6.0, "text": "", "words": words}]}), "utf-8")
    told = read(path)
    heard = told.passages[0].words if isinstance(told, Conversation) else getattr(told, "words", ())
    assert [word.text for word in heard] == ["In", "users."]
