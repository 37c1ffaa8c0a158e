"""`interviewer evaluate`."""

import argparse
from pathlib import Path

from interviewer.cli.parts import opened
from interviewer.cli.reading import text_of_file
from interviewer.cli.scores import print_scores
from interviewer.core.evaluation import scores_of
from interviewer.core.labelled import answers_of
from interviewer.core.tags import SCHEMES
from interviewer.units import labelled, read_units


def run(arguments: argparse.Namespace) -> int:
    """Print the scores, of all answers and of each style."""
    name, kind = arguments.file, arguments.kind
    answers = answers_of(labelled(read_units(text_of_file(Path(name)), name), name, kind))
    tagger = opened(arguments).tagger(kind)
    judged = [(answer, tagger.tag([unit.text for unit in answer.units], answer.question)) for answer in answers]
    styles = sorted({answer.units[0].style for answer in answers} - {""})
    by_style = {style: [pair for pair in judged if pair[0].units[0].style == style] for style in styles}
    scores = {style: scores_of(some, SCHEMES[kind]) for style, some in by_style.items()}
    print_scores(name, scores_of(judged, SCHEMES[kind]), arguments.json, scores)
    return 0
