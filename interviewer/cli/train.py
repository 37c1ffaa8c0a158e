"""`interviewer train`."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from interviewer.adapters.tagger import Origin, Weights, digest, save
from interviewer.adapters.training import cooled, held_out, temperature, train, trained_with
from interviewer.cli.before_after import BeforeAfter, Yardstick, before_after, lines, refuse_worse, to_json
from interviewer.cli.corrections import lessons, library_of
from interviewer.cli.output import document, note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.reading import text_of_file
from interviewer.cli.scores import print_scores
from interviewer.core.corrections import CorrectedAnswer
from interviewer.core.evaluation import Scores, scores_of
from interviewer.core.labelled import LabelledAnswer, answers_of
from interviewer.core.report import rounded
from interviewer.core.tags import SCHEMES, Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.units import labelled, read_units


def run(arguments: argparse.Namespace) -> int:
    """Train, measure, save."""
    parts, kind = opened(arguments), arguments.kind
    corpus = Path(arguments.corpus) if arguments.corpus else parts.home.corpus(kind)
    answers = _answers(corpus, kind)
    corrections = _corrections(arguments)
    yardstick = _yardstick(arguments, parts) if corrections else None
    embedder = parts.embedder
    judged = held_out(answers, embedder, corrections)
    degree = temperature(judged)
    scores = scores_of(cooled(judged, degree), SCHEMES[kind])
    weights = train(answers, embedder, degree, corrections)

    def learn(some: Sequence[CorrectedAnswer]) -> Tagger:
        return parts.mixed(train(answers, embedder, degree, some), kind)

    told = before_after(corrections, parts.mixed(weights, kind), learn, yardstick) if corrections else None
    _show_before_saving(told, arguments.json)
    origin = Origin(kind, digest(corpus), len(answers), scores.units, round(scores.macro_f1, 3), _trained_with(told))
    target = parts.home.models / "tagger" / f"{kind}.npz"
    _save(target, weights, origin)
    note(f"{len(answers)} answers, {scores.units} units; written to {target}; sha256 {digest(target)}")
    _print(scores, told, arguments.json)
    return 0


def _answers(corpus: Path, kind: str) -> list[LabelledAnswer]:
    answers = answers_of(labelled(read_units(text_of_file(corpus), str(corpus)), str(corpus), kind))
    if len(answers) < 2:
        raise CouldNotError(f"{corpus} holds {len(answers)} answer: to learn and to be measured takes at least two.")
    return answers


def _corrections(arguments: argparse.Namespace) -> Sequence[CorrectedAnswer]:
    corrections = [] if arguments.without_corrections else lessons(library_of(arguments), arguments.kind)
    if arguments.yardstick and not corrections:
        note("No correction is learned from, so the yardstick is left aside. To measure on it: interviewer evaluate")
    return corrections


def _yardstick(arguments: argparse.Namespace, parts: Parts) -> Yardstick | None:
    """The one that is named, else ours if it is here."""
    named = Path(arguments.yardstick) if arguments.yardstick else parts.home.corpus(f"{arguments.kind}_held_out")
    return Yardstick.read(named, arguments.kind) if arguments.yardstick or named.exists() else None


def _show_before_saving(told: BeforeAfter | None, as_json: bool) -> None:
    if told is None:
        return
    if not as_json:
        print("\n".join(lines(told)))
    refuse_worse(told)


def _trained_with(told: BeforeAfter | None) -> str:
    return trained_with() + (f" and {told.units} corrected units" if told else "")


def _print(scores: Scores, told: BeforeAfter | None, as_json: bool) -> None:
    if told and as_json:
        document(rounded({**asdict(scores), "styles": {}, "corrections": to_json(told)}))
    else:
        print_scores("answers it had not seen", scores, as_json)


def _save(target: Path, weights: Weights, origin: Origin) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        save(target, weights, origin)
    except OSError as error:
        raise CouldNotError(
            f"The tagger cannot be written to {target}: {error.strerror}. The old one is kept."
        ) from error
