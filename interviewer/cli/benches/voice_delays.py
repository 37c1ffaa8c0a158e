"""How soon a voice is heard: of lines that were prepared, and of lines made up at that moment."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from typing import Any

import numpy as np

from interviewer.adapters.natural_voice import NaturalVoice
from interviewer.adapters.speaker import Speaker
from interviewer.adapters.synthesiser import Sound, Synthesiser
from interviewer.cli.figures import figure, print_heading, print_row, print_text, spread
from interviewer.cli.lines import Lines
from interviewer.cli.output import note
from interviewer.cli.parts import Parts
from interviewer.cli.voice import RATE
from interviewer.cli.voice_choice import MODEL, computer
from interviewer.core.trouble import CouldNotError

# How much of a line is played, in seconds: its beginning is what is waited for.
BEGINNING = 0.1
UNTIL = {"heard": "heard", "ready": "ready to be played (no speaker)"}


def figures_of(texts: Sequence[str], parts: Parts) -> dict[str, Any]:
    """The figures of `interviewer bench voice`."""
    with closing(Speaker()) as speaker:
        until = _until(speaker)
        rows = [_row(voice, texts, speaker if until == "heard" else None) for voice in _present(parts)]
    return {"lines": len(texts), "rate": parts.config.voice.rate, "until": until, "voices": rows}


def print_figures(figures: dict[str, Any]) -> None:
    """The same for people."""
    for row in figures["voices"]:
        print_heading(f"Seconds until a line is {UNTIL[figures['until']]}: {row['name']}.", ("p50", "p95"))
        for way, title in {"prepared": "a prepared line", "made_up": "a line made up at that moment"}.items():
            print_row(title, [figure(row[way][part]) for part in ("p50", "p95")])
        print_text(f"It makes sound {row['times_real_time']:.0f} times as fast as that is spoken.")


def _until(speaker: Speaker) -> str:
    try:
        # Through the first, a stream settles; in a round that is over before there is anything to say.
        speaker.play([(np.zeros(RATE // 10, np.float32), RATE)], threading.Event())
    except CouldNotError as trouble:
        note(str(trouble))
        return "ready"
    return "heard"


def _present(parts: Parts) -> Iterator[Synthesiser]:
    """The voices that there are on this computer."""
    settings = parts.config.voice
    yield computer(settings)[-1]
    with suppress(CouldNotError):
        yield NaturalVoice(parts.shelf.ready(MODEL), settings.rate)


def _row(voice: Synthesiser, texts: Sequence[str], speaker: Speaker | None) -> dict[str, Any]:
    voice.prepare()
    made_up, prepared, spent, length = [], [], 0.0, 0.0
    for text in texts:
        lines = Lines(voice, volume=0.0)
        made_up.append(_delay(lines, text, speaker))
        began = time.perf_counter()
        rest = [lines.sound(sentence) for sentence in lines.unmade(text)]
        spent += time.perf_counter() - began
        length += sum(len(samples) / rate for samples, rate in rest)
        prepared.append(_delay(lines, text, speaker))
    return {
        "name": voice.name,
        "prepared": spread(prepared),
        "made_up": spread(made_up),
        "times_real_time": length / spent if spent else 0.0,
    }


def _delay(lines: Lines, text: str, speaker: Speaker | None) -> float:
    """Seconds from now until this line begins."""
    decided = time.monotonic()
    beginning = _beginning(lines, text)
    if speaker is None:
        next(beginning)
        return time.monotonic() - decided
    heard_at = speaker.play(beginning, threading.Event())
    return (heard_at or decided) - decided


def _beginning(lines: Lines, text: str) -> Iterator[Sound]:
    samples, rate = next(lines.sounds(text))
    yield samples[: round(BEGINNING * rate)], rate
