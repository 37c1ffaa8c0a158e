"""`interviewer train`."""

import argparse
from pathlib import Path

from interviewer.adapters.embedder import Embedder
from interviewer.adapters.tagger import Origin, Weights, digest, save
from interviewer.adapters.training import Remembering, cooled, held_out, temperature, train, trained_with
from interviewer.cli.output import note
from interviewer.cli.parts import opened
from interviewer.cli.reading import text_of_file
from interviewer.cli.scores import print_scores
from interviewer.core.evaluation import scores_of
from interviewer.core.labelled import answers_of
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.units import labelled, read_units


def run(arguments: argparse.Namespace) -> int:
    """Train, measure, save."""
    parts, kind = opened(arguments), arguments.kind
    corpus = Path(arguments.corpus) if arguments.corpus else parts.home.corpus(kind)
    answers = answers_of(labelled(read_units(text_of_file(corpus), str(corpus)), str(corpus), kind))
    if len(answers) < 2:
        raise CouldNotError(f"{corpus} holds {len(answers)} answer: to learn and to be measured takes at least two.")
    embedder = Remembering(Embedder(parts.shelf.ready("minilm"), threads=0))
    judged = held_out(answers, embedder)
    degree = temperature(judged)
    scores = scores_of(cooled(judged, degree), SCHEMES[kind])
    origin = Origin(kind, digest(corpus), len(answers), scores.units, round(scores.macro_f1, 3), trained_with())
    target = parts.home.models / "tagger" / f"{kind}.npz"
    _save(target, train(answers, embedder, degree), origin)
    note(f"{len(answers)} answers, {scores.units} units; written to {target}; sha256 {digest(target)}")
    print_scores("answers it had not seen", scores, arguments.json)
    return 0


def _save(target: Path, weights: Weights, origin: Origin) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        save(target, weights, origin)
    except OSError as error:
        raise CouldNotError(
            f"The tagger cannot be written to {target}: {error.strerror}. The old one is kept."
        ) from error
