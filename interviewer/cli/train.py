"""Train the tagger on its corpus and write it to the home folder.

Prints how well it reads whole answers it was not shown (cross-validation), which is what its card records.
"""

import argparse
from pathlib import Path

from interviewer.cli.tag import add_kind


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    add_kind(parser)
    parser.add_argument(
        "--corpus", type=Path, metavar="FILE", help="labelled units to learn from (default: our corpus)"
    )
    parser.add_argument("--json", action="store_true", help="print the scores as one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Train, measure, save."""
    from interviewer.adapters.embedder import Embedder
    from interviewer.adapters.tagger import Origin, digest, save
    from interviewer.adapters.training import Remembering, held_out, train, trained_with
    from interviewer.cli.output import note
    from interviewer.cli.parts import opened
    from interviewer.cli.reading import text_of_file
    from interviewer.cli.scores import print_scores
    from interviewer.core.labelled import answers_of
    from interviewer.core.tags import SCHEMES
    from interviewer.core.trouble import CouldNotError
    from interviewer.units import labelled, read_units

    parts, kind = opened(arguments), arguments.kind
    corpus = arguments.corpus or parts.home.corpus(kind)
    answers = answers_of(labelled(read_units(text_of_file(corpus), str(corpus)), str(corpus), kind))
    embedder = Remembering(Embedder(parts.shelf.ready("minilm"), threads=0))
    scores = held_out(answers, embedder, SCHEMES[kind])
    weights = train(answers, embedder)
    origin = Origin(kind, digest(corpus), len(answers), scores.units, round(scores.macro_f1, 3), trained_with())
    target = parts.home.models / "tagger" / f"{kind}.npz"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        save(target, weights, origin)
    except OSError as error:
        raise CouldNotError(f"The tagger cannot be written to {target}: {error.strerror}.") from error
    note(f"{len(answers)} answers, {scores.units} units; written to {target}; sha256 {digest(target)}")
    print_scores("answers it had not seen", scores, arguments.json)
    return 0
