"""config.toml into frozen values; what it does not say keeps its default, what it says wrongly is an error."""

import difflib
import tomllib
import typing
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from interviewer.core.trouble import CouldNotError

# More than this no computer has for us, and the engine that runs the models ends the program over a mere number.
MOST_THREADS = 256
# Who is silent for longer has left.
LONGEST_WAIT_SECONDS = 600


@dataclass(frozen=True)
class RecogniserConfig:
    """Which Whisper reads, which guesses before it ("": none), the language, how many threads (0: ours to choose)."""

    model: str = "base"
    guess: str = "tiny.en"
    language: str = "en"
    threads: int = 0


@dataclass(frozen=True)
class AnswerConfig:
    """What ends an answer by itself: so many seconds of silence (0: never), the words that say that it is over."""

    wait: float = 0.0
    spoken_end: bool = True


@dataclass(frozen=True)
class MicrophoneConfig:
    """A part of the device's name; empty for the system's default."""

    device: str = ""


@dataclass(frozen=True)
class VoiceConfig:
    """Whether questions are read aloud."""

    speak: bool = True


@dataclass(frozen=True)
class Config:
    """All a user may set."""

    recogniser: RecogniserConfig = field(default_factory=RecogniserConfig)
    answer: AnswerConfig = field(default_factory=AnswerConfig)
    microphone: MicrophoneConfig = field(default_factory=MicrophoneConfig)
    voice: VoiceConfig = field(default_factory=VoiceConfig)


def load_config(path: Path) -> Config:
    """The values of a file; the defaults if there is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise CouldNotError(f"{path} cannot be read: {error}.") from error
    try:
        config = typing.cast("Config", _table(Config, tomllib.loads(text), path, ""))
    except RecursionError as error:
        raise CouldNotError(f"{path} is not TOML that can be read: its brackets nest too deep.") from error
    # TOMLDecodeError, or its parent for a number of thousands of digits.
    except ValueError as error:
        raise CouldNotError(f"{path} is not valid TOML: {error}.") from error
    _within(path, "recogniser.threads", config.recogniser.threads, MOST_THREADS, "")
    _within(path, "answer.wait", config.answer.wait, LONGEST_WAIT_SECONDS, " seconds")
    return config


def _within(path: Path, name: str, value: float, most: int, unit: str) -> None:
    # Whatever is no number at all (TOML knows nan) lies outside too.
    if not 0 <= value <= most:
        raise CouldNotError(f'{path}: "{name}" must be from 0 to {most}{unit}, not {value}.')


def _table(kind: Any, table: dict[str, Any], path: Path, prefix: str) -> Any:
    hints = typing.get_type_hints(kind)
    for key in table:
        if key not in hints:
            raise CouldNotError(f'{path}: unknown key "{prefix}{key}"{_nearest(key, prefix, list(hints))}.')
    values = {
        f.name: _value(hints[f.name], table[f.name], path, prefix + f.name) for f in fields(kind) if f.name in table
    }
    return kind(**values)


def _value(hint: Any, value: Any, path: Path, name: str) -> Any:
    if hint in _NAMES:
        # A whole number is a number.
        if type(value) is not hint and (hint, type(value)) != (float, int):
            raise CouldNotError(f'{path}: "{name}" must be {_NAMES[hint]}, not {value!r}.')
        return value
    if not isinstance(value, dict):
        raise CouldNotError(f'{path}: "{name}" must be a table, written [{name}].')
    return _table(hint, value, path, f"{name}.")


_NAMES = {str: "a text in quotes", int: "a whole number", float: "a number", bool: "true or false"}


def _nearest(key: str, prefix: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    return f'; did you mean "{prefix}{near[0]}"' if near else f"; known here: {', '.join(known)}"
