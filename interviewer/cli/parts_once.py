"""The parts of a program that goes on for a while: what is slow to load is loaded once."""

from functools import cached_property
from typing import TYPE_CHECKING

from interviewer.cli.parts import Parts
from interviewer.config import Config
from interviewer.core.tags import Tagger

if TYPE_CHECKING:
    from interviewer.hearing import Reader


class PartsOnce(Parts):
    """The parts, of which what reads and what tags are made once for all turns of all rounds."""

    def with_config(self, config: Config) -> "PartsOnce":
        """The same with other settings; what was made of the old ones is made anew."""
        return PartsOnce(self.home, config, self.tell)

    @cached_property
    def _readers(self) -> "dict[str | None, Reader]":
        return {}

    @cached_property
    def _taggers(self) -> dict[str, Tagger]:
        return {}

    def reader(self, model: str | None = None) -> "Reader":
        """What reads utterances for the record."""
        if model not in self._readers:
            self._readers[model] = super().reader(model)
        return self._readers[model]

    def tagger(self, kind: str) -> Tagger:
        """What tags answers of a kind."""
        if kind not in self._taggers:
            self._taggers[kind] = super().tagger(kind)
        return self._taggers[kind]
