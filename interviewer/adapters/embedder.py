"""Sentences -> vectors that lie close together where the sentences mean alike."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import ctranslate2
import numpy as np
import numpy.typing as npt
from tokenizers import Encoding, Tokenizer

from interviewer.adapters.loading import loading

DIMENSIONS = 384
MOST_PIECES = 256
BATCH = 32
# Some 30 MB of vectors: what a whole course says would fill the memory.
MOST_REMEMBERED = 20_000

Vectors = npt.NDArray[np.float32]


class Embedder:
    """The converted MiniLM in a folder, run on the processor."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        with loading(folder):
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._encoder = ctranslate2.Encoder(str(folder), device="cpu", compute_type="int8", intra_threads=threads)
        # The file asks for 128 pieces, always filled up; the model was trained to read 256, and filling costs time.
        self._tokenizer.enable_truncation(max_length=MOST_PIECES)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 a text, in their order; what lies beyond 256 word pieces is not read."""
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        pieces = self._tokenizer.encode_batch(list(texts))
        for numbers in _alike([len(text.ids) for text in pieces]):
            vectors[numbers] = self._pooled([pieces[number] for number in numbers])
        return vectors

    def _pooled(self, pieces: Sequence[Encoding]) -> Vectors:
        """The mean over each text's own pieces, made length 1."""
        ids = [text.ids for text in pieces]
        hidden = np.asarray(self._encoder.forward_batch(ids).last_hidden_state)
        lengths = np.array([len(text) for text in ids])
        own = np.arange(hidden.shape[1]) < lengths[:, np.newaxis]
        means = np.einsum("tpd,tp->td", hidden, own.astype(np.float32)) / lengths[:, np.newaxis]
        return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), np.float32)


class Remembering:
    """An embedder that reads each text once: the same ones are asked for again and again."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vectors] = {}

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector a text."""
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        self._known.update(zip(new, self._embedder.embed(new), strict=True))
        return np.stack([self._known[text] for text in texts])


def _alike(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of the texts in batches of similar length: within a batch the short pay for the longest."""
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    for first in range(0, len(order), BATCH):
        yield order[first : first + BATCH]
