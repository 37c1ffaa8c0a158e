"""Whose voice a candidate who is made up has."""

from collections.abc import Callable
from dataclasses import replace

from interviewer.adapters.synthesiser import Synthesiser
from interviewer.adapters.voices import Voices
from interviewer.cli.output import note
from interviewer.cli.parts import Parts
from interviewer.cli.voice_choice import chosen
from interviewer.config import AUTO, COMPUTER, ENGINES


def candidates_voice(parts: Parts, named: str | None, tell: Callable[[str], None] = note) -> Synthesiser:
    """The voice of that name; of none, the one that reads questions, at the pace that config.toml has for it.

    One that fails is told of and left for the next.
    """
    settings = parts.config.voice
    if named in ENGINES:
        settings = replace(settings, engine=named, name=settings.name if named == COMPUTER else "")
    elif named:
        settings = replace(settings, engine=COMPUTER, name=named)
    voices = list(chosen(parts.shelf, settings))
    # Who names a voice wants that one or none.
    return Voices(voices[:1] if named and named != AUTO else voices, tell)
