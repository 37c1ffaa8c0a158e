"""Two unlike readings of the same units, mixed: one knows words, the other the answer they stand in."""

from collections.abc import Sequence

import numpy as np

from interviewer.adapters.context_reader import ContextReader
from interviewer.core.tags import Tagger, Tagging

# The logarithm of no chance at all.
SMALLEST = 1e-9


class MixedTagger:
    """Tags by the weighed mean of what a classifier and a reader hold likely, in logarithms."""

    def __init__(self, classifier: Tagger, reader: ContextReader, kind: str) -> None:
        self._classifier, self._reader, self._kind = classifier, reader, kind
        self._head = reader.heads[kind]

    def tag(self, units: Sequence[str], question: str = "") -> list[Tagging]:
        """One tagging a unit of one answer."""
        if not units:
            return []
        head = self._head
        in_context = self._reader.read(units, question, self._kind)
        alone = [
            [tagging.scores.get(tag, 0.0) for tag in head.tags] for tagging in self._classifier.tag(units, question)
        ]
        mixed = head.share * in_context + (1 - head.share) * np.log(np.maximum(alone, SMALLEST))
        powers = np.exp((mixed - mixed.max(axis=1, keepdims=True)) / head.temperature)
        return [self._tagging(row) for row in powers / powers.sum(axis=1, keepdims=True)]

    def _tagging(self, row: Sequence[float]) -> Tagging:
        scores = {tag: float(score) for tag, score in zip(self._head.tags, row, strict=True)}
        best = max(scores, key=scores.__getitem__)
        return Tagging(best, scores[best], scores)
