"""The agreement of findings, printed."""

from dataclasses import asdict

from interviewer.cli.output import document
from interviewer.core.finding_scores import Agreement, FindingScores, Group
from interviewer.core.report import rounded


def print_finding_scores(what: str, scores: FindingScores, as_json: bool) -> None:
    """Print them as a document or as a table."""
    if as_json:
        document(rounded(asdict(scores)))
        return
    print(f"On {what}: {scores.answers} answers")
    print(f"  {'':<25} {'precision':>9} {'recall':>7} {'right':>6} {'wrong':>6} {'missed':>7}")
    for name, group in (("faults", scores.faults), ("strengths", scores.strengths)):
        _print_group(name, group)
    print()
    for name, one in scores.each.items():
        print(f"  {name:<25} {_figures(one)}")


def _print_group(name: str, group: Group) -> None:
    print(f"  {'all ' + name:<25} {_figures(group.micro)}")
    mean = f"{_share(group.macro_precision):>9} {_share(group.macro_recall):>7}"
    print(f"  {'mean over the ' + name:<25} {mean}")


def _figures(one: Agreement) -> str:
    return f"{_share(one.precision):>9} {_share(one.recall):>7} {one.right:>6} {one.wrong:>6} {one.missed:>7}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
