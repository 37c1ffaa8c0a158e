"""`interviewer evaluate`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from interviewer.cli import evaluate_findings
from interviewer.cli.kind_notes import read_as
from interviewer.cli.output import note
from interviewer.cli.parts import opened
from interviewer.cli.reading import text_of_file
from interviewer.cli.scores import print_scores
from interviewer.core.evaluation import scores_of
from interviewer.core.kinds import GUESS
from interviewer.core.labelled import answers_of
from interviewer.core.tags import CASE, SCHEMES
from interviewer.units import Unit, kind_labelled, labelled, read_units


def run(arguments: argparse.Namespace) -> int:
    """Print the scores, of all answers and of each style."""
    if arguments.findings:
        return evaluate_findings.run(arguments)
    name = arguments.file
    units = read_units(text_of_file(Path(name)), name)
    kind = _kind(units) if arguments.kind == GUESS else arguments.kind
    answers = answers_of(labelled(units, name, kind))
    tagger = opened(arguments).tagger(kind)
    judged = [(answer, tagger.tag([unit.text for unit in answer.units], answer.question)) for answer in answers]
    styles = sorted({answer.units[0].style for answer in answers} - {""})
    by_style = {style: [pair for pair in judged if pair[0].units[0].style == style] for style in styles}
    scores = {style: scores_of(some, SCHEMES[kind]) for style, some in by_style.items()}
    print_scores(name, scores_of(judged, SCHEMES[kind]), arguments.json, scores)
    return 0


def _kind(units: Sequence[Unit]) -> str:
    """A case, unless the labels say otherwise."""
    kind = kind_labelled(units)
    if kind != CASE:
        note(read_as("Every answer, by its labels,", kind))
    return kind
