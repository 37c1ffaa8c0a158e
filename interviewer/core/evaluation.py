"""How well tags agree with labels."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from interviewer.core.labelled import LabelledAnswer
from interviewer.core.tags import Tagging, is_unsure

CALIBRATION_BINS = 10


@dataclass(frozen=True)
class Scores:
    """Agreement of tags with labels over units.

    Lenient figures take the second reader's label where the tag is that. `share_error` is by how much a tag's share of
    an answer's words is off, the mean over tags and answers; `calibration_error` by how much confidence is off.
    `unsure_share` is the share of units whose tag is unsure, `sure_accuracy` the strict accuracy of the others.
    """

    units: int
    accuracy: float
    lenient_accuracy: float
    macro_f1: float
    lenient_macro_f1: float
    f1: dict[str, float]
    share_error: float
    share_errors: dict[str, float]
    calibration_error: float
    confusion: dict[str, dict[str, int]]
    unsure_share: float
    sure_accuracy: float


Judged = Sequence[tuple[LabelledAnswer, Sequence[Tagging]]]


def scores_of(judged: Judged, tags: Sequence[str]) -> Scores:
    """The scores of answers beside what a tagger said of their units."""
    pairs = [
        (unit, tagging) for answer, taggings in judged for unit, tagging in zip(answer.units, taggings, strict=True)
    ]
    strict = [(unit.label, tagging.tag) for unit, tagging in pairs]
    lenient = [(t.tag if t.tag == unit.alternative else unit.label, t.tag) for unit, t in pairs]
    counts = Counter(strict)
    f1, lenient_f1 = _f1(strict, tags), _f1(lenient, tags)
    errors = {tag: _share_error(judged, tag) for tag in tags}
    return Scores(
        len(pairs),
        _accuracy(strict),
        _accuracy(lenient),
        _mean(list(f1.values())),
        _mean(list(lenient_f1.values())),
        f1,
        _mean(list(errors.values())),
        errors,
        _calibration_error([(tagging.confidence, unit.label == tagging.tag) for unit, tagging in pairs]),
        {label: {tag: counts[label, tag] for tag in tags} for label in tags},
        _mean([float(is_unsure(tagging.confidence)) for _, tagging in pairs]),
        _accuracy([(unit.label, tagging.tag) for unit, tagging in pairs if not is_unsure(tagging.confidence)]),
    )


def _accuracy(pairs: Sequence[tuple[str, str]]) -> float:
    return _mean([float(label == tag) for label, tag in pairs])


def _f1(pairs: Sequence[tuple[str, str]], tags: Sequence[str]) -> dict[str, float]:
    """F1 a tag; tags that neither stand in the labels nor were given are left out."""
    hits = Counter(label for label, tag in pairs if label == tag)
    labels, given = Counter(label for label, _ in pairs), Counter(tag for _, tag in pairs)
    return {tag: 2 * hits[tag] / (labels[tag] + given[tag]) for tag in tags if labels[tag] + given[tag]}


def _share_error(judged: Judged, tag: str) -> float:
    return _mean([abs(_share(answer, taggings, tag)) for answer, taggings in judged])


def _share(answer: LabelledAnswer, taggings: Sequence[Tagging], tag: str) -> float:
    """By how much of the answer's words the tag's share is off."""
    lengths = [len(unit.text.split()) for unit in answer.units]
    signs = [(t.tag == tag) - (unit.label == tag) for unit, t in zip(answer.units, taggings, strict=True)]
    return sum(length * sign for length, sign in zip(lengths, signs, strict=True)) / max(1, sum(lengths))


def _calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error: confidence against truth in ten bins, weighed by their units."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        bins.setdefault(min(int(confidence * CALIBRATION_BINS), CALIBRATION_BINS - 1), []).append((confidence, right))
    off = [abs(sum(c for c, _ in inside) - sum(right for _, right in inside)) for inside in bins.values()]
    return sum(off) / max(1, len(judged))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
