"""An interview that was held elsewhere: who said what in its file, read or heard."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewer.adapters.importers import CONVERSATIONS, Conversation, read_conversation
from interviewer.adapters.recording import Recording
from interviewer.cli.output import progress
from interviewer.cli.parts import Parts
from interviewer.cli.sound import recording_at
from interviewer.core.audio import Block
from interviewer.core.imported import Sounded
from interviewer.core.spans import Span
from interviewer.core.speakers import EVERYONE, Passage, joined_up, speakers_of
from interviewer.core.trouble import CouldNotError
from interviewer.core.voices import Piece, passages_by, pieces_of, sureness
from interviewer.hearing import heard_in

CHANNELS, SOUND, NAMES = "by their channels", "by their sound", "by name"


@dataclass(frozen=True)
class Foreign:
    """What was said in a file, and how its speakers were told apart; `recording` is None for a transcript."""

    path: Path
    passages: tuple[Passage, ...]
    how: str
    sure: float = 1.0
    recording: Recording | None = None
    sounded: Sounded | None = None


def foreign(path: Path, arguments: argparse.Namespace, parts: Parts) -> Foreign:
    """Who said what in a file."""
    if path.suffix.lower() not in CONVERSATIONS:
        return _recorded(path, arguments, parts)
    if arguments.transcript:
        raise CouldNotError(f"{path.name} is a transcript itself. --transcript is for one recording.")
    return Foreign(path, tuple(joined_up(read_conversation(path).passages)), NAMES)


def _recorded(path: Path, arguments: argparse.Namespace, parts: Parts) -> Foreign:
    """Who said what in a recording, by its transcript or its sound."""
    told = _beside(arguments.transcript)
    recording = recording_at(path, arguments.partial)
    is_split = told is None and arguments.me != EVERYONE
    heard = _Heard(recording, parts, arguments.model, is_split)
    if not heard.sounded.speech or not heard.words:
        raise CouldNotError(f"No speech was heard in {path.name}. Nothing was imported.")
    if told is not None:
        names = [one.name for one in speakers_of(told.passages)]
        return heard.by(path, pieces_of(told.passages, names), NAMES, names)
    if not is_split:
        return Foreign(path, (Passage("", heard.words),), "", 1.0, recording, heard.sounded)
    pieces, how = heard.pieces()
    if pieces is None:
        raise CouldNotError(
            f"Two voices could not be told apart in {path.name}. If all of it is yours: --me everyone. "
            "Else import its transcript, or both: --transcript FILE"
        )
    return heard.by(path, pieces, how)


def _beside(transcript: str | None) -> Conversation | None:
    if not transcript:
        return None
    told = read_conversation(Path(transcript))
    if not told.timed:
        raise CouldNotError(f"{Path(transcript).name} tells no times, so it does not say who speaks in a recording.")
    return told


class _Heard:
    """A recording, heard; what its voices sound like is kept meanwhile, if they are to be told apart."""

    def __init__(self, recording: Recording, parts: Parts, model: str | None, is_split: bool) -> None:
        from interviewer.adapters.voice_features import VoiceFeatures

        self._recording, self._features = recording, VoiceFeatures()
        activity, reader = parts.activity(), parts.reader(model)
        with progress(f"Reading {recording.path.name}", recording.promised) as tell:
            blocks = self._described() if is_split else recording.blocks()
            heard = heard_in(blocks, activity, reader, tell)
        self.words = heard.words
        self.sounded = Sounded(heard.speech, heard.pauses, heard.duration or 0.0)

    def _described(self) -> Iterator[Block]:
        for block in self._recording.blocks():
            self._features.hear(block)
            yield block

    def by(self, path: Path, pieces: Sequence[Piece], how: str, names: Sequence[str] = ()) -> Foreign:
        """The words by who speaks when."""
        passages = tuple(passages_by(self.words, pieces, names))
        return Foreign(path, passages, how, sureness(pieces), self._recording, self.sounded)

    def pieces(self) -> tuple[tuple[Piece, ...] | None, str]:
        """Which voice speaks where, and how they were told apart; None where they were not."""
        speech: list[Span] = list(self.sounded.speech)
        pieces = self._by_channel(speech) if self._recording.channels == 2 else None
        if pieces:
            return pieces, CHANNELS
        from interviewer.adapters.voices_apart import told_apart

        return told_apart(self._features.frames, speech), SOUND

    def _by_channel(self, speech: list[Span]) -> tuple[Piece, ...] | None:
        from interviewer.adapters.channels_apart import power_of, told_apart

        left, right = (power_of(self._recording.blocks(only=number)) for number in (0, 1))
        return told_apart(left, right, speech)
