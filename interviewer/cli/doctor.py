"""`interviewer doctor`."""

import argparse
import textwrap
from dataclasses import asdict

from interviewer.cli.checks import all_checks
from interviewer.cli.output import columns, document
from interviewer.cli.parts import opened
from interviewer.cli.streams import one_line


def run(arguments: argparse.Namespace) -> int:
    """Print each check: ok, or what to do."""
    checks = []
    for check in all_checks(opened(arguments)):
        checks.append(check)
        if not arguments.json:
            line = f"{'ok ' if check.ok else 'NO '} {check.name:<11} {check.found}"
            print(
                textwrap.fill(one_line(line), columns(), subsequent_indent=" " * 16, break_on_hyphens=False), flush=True
            )
    if arguments.json:
        document({"checks": [asdict(check) for check in checks]})
    return 0 if all(check.ok for check in checks) else 1
