"""The trained tagger: plain arrays in a file, so that a file from elsewhere cannot run code."""

import hashlib
import json
import lzma
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

import numpy as np
import numpy.typing as npt

from interviewer.adapters.embedder import Vectors
from interviewer.adapters.features import DENSE_COLUMNS, Matrix, dense, encodable, lexical
from interviewer.core.tags import SCHEMES, Tagging
from interviewer.core.trouble import CouldNotError
from interviewer.owned import put

FORMAT = 1
# Ours unpack to 3 MB.
LARGEST_MB = 256
# All that a damaged archive, or one that is no tagger's, has been seen to raise on its way to arrays.
UNREADABLE = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    EOFError,
    MemoryError,
    OverflowError,
    RuntimeError,
    SyntaxError,
    lzma.LZMAError,
    struct.error,
    tokenize.TokenError,
    zipfile.BadZipFile,
    zlib.error,
)


class Embeds(Protocol):
    """Turns texts into vectors of length 1."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector a text."""
        ...


@dataclass(frozen=True)
class Origin:
    """Where a tagger comes from: the corpus it learned, and how it scored on answers it had not seen."""

    kind: str
    corpus_sha256: str
    answers: int
    units: int
    held_out_macro_f1: float
    trained_with: str


@dataclass(frozen=True, eq=False)
class Weights:
    """A linear classifier: for each tag a weight a column, dense columns first, then one a known run of words."""

    tags: tuple[str, ...]
    rarity: dict[str, float]
    dense: Matrix
    lexical: dict[str, npt.NDArray[np.float32]]
    bias: npt.NDArray[np.float32]

    def scores(self, rows: Matrix, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        """The probability of every tag for every row."""
        margins = (rows @ self.dense.T + self.bias).astype(np.float64)
        for at, text in enumerate(texts):
            for gram, weight in lexical(text, self.rarity).items():
                margins[at] += weight * self.lexical[gram]
        powers = np.exp(margins - margins.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True))


class LinearTagger:
    """Tags the units of an answer, each beside its neighbours."""

    def __init__(self, weights: Weights, embedder: Embeds) -> None:
        self._weights = weights
        self._embedder = embedder

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        """One tagging a unit of one answer."""
        if not units:
            return []
        vectors = self._embedder.embed([encodable(text) for text in (*units, question)])
        # No question is no information, not the meaning of an empty line.
        asked = vectors[-1] if question.strip() else np.zeros_like(vectors[-1])
        scores = self._weights.scores(dense(units, vectors[:-1], asked), units)
        return [self._tagging(row) for row in scores]

    def _tagging(self, row: npt.NDArray[np.float64]) -> Tagging:
        best = int(row.argmax())
        scores = {tag: float(score) for tag, score in zip(self._weights.tags, row, strict=True)}
        return Tagging(self._weights.tags[best], float(row[best]), scores)


def save(path: Path, weights: Weights, origin: Origin) -> None:
    """Write a tagger; the old file stays whole until the new one is."""
    grams = sorted(weights.rarity)
    file = BytesIO()
    np.savez_compressed(
        file,
        format=np.array(FORMAT),
        origin=np.array(json.dumps(asdict(origin))),
        tags=np.array(weights.tags),
        grams=np.array(grams),
        rarity=np.array([weights.rarity[gram] for gram in grams], dtype=np.float32),
        dense=weights.dense.astype(np.float16),
        lexical=np.array([weights.lexical[gram] for gram in grams], dtype=np.float16),
        bias=weights.bias,
    )
    # The words that a person corrected can be learned from are in it.
    put(path, file.getvalue())


def load(path: Path) -> tuple[Weights, Origin]:
    """Read a tagger; nothing in the file is ever run."""
    try:
        with path.open("rb") as opened:
            check_archive(opened)
            with np.load(opened, allow_pickle=False) as file:
                origin = Origin(**json.loads(str(file["origin"])))
                return _sound(_weights(file), origin), origin
    except FileNotFoundError as error:
        raise CouldNotError(f"There is no {path.stem} tagger at {path}. Make it: {learn(path.stem)}") from error
    except UNREADABLE as error:
        raise CouldNotError(
            f"{path} is not a tagger this version can read ({error!s:.200}). Make it anew: {learn(path.stem)}"
        ) from error


def check_archive(file: BinaryIO) -> None:
    """Refuse what is no archive of arrays, or would fill the memory."""
    # Of anything else numpy says that it is a pickle, and how to run it.
    if not zipfile.is_zipfile(file):
        raise ValueError("it is no archive of arrays")
    with zipfile.ZipFile(file) as archive:
        if sum(one.file_size for one in archive.infolist()) > LARGEST_MB * 10**6:
            raise ValueError(f"it unpacks to more than {LARGEST_MB} MB")
    file.seek(0)


def learn(kind: str) -> str:
    """The command that makes a tagger."""
    return f"interviewer train --kind {kind}"


def digest(path: Path) -> str:
    """The sha256 of a file, by which a card names it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _weights(file: "np.lib.npyio.NpzFile") -> Weights:
    if int(file["format"]) != FORMAT:
        raise ValueError(f"format {int(file['format'])}, not {FORMAT}")
    grams = [str(gram) for gram in file["grams"]]
    columns = file["dense"].astype(np.float32)
    if columns.shape != (len(file["tags"]), DENSE_COLUMNS):
        raise ValueError(f"weights of shape {columns.shape}")
    return Weights(
        tuple(str(tag) for tag in file["tags"]),
        dict(zip(grams, (float(value) for value in file["rarity"]), strict=True)),
        columns,
        dict(zip(grams, file["lexical"].astype(np.float32), strict=True)),
        file["bias"].astype(np.float32),
    )


def _sound(weights: Weights, origin: Origin) -> Weights:
    """The weights, if what they compute will be probabilities of the tags of their kind."""
    tags = len(weights.tags)
    if not tags or not set(weights.tags) <= set(SCHEMES[origin.kind]):
        raise ValueError(f"tags {', '.join(weights.tags)}")
    if weights.bias.shape != (tags,) or any(row.shape != (tags,) for row in weights.lexical.values()):
        raise ValueError("weights of unlike lengths")
    numbers = (weights.dense, weights.bias, np.array([*weights.lexical.values()]), np.array([*weights.rarity.values()]))
    if not all(np.isfinite(some).all() for some in numbers) or min(weights.rarity.values(), default=1.0) <= 0:
        raise ValueError("weights that are no numbers to reckon with")
    return weights
