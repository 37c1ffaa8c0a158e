"""Turn a recording into words with times.

Reads wav, flac, mp3, m4a, ogg, webm, mp4 and whatever else FFmpeg reads. Silence never becomes words: only what a
voice-activity detector takes for speech is read.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interviewer.core.answers import Heard


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("audio", type=Path, metavar="AUDIO", help="the recording")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_reading(parser)


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Describe how recordings are read, for every command that reads them."""
    parser.add_argument("--model", metavar="NAME", help="another recogniser than config.toml names")
    parser.add_argument("--partial", action="store_true", help="read what there is of a recording that breaks off")


def run(arguments: argparse.Namespace) -> int:
    """Print the words."""
    from interviewer.cli.output import document
    from interviewer.cli.parts import opened
    from interviewer.cli.sound import heard_in

    heard = heard_in(arguments.audio, opened(arguments), arguments.model, arguments.partial)
    if arguments.json:
        document(transcript(heard))
    else:
        _print_lines(heard)
    return 0 if heard.words else 1


def transcript(heard: "Heard") -> dict[str, Any]:
    """The stable JSON document."""
    from dataclasses import asdict

    from interviewer.core.report import rounded
    from interviewer.core.speech import pauses

    return {
        "duration": rounded(heard.duration),
        "words": [rounded(asdict(word)) for word in heard.words],
        "speech": [rounded([span.start, span.end]) for span in heard.speech],
        "pauses": [rounded([span.start, span.end]) for span in pauses(heard.speech)],
    }


def _print_lines(heard: "Heard") -> None:
    from interviewer.cli.output import clock
    from interviewer.core.timeline import timed_segments

    for segment in timed_segments(heard.words, heard.speech):
        print(f"{clock(segment.start or 0.0):>7}  {segment.text}")
