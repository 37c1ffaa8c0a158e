"""A tagger's scores, printed."""

from collections.abc import Mapping
from dataclasses import asdict

from interviewer.cli.output import document
from interviewer.core.evaluation import Scores
from interviewer.core.report import rounded


def print_scores(what: str, scores: Scores, as_json: bool, by_style: Mapping[str, Scores] | None = None) -> None:
    """Print scores as a document or as a table."""
    styles = by_style or {}
    if as_json:
        document(rounded({**asdict(scores), "styles": {style: asdict(some) for style, some in styles.items()}}))
        return
    print(f"On {what}: {scores.units} units")
    print(f"  macro-F1       {scores.macro_f1:.3f} strict   {scores.lenient_macro_f1:.3f} lenient")
    print(f"  accuracy       {scores.accuracy:.3f} strict   {scores.lenient_accuracy:.3f} lenient")
    print(
        f"  a tag's share of an answer is off by {scores.share_error:.3f}; confidence by {scores.calibration_error:.3f}"
    )
    print(f"  unsure of {scores.unsure_share:.0%} of the units; of the sure ones {scores.sure_accuracy:.3f} are right")
    if styles:
        _print_styles(styles)
    _print_tags(scores)


def _print_styles(styles: Mapping[str, Scores]) -> None:
    print(f"\n  {'style':<15} {'units':>5} {'macro-F1':>9} {'accuracy':>9} {'lenient':>9} {'unsure':>7} {'sure':>9}")
    for style, some in styles.items():
        figures = f"{some.macro_f1:>9.3f} {some.accuracy:>9.3f} {some.lenient_accuracy:>9.3f}"
        print(f"  {style:<15} {some.units:>5} {figures} {some.unsure_share:>7.0%} {some.sure_accuracy:>9.3f}")


def _print_tags(scores: Scores) -> None:
    tags = list(scores.confusion)
    print(f"\n  {'label':<15} {'F1':>5} {'share off':>10}   tagged as " + " ".join(f"{tag[:9]:>9}" for tag in tags))
    for label in tags:
        counts = " ".join(f"{scores.confusion[label][tag]:>9}" for tag in tags)
        f1 = f"{scores.f1[label]:.2f}" if label in scores.f1 else "-"
        print(f"  {label:<15} {f1:>5} {scores.share_errors[label]:>10.3f}             {counts}")
