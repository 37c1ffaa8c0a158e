"""The home folder: where config.toml, models and sessions live, and what an installed program brings along."""

import os
from dataclasses import dataclass
from pathlib import Path

from interviewer.core.trouble import CouldNotError
from interviewer.owned import make_folder, put

CONFIG = "config.toml"
VARIABLE = "INTERVIEWER_HOME"


@dataclass(frozen=True)
class Home:
    """A folder of the user's, and beside it the defaults of the program."""

    folder: Path

    @property
    def config(self) -> Path:
        """The user's settings."""
        return self.folder / CONFIG

    @property
    def models(self) -> Path:
        """The folder of fetched weights."""
        return self.folder / "models"

    @property
    def sessions(self) -> Path:
        """The folder of rounds."""
        return self.folder / "sessions"

    @property
    def packs(self) -> Path:
        """The folder of the user's own questions and rounds."""
        return self.folder / "packs"

    @property
    def manifest(self) -> Path:
        """The list of models, the user's own before the program's."""
        return self._own_or_default("models/manifest.toml")

    def tagger(self, kind: str) -> Path:
        """The trained tagger of a kind, the user's own before the program's."""
        return self._own_or_default(f"models/tagger/{kind}.npz")

    @property
    def reader(self) -> Path:
        """The folder of the reader that tags units in their answer, the user's own before the program's."""
        return self._own_or_default("models/tagger/reader")

    def corpus(self, kind: str) -> Path:
        """The corpus a tagger is trained on, the user's own before the program's."""
        return self._own_or_default(f"models/tagger/corpus/{kind}.jsonl")

    def _own_or_default(self, relative: str) -> Path:
        own = self.folder / relative
        return own if own.exists() else defaults() / relative


def defaults() -> Path:
    """What the program brings along: inside an installed wheel, or the checkout around this package."""
    package = Path(__file__).parent
    inside = package / "defaults"
    return inside if inside.is_dir() else package.parent


def find_home(named: str | None) -> Home:
    """The home: as named, as the environment says, the nearest folder with a config.toml, else the user-data folder."""
    start = here()
    chosen = Path(named or os.environ.get(VARIABLE) or _nearest(start) or _user_data())
    try:
        return Home(start / chosen.expanduser())
    except RuntimeError as error:
        raise CouldNotError(
            f"The home folder {chosen} cannot be found: no user is called {chosen.parts[0]}."
        ) from error


def seed(home: Home) -> None:
    """Make a home that does not exist yet; one that does is left as it is."""
    try:
        if not home.config.exists():
            make_folder(home.folder)
            copy_whole(defaults() / CONFIG, home.config)
    except OSError as error:
        reason = error.strerror or error
        raise CouldNotError(
            f"The home folder {home.folder} cannot be written: {reason}. Choose another with --home or {VARIABLE}."
        ) from error


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that it is there whole or not at all."""
    put(target, source.read_bytes())


def here() -> Path:
    """The folder the person is in."""
    try:
        return Path.cwd()
    except FileNotFoundError as error:
        # The engine that reads would end the program without a word of ours.
        raise CouldNotError("The folder you are in was removed. Go to another one and try again.") from error


def _nearest(start: Path) -> Path | None:
    return next((folder for folder in (start, *start.parents) if (folder / CONFIG).is_file()), None)


def _user_data() -> Path:
    # Imported here: only those who have no home yet pay for it.
    import platformdirs

    return platformdirs.user_data_path("interviewer", appauthor=False)
