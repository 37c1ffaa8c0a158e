"""Captions of several people: each cue, or part of a cue, with the name that stands in it."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from interviewer.adapters.importers.captions import cue_texts, words_of
from interviewer.adapters.importers.cues import TAG, Cue, subrip_cues, webvtt_cues
from interviewer.adapters.importers.highlights import unmarked
from interviewer.adapters.importers.labels import names_in, told_apart
from interviewer.adapters.importers.said import Conversation, conversation
from interviewer.adapters.importers.sbv import sbv_cues
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


def named_sbv(text: str) -> Conversation:
    """Who said what in a .sbv file."""
    return _named(sbv_cues(text, in_order=False))


def _named(shown: Sequence[Cue]) -> Conversation:
    cues = unmarked(shown)
    texts = [_voices(text) for text in cue_texts(cues)]
    names = names_in(part for parts in texts for _, part in parts)
    told = [[one for part in parts for one in _parts(*part, names)] for parts in texts]
    return conversation(
        passage
        for cue, end, parts in zip(cues, _ends(cues, told), told, strict=True)
        for passage in _passages(cue, end, parts)
    )


def _ends(cues: Sequence[Cue], told: Sequence[Sequence[Part]]) -> list[float]:
    """When what each cue shows was said: before the same person's next (YouTube shows a line while the next is)."""
    ends = [cue.end for cue in cues]
    for at, ((cue, parts), (after, following)) in enumerate(pairwise(zip(cues, told, strict=True))):
        if parts and following and following[0][0] in ("", parts[-1][0]) and after.start > cue.start:
            ends[at] = min(cue.end, after.start)
    return ends


def _passages(cue: Cue, end: float, parts: Sequence[Part]) -> Iterator[Passage]:
    """The parts of a cue; several share its time by their letters."""
    whole = sum(len(part) for _, part in parts) or 1
    before = 0
    for speaker, part in parts:
        times = [cue.start + (end - cue.start) * at / whole for at in (before, before + len(part))]
        own = cue if len(parts) == 1 else replace(cue, start=times[0], end=times[1])
        yield Passage(html.unescape(speaker), tuple(words_of(part, own, min(own.end, end))))
        before += len(part)


def _parts(voice: str, text: str, names: frozenset[str]) -> list[Part]:
    """A voice tag tells the speaker; without one, the names before the lines do."""
    if voice:
        return [(voice, text)]
    parts: list[Part] = []
    for line in text.split("\n"):
        name, rest = told_apart(line, names)
        if parts and not name:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]}\n{rest}")
        else:
            parts.append((name, rest))
    return parts


def _voices(text: str) -> list[Part]:
    """The text cut where a voice tag stands, each part with its voice; other tags and escapes hide no name."""
    first, *rest = _VOICE.split(text)
    parts = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    return [(voice, TAG.sub("", part).replace("&gt;", ">")) for voice, part in parts if TAG.sub("", part).strip()]
