"""Measure the tagger on labelled answers.

Reads JSON Lines, one unit a line: {"answer" or "answer_id", "text", "label" or "tag"}, optionally "question", "style" and
"alt_label" (what a careful second reader could well say; lenient scores accept it).
"""

import argparse
from pathlib import Path

from interviewer.cli.tag import add_kind


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("file", type=Path, metavar="FILE.jsonl", help="the labelled answers")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_kind(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the scores, of all answers and of each style."""
    from interviewer.cli.parts import opened
    from interviewer.cli.reading import text_of_file
    from interviewer.cli.scores import print_scores
    from interviewer.core.evaluation import scores_of
    from interviewer.core.labelled import answers_of
    from interviewer.core.tags import SCHEMES
    from interviewer.units import labelled, read_units

    name, kind = str(arguments.file), arguments.kind
    answers = answers_of(labelled(read_units(text_of_file(arguments.file), name), name, kind))
    tagger = opened(arguments).tagger(kind)
    judged = [(answer, tagger.tag([unit.text for unit in answer.units], answer.question)) for answer in answers]
    styles = sorted({answer.units[0].style for answer in answers} - {""})
    by_style = {style: [pair for pair in judged if pair[0].units[0].style == style] for style in styles}
    scores = {style: scores_of(some, SCHEMES[kind]) for style, some in by_style.items()}
    print_scores(name, scores_of(judged, SCHEMES[kind]), arguments.json, scores)
    return 0
