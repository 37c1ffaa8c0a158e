"""`interviewer train`: a tagger from labelled answers, whole or not at all."""

import json
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pytest

from interviewer.adapters.embedder import DIMENSIONS
from interviewer.models.shelf import Shelf
from tests.cli.conftest import Run

SAYINGS = {
    "framework": "first users then business then technology",
    "hypothesis": "my guess is that the price is why they leave",
    "recommendation": "we should ship the cheaper plan on monday",
}


class Letters:
    """In the place of the encoder: each text a direction of its own."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        rows = [np.random.default_rng(crc32(text.encode())).normal(size=DIMENSIONS) for text in texts]
        return np.array([row / np.linalg.norm(row) for row in rows], np.float32)


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.cli.train.Embedder", Letters)
    monkeypatch.setattr("interviewer.adapters.embedder.Embedder", Letters)
    monkeypatch.setattr(Shelf, "ready", Shelf.path)


def corpus_of(folder: Path, answers: Sequence[Sequence[str]]) -> Path:
    path = folder / "corpus.jsonl"
    lines = [
        json.dumps({"answer": number, "text": f"{SAYINGS[label]}, part {number}", "label": label})
        for number, answer in enumerate(answers)
        for label in answer
    ]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("labels", [["framework", "hypothesis", "recommendation"], ["framework", "hypothesis"]])
def test_what_was_learned_is_written_to_the_home_and_used(
    run: Run, home: Path, tmp_path: Path, labels: list[str]
) -> None:
    corpus = corpus_of(tmp_path, [labels] * 6)
    ran = run("train", "--corpus", corpus, "--json")
    assert ran.code == 0
    assert (ran.json["units"], ran.json["accuracy"]) == (6 * len(labels), 1.0)
    target = home / "models" / "tagger" / "case.npz"
    assert f"written to {target}; sha256 " in ran.err
    assert run("evaluate", corpus, "--json").json["accuracy"] == 1.0
    assert [path.name for path in target.parent.iterdir()] == ["case.npz"]


@pytest.mark.usefixtures("letters")
def test_the_same_corpus_gives_the_same_bytes(run: Run, home: Path, tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, [list(SAYINGS)] * 4)
    target = home / "models" / "tagger" / "case.npz"
    run("train", "--corpus", corpus)
    first = target.read_bytes()
    run("train", "--corpus", corpus)
    assert target.read_bytes() == first


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ([["framework", "hypothesis"]], "holds 1 answer"),
        ([["framework"]] * 4, "hold no label but framework"),
        ([["framework"], ["hypothesis"]], "hold no label but"),
        ([], "holds no unit"),
    ],
)
def test_too_little_to_learn_from_is_told_and_nothing_written(
    run: Run, home: Path, tmp_path: Path, answers: list[list[str]], says: str
) -> None:
    assert says in run("train", "--corpus", corpus_of(tmp_path, answers)).trouble
    assert not (home / "models").exists()


@pytest.mark.usefixtures("letters")
def test_where_it_cannot_be_written_the_old_tagger_stays(run: Run, home: Path, tmp_path: Path) -> None:
    (home / "models").write_text("a file where a folder should be")
    assert "The old one is kept" in run("train", "--corpus", corpus_of(tmp_path, [list(SAYINGS)] * 4)).trouble


def test_without_the_encoder_it_says_what_to_get(run: Run, tmp_path: Path) -> None:
    assert "interviewer models get minilm" in run("train", "--corpus", corpus_of(tmp_path, [list(SAYINGS)] * 4)).trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_half_a_surrogate_pair_is_refused_by_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"answer": 1, "text": "a\\ud800b", "label": "context"}')
    assert "corpus.jsonl line 1 is not JSON" in run("train", "--corpus", path).trouble
