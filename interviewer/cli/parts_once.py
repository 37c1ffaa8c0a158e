"""The parts of a program that goes on for a while: what is slow to load is loaded once."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interviewer.cli.once import Once
from interviewer.cli.parts import Parts
from interviewer.config import Config
from interviewer.core.tags import Tagger

if TYPE_CHECKING:
    from interviewer.adapters.context_reader import ContextReader
    from interviewer.adapters.embedder import Remembering
    from interviewer.adapters.glancer import Glancer
    from interviewer.hearing import Reader


@dataclass(frozen=True)
class PartsOnce(Parts):
    """The parts, of which what reads and what tags are made once for all rounds, for any thread."""

    loaded: Once = field(default_factory=Once)

    def with_config(self, config: Config) -> "PartsOnce":
        """The same with other settings; what was loaded with those that stay is kept."""
        return replace(self, config=config)

    def reader(self, model: str | None = None) -> "Reader":
        """What reads utterances for the record."""
        settings = self.config.recogniser
        made_of = (model or settings.model, settings.language, settings.threads)
        return self.loaded.get("reader", lambda: super(PartsOnce, self).reader(model), made_of)

    def glancer(self) -> "Glancer":
        """What reads at a glance."""
        settings = self.config.recogniser
        return self.loaded.get("glancer", super().glancer, (settings.guess, settings.language))

    def tagger(self, kind: str) -> Tagger:
        """What tags answers of a kind."""
        return self.loaded.get(("tagger", kind), lambda: super(PartsOnce, self).tagger(kind))

    @property
    def embedder(self) -> "Remembering":
        """What turns sentences into vectors."""
        return self.loaded.get("embedder", lambda: super(PartsOnce, self).embedder)

    @property
    def context_reader(self) -> "ContextReader":
        """What reads units in their answer."""
        return self.loaded.get("context reader", lambda: super(PartsOnce, self).context_reader)
