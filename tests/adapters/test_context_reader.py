"""The reader that comes with the program, and what is made of its views."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from interviewer.adapters.context_reader import HEADS, ContextReader
from interviewer.adapters.mixed_tagger import MixedTagger
from interviewer.adapters.windows import Window, windows
from interviewer.core.tags import SCHEMES, Tagging
from interviewer.core.trouble import CouldNotError

READER = Path(__file__).parents[2] / "models" / "tagger" / "reader"
UNITS = [
    "So the rental office in Porto lost a third of its scooter rides since May.",
    "I would go through AARRR now: acquisition, activation, retention, referral, revenue, and then the HEART metrics.",
    "I think the new deposit scares tourists away, because they saw it only at the very end.",
    "I would drop the deposit for two weeks in one district and see whether rides come back.",
]


@pytest.fixture(scope="module")
def reader() -> ContextReader:
    return ContextReader(READER)


def best(reader: ContextReader, units: Sequence[str], kind: str = "case") -> list[str]:
    return [
        SCHEMES[kind][0] if not len(row) else reader.heads[kind].tags[int(row.argmax())]
        for row in rows(reader, units, kind)
    ]


def rows(reader: ContextReader, units: Sequence[str], kind: str = "case") -> np.ndarray:
    return reader.read(units, "Why are scooter rides down?", kind)


def test_it_tells_what_units_are_for(reader: ContextReader) -> None:
    assert best(reader, UNITS) == ["context", "framework", "hypothesis", "recommendation"]


@pytest.mark.parametrize("kind", list(SCHEMES))
def test_what_it_gives_are_chances(reader: ContextReader, kind: str) -> None:
    assert np.exp(rows(reader, UNITS, kind)).sum(axis=1) == pytest.approx(np.ones(len(UNITS)), abs=1e-4)


def test_of_nothing_it_says_nothing(reader: ContextReader) -> None:
    assert rows(reader, []).shape == (0, 6)


@pytest.mark.parametrize("odd", ["", "   ", "\ud800", "a" * 5000, "🙂 " * 300, "[SEP] [CLS]"])
def test_odd_units_are_read_too(reader: ContextReader, odd: str) -> None:
    assert np.isfinite(rows(reader, [UNITS[0], odd, UNITS[2]])).all()


def test_the_neighbours_are_seen(reader: ContextReader) -> None:
    alone, beside = rows(reader, UNITS[1:2]), rows(reader, UNITS)[1:2]
    assert not np.allclose(alone, beside)


def test_what_stands_far_away_is_not(reader: ContextReader) -> None:
    long = [f"{UNITS[number % 4]} That was in week {number}." for number in range(60)]
    changed = [*long[:-1], "Okay."]
    assert np.allclose(rows(reader, long)[:30], rows(reader, changed)[:30], atol=0.05)


def test_a_unit_that_two_windows_show_is_read_where_more_stands_around_it(
    reader: ContextReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Window] = []

    def noting(*asked: Any) -> list[Window]:
        seen[:] = windows(*asked)
        return list(seen)

    monkeypatch.setattr("interviewer.adapters.context_reader.windows", noting)
    long = [f"{UNITS[number % 4]} That was in week {number}." for number in range(30)]
    read = rows(reader, long)
    first, second = seen[0], seen[1]
    shared = second.units[0][0]
    # It opens the second window, and has room on both sides in the first.
    alone = rows(reader, long[: first.units[-1][0] + 1])
    assert np.allclose(read[shared], alone[shared], atol=0.02)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / HEADS).unlink(),
        lambda folder: (folder / HEADS).write_bytes(b"PK junk"),
        lambda folder: np.savez(folder / HEADS, other=np.array(1)),
        lambda folder: (folder / "model.bin").write_bytes(b"junk"),
        lambda folder: (folder / "tokenizer.json").write_text("{}"),
    ],
)
def test_a_damaged_one_is_an_error_for_people(tmp_path: Path, spoil: object) -> None:
    folder = tmp_path / "reader"
    shutil.copytree(READER, folder)
    assert callable(spoil)
    spoil(folder)
    with pytest.raises(CouldNotError, match="cannot be loaded"):
        ContextReader(folder)


class Certain:
    """A classifier that holds one tag likely."""

    def __init__(self, tag: str, confidence: float) -> None:
        self._tag, self._confidence = tag, confidence

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        assert question
        rest = (1 - self._confidence) / 5
        scores = {tag: self._confidence if tag == self._tag else rest for tag in SCHEMES["case"]}
        return [Tagging(self._tag, self._confidence, scores) for _ in units]


def test_a_mix_heeds_both_voices(reader: ContextReader) -> None:
    weak, strong = (MixedTagger(Certain("aside", sure), reader, "case") for sure in (0.2, 1.0))
    assert [one.tag for one in weak.tag(UNITS, "Why?")] == best(reader, UNITS)
    assert {one.tag for one in strong.tag(UNITS, "Why?")} == {"aside"}
    for tagging in weak.tag(UNITS, "Why?"):
        assert sum(tagging.scores.values()) == pytest.approx(1)
        assert tagging.confidence == max(tagging.scores.values()) == tagging.scores[tagging.tag]


def test_a_mix_of_nothing_is_nothing(reader: ContextReader) -> None:
    assert MixedTagger(Certain("aside", 0.5), reader, "case").tag([], "Why?") == []
