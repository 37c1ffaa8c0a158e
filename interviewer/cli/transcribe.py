"""`interviewer transcribe`."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from interviewer.cli.output import document
from interviewer.cli.parts import opened
from interviewer.cli.sound import heard_in
from interviewer.core.answers import Heard
from interviewer.core.minutes import clock
from interviewer.core.report import rounded
from interviewer.core.speech import pauses
from interviewer.core.timeline import timed_segments


def run(arguments: argparse.Namespace) -> int:
    """Print the words."""
    heard = heard_in(Path(arguments.audio), opened(arguments), arguments.model, arguments.partial)
    if arguments.json:
        document(transcript(heard))
    else:
        for segment in timed_segments(heard.words, heard.speech):
            print(f"{clock(segment.start or 0.0):>7}  {segment.text}")
    return 0 if heard.words else 1


def transcript(heard: Heard) -> dict[str, Any]:
    """The stable JSON document."""
    return {
        "duration": rounded(heard.duration),
        "words": [rounded(asdict(word)) for word in heard.words],
        "speech": [rounded([span.start, span.end]) for span in heard.speech],
        "pauses": [rounded([span.start, span.end]) for span in pauses(heard.speech)],
    }
