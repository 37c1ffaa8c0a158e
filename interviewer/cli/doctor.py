"""`interviewer doctor`."""

import argparse
from dataclasses import asdict

from interviewer.cli.checks import all_checks
from interviewer.cli.output import document
from interviewer.cli.parts import opened


def run(arguments: argparse.Namespace) -> int:
    """Print each check: ok, or what to do."""
    checks = []
    for check in all_checks(opened(arguments)):
        checks.append(check)
        if not arguments.json:
            print(f"{'ok ' if check.ok else 'NO '} {check.name:<11} {check.found}", flush=True)
    if arguments.json:
        document({"checks": [asdict(check) for check in checks]})
    return 0 if all(check.ok for check in checks) else 1
