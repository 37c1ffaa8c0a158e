"""Taggers that are no taggers: each is refused in one line, and nothing in them is run."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.cli.conftest import ROOT, Run


@pytest.fixture
def units(tmp_path: Path) -> Path:
    path = tmp_path / "units.txt"
    path.write_text("We ask who left.", "utf-8")
    return path


class Trap:
    """Touches a file when it is unpickled."""

    def __init__(self, sprung: Path) -> None:
        self._sprung = sprung

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        return Path.touch, (self._sprung,)


@pytest.fixture
def own_tagger(real_home: Path) -> Path:
    path = real_home / "models" / "tagger" / "case.npz"
    path.parent.mkdir()
    return path


@pytest.mark.models
@pytest.mark.parametrize("wrapped", [False, True])
def test_a_tagger_that_is_a_pickle_is_refused_and_not_run(
    run: Run, own_tagger: Path, tmp_path: Path, units: Path, wrapped: bool
) -> None:
    sprung = tmp_path / "sprung"
    if wrapped:
        with own_tagger.open("wb") as file:
            np.savez(file, **{**_arrays(), "tags": np.array([Trap(sprung)], dtype=object)})
    else:
        own_tagger.write_bytes(pickle.dumps(Trap(sprung)))
    assert "is not a tagger this version can read" in run("tag", units, "--kind", "case").trouble
    assert not sprung.exists()


Change = Callable[[dict[str, Any]], dict[str, Any]]

CHANGES: dict[str, Change] = {
    "another format": lambda _: {"format": np.array(9)},
    "no bias": lambda _: {"bias": None},
    "short bias": lambda arrays: {"bias": arrays["bias"][:2]},
    "endless bias": lambda arrays: {"bias": arrays["bias"] * np.inf},
    "narrow words": lambda arrays: {"lexical": arrays["lexical"][:, :2]},
    "short words": lambda arrays: {"lexical": arrays["lexical"][:2]},
    "no numbers": lambda arrays: {"dense": arrays["dense"] * np.nan},
    "narrow meaning": lambda arrays: {"dense": arrays["dense"][:, :9]},
    "no rarity": lambda arrays: {"rarity": arrays["rarity"] * 0},
    "unknown tags": lambda arrays: {"tags": np.array(["x"] * len(arrays["tags"]))},
    "another kind's tags": lambda _: {"origin": np.array(json.dumps({**_origin(), "kind": "behavioural"}))},
    "no kind": lambda _: {"origin": np.array(json.dumps({**_origin(), "kind": "none"}))},
    "no origin": lambda _: {"origin": np.array("5")},
    "deep origin": lambda _: {"origin": np.array("[" * 100_000)},
}


def _arrays() -> dict[str, Any]:
    with np.load(ROOT / "models" / "tagger" / "case.npz") as file:
        return dict(file)


def _origin() -> dict[str, Any]:
    return dict(json.loads(str(_arrays()["origin"])))


@pytest.mark.models
@pytest.mark.parametrize("change", CHANGES)
def test_a_damaged_tagger_is_refused_in_one_line(run: Run, own_tagger: Path, units: Path, change: str) -> None:
    arrays = {**_arrays(), **CHANGES[change](_arrays())}
    with own_tagger.open("wb") as file:
        np.savez(file, **{name: array for name, array in arrays.items() if array is not None})
    ran = run("tag", units, "--kind", "case", "--json")
    assert "case.npz is not a tagger this version can read" in ran.trouble
    assert "interviewer train --kind case" in ran.err
    assert ran.out == ""


@pytest.mark.models
@pytest.mark.parametrize(
    "spoil", [lambda _: b"junk" * 99, lambda b: b[: len(b) // 2], lambda _: b"", lambda b: b[:-30]]
)
def test_a_tagger_that_is_no_archive_is_refused(
    run: Run, own_tagger: Path, units: Path, spoil: Callable[[bytes], bytes]
) -> None:
    own_tagger.write_bytes(spoil((ROOT / "models" / "tagger" / "case.npz").read_bytes()))
    assert "it is no archive of arrays" in run("tag", units, "--kind", "case").trouble


@pytest.mark.models
def test_a_tagger_damaged_inside_is_refused(run: Run, own_tagger: Path, units: Path) -> None:
    content = bytearray((ROOT / "models" / "tagger" / "case.npz").read_bytes())
    for start in range(len(content) // 10, len(content) * 9 // 10, 1000):
        content[start : start + 50] = bytes(50)
    own_tagger.write_bytes(content)
    assert "is not a tagger this version can read" in run("tag", units, "--kind", "case").trouble


@pytest.mark.models
def test_the_tagger_of_another_kind_is_refused(run: Run, own_tagger: Path, units: Path) -> None:
    own_tagger.write_bytes((ROOT / "models" / "tagger" / "behavioural.npz").read_bytes())
    assert "tags behavioural answers" in run("tag", units, "--kind", "case").trouble


@pytest.mark.models
def test_an_encoder_that_was_cut_short_is_refused(run: Run, real_home: Path, units: Path) -> None:
    own = real_home / "models" / "minilm"
    files = {path.name: path.read_bytes() for path in own.iterdir()}
    own.unlink()
    own.mkdir()
    for name, content in files.items():
        (own / name).write_bytes(content[:1_000_000] if name == "model.bin" else content)
    assert "The model minilm is damaged: model.bin has 1000000 bytes" in run("tag", units, "--kind", "case").trouble
