"""`interviewer train`: a tagger from labelled answers, whole or not at all."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pytest

from interviewer.adapters.embedder import DIMENSIONS
from interviewer.adapters.tagger import LinearTagger, load
from interviewer.cli.parts import Parts
from interviewer.core.events import CorrectionWithdrawn, QuestionAsked, SegmentTagged, TagCorrected
from interviewer.journal import amend
from interviewer.models.shelf import Shelf
from tests.cli.conftest import ROOT, Run
from tests.cli.corrected_rounds import WRONG, corrected_to, round_at

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
    monkeypatch.setattr("interviewer.adapters.embedder.Embedder", Letters)
    monkeypatch.setattr(Shelf, "ready", Shelf.path)
    # The reader has seen more than a toy corpus, and would outvote it.
    monkeypatch.setattr(Parts, "mixed", lambda parts, weights, _: LinearTagger(weights, parts.embedder))


def corpus_of(folder: Path, answers: Sequence[Sequence[str]]) -> Path:
    path = folder / "corpus.jsonl"
    lines = [
        json.dumps({"answer": number, "text": f"{SAYINGS[label]}, part {number}", "label": label})
        for number, answer in enumerate(answers)
        for label in answer
    ]
    path.write_text("\n".join(lines), "utf-8")
    return path


def yardstick_of(folder: Path, *units: tuple[str, str]) -> Path:
    path = folder / "yardstick.jsonl"
    lines = [json.dumps({"answer": at, "text": text, "label": label}) for at, (text, label) in enumerate(units)]
    path.write_text("\n".join(lines), "utf-8")
    return path


# What nobody says in the corpus, and what everybody does.
KIND = [("we sell tea.", "context"), *((said, label) for label, said in SAYINGS.items())]


@pytest.fixture
def corpus(tmp_path: Path, letters: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus, where the program brings no yardstick along."""
    del letters
    monkeypatch.setattr("interviewer.home.defaults", lambda: tmp_path / "defaults")
    (tmp_path / "defaults" / "models").mkdir(parents=True)
    shutil.copyfile(ROOT / "models" / "manifest.toml", tmp_path / "defaults" / "models" / "manifest.toml")
    return corpus_of(tmp_path, [list(SAYINGS)] * 40)


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


def test_corrections_are_learned_and_shown_before_the_tagger_is_saved(run: Run, home: Path, corpus: Path) -> None:
    for name in ("monday", "tuesday"):
        round_at(home, name, corrected_to("context"))
    yardstick = yardstick_of(corpus.parent, *KIND)
    ran = run("train", "--corpus", corpus, "--yardstick", yardstick)
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == [
        "Corrected units learned from: 2, of rounds: 2; without and with them",
        f"  yardstick      macro-F1 0.667 -> 1.000 on {yardstick}",
        "  corrections    0 -> 2 right, none of a round that was learned from",
    ]
    assert "On answers it had not seen: 120 units" in ran.out
    weights, origin = load(home / "models" / "tagger" / "case.npz")
    assert "context" in weights.tags
    assert "recommendation" in weights.tags
    assert origin.trained_with.endswith(" and 2 corrected units")


def test_the_document_tells_of_corrections(run: Run, home: Path, corpus: Path) -> None:
    round_at(home, "monday", corrected_to("context"))
    yardstick = yardstick_of(corpus.parent, *KIND)
    document = run("train", "--corpus", corpus, "--yardstick", yardstick, "--json").json
    assert (document["units"], document["styles"]) == (120, {})
    assert document["corrections"] == {
        "units": 1,
        "rounds": 1,
        "right": {"before": 0, "after": None},
        "yardstick": {"file": str(yardstick), "before": 0.667, "after": 1.0},
    }


def test_with_the_same_corrections_it_gives_the_same_bytes(run: Run, home: Path, corpus: Path) -> None:
    for name in ("monday", "tuesday"):
        round_at(home, name, corrected_to("context"))
    target = home / "models" / "tagger" / "case.npz"
    run("train", "--corpus", corpus)
    first = target.read_bytes()
    run("train", "--corpus", corpus)
    assert target.read_bytes() == first


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_corrections_that_make_it_worse_are_refused(run: Run, home: Path, corpus: Path, options: list[str]) -> None:
    # Somebody says of what the corpus calls a framework that it is context.
    said = SegmentTagged(50.0, 60.0, SAYINGS["framework"], "framework", 0.9)
    round_at(home, "monday", said, corrected_to("context", said))
    target = home / "models" / "tagger" / "case.npz"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"the old one")
    yardstick = yardstick_of(corpus.parent, *KIND[1:])
    ran = run("train", "--corpus", corpus, "--yardstick", yardstick, *options)
    assert "What you corrected makes the tagger worse: macro-F1 " in ran.trouble
    assert "interviewer train --without-corrections" in ran.err
    assert ("yardstick" in ran.out) == (options == [])
    assert target.read_bytes() == b"the old one"
    assert run("train", "--corpus", corpus, "--yardstick", yardstick, "--without-corrections").code == 0


def test_of_one_round_and_without_a_yardstick_it_says_what_cannot_be_told(run: Run, home: Path, corpus: Path) -> None:
    round_at(home, "monday", corrected_to("context"))
    lines = run("train", "--corpus", corpus).out.splitlines()
    assert lines[1:3] == [
        "  yardstick      there is none (--yardstick FILE), so it cannot be told whether they do harm",
        "  corrections    0 right without; with, it takes two rounds to tell",
    ]


def test_the_yardstick_at_home_is_taken(run: Run, home: Path, corpus: Path) -> None:
    round_at(home, "monday", corrected_to("context"))
    own = home / "models" / "tagger" / "corpus" / "case_held_out.jsonl"
    own.parent.mkdir(parents=True)
    yardstick_of(corpus.parent, *KIND).rename(own)
    assert f"0.667 -> 1.000 on {own}" in run("train", "--corpus", corpus).out


def test_without_corrections_it_is_the_tagger_of_the_corpus(run: Run, home: Path, corpus: Path) -> None:
    target = home / "models" / "tagger" / "case.npz"
    run("train", "--corpus", corpus)
    alone = target.read_bytes()
    folder = round_at(home, "monday", corrected_to("context"))
    assert "Corrected units" in run("train", "--corpus", corpus).out
    assert target.read_bytes() != alone
    ran = run("train", "--corpus", corpus, "--without-corrections")
    assert "Corrected units" not in ran.out
    assert target.read_bytes() == alone
    amend(folder, [CorrectionWithdrawn(0, WRONG.start, WRONG.text)])
    run("train", "--corpus", corpus)
    assert target.read_bytes() == alone


def test_what_is_of_another_kind_or_of_a_later_scheme_is_not_learned(run: Run, home: Path, corpus: Path) -> None:
    round_at(home, "monday", corrected_to("metaphor"))
    told = QuestionAsked(41.0, "Tell me of a failure.", "behavioural")
    said = SegmentTagged(42.0, 43.0, "I failed.", "aside", 0.5)
    round_at(home, "tuesday", told, said, TagCorrected(1, said.start, said.text, "action"))
    ran = run("train", "--corpus", corpus, "--yardstick", "nowhere.jsonl")
    assert (ran.code, "Corrected units" in ran.out) == (0, False)
    assert "so the yardstick is left aside" in ran.err


def test_a_yardstick_that_is_not_there_is_told_before_anything_is_trained(run: Run, home: Path, corpus: Path) -> None:
    round_at(home, "monday", corrected_to("context"))
    assert "there is no such file" in run("train", "--corpus", corpus, "--yardstick", "nowhere.jsonl").trouble
    assert not (home / "models").exists()


def test_without_the_encoder_it_says_what_to_get(run: Run, tmp_path: Path) -> None:
    assert "interviewer models get minilm" in run("train", "--corpus", corpus_of(tmp_path, [list(SAYINGS)] * 4)).trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_half_a_surrogate_pair_is_refused_by_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"answer": 1, "text": "a\\ud800b", "label": "context"}')
    assert "corpus.jsonl line 1 is not JSON" in run("train", "--corpus", path).trouble
