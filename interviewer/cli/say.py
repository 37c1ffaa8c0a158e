"""`interviewer say`."""

import argparse
import sys
import threading
import wave
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from interviewer.adapters.portaudio import quiet
from interviewer.adapters.speaker import Speaker
from interviewer.adapters.synthesiser import Sound, Synthesiser
from interviewer.adapters.voices import Voices
from interviewer.cli.lines import Lines
from interviewer.cli.output import note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.reading import text_of_stdin
from interviewer.cli.voice_choice import chosen
from interviewer.config import AUTO, COMPUTER, ENGINES, VoiceConfig
from interviewer.core.saying.spoken import spoken
from interviewer.core.trouble import CouldNotError


def run(arguments: argparse.Namespace) -> int:
    """Say it, or write its sound to a file."""
    text = text_of_stdin(sys.stdin) if arguments.text == "-" else arguments.text
    if not spoken(text):
        raise CouldNotError("There is nothing to be said in this text.")
    parts = opened(arguments)
    settings = _settings(arguments, parts.config.voice)
    voices = Voices(_voices(parts, settings, bool(arguments.voice)), note)
    sounds = Lines(voices, settings.volume).sounds(text)
    if arguments.out:
        _write(sounds, Path(arguments.out))
    else:
        with quiet():
            play(sounds, parts.config.speaker.device)
    print(f"{'Written' if arguments.out else 'Said'} with {voices.name}.")
    return 0


def _settings(arguments: argparse.Namespace, configured: VoiceConfig) -> VoiceConfig:
    """What was configured, but for what the command line says."""
    given = {name: getattr(arguments, name) for name in ("rate", "volume") if getattr(arguments, name) is not None}
    if arguments.voice in ENGINES:
        given |= {"engine": arguments.voice, "name": configured.name if arguments.voice == COMPUTER else ""}
    elif arguments.voice:
        given |= {"engine": COMPUTER, "name": arguments.voice}
    return replace(configured, **given)


def _voices(parts: Parts, settings: VoiceConfig, named: bool) -> list[Synthesiser]:
    """Who names a voice wants that one or none."""
    voices = list(chosen(parts.shelf, settings))
    return voices[:1] if named and settings.engine != AUTO else voices


def play(sounds: Iterable[Sound], device: str) -> None:
    """Play these on a speaker (empty: the system's choice), and return when they have been heard."""
    speaker = Speaker(device or None)
    try:
        speaker.play(sounds, threading.Event())
    finally:
        speaker.close()


def _write(sounds: Iterable[Sound], path: Path) -> None:
    made = list(sounds)
    samples = np.concatenate([samples for samples, _ in made])
    with path.open("wb") as target, wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(made[0][1])
        file.writeframes((samples.clip(-1, 1) * 32_767).astype("<i2").tobytes())
