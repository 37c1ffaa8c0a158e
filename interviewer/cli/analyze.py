"""Report on one spoken answer: where every second went, and what to do next time.

PATH is a recording, a transcript (.txt, .vtt, .srt, or Whisper's .json) or the folder of a round. What a transcript
cannot tell (times, pauses) is left open, never invented.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.cli.tag import add_kind
from interviewer.cli.transcribe import add_reading

if TYPE_CHECKING:
    from interviewer.cli.parts import Parts
    from interviewer.core.report import Report

TRANSCRIPTS = (".txt", ".vtt", ".srt", ".json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("path", type=Path, metavar="PATH", help="the recording, the transcript or the round's folder")
    parser.add_argument("--json", action="store_true", help="print the report as one JSON document")
    parser.add_argument(
        "--question", metavar="TEXT|ID", default="", help="what was asked: words, or the id of a question"
    )
    add_kind(parser, None)
    add_reading(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the report."""
    from interviewer.cli.output import document
    from interviewer.cli.parts import opened
    from interviewer.core.report import to_json
    from interviewer.exports.plain import report_lines

    report = _report(arguments, opened(arguments))
    if arguments.json:
        document(to_json(report))
    else:
        print("\n".join(report_lines(report)))
    return 0 if any(answer.segments for answer in report.answers) else 1


def _report(arguments: argparse.Namespace, parts: "Parts") -> "Report":
    from interviewer.bank.questions import asked
    from interviewer.core.report import facts_of, report_of

    path: Path = arguments.path
    if path.is_dir():
        from interviewer.cli.rounds import report_of_round

        return report_of_round(path, parts)
    question = asked(arguments.question, arguments.kind)
    if path.suffix.lower() in TRANSCRIPTS:
        from interviewer.adapters.importers import read_transcript

        transcript = read_transcript(path)
        return report_of(
            facts_of(transcript.heard, question.text, question.kind, parts.tagger(question.kind), transcript.breaks)
        )
    from interviewer.cli.sound import heard_in

    # Opened first: to hear minutes of sound and then find no tagger would waste them.
    tagger = parts.tagger(question.kind)
    heard = heard_in(path, parts, arguments.model, arguments.partial)
    return report_of(facts_of(heard, question.text, question.kind, tagger))
