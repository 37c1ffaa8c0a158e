"""The models the program knows, as models/manifest.toml lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interviewer.core.strict_json import built
from interviewer.core.toml_text import tables_of
from interviewer.core.trouble import CouldNotError
from interviewer.models.inventory import ModelFile, file_of, is_name
from interviewer.whole_file import SMALL_MB, whole


@dataclass(frozen=True)
class HubSource:
    """A repository on the public model hub; no revision means its newest state."""

    hub: str
    revision: str | None = None
    folder: str = ""

    @property
    def label(self) -> str:
        """What a person is told."""
        return f"the model hub ({self.hub})"


@dataclass(frozen=True)
class Wheel:
    """A package that holds only files."""

    name: str
    version: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class WheelSource:
    """Packages from the package index, and the paths in them of which each file of the model is joined."""

    wheels: tuple[Wheel, ...]
    members: Mapping[str, tuple[str, ...]]

    @property
    def label(self) -> str:
        """What a person is told."""
        return f"the package index ({', '.join(wheel.name for wheel in self.wheels)})"


Source = HubSource | WheelSource


@dataclass(frozen=True)
class Model:
    """A model: what it is for, its files as fetched, and where they are looked for, in order.

    A model that the manifest does not list has no files here: nobody knows them before they come.
    """

    name: str
    kind: str
    purpose: str
    licence: str
    sources: tuple[Source, ...]
    files: tuple[ModelFile, ...] = ()
    default: bool = False
    converted: bool = False

    @property
    def bytes(self) -> int:
        """The size of its files as fetched."""
        return sum(file.bytes for file in self.files)

    @property
    def inventoried(self) -> bool:
        """Whether what finally lies there is known only from the inventory written beside it."""
        return self.converted or not self.files


Manifest = Mapping[str, Model]


def read_manifest(path: Path) -> Manifest:
    """The models listed in a manifest, by name."""
    try:
        tables = tables_of(whole(path, SMALL_MB).decode("utf-8"))
        return {name: _model(name, table) for name, table in tables.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        # What of it is no list of models is told as Python came upon it.
        raise CouldNotError(f"The list of models could not be read: {path}: {error!s:.200}") from error


def _model(name: str, table: dict[str, Any]) -> Model:
    if not is_name(name):
        raise ValueError(f"{name!r:.80} is no name of a model")
    files = tuple(map(file_of, table.pop("files")))
    sources = tuple(_source(entry) for entry in table.pop("sources"))
    model = Model(name=name, files=files, sources=sources, **table)
    if not all(isinstance(text, str) for text in (model.kind, model.purpose, model.licence)):
        raise ValueError(f"what is said of {name} is no text")
    return model


def _source(table: dict[str, Any]) -> Source:
    if "hub" in table:
        return HubSource(**table)
    wheels: tuple[Wheel, ...] = tuple(built(Wheel, entry, "a wheel") for entry in table.pop("wheels"))
    members = {name: tuple(paths) for name, paths in table.pop("members").items()}
    if not all(map(is_name, members)):
        raise ValueError("a file of a model has no name of a file")
    return WheelSource(wheels, members, **table)
