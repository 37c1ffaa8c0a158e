"""Learning to tag: what is left out, how sure the tagger may be, and what its card says of it."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from interviewer.adapters.tagger import LinearTagger, digest, load
from interviewer.adapters.training import cooled, held_out, temperature, train
from interviewer.core.labelled import LabelledAnswer, LabelledUnit
from interviewer.core.tags import Tagging

TAGGERS = Path(__file__).parents[2] / "models" / "tagger"
SAID = {"context": "our users are tired", "framework": "first goals then metrics", "aside": "let me think"}


class Hashes:
    """Vectors of no meaning: the same text, the same vector."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.read.update(texts)
        seeds = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) for text in texts]
        vectors = np.stack([np.random.default_rng(seed).normal(size=384) for seed in seeds])
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def answer(name: str, writer: str = "") -> LabelledAnswer:
    units = [LabelledUnit(name, "Why?", "", text, label, None, writer) for label, text in SAID.items()]
    return LabelledAnswer(name, "Why?", tuple(units))


def test_words_that_mark_a_tag_are_learned() -> None:
    tagger = LinearTagger(train([answer(str(number)) for number in range(6)], Hashes()), Hashes())
    taggings = tagger.tag(list(SAID.values()), "Why?")
    assert [tagging.tag for tagging in taggings] == list(SAID)
    assert all(sum(tagging.scores.values()) == pytest.approx(1) for tagging in taggings)


def test_a_higher_temperature_is_less_sure_of_the_same_tags() -> None:
    answers = [answer(str(number)) for number in range(6)]
    warm, cold = (
        LinearTagger(train(answers, Hashes(), degree), Hashes()).tag(["let me think"]) for degree in (3.0, 1.0)
    )
    assert warm[0].tag == cold[0].tag
    assert warm[0].confidence < cold[0].confidence
    assert cooled([(answers[0], cold)], 3.0)[0][1][0].confidence == pytest.approx(warm[0].confidence, abs=1e-3)


def test_every_answer_is_left_out_once() -> None:
    answers = [answer(str(number)) for number in range(7)]
    assert sorted(one.name for one, _ in held_out(answers, Hashes())) == [one.name for one in answers]


def test_where_writers_are_known_nobody_is_measured_on_what_he_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [answer(f"{writer}{number}", writer) for writer in "abcd" for number in range(3)]
    learned: list[set[str]] = []

    def noting(some: Sequence[LabelledAnswer], embedder: Hashes) -> object:
        learned.append({one.units[0].writer for one in some})
        return train(some, embedder)

    monkeypatch.setattr("interviewer.adapters.training.train", noting)
    held_out(answers, Hashes())
    assert all(len(writers) == 3 for writers in learned)
    assert len(learned) == 4


def test_a_tagger_that_is_too_sure_is_found_out() -> None:
    sure = Tagging("context", 0.98, {"context": 0.98, "aside": 0.02})
    labels = ["context"] * 7 + ["aside"] * 3
    units = tuple(LabelledUnit("a", "", "", "x", label) for label in labels)
    judged = [(LabelledAnswer("a", "", units), [sure] * 10)]
    after = cooled(judged, temperature(judged))[0][1][0]
    assert after.confidence == pytest.approx(0.74, abs=0.05)
    assert temperature(judged) > 2


@pytest.mark.parametrize("kind", ["case", "behavioural"])
def test_the_card_is_of_this_tagger_and_this_corpus(kind: str) -> None:
    card = (TAGGERS / "CARD.md").read_text(encoding="utf-8")
    origin = load(TAGGERS / f"{kind}.npz")[1]
    corpus = TAGGERS / "corpus" / f"{kind}.jsonl"
    assert origin.corpus_sha256 == digest(corpus)
    assert f"`{origin.corpus_sha256}`" in card
    assert f"`{digest(TAGGERS / f'{kind}.npz')}`" in card
    assert f"{origin.answers} answers, {origin.units:,} units" in card
    assert f"{origin.held_out_macro_f1:.3f}" in card
