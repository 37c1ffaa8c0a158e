"""`interviewer questions`."""

import argparse
from dataclasses import asdict

from interviewer.bank.questions import questions
from interviewer.cli.output import document


def run(arguments: argparse.Namespace) -> int:
    """Print the bank."""
    if arguments.json:
        document([asdict(question) for question in questions().values()])
    else:
        for question in questions().values():
            print(f"{question.id:<24} {question.kind:<12} {question.text}")
    return 0
