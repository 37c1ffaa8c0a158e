"""A BERT of two random layers, written as published ones are, and the same reckoned in float32 by numpy alone."""

import json
import math
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

Floats = npt.NDArray[np.float32]
Weights = dict[str, Floats]

HIDDEN, HEADS, LAYERS, INNER, POSITIONS = 384, 12, 2, 384, 300
WORDS = ["we", "looked", "at", "the", "users", "who", "left", "and", "asked", "them", "why", "it", "did", "not", "work"]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS]
CONFIG = {"num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "hidden_act": "gelu", "layer_norm_eps": 1e-12}


def random_weights() -> Weights:
    """Every array a BERT of that size has, the pooler included, which is not to be used."""
    dice = np.random.default_rng(7)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(PIECES), HIDDEN),
        "embeddings.token_type_embeddings.weight": (2, HIDDEN),
        "embeddings.position_embeddings.weight": (POSITIONS, HIDDEN),
        "embeddings.LayerNorm": (HIDDEN,),
        "pooler.dense": (HIDDEN, HIDDEN),
    }
    for layer in (f"encoder.layer.{number}" for number in range(LAYERS)):
        dense = [f"attention.self.{part}" for part in ("query", "key", "value")] + ["attention.output.dense"]
        shapes |= {f"{layer}.{name}": (HIDDEN, HIDDEN) for name in dense}
        shapes |= {f"{layer}.intermediate.dense": (INNER, HIDDEN), f"{layer}.output.dense": (HIDDEN, INNER)}
        shapes |= {f"{layer}.attention.output.LayerNorm": (HIDDEN,), f"{layer}.output.LayerNorm": (HIDDEN,)}
    weights: Weights = {}
    for name, shape in shapes.items():
        drawn = dice.normal(0, 0.08, shape).astype(np.float32)
        if name.endswith(".weight"):
            weights[name] = drawn
        else:
            weights[f"{name}.weight"] = drawn + 1 if len(shape) == 1 else drawn
            weights[f"{name}.bias"] = dice.normal(0, 0.5, shape[0]).astype(np.float32)
    return weights


def write_bert(folder: Path, weights: Weights) -> None:
    """The three files of a published model."""
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    header["embeddings.position_ids"] = {"dtype": "I64", "shape": [1, 1], "data_offsets": [0, 8]}
    body = bytes(8)
    for name, array in weights.items():
        end = len(body) + array.nbytes
        header[name] = {"dtype": "F32", "shape": array.shape, "data_offsets": [len(body), end]}
        body += array.tobytes()
    head = json.dumps(header).encode()
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(head)) + head + body)
    (folder / "config.json").write_text(json.dumps(CONFIG))
    tokenizer = word_pieces()
    tokenizer.enable_truncation(max_length=8)
    tokenizer.enable_padding(length=8)
    tokenizer.save(str(folder / "tokenizer.json"))


def word_pieces() -> Tokenizer:
    """Cuts text as BERT's does, with a small vocabulary."""
    vocabulary = {piece: number for number, piece in enumerate(PIECES)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - a word piece, not a secret
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    return tokenizer


def sentence_vector(weights: Weights, heads: int, ids: list[int]) -> Floats:
    """What the published model makes of one sentence: mean of the last layer, of length 1."""
    embedded = weights["embeddings.word_embeddings.weight"][ids]
    embedded = embedded + weights["embeddings.token_type_embeddings.weight"][0]
    embedded = embedded + weights["embeddings.position_embeddings.weight"][: len(ids)]
    state = _norm(embedded, weights, "embeddings.LayerNorm")
    layers = {name.split(".")[2] for name in weights if name.startswith("encoder.layer.")}
    for name in (f"encoder.layer.{number}" for number in range(len(layers))):
        attended = _dense(_attention(state, weights, heads, name), weights, f"{name}.attention.output.dense")
        state = _norm(state + attended, weights, f"{name}.attention.output.LayerNorm")
        inner = _gelu(_dense(state, weights, f"{name}.intermediate.dense"))
        state = _norm(state + _dense(inner, weights, f"{name}.output.dense"), weights, f"{name}.output.LayerNorm")
    mean = state.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def _attention(state: Floats, weights: Weights, heads: int, name: str) -> Floats:
    cut = [
        _dense(state, weights, f"{name}.attention.self.{part}").reshape(len(state), heads, -1).swapaxes(0, 1)
        for part in ("query", "key", "value")
    ]
    scores = cut[0] @ cut[1].swapaxes(1, 2) / math.sqrt(cut[0].shape[2])
    shares = np.exp(scores - scores.max(axis=2, keepdims=True))
    mixed = (shares / shares.sum(axis=2, keepdims=True)) @ cut[2]
    return np.asarray(mixed.swapaxes(0, 1).reshape(len(state), -1), np.float32)


def _dense(state: Floats, weights: Weights, name: str) -> Floats:
    return np.asarray(state @ weights[f"{name}.weight"].T + weights[f"{name}.bias"], np.float32)


def _norm(state: Floats, weights: Weights, name: str) -> Floats:
    centred = state - state.mean(axis=1, keepdims=True)
    scaled = centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-12)
    return np.asarray(scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"], np.float32)


def _gelu(state: Floats) -> Floats:
    return np.asarray(state * (1 + np.vectorize(math.erf)(state / math.sqrt(2))) / 2, np.float32)
