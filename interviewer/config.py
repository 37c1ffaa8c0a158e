"""config.toml into frozen values; what it does not say keeps its default, what it says wrongly is an error."""

import difflib
import typing
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

from interviewer.core.figures.rates import RateLimits
from interviewer.core.probes.demeanours import DEMEANOURS, REALISTIC
from interviewer.core.toml_text import tables_of
from interviewer.core.trouble import CouldNotError
from interviewer.whole_file import SMALL_MB, whole

# The voices: of the best there is, the computer's own, the natural one that `interviewer models get voice` fetches.
AUTO, COMPUTER, NATURAL = ENGINES = ("auto", "computer", "natural")
# How the screens can look; the same names stand where the looks themselves do.
THEMES = ("dark", "light", "contrast")
# Words a minute: nobody could follow what is faster, nor remember how what is slower began.
SLOWEST_RATE, FASTEST_RATE = 80, 400
# More than this no computer has for us, and the engine that runs the models ends the program over a mere number.
MOST_THREADS = 256
# So much is told of a name or value that is wrong, and of why a text is no TOML.
LONGEST_TOLD, LONGEST_REASON = 80, 200
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
class SpeakerConfig:
    """A part of the device's name; empty for the system's default."""

    device: str = ""


@dataclass(frozen=True)
class VoiceConfig:
    """Whether questions are read aloud, by which voice, how fast (words a minute) and how loud.

    `name` is a part of the name of one of the computer's voices.
    """

    speak: bool = True
    engine: str = AUTO
    name: str = ""
    rate: int = 170
    volume: float = 1.0


@dataclass(frozen=True)
class InterviewerConfig:
    """How the interviewer behaves."""

    demeanour: str = REALISTIC


@dataclass(frozen=True)
class ScreenConfig:
    """How the screens look, and whether the text of a question is shown while it is read aloud."""

    theme: str = "dark"
    show_question: bool = True


@dataclass(frozen=True)
class Config:
    """All a user may set."""

    recogniser: RecogniserConfig = field(default_factory=RecogniserConfig)
    answer: AnswerConfig = field(default_factory=AnswerConfig)
    interviewer: InterviewerConfig = field(default_factory=InterviewerConfig)
    microphone: MicrophoneConfig = field(default_factory=MicrophoneConfig)
    speaker: SpeakerConfig = field(default_factory=SpeakerConfig)
    voice: VoiceConfig = field(default_factory=VoiceConfig)
    screen: ScreenConfig = field(default_factory=ScreenConfig)
    pace: RateLimits = field(default_factory=RateLimits)


def load_config(path: Path) -> Config:
    """The values of a file; the defaults if there is none."""
    try:
        text = whole(path, SMALL_MB).decode("utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise CouldNotError(f"{path} cannot be read: {error}.") from error
    return config_of(text, path)


def config_of(text: str, path: Path) -> Config:
    """The values that a text spells; whatever is wrong is told as of the file."""
    try:
        config = typing.cast("Config", _table(Config, tables_of(text), path, ""))
    except RecursionError as error:
        raise CouldNotError(f"{path} is not TOML that can be read: its brackets or names nest too deep.") from error
    # TOMLDecodeError, or its parent for a number of thousands of digits.
    except ValueError as error:
        raise CouldNotError(f"{path} is not valid TOML: {error!s:.{LONGEST_REASON}}.") from error
    _check(config, path)
    return config


def _check(config: Config, path: Path) -> None:
    """Refuse values that nothing could go by."""
    _within(path, "recogniser.threads", config.recogniser.threads, MOST_THREADS, "")
    _one_of(path, "interviewer.demeanour", config.interviewer.demeanour, DEMEANOURS)
    _within(path, "answer.wait", config.answer.wait, LONGEST_WAIT_SECONDS, " seconds")
    _one_of(path, "voice.engine", config.voice.engine, ENGINES)
    _within(path, "voice.rate", config.voice.rate, FASTEST_RATE, " words a minute", least=SLOWEST_RATE)
    _within(path, "voice.volume", config.voice.volume, 1, "")
    _one_of(path, "screen.theme", config.screen.theme, THEMES)
    pace = config.pace
    _within(path, "pace.slowest", pace.slowest, FASTEST_RATE, " words a minute")
    for one, other in pairwise(fields(RateLimits)):
        _within(path, f"pace.{other.name}", getattr(pace, other.name), FASTEST_RATE, " words a minute")
        if getattr(pace, one.name) > getattr(pace, other.name):
            raise CouldNotError(f'{path}: "pace.{one.name}" must not be more than "pace.{other.name}".')


def _within(path: Path, name: str, value: float, most: int, unit: str, least: int = 0) -> None:
    # Whatever is no number at all (TOML knows nan) lies outside too.
    if not least <= value <= most:
        raise CouldNotError(f'{path}: "{name}" must be from {least} to {most}{unit}, not {value}.')


def _one_of(path: Path, name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        near = difflib.get_close_matches(value[:LONGEST_TOLD], known, n=1, cutoff=0.5)
        hint = f'did you mean "{near[0]}"?' if near else f"known here: {', '.join(known)}."
        raise CouldNotError(f'{path}: "{name}" cannot be "{value:.{LONGEST_TOLD}}"; {hint}')


def _table(kind: Any, table: dict[str, Any], path: Path, prefix: str) -> Any:
    hints = typing.get_type_hints(kind)
    for key in table:
        if key not in hints:
            raise CouldNotError(
                f'{path}: unknown key "{prefix}{key:.{LONGEST_TOLD}}"{_nearest(key, prefix, list(hints))}.'
            )
    values = {
        f.name: _value(hints[f.name], table[f.name], path, prefix + f.name) for f in fields(kind) if f.name in table
    }
    return kind(**values)


def _value(hint: Any, value: Any, path: Path, name: str) -> Any:
    if hint in _NAMES:
        # A whole number is a number.
        if type(value) is not hint and (hint, type(value)) != (float, int):
            raise CouldNotError(f'{path}: "{name}" must be {_NAMES[hint]}, not {value!r:.{LONGEST_TOLD}}.')
        return value
    if not isinstance(value, dict):
        raise CouldNotError(f'{path}: "{name}" must be a table, written [{name}].')
    return _table(hint, value, path, f"{name}.")


_NAMES = {str: "a text in quotes", int: "a whole number", float: "a number", bool: "true or false"}


def _nearest(key: str, prefix: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key[:LONGEST_TOLD], known, n=1, cutoff=0.5)
    return f'; did you mean "{prefix}{near[0]}"' if near else f"; known here: {', '.join(known)}"
