"""Learning to tag from labelled answers."""

from collections.abc import Callable, Sequence
from importlib.metadata import version
from itertools import compress

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from interviewer.adapters.features import Matrix, dense, encodable, lexical, rarities
from interviewer.adapters.tagger import Embeds, LinearTagger, Weights
from interviewer.core.corrections import CorrectedAnswer
from interviewer.core.evaluation import Judged
from interviewer.core.labelled import LabelledAnswer
from interviewer.core.tags import Tagger, Tagging
from interviewer.core.trouble import CouldNotError

# A run of words that fewer units hold is somebody's phrase, not a sign.
SEEN_AT_LEAST = 3
STRENGTH = 0.3
FOLDS = 5
FEWEST_WRITERS = 3
TEMPERATURES = np.linspace(0.5, 4.0, 71)
# What a person said of one sentence of his own is worth several of a corpus of strangers'; but however many he
# corrects, the corpus stays the larger part of what is learned.
CORRECTION_WEIGHT = 5.0
CORRECTIONS_AT_MOST = 0.25


def train(
    answers: Sequence[LabelledAnswer],
    embedder: Embeds,
    degree: float = 1.0,
    corrections: Sequence[CorrectedAnswer] = (),
) -> Weights:
    """A tagger fitted to these answers and to the corrected units of others, its margins divided by a temperature."""
    context = [*answers, *(one.answer for one in corrections)]
    learned = np.array(
        [True] * sum(len(answer.units) for answer in answers) + [told for one in corrections for told in one.corrected]
    )
    units = list(compress((unit for answer in context for unit in answer.units), learned))
    labels = {unit.label for unit in units}
    if len(labels) < 2:
        raise CouldNotError(
            f"{len(answers)} of the answers, learned from together, hold no label but {', '.join(labels)}: "
            "a tagger needs two to tell apart. Add answers; the old tagger is kept."
        )
    rarity = rarities((unit.text for unit in units), SEEN_AT_LEAST)
    meaning = csr_matrix(_dense(context, embedder)[learned])
    columns = hstack([meaning, _lexical([unit.text for unit in units], rarity)]).tocsr()
    # Balanced: a tag that is rare in the corpus must not be rare in its guesses.
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=2000)
    model.fit(columns, np.array([unit.label for unit in units]), _loudness(len(units), corrections))
    return _weights(model, rarity, degree)


def _loudness(units: int, corrections: Sequence[CorrectedAnswer]) -> npt.NDArray[np.float64] | None:
    """How much each unit weighs, the corrected ones last; None where all weigh the same."""
    corrected = sum(sum(one.corrected) for one in corrections)
    if not corrected:
        return None
    corpus = units - corrected
    weight = min(CORRECTION_WEIGHT, CORRECTIONS_AT_MOST * corpus / corrected)
    return np.repeat([1.0, weight], [corpus, corrected])


def held_out(
    answers: Sequence[LabelledAnswer], embedder: Embeds, corrections: Sequence[CorrectedAnswer] = ()
) -> Judged:
    """What taggers say of answers they did not learn from, fold by fold; all of them learn from the corrections.

    A writer's habits give labels away, so where the writers are known and there are enough of them, whole writers are
    left out; else whole answers.
    """
    groups = _groups(answers)
    judged: list[tuple[LabelledAnswer, Sequence[Tagging]]] = []
    for learned, left_out in GroupKFold(min(FOLDS, len(set(groups)))).split(groups, groups=groups):
        weights = train([answers[at] for at in learned], embedder, corrections=corrections)
        judged += judged_by(LinearTagger(weights, embedder), [answers[at] for at in left_out])
    return judged


def judged_by(tagger: Tagger, answers: Sequence[LabelledAnswer]) -> Judged:
    """What a tagger says of answers."""
    return [(answer, tagger.tag([unit.text for unit in answer.units], answer.question)) for answer in answers]


def rounds_left_out(
    corrections: Sequence[CorrectedAnswer], learn: Callable[[Sequence[CorrectedAnswer]], Tagger]
) -> int | None:
    """How many corrected units are tagged as they should be by taggers that learned from other rounds.

    None where there is but one round, so that nothing can be left out.
    """
    rounds = [one.round for one in corrections]
    if len(set(rounds)) < 2:
        return None
    right = 0
    for learned, left_out in GroupKFold(min(FOLDS, len(set(rounds)))).split(rounds, groups=rounds):
        tagger = learn([corrections[at] for at in learned])
        right += corrected_right(tagger, [corrections[at] for at in left_out])
    return right


def corrected_right(tagger: Tagger, corrections: Sequence[CorrectedAnswer]) -> int:
    """How many corrected units a tagger tags as they should be."""
    judged = judged_by(tagger, [one.answer for one in corrections])
    return sum(
        told and unit.label == tagging.tag
        for one, (answer, taggings) in zip(corrections, judged, strict=True)
        for told, unit, tagging in zip(one.corrected, answer.units, taggings, strict=True)
    )


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
