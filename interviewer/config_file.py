"""config.toml changed in one place, with its comments kept."""

import os
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from interviewer.config import config_of
from interviewer.core.trouble import CouldNotError
from interviewer.owned import put
from interviewer.whole_file import SMALL_MB, whole

Value = str | float | bool


def keep(path: Path, key: str, value: Value) -> None:
    """Write one setting, like "voice.rate", into the file; one that would not hold leaves the file as it was."""
    section, _, name = key.partition(".")
    try:
        document = tomlkit.parse(_settings_in(path))
        table = document.setdefault(section, tomlkit.table())
        if not isinstance(table, Table):
            raise CouldNotError(f'{path}: "{section}" must be a table, written [{section}]. Nothing was changed.')
        table[name] = value
        # Read as the program will read it: what it would refuse is never put in place.
        config_of(tomlkit.dumps(document), path)
        # Whoever keeps it elsewhere and has a link to it here goes on so.
        put(Path(os.path.realpath(path)), tomlkit.dumps(document).encode())
    except (OSError, TOMLKitError, UnicodeDecodeError, RecursionError) as error:
        raise CouldNotError(f"{path} cannot be changed: {error}. The setting is as it was.") from error


def _settings_in(path: Path) -> str:
    """What the file says; read first as the program reads it, which has bounds."""
    text = whole(path, SMALL_MB).decode("utf-8") if path.exists() else ""
    try:
        config_of(text, path)
    except CouldNotError as trouble:
        raise CouldNotError(f"{trouble} Nothing was changed.") from trouble
    return text
