"""The parts of the program, made when a command first needs them and given what they need."""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.cli.streams import note
from interviewer.config import Config, load_config
from interviewer.core.tags import Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.home import Home, find_home, seed

# What the parts are made of is imported when one is first made: the first screen needs none of it.
if TYPE_CHECKING:
    from interviewer.adapters.context_reader import ContextReader
    from interviewer.adapters.embedder import Remembering
    from interviewer.adapters.glancer import Glancer
    from interviewer.adapters.tagger import Origin, Weights
    from interviewer.attention import VoiceActivity
    from interviewer.bank.bank import Bank
    from interviewer.core.events import Fact
    from interviewer.core.setting import Setting
    from interviewer.guessing import Guess
    from interviewer.hearing import Reader
    from interviewer.models.shelf import Shelf


@dataclass(frozen=True)
class Parts:
    """A home, its settings, and everything that can be made from them; `tell` is told what a person should know."""

    home: Home
    config: Config
    tell: Callable[[str], None] = note

    @cached_property
    def shelf(self) -> "Shelf":
        """The models on this computer."""
        from interviewer.models.manifest import read_manifest
        from interviewer.models.shelf import Shelf

        return Shelf(self.home.models, read_manifest(self.home.manifest))

    @cached_property
    def bank(self) -> "Bank":
        """What can be asked: our questions and rounds, and beside them the user's own, as far as they are right."""
        from interviewer.bank.bank import bank_with

        bank = bank_with(self._own_packs())
        for one in bank.left_out:
            more = f" (and {len(one.faults) - 1} more)" if len(one.faults) > 1 else ""
            self.tell(f"Left out: {one.faults[0]}{more} To see all faults: interviewer questions check")
        return bank

    def setting(self, facts: "Iterable[Fact]" = ()) -> "Setting":
        """What is known of the round that these facts are of, held to the user's own limits of pace."""
        from interviewer.cli.setting import setting_of

        return setting_of(self.bank, self.config.pace, facts)

    def _own_packs(self) -> list[Path]:
        from interviewer.bank.bank import files_in

        try:
            return files_in(self.home.packs)
        except CouldNotError as trouble:
            self.tell(str(trouble))
            return []

    def whisper(self, model: str | None = None) -> Path:
        """The folder of the configured Whisper, or of another: a name, or a folder seen from where the person is."""
        if model and Path(model).is_dir():
            model = str(Path(model).absolute())
        return self.shelf.whisper(model or self.config.recogniser.model, self.home.folder)

    def activity(self) -> "VoiceActivity":
        """What finds a voice in a sound; each sound takes one of its own."""
        from interviewer.adapters.voice_activity import VoiceActivity

        return VoiceActivity()

    def reader(self, model: str | None = None) -> "Reader":
        """What reads utterances for the record: with the configured Whisper, or another."""
        from interviewer.adapters.utterance_reader import UtteranceReader
        from interviewer.adapters.whisper import Whisper

        settings = self.config.recogniser
        return UtteranceReader(Whisper(self.whisper(model), settings.language, settings.threads))

    def guess(self, tell: Callable[[str], None]) -> "Guess | None":
        """What reads along while one speaks; None where none is wanted, or it is not here, which is told."""
        if not self.config.recogniser.guess:
            return None
        from interviewer.guessing import Guess

        try:
            return Guess(self.glancer())
        except CouldNotError as trouble:
            tell(f"Words show only when they are settled. {trouble}")
            return None

    def glancer(self) -> "Glancer":
        """What reads at a glance what is being said."""
        from interviewer.adapters.glancer import Glancer
        from interviewer.adapters.whisper import Whisper

        return Glancer(Whisper(self.whisper(self.config.recogniser.guess), self.config.recogniser.language))

    def tagger(self, kind: str) -> Tagger:
        """What tags answers of a kind."""
        return self.mixed(self.trained(kind)[0], kind)

    def mixed(self, weights: "Weights", kind: str) -> Tagger:
        """What tags answers of a kind with these weights and the reader."""
        from interviewer.adapters.mixed_tagger import MixedTagger
        from interviewer.adapters.tagger import LinearTagger

        return MixedTagger(LinearTagger(weights, self.embedder), self.context_reader, kind)

    @cached_property
    def embedder(self) -> "Remembering":
        """What turns sentences into vectors."""
        from interviewer.adapters.embedder import Embedder, Remembering

        # With one thread, like the reader: sentences are short, and the other cores are for hearing.
        return Remembering(Embedder(self.shelf.ready("minilm")))

    @cached_property
    def context_reader(self) -> "ContextReader":
        """What reads units in their answer."""
        from interviewer.adapters.context_reader import ContextReader

        return ContextReader(self.home.reader)

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
