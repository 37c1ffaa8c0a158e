"""What a user may set, as the settings screen shows it, and kept in config.toml."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewer.cli.desk.device_names import named
from interviewer.config import ENGINES, THEMES, Config, load_config
from interviewer.config_file import Value, keep
from interviewer.core.probes.demeanours import DEMEANOURS
from interviewer.core.trouble import CouldNotError
from interviewer.tui.values import Field


@dataclass(frozen=True)
class Label:
    """What a setting is called on the screen, what may be chosen, and a sentence about it."""

    key: str
    label: str
    help: str = ""
    options: tuple[str | float, ...] = ()


LABELS = (
    Label("voice.speak", "Read aloud", "Off: questions are only shown."),
    Label("voice.engine", "Voice", "Natural needs `interviewer models get voice`.", ENGINES),
    Label("voice.name", "Name of the computer's voice", "A part of it; empty for its default."),
    Label("voice.rate", "Words a minute", "How fast the interviewer speaks.", tuple(range(110, 261, 10))),
    Label("voice.volume", "Volume", "", (0.2, 0.4, 0.6, 0.8, 1.0)),
    Label("interviewer.demeanour", "Interviewer", "Coach hints, tough breaks in, silent says nothing.", DEMEANOURS),
    Label("microphone.device", "Microphone", "Choose it by ear in the sound check."),
    Label("speaker.device", "Speaker", "Choose it by ear in the sound check."),
    Label("answer.wait", "Silence ends an answer after", "Seconds; 0 for never.", (0, 5, 10, 20, 30, 60, 120)),
    Label("answer.spoken_end", "“That's my answer” ends it"),
    Label("recogniser.model", "Recogniser", "base hears better, tiny.en is lighter.", ("base", "tiny.en")),
    Label("recogniser.guess", "Reads along", "Empty: words show when they are settled.", ("tiny.en", "")),
    Label("screen.theme", "Theme", "", THEMES),
    Label("screen.show_question", "Show the question", "Off: it is only heard; a key reveals it."),
    Label("pace.slowest", "Too slow below", "Words a minute."),
    Label("pace.easy_from", "Easy to follow from", "Words a minute."),
    Label("pace.easy_to", "Easy to follow up to", "Words a minute."),
    Label("pace.fastest", "Too fast above", "Words a minute."),
)


def fields_of(config: Config, listed: Callable[[str], list[str]] | None = None) -> list[Field]:
    """Every setting with its value; `listed` names the microphones ("input") and speakers ("output")."""
    return [_field(one, config, listed or _devices) for one in LABELS]


def _devices(kind: str) -> list[str]:
    """Their names; none where no sound is to be had, which the sound check says."""
    try:
        return named(kind)
    except CouldNotError:
        return []


def _field(one: Label, config: Config, listed: Callable[[str], list[str]]) -> Field:
    section, _, name = one.key.partition(".")
    value: Any = getattr(getattr(config, section), name)
    kind = {"microphone.device": "input", "speaker.device": "output"}.get(one.key)
    options = ("", *listed(kind)) if kind else one.options
    # A value that somebody wrote into the file stands among those that can be chosen.
    known = options if not options or value in options else (value, *options)
    return Field(one.key, one.label, value, known, one.help)


def keep_field(path: Path, key: str, value: Value) -> Config:
    """Write a setting into the file; the settings as they are then."""
    # A number from a list may be whole where the settings want any, and the other way round.
    section, _, name = key.partition(".")
    keep(path, key, _typed(type(getattr(getattr(Config(), section), name)), value))
    return load_config(path)


def _typed(kind: type, value: Value) -> Value:
    return kind(value) if kind in (int, float) and not isinstance(value, str) else value
