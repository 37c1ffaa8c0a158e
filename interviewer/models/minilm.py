"""The sentence encoder as its authors publish it -> the small int8 model that CTranslate2 runs.

The same engine then runs both models. 91 MB of float32 become 23 MB.
"""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from ctranslate2.specs import common_spec, transformer_spec

Weights = dict[str, npt.NDArray[np.float32]]


def convert(source: Path, target: Path) -> None:
    """Write the model that lies in one folder (safetensors, config, tokenizer) to another as CTranslate2 wants it."""
    config = json.loads((source / "config.json").read_text("utf-8"))
    spec = _spec(_weights(source / "model.safetensors"), config)
    tokenizer = (source / "tokenizer.json").read_bytes()
    spec.register_vocabulary(_vocabulary(tokenizer))
    spec.config.layer_norm_epsilon = config["layer_norm_eps"]
    spec.config.unk_token = "[UNK]"  # noqa: S105 - a word piece, not a secret
    spec.validate()
    spec.optimize(quantization="int8")
    target.mkdir(parents=True, exist_ok=True)
    spec.save(str(target))
    (target / "tokenizer.json").write_bytes(tokenizer)


def _weights(path: Path) -> Weights:
    """The float32 arrays of a safetensors file: a length, a JSON header of that length, then the bytes."""
    content = np.memmap(path, np.uint8, "r")
    (length,) = struct.unpack("<Q", content[:8].tobytes())
    header = json.loads(content[8 : 8 + length].tobytes())
    body = content[8 + length :]
    return {
        name: np.array(body[slice(*entry["data_offsets"])]).view("<f4").reshape(entry["shape"])
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }


def _vocabulary(tokenizer: bytes) -> list[str]:
    """The word pieces in the order of their numbers."""
    numbers: dict[str, int] = json.loads(tokenizer)["model"]["vocab"]
    return sorted(numbers, key=numbers.__getitem__)


def _spec(weights: Weights, config: dict[str, Any]) -> Any:
    """The weights in CTranslate2's layout. A BERT: post-norm, exact GELU; the pooler is not used for sentences."""
    encoder = transformer_spec.TransformerEncoderSpec(
        config["num_hidden_layers"],
        config["num_attention_heads"],
        pre_norm=False,
        activation={"gelu": common_spec.Activation.GELU}[config["hidden_act"]],
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
        layernorm_embedding=True,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = weights["embeddings.word_embeddings.weight"]
    encoder.embeddings[1].weight = weights["embeddings.token_type_embeddings.weight"]
    encoder.position_encodings.encodings = weights["embeddings.position_embeddings.weight"]
    _norm(encoder.layernorm_embedding, weights, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layer):
        _layer(layer, weights, f"encoder.layer.{number}")
    return transformer_spec.TransformerEncoderModelSpec(encoder)


def _layer(layer: Any, weights: Weights, name: str) -> None:
    """One block: attention, then two dense layers; query, key and value lie in one matrix."""
    asked = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    attention = layer.self_attention
    attention.linear[0].weight = np.concatenate([weights[f"{part}.weight"] for part in asked])
    attention.linear[0].bias = np.concatenate([weights[f"{part}.bias"] for part in asked])
    _linear(attention.linear[1], weights, f"{name}.attention.output.dense")
    _norm(attention.layer_norm, weights, f"{name}.attention.output.LayerNorm")
    _linear(layer.ffn.linear_0, weights, f"{name}.intermediate.dense")
    _linear(layer.ffn.linear_1, weights, f"{name}.output.dense")
    _norm(layer.ffn.layer_norm, weights, f"{name}.output.LayerNorm")


def _linear(linear: Any, weights: Weights, name: str) -> None:
    linear.weight = weights[f"{name}.weight"]
    linear.bias = weights[f"{name}.bias"]


def _norm(norm: Any, weights: Weights, name: str) -> None:
    norm.gamma = weights[f"{name}.weight"]
    norm.beta = weights[f"{name}.bias"]
