import json
from pathlib import Path

import pytest

from interviewer.models.minilm import convert
from tests.models.small_bert import CONFIG, PIECES, random_weights, write_bert


@pytest.fixture
def published(tmp_path: Path) -> Path:
    write_bert(tmp_path, random_weights())
    return tmp_path


def test_what_is_made_is_a_quarter_as_large_and_keeps_its_tokenizer(published: Path) -> None:
    made = published / "made"
    convert(published, made)
    assert sorted(path.name for path in made.iterdir()) == [
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.json",
    ]
    assert (made / "tokenizer.json").read_bytes() == (published / "tokenizer.json").read_bytes()
    assert json.loads((made / "vocabulary.json").read_text()) == PIECES
    weights = (published / "model.safetensors").stat().st_size
    # Positions stay float32, as CTranslate2 wants them; in a model this small they are a good part of it.
    assert (made / "model.bin").stat().st_size < weights / 2.5


def test_the_same_weights_make_the_same_model(published: Path) -> None:
    for name in ("one", "two"):
        convert(published, published / name)
    assert (published / "one" / "model.bin").read_bytes() == (published / "two" / "model.bin").read_bytes()


def test_a_model_of_another_kind_is_not_made_into_a_wrong_one(published: Path) -> None:
    (published / "config.json").write_text(json.dumps({**CONFIG, "hidden_act": "relu"}))
    with pytest.raises(KeyError):
        convert(published, published / "made")
