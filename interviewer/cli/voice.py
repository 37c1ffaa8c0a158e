"""A text said aloud, where the computer can."""

import threading

from interviewer.adapters.speaker import play
from interviewer.adapters.synthesiser import speak_to_samples
from interviewer.cli.output import note
from interviewer.core.trouble import CouldNotError


def say(text: str, hushed: threading.Event) -> None:
    """Say it until hushed; without a voice or a speaker the round goes on in print, and the person is told why."""
    try:
        samples, rate = speak_to_samples(text)
        play(samples, rate, hushed=hushed)
    except CouldNotError as trouble:
        note(f"The question is only shown. {trouble}")
