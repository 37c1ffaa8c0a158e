"""Learning to tag from labelled answers."""

from collections.abc import Sequence
from importlib.metadata import version

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from interviewer.adapters.features import Matrix, dense, encodable, lexical, rarities
from interviewer.adapters.tagger import Embeds, LinearTagger, Weights
from interviewer.core.evaluation import Judged
from interviewer.core.labelled import LabelledAnswer
from interviewer.core.tags import Tagging
from interviewer.core.trouble import CouldNotError

# A run of words that fewer units hold is somebody's phrase, not a sign.
SEEN_AT_LEAST = 3
STRENGTH = 0.3
FOLDS = 5
FEWEST_WRITERS = 3
TEMPERATURES = np.linspace(0.5, 4.0, 71)


def train(answers: Sequence[LabelledAnswer], embedder: Embeds, degree: float = 1.0) -> Weights:
    """A tagger fitted to these answers, its margins divided by a temperature."""
    units = [unit for answer in answers for unit in answer.units]
    labels = {unit.label for unit in units}
    if len(labels) < 2:
        raise CouldNotError(
            f"{len(answers)} of the answers, learned from together, hold no label but {', '.join(labels)}: "
            "a tagger needs two to tell apart. Add answers; the old tagger is kept."
        )
    rarity = rarities((unit.text for unit in units), SEEN_AT_LEAST)
    columns = hstack([csr_matrix(_dense(answers, embedder)), _lexical([u.text for u in units], rarity)]).tocsr()
    # Balanced: a tag that is rare in the corpus must not be rare in its guesses.
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=2000)
    model.fit(columns, np.array([unit.label for unit in units]))
    return _weights(model, rarity, degree)


def held_out(answers: Sequence[LabelledAnswer], embedder: Embeds) -> Judged:
    """What taggers say of answers they did not learn from, fold by fold.

    A writer's habits give labels away, so where the writers are known and there are enough of them, whole writers are
    left out; else whole answers.
    """
    groups = _groups(answers)
    judged = []
    for learned, left_out in GroupKFold(min(FOLDS, len(set(groups)))).split(groups, groups=groups):
        tagger = LinearTagger(train([answers[at] for at in learned], embedder), embedder)
        judged += [
            (answers[at], tagger.tag([u.text for u in answers[at].units], answers[at].question)) for at in left_out
        ]
    return judged


def _groups(answers: Sequence[LabelledAnswer]) -> list[str]:
    writers = [answer.units[0].writer for answer in answers]
    return writers if len(set(writers)) >= FEWEST_WRITERS else [str(number) for number in range(len(answers))]


def temperature(judged: Judged) -> float:
    """By how much margins must be divided for confidence to be right on answers that were not learned from."""
    pairs = [
        (t.scores, unit.label) for answer, taggings in judged for unit, t in zip(answer.units, taggings, strict=True)
    ]
    tags = sorted({tag for scores, _ in pairs for tag in scores})
    known = [(scores, label) for scores, label in pairs if label in scores]
    if not known:
        return 1.0
    margins = np.log([[max(scores.get(tag, 0.0), 1e-12) for tag in tags] for scores, _ in known])
    right = np.array([tags.index(label) for _, label in known])
    return float(min(TEMPERATURES, key=lambda degree: _surprise(margins / degree, right)))


def _surprise(margins: npt.NDArray[np.float64], right: npt.NDArray[np.int64]) -> float:
    """The mean negative log-likelihood of the right tags."""
    return float(np.mean(np.logaddexp.reduce(margins, axis=1) - margins[np.arange(len(right)), right]))


def cooled(judged: Judged, degree: float) -> Judged:
    """The same taggings as a tagger of that temperature would have given them."""
    return [(answer, [_cooled(tagging, degree) for tagging in taggings]) for answer, taggings in judged]


def _cooled(tagging: Tagging, degree: float) -> Tagging:
    powers = {tag: score ** (1 / degree) for tag, score in tagging.scores.items()}
    scores = {tag: power / sum(powers.values()) for tag, power in powers.items()}
    return Tagging(tagging.tag, scores[tagging.tag], scores)


def trained_with() -> str:
    """The library that fitted the weights."""
    return f"scikit-learn {version('scikit-learn')}"


class Remembering:
    """An embedder that reads each text once: cross-validation asks for the same ones again and again."""

    def __init__(self, embedder: Embeds) -> None:
        self._embedder = embedder
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """One vector a text."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        self._known.update(zip(new, self._embedder.embed(new), strict=True))
        return np.stack([self._known[text] for text in texts])


def _dense(answers: Sequence[LabelledAnswer], embedder: Embeds) -> Matrix:
    rows = []
    for answer in answers:
        texts = [unit.text for unit in answer.units]
        vectors = embedder.embed([encodable(text) for text in (*texts, answer.question)])
        rows.append(dense(texts, vectors[:-1], vectors[-1]))
    return np.vstack(rows)


def _lexical(texts: Sequence[str], rarity: dict[str, float]) -> csr_matrix:
    column = {gram: at for at, gram in enumerate(rarity)}
    cells = [(row, column[g], weight) for row, text in enumerate(texts) for g, weight in lexical(text, rarity).items()]
    rows, columns, weights = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_matrix((weights, (rows, columns)), shape=(len(texts), len(rarity)), dtype=np.float32)


def _weights(model: LogisticRegression, rarity: dict[str, float], degree: float) -> Weights:
    coefficients, bias = (model.coef_ / degree).astype(np.float32), (model.intercept_ / degree).astype(np.float32)
    if len(model.classes_) == 2:
        # One row for both tags: the margin of the second over the first.
        coefficients, bias = np.vstack([-coefficients, coefficients]) / 2, np.array([-bias[0], bias[0]]) / 2
    dense_columns = coefficients.shape[1] - len(rarity)
    per_gram = coefficients[:, dense_columns:].T
    return Weights(
        tuple(str(tag) for tag in model.classes_),
        rarity,
        coefficients[:, :dense_columns],
        dict(zip(rarity, per_gram, strict=True)),
        bias,
    )
