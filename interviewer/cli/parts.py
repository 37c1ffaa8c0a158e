"""The parts of the program, made when a command first needs them and given what they need."""

import argparse
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.config import Config, load_config
from interviewer.core.tags import Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.hearing import Ear, Recogniser
from interviewer.home import Home, find_home, seed
from interviewer.models.manifest import read_manifest
from interviewer.models.shelf import Shelf

if TYPE_CHECKING:
    from interviewer.adapters.tagger import Origin, Weights


@dataclass(frozen=True)
class Parts:
    """A home, its settings, and everything that can be made from them."""

    home: Home
    config: Config

    @cached_property
    def shelf(self) -> Shelf:
        """The models on this computer."""
        return Shelf(self.home.models, read_manifest(self.home.manifest))

    def whisper(self, model: str | None = None) -> Path:
        """The folder of the configured Whisper, or of another: a name, or a folder seen from where the person is."""
        if model and Path(model).is_dir():
            model = str(Path(model).absolute())
        return self.shelf.whisper(model or self.config.recogniser.model, self.home.folder)

    def recogniser(self, model: str | None = None) -> Recogniser:
        """The configured Whisper, or another."""
        from interviewer.adapters.recogniser import Recogniser as Whisper

        return Whisper(self.whisper(model), self.config.recogniser.language, self.config.recogniser.threads)

    def ear(self, recogniser: Recogniser) -> Ear:
        """What hears a recording from beginning to end."""
        from interviewer.adapters.voice_activity import VoiceActivity

        return Ear(VoiceActivity(), recogniser)

    def tagger(self, kind: str) -> Tagger:
        """The trained tagger of a kind."""
        from interviewer.adapters.embedder import Embedder
        from interviewer.adapters.tagger import LinearTagger

        return LinearTagger(self.trained(kind)[0], Embedder(self.shelf.ready("minilm"), threads=0))

    def trained(self, kind: str) -> "tuple[Weights, Origin]":
        """What was trained for a kind, and where it comes from."""
        from interviewer.adapters.tagger import learn, load

        path = self.home.tagger(kind)
        weights, origin = load(path)
        if origin.kind != kind:
            raise CouldNotError(f"{path} tags {origin.kind} answers. Make one for {kind} answers: {learn(kind)}")
        return weights, origin


def opened(arguments: argparse.Namespace) -> Parts:
    """The parts for a command line."""
    home = find_home(arguments.home)
    seed(home)
    return Parts(home, load_config(home.config))
