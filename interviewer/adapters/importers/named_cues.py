"""Captions of several people: each cue, or part of a cue, with the name that stands in it."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interviewer.adapters.importers.captions import cue_texts, words_of
from interviewer.adapters.importers.cues import Cue, subrip_cues, webvtt_cues
from interviewer.adapters.importers.labels import names_in, told_apart
from interviewer.adapters.importers.said import Conversation, conversation
from interviewer.core.speakers import Passage

# <v Jane Doe>, <v.loud Jane Doe>: what follows is hers until another begins or the cue ends.
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]{1,200})>")

Part = tuple[str, str]


def named_webvtt(text: str) -> Conversation:
    """Who said what in a .vtt file."""
    return _named(webvtt_cues(text, in_order=False))


def named_subrip(text: str) -> Conversation:
    """Who said what in a .srt file."""
    return _named(subrip_cues(text, in_order=False))


def _named(cues: Sequence[Cue]) -> Conversation:
    texts = cue_texts(cues)
    names = names_in(part for text in texts for _, part in _voices(text))
    return conversation(
        passage for cue, text in zip(cues, texts, strict=True) for passage in _passages(cue, text, names)
    )


def _passages(cue: Cue, text: str, names: frozenset[str]) -> Iterator[Passage]:
    """The parts of a cue; several share its time by their letters."""
    parts = [_part(voice, part, names) for voice, part in _voices(text)]
    whole = sum(len(part) for _, part in parts) or 1
    before = 0
    for speaker, part in parts:
        times = [cue.start + (cue.end - cue.start) * at / whole for at in (before, before + len(part))]
        own = cue if len(parts) == 1 else replace(cue, start=times[0], end=times[1])
        yield Passage(html.unescape(speaker), tuple(words_of(part, own, own.end)))
        before += len(part)


def _part(voice: str, text: str, names: frozenset[str]) -> Part:
    """A voice tag tells the speaker; without one, a name before the text."""
    return (voice, text) if voice else told_apart(text, names)


def _voices(text: str) -> list[Part]:
    """The text cut where a voice tag stands, each part with its voice."""
    first, *rest = _VOICE.split(text)
    parts = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    return [part for part in parts if part[1].strip()]
