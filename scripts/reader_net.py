"""The encoder that reads units in their answer, as PyTorch knows it: MiniLM with a head a kind of answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from interviewer.core.tags import SCHEMES

WIDTH, INNER, HEADS_A_LAYER, LAYERS = 384, 1536, 12, 6

# Names of the publisher's arrays beside ours.
NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "last_norm": "output.LayerNorm",
}


class Layer(nn.Module):
    """One block of a BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.attended = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """The states after this block."""
        shape = (*states.shape[:2], HEADS_A_LAYER, WIDTH // HEADS_A_LAYER)
        asked, keys, values = (part(states).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value))
        attended = functional.scaled_dot_product_attention(asked, keys, values, attn_mask=seen)
        attended = attended.transpose(1, 2).reshape(states.shape)
        states = self.norm(states + self.drop(self.attended(attended)))
        return self.last_norm(states + self.drop(self.outer(functional.gelu(self.inner(states)))))


class Reader(nn.Module):
    """The encoder with a head a kind: for each unit the mean of its pieces, turned into tags."""

    def __init__(self, source: Path) -> None:
        super().__init__()
        self.words, self.places, self.types = (
            nn.Embedding(30522, WIDTH),
            nn.Embedding(512, WIDTH),
            nn.Embedding(2, WIDTH),
        )
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.ModuleDict({kind: nn.Linear(WIDTH, len(tags)) for kind, tags in SCHEMES.items()})
        self.drop, self.head_drop = nn.Dropout(0.1), nn.Dropout(0.2)
        published = load_file(source / "model.safetensors")
        own = self.state_dict()
        self.load_state_dict(own | {name: published[theirs] for name, theirs in self.named(own)})

    @staticmethod
    def named(own: dict[str, Tensor]) -> Iterator[tuple[str, str]]:
        """Our arrays beside the publisher's names for them; the heads have none."""
        embeddings = {"words": "word_embeddings", "places": "position_embeddings", "types": "token_type_embeddings"}
        for name in own:
            first, *rest = name.split(".")
            if first in embeddings:
                yield name, f"embeddings.{embeddings[first]}.{rest[-1]}"
            elif first == "norm":
                yield name, f"embeddings.LayerNorm.{rest[-1]}"
            elif first == "layers":
                yield name, f"encoder.layer.{rest[0]}.{NAMES[rest[1]]}.{rest[2]}"

    def forward(self, batch: "Batch") -> Tensor:
        """A row of margins a unit."""
        places = torch.arange(batch.pieces.shape[1])
        states = self.words(batch.pieces) + self.places(places)[None] + self.types.weight[0]
        states = self.drop(self.norm(states))
        for layer in self.layers:
            states = layer(states, batch.seen[:, None, None, :])
        units = functional.embedding_bag(batch.of_units, states.reshape(-1, WIDTH), batch.starts, mode="mean")
        return self.heads[batch.kind](self.head_drop(units))


@dataclass
class Example:
    """A window, where its units lie, and their labels by number."""

    pieces: Sequence[int]
    places: Sequence[range]
    labels: Sequence[int]


@dataclass
class Batch:
    """Windows of one kind, filled up to the longest."""

    kind: str
    pieces: Tensor
    seen: Tensor
    of_units: Tensor
    starts: Tensor
    labels: Tensor

    @classmethod
    def of(cls, kind: str, examples: Sequence[Example]) -> "Batch":
        """The examples as arrays."""
        longest = max(len(one.pieces) for one in examples)
        pieces = torch.zeros(len(examples), longest, dtype=torch.long)
        seen = torch.zeros(len(examples), longest, dtype=torch.bool)
        of_units: list[int] = []
        starts: list[int] = []
        for row, one in enumerate(examples):
            pieces[row, : len(one.pieces)] = torch.tensor(one.pieces)
            seen[row, : len(one.pieces)] = True
            for place in one.places:
                starts.append(len(of_units))
                of_units += [row * longest + at for at in place]
        labels = torch.tensor([label for one in examples for label in one.labels])
        return cls(kind, pieces, seen, torch.tensor(of_units), torch.tensor(starts), labels)
