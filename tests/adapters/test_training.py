"""Learning to tag: what is left out, how sure the tagger may be, and what its card says of it."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from sklearn.linear_model import LogisticRegression

from interviewer.adapters.tagger import LinearTagger, Weights, digest, load
from interviewer.adapters.training import (
    CORRECTION_WEIGHT,
    cooled,
    corrected_right,
    held_out,
    rounds_left_out,
    temperature,
    train,
)
from interviewer.core.corrections import CorrectedAnswer
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

    def noting(some: Sequence[LabelledAnswer], embedder: Hashes, **more: Any) -> object:
        learned.append({one.units[0].writer for one in some})
        return train(some, embedder, **more)

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


ODD = "synergy is our north star"


def correction(of: str, label: str = "framework", text: str = ODD, aside: str = "hypothesis") -> CorrectedAnswer:
    """An answer whose middle unit was corrected; the others carry a tag of which nothing is to be learned."""
    texts = [f"well {of}", text, f"so {of}"]
    units = [LabelledUnit(of, "Why?", "", said, tag) for said, tag in zip(texts, (aside, label, aside), strict=True)]
    return CorrectedAnswer(
        of, "case", LabelledAnswer(of, "Why?", tuple(units)), (aside,) * 3, corrected=(False, True, False)
    )


CORPUS = [answer(str(number)) for number in range(40)]


def tag_of(weights: Weights, text: str) -> Tagging:
    return LinearTagger(weights, Hashes()).tag(["well", text, "so"], "Why?")[1]


def test_what_was_corrected_is_learned_and_what_was_not_is_not() -> None:
    before = tag_of(train(CORPUS, Hashes()), ODD)
    weights = train(CORPUS, Hashes(), corrections=[correction("monday")])
    after = tag_of(weights, ODD)
    assert after.tag == "framework"
    assert after.scores["framework"] > before.scores["framework"] + 0.1
    assert "hypothesis" not in weights.tags


def test_the_neighbours_of_what_was_corrected_are_seen() -> None:
    hashes = Hashes()
    train(CORPUS, hashes, corrections=[correction("monday")])
    assert {"well monday", "so monday", ODD} <= hashes.read


def test_without_corrections_the_tagger_is_the_same() -> None:
    one, other = train(CORPUS, Hashes()), train(CORPUS, Hashes(), corrections=[])
    assert np.array_equal(one.dense, other.dense)
    assert one.rarity == other.rarity


def weights_told(monkeypatch: pytest.MonkeyPatch, corrections: Sequence[CorrectedAnswer]) -> npt.NDArray[np.float64]:
    told: list[npt.NDArray[np.float64]] = []
    fit = LogisticRegression.fit

    def noting(model: object, columns: object, labels: object, loudness: npt.NDArray[np.float64]) -> object:
        told.append(loudness)
        return fit(model, columns, labels, loudness)

    monkeypatch.setattr(LogisticRegression, "fit", noting)
    train(CORPUS, Hashes(), corrections=corrections)
    return told[0]


@pytest.mark.parametrize(("number", "weight"), [(1, CORRECTION_WEIGHT), (6, 5.0), (10, 3.0), (60, 0.5)])
def test_corrections_weigh_five_units_and_together_at_most_a_quarter_of_the_corpus(
    monkeypatch: pytest.MonkeyPatch, number: int, weight: float
) -> None:
    told = weights_told(monkeypatch, [correction(str(at)) for at in range(number)])
    assert told.tolist() == [1.0] * 120 + [weight] * number
    assert told[120:].sum() <= 30.0


def test_the_same_corrections_give_the_same_tagger() -> None:
    one, other = (train(CORPUS, Hashes(), corrections=[correction("monday")]) for _ in range(2))
    assert one.dense.tobytes() == other.dense.tobytes()


def test_taggers_that_are_measured_learn_the_corrections_too() -> None:
    judged = held_out(CORPUS, Hashes(), [correction("monday")])
    assert sorted(one.name for one, _ in judged) == sorted(one.name for one in CORPUS)


def learned(corrections: Sequence[CorrectedAnswer]) -> LinearTagger:
    return LinearTagger(train(CORPUS, Hashes(), corrections=corrections), Hashes())


def test_a_round_that_is_left_out_is_not_learned_from() -> None:
    alike = [correction("monday"), correction("tuesday")]
    assert corrected_right(learned([]), [correction("friday", "hypothesis")]) == 0
    assert corrected_right(learned(alike), alike) == 2
    assert rounds_left_out(alike, learned) == 2
    # What one round alone says cannot be known from the other.
    strange = [correction("monday", "hypothesis", "zig"), correction("tuesday", "segmentation", "zag")]
    assert rounds_left_out(strange, learned) == 0
    assert corrected_right(learned(strange), strange) == 2


@pytest.mark.parametrize("corrections", [[], [correction("monday")], [correction("monday"), correction("monday")]])
def test_of_one_round_it_cannot_be_told(corrections: list[CorrectedAnswer]) -> None:
    assert rounds_left_out(corrections, learned) is None


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
