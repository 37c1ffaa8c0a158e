"""`interviewer bench hearing`: recordings whose words are known, heard as a round does and by one bare call."""

import json
import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.adapters.recording import Recording
from interviewer.core.words import Word
from tests.cli.conftest import Run
from tests.cli.fakes import Pitches
from tests.tones import joined, silence, tone, write


class Deaf:
    """In the place of the bare call: reads tones, and never hears the first of them."""

    def __init__(self, *_: object) -> None:
        pass

    def read(self, audio: Path) -> list[Word]:
        sound = np.concatenate([block.samples for block in Recording(audio).blocks()])
        return list(Pitches().read(sound))[1:]


@pytest.fixture
def manifest(tmp_path: Path, fakes: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  for what it does
    """Two recordings of tones, one of them with the times of its words, and one of which nothing is known."""
    monkeypatch.setattr("interviewer.adapters.offline_reader.OfflineReader", Deaf)
    tones = joined(silence(0.5), tone(0.5, 440), silence(0.5), tone(0.5, 220), silence(1.0), tone(0.5, 330))
    write(tmp_path / "read.wav", tones)
    write(tmp_path / "free.wav", joined(silence(0.3), tone(0.5, 440), silence(0.4), tone(0.5, 220)))
    write(tmp_path / "unknown.wav", tone(0.5, 440))
    words = [["a44", 0.5, 1.0], ["a22", 1.5, 2.0], ["a33", 3.0, 3.5]]
    lines: list[dict[str, Any]] = [
        {"file": "read.wav", "kind": "read", "text": "a44, a22. A33!", "words": words},
        {"file": "free.wav", "kind": "disfluent", "text": "a44 um a23", "words": None},
        {"file": "unknown.wav", "kind": "spontaneous", "text": None, "words": None},
    ]
    path = tmp_path / "manifest.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_word_errors_by_kind(run: Run, manifest: Path) -> None:
    figures = run("bench", "hearing", manifest, "--json").json
    assert (figures["file"], figures["recordings"], figures["seconds"]) == ("manifest.jsonl", 3, 3.5 + 1.7 + 0.5)
    errors = figures["word_errors"]
    assert list(errors) == ["read", "disfluent", "all"]
    # "a44" counts as three words: a forty four.
    assert (errors["read"]["all_words"]["ear"]["rate"], errors["read"]["all_words"]["offline"]["rate"]) == (0, 0.333)
    assert errors["disfluent"]["all_words"]["ear"] == {
        "substituted": 1, "deleted": 1, "inserted": 0, "words": 7, "rate": 0.286,
    }  # fmt: skip
    assert errors["disfluent"]["without_filled_pauses"]["ear"]["rate"] == 0.167
    assert errors["all"]["all_words"]["ratio"] == pytest.approx(2 / (3 + 5), abs=0.001)


def test_filled_pauses_starts_pauses_and_costs(run: Run, manifest: Path) -> None:
    figures = run("bench", "hearing", manifest, "--json").json
    assert figures["filled_pauses"]["ear"] == {
        "there": 1, "found": 0, "matched": 0, "recall": 0, "precision": None, "f1": 0, "not_said_elsewhere": 0,
    }  # fmt: skip
    assert figures["word_starts"]["ear"]["words"] == 3
    assert figures["word_starts"]["offline"]["words"] == 2
    assert figures["word_starts"]["ear"]["p90"] <= 0.05
    assert (figures["pauses"]["there"], figures["pauses"]["f1"]) == (2, 1)
    assert set(figures["cpu_seconds_per_second"]) == {"ear", "offline"}
    assert [one["file"] for one in figures["each"]] == ["read.wav", "free.wav", "unknown.wav"]
    assert "word_errors" not in figures["each"][2]


def test_for_people_it_is_tables(run: Run, manifest: Path) -> None:
    out = run("bench", "hearing", manifest).out
    lines = [re.split(r"\s{2,}", line.strip()) for line in out.splitlines()]
    rows = {name: figures for name, *figures in lines if figures}
    assert rows["read"] == ["0.0%", "33.3%", "0.00"] * 2
    assert len(rows["processor seconds for each second of sound"]) == 2
    assert max(map(len, out.splitlines())) < 80
    assert "a44" not in out


def test_without_texts_there_are_no_word_errors(run: Run, manifest: Path) -> None:
    manifest.write_text('{"file": "unknown.wav", "kind": "noise"}', encoding="utf-8")
    figures = run("bench", "hearing", manifest, "--json").json
    assert figures["word_errors"] == {}
    assert figures["word_starts"]["ear"] == {"words": 0, "median": None, "p90": None}
    assert run("bench", "hearing", manifest).code == 0


def test_a_missing_recording_is_told_before_any_is_read(run: Run, manifest: Path) -> None:
    lines = manifest.read_text(encoding="utf-8")
    manifest.write_text(lines + '\n{"file": "none.wav", "kind": "read"}', encoding="utf-8")
    assert "none.wav" in run("bench", "hearing", manifest).trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_real_readings_are_held_against_what_was_said(run: Run, spoken: Callable[[str], Path], tmp_path: Path) -> None:
    texts = ("We should fix the payment page first.", "People leave because the page is slow to load.")
    lines = [json.dumps({"file": str(spoken(text)), "kind": "read", "text": text}) for text in texts]
    (tmp_path / "manifest.jsonl").write_text("\n".join(lines), encoding="utf-8")
    figures = run("bench", "hearing", tmp_path / "manifest.jsonl", "--model", "tiny.en", "--json").json
    errors = figures["word_errors"]["read"]["all_words"]
    assert errors["ear"]["words"] == len(list(chain(*(text.split() for text in texts))))
    assert max(errors["ear"]["rate"], errors["offline"]["rate"]) < 0.5
    assert min(figures["cpu_seconds_per_second"].values()) > 0
