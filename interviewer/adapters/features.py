"""What the tagger looks at in a unit: its meaning, its neighbours' meaning, its place, its words."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np
import numpy.typing as npt

from interviewer.adapters.embedder import DIMENSIONS, Vectors

Matrix = npt.NDArray[np.float32]

# How loud each group speaks before the classifier weighs it: the best of 16 settings tried, picked with the scores on
# real answers in view (models/tagger/CARD.md), so those scores are no blind test of it.
MEANING, NEIGHBOUR, LEXICON = 4.0, 1.2, 3.0
LONGEST_GRAM = 3
_TOKEN = re.compile(r"[a-z']+|\d+|[?%$]")
PLACE_COLUMNS = 6
DENSE_COLUMNS = 3 * DIMENSIONS + PLACE_COLUMNS + 1


def dense(texts: Sequence[str], vectors: Vectors, question: Vectors) -> Matrix:
    """A row a unit of one answer, from the meanings of its units and of its question."""
    none = np.zeros((1, DIMENSIONS), dtype=np.float32)
    before, after = np.vstack([none, vectors[:-1]]), np.vstack([vectors[1:], none])
    on_question = MEANING * vectors @ question.reshape(-1, 1)
    columns = [MEANING * vectors, NEIGHBOUR * before, NEIGHBOUR * after, _place(texts), on_question]
    return np.hstack(columns).astype(np.float32)


def _place(texts: Sequence[str]) -> Matrix:
    last = len(texts) - 1
    rows = [
        (at == 0, at / max(1, last), min(at, 10) / 10, at == last, len(text.split()) / 20, text.strip().endswith("?"))
        for at, text in enumerate(texts)
    ]
    return np.array(rows, dtype=np.float32).reshape(-1, PLACE_COLUMNS)


def encodable(text: str) -> str:
    """The text with a question mark for each lone half of a surrogate pair: the encoder refuses those."""
    return text.encode("utf-8", "replace").decode("utf-8")


def grams(text: str) -> Counter[str]:
    """The runs of one to three words in a text, and how often each stands in it."""
    tokens = _TOKEN.findall(text.lower().replace("’", "'"))
    return Counter(
        " ".join(tokens[at : at + length])
        for length in range(1, LONGEST_GRAM + 1)
        for at in range(len(tokens) - length + 1)
    )


def rarities(texts: Iterable[str], seen_at_least: int) -> dict[str, float]:
    """For each run of words that enough texts hold, how much its presence tells (inverse document frequency)."""
    counts: Counter[str] = Counter()
    number = 0
    for text in texts:
        counts.update(grams(text).keys())
        number += 1
    kept = sorted(gram for gram, count in counts.items() if count >= seen_at_least)
    return {gram: log((1 + number) / (1 + counts[gram])) + 1 for gram in kept}


def lexical(text: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """The known runs of words in a text, weighed: a vector of length `LEXICON` with few entries."""
    weights = {gram: (1 + log(count)) * rarity[gram] for gram, count in grams(text).items() if gram in rarity}
    length = float(np.sqrt(sum(weight**2 for weight in weights.values())))
    return {gram: LEXICON * weight / length for gram, weight in weights.items()}
