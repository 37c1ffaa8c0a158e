"""An interview that was held elsewhere: who said what in its file, read or heard."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from interviewer.adapters.importers import CONVERSATIONS, Conversation, read_conversation
from interviewer.adapters.recording import Recording
from interviewer.cli.candidate import candidate_of
from interviewer.cli.output import note, progress
from interviewer.cli.parts import Parts
from interviewer.cli.sound import recording_at
from interviewer.core.audio import Block
from interviewer.core.imported import Sounded
from interviewer.core.spans import Span
from interviewer.core.speakers import EVERYONE, Passage, is_everyone, joined_up, speakers_of, spelled_alike
from interviewer.core.trouble import CouldNotError
from interviewer.core.voices import FIRST, SECOND, VOICES, Piece, passages_by, pieces_of, sureness
from interviewer.hearing import heard_in

CHANNELS, SOUND, NAMES = "by their channels", "by their sound", "by name"


@dataclass(frozen=True)
class Foreign:
    """What was said in a file, by whom, and which of them is the candidate.

    `how` its speakers were told apart is empty where they were not; `recording` is None for a transcript.
    """

    path: Path
    passages: tuple[Passage, ...]
    candidate: str
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
    passages = tuple(joined_up(_conversation(path).passages))
    return Foreign(path, passages, candidate_of(passages, arguments.me, path.name), NAMES)


def _conversation(path: Path) -> Conversation:
    """A transcript; says how much of it stands without a name."""
    told = read_conversation(path)
    filled = sum(len(one.words) for one in told.passages if one.is_filled_in)
    if filled:
        whole = sum(len(one.words) for one in told.passages)
        note(f"{path.name}: {filled} of {whole} words stand without a name, and count as said by who spoke before them")
    return replace(told, passages=tuple(spelled_alike(told.passages)))


def _recorded(path: Path, arguments: argparse.Namespace, parts: Parts) -> Foreign:
    """Who said what in a recording, by its transcript or its sound."""
    told = _beside(arguments.transcript)
    # What can be known of the candidate is looked at first: to hear an hour and then refuse it would waste it.
    candidate = _promised(arguments.me, path) if told is None else candidate_of(told.passages, arguments.me, path.name)
    recording = recording_at(path, arguments.partial)
    is_split = told is None and candidate != EVERYONE
    heard = _Heard(recording, parts, arguments.model, is_split)
    if not heard.sounded.speech or not heard.words:
        raise CouldNotError(f"No speech was heard in {path.name}. Nothing was imported.")
    if told is None and not is_split:
        return Foreign(path, (Passage("", heard.words),), EVERYONE, "", 1.0, recording, heard.sounded)
    names = [one.name for one in speakers_of(told.passages)] if told else []
    pieces, how = (pieces_of(told.passages, names), NAMES) if told else heard.pieces(path)
    passages = tuple(passages_by(heard.words, pieces, names))
    chosen = candidate or candidate_of(passages, None, path.name)
    return Foreign(path, passages, chosen, how, sureness(pieces), recording, heard.sounded)


def _promised(wanted: str | None, path: Path) -> str | None:
    """The voice of a recording that is said to be the candidate's; None where nothing is said."""
    if not wanted:
        return None
    if is_everyone(wanted):
        return EVERYONE
    voice = wanted.strip().casefold()
    if voice not in VOICES:
        raise CouldNotError(
            f'Nobody in {path.name} is "{wanted}": it tells no names. Its voices are --me {FIRST} and --me {SECOND}, '
            "by who speaks first; if all of it is yours: --me everyone; with names: --transcript FILE"
        )
    return voice


def _beside(transcript: str | None) -> Conversation | None:
    if not transcript:
        return None
    path = Path(transcript)
    told = _conversation(path)
    if not told.timed:
        raise CouldNotError(f"{path.name} tells no times, so it does not say who speaks in a recording.")
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

    def pieces(self, path: Path) -> tuple[tuple[Piece, ...], str]:
        """Which voice speaks where, and how they were told apart."""
        speech: list[Span] = list(self.sounded.speech)
        channels = self._by_channel(speech) if self._recording.channels == 2 else None
        if channels:
            return channels, CHANNELS
        from interviewer.adapters.voices_apart import told_apart

        pieces = told_apart(self._features.frames, speech)
        if pieces is None:
            raise CouldNotError(
                f"Two voices could not be told apart in {path.name}. If all of it is yours: --me everyone. "
                "Else import its transcript, or both: --transcript FILE"
            )
        return pieces, SOUND

    def _by_channel(self, speech: list[Span]) -> tuple[Piece, ...] | None:
        from interviewer.adapters.channels_apart import power_of, told_apart

        left, right = (power_of(self._recording.blocks(only=number)) for number in (0, 1))
        return told_apart(left, right, speech)
