from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.adapters.embedder import Embedder
from interviewer.core.trouble import CouldNotError
from interviewer.models.minilm import convert
from tests.models.small_bert import HEADS, WORDS, Weights, random_weights, sentence_vector, word_pieces, write_bert

MODELS = Path(__file__).parents[2] / "models"


@pytest.fixture(scope="module")
def weights() -> Weights:
    return random_weights()


@pytest.fixture(scope="module")
def embedder(weights: Weights, tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    folder = tmp_path_factory.mktemp("bert")
    write_bert(folder, weights)
    convert(folder, folder / "made")
    return Embedder(folder / "made")


def test_a_sentence_gets_the_vector_of_the_published_model(embedder: Embedder, weights: Weights) -> None:
    texts = ["we looked at the users who left and asked them why", "it did not work", "why"]
    wanted = [sentence_vector(weights, HEADS, word_pieces().encode(text).ids) for text in texts]
    assert np.sum(embedder.embed(texts) * np.stack(wanted), axis=1).min() > 0.999
    # The three are told apart: it is not that everything resembles everything.
    assert (np.stack(wanted) @ np.stack(wanted).T).min() < 0.95


def test_no_text_gives_no_vector(embedder: Embedder) -> None:
    vectors = embedder.embed([])
    assert vectors.shape == (0, 384)
    assert vectors.dtype == np.float32


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), min_size=1, max_size=70), st.data())
def test_company_and_order_do_not_matter(embedder: Embedder, texts: list[str], data: st.DataObject) -> None:
    vectors = embedder.embed(texts)
    assert vectors.shape == (len(texts), 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    number = data.draw(st.integers(0, len(texts) - 1))
    assert float(embedder.embed([texts[number]])[0] @ vectors[number]) > 0.999


def test_what_lies_beyond_256_pieces_is_not_read(embedder: Embedder) -> None:
    kept = " ".join(["users"] * 200 + ["left"] * 54)
    short, same, longer = embedder.embed([kept.removesuffix(" left"), kept, kept + " why" * 100])
    np.testing.assert_allclose(same, longer, atol=1e-6)
    assert not np.array_equal(short, same)


def test_a_damaged_model_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"nothing of use")
    word_pieces().save(str(tmp_path / "tokenizer.json"))
    with pytest.raises(CouldNotError, match="cannot be loaded"):
        Embedder(tmp_path)


def test_a_damaged_tokenizer_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text("{")
    with pytest.raises(CouldNotError, match="cannot be loaded"):
        Embedder(tmp_path)


@pytest.mark.models
def test_the_real_model_gives_the_vectors_its_authors_weights_give() -> None:
    """The reference was reckoned by `sentence_vector` from the published float32 weights."""
    kept = np.load(Path(__file__).with_name("minilm_reference.npz"))
    vectors = Embedder(MODELS / "minilm").embed([str(text) for text in kept["texts"]])
    assert np.sum(vectors * kept["vectors"], axis=1).min() > 0.99
