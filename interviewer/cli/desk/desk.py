"""The desk of the screens: every wish is passed on to the part of the program that grants it.

What grants it is imported when it is first wished for: the first screen is there before a model, a device or a chart
could be.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.core.sections import Section
from interviewer.home import Home
from interviewer.tui.desk import Ear, Floor, Player
from interviewer.tui.values import (
    BrokenOff,
    Debrief,
    Field,
    Level,
    Offer,
    ReadBack,
    Stopped,
    TellRound,
    TellStep,
    Today,
    Wish,
)

if TYPE_CHECKING:
    from interviewer.bank.dashboards import Dashboard
    from interviewer.cli.desk.rounds_held import RoundsHeld, Wholes
    from interviewer.cli.desk.sound_checks import SoundChecks
    from interviewer.cli.parts_once import PartsOnce
    from interviewer.config_file import Value
    from interviewer.core.over_time.round_figures import RoundFigures
    from interviewer.core.playback import Position
    from interviewer.library import Library


class ProgramDesk:
    """Serves the screens with the program's own parts; `given` are the arguments of the command that opened them."""

    def __init__(self, parts: "PartsOnce", given: argparse.Namespace) -> None:
        self._parts, self._given = parts, given

    @property
    def home(self) -> Home:
        """Where everything lies."""
        return self._parts.home

    @property
    def _model(self) -> str | None:
        """The Whisper that was given, in the place of the one that is set."""
        model: str | None = getattr(self._given, "model", None)
        return model

    @property
    def _library(self) -> "Library":
        from interviewer.cli.indexed import sessions_of
        from interviewer.library import Library

        return Library(sessions_of(self._given, self.home))

    def today(self) -> Today:
        """What is best done next."""
        from interviewer.cli.desk.today import today_of

        return today_of(self._parts, self._library)

    def rounds(self) -> "list[RoundFigures]":
        """The figures of all rounds; of one that cannot be read, why."""
        from interviewer.cli.indexed import indexed

        return indexed(self._given, self._parts.tell)

    def offers(self) -> list[Offer]:
        """The rounds that can be held."""
        from interviewer.cli.desk.offers import offers_of

        return offers_of(self._parts.bank)

    def sections(self, round_id: str) -> tuple[Section, ...]:
        """How talking time is meant to be spent in a round."""
        shape = self._parts.bank.rounds.get(round_id)
        return shape.sections if shape else ()

    def dashboard(self, question: str) -> "Dashboard | None":
        """The table that is shown with a question in these words."""
        return self._parts.bank.dashboard(question)

    def hold(self, wish: Wish, tell: TellRound) -> Floor:
        """Begin a round."""
        from interviewer.cli.desk.held_round import HeldRound
        from interviewer.cli.desk.wishes import as_arguments

        return HeldRound(self._parts, as_arguments(wish, self._given), tell)

    def close_round(self, broken_off: BrokenOff) -> None:
        """Close the round that broke off."""
        from interviewer.cli.desk.closing import close_offered

        close_offered(broken_off, self._library, self._parts, self._model)

    def warm(self, stopped: Stopped) -> None:
        """Load what a round will need."""
        from interviewer.cli.desk.warming import warm

        warm(self._parts, self._model, stopped)

    def debrief(self, name: str) -> Debrief:
        """A round that was held."""
        return self._held.debrief(name)

    def files(self, typed: str) -> list[str]:
        """The files and folders whose paths begin as typed."""
        from interviewer.cli.desk.files import files_like

        return files_like(typed)

    def file(self, typed: str) -> str:
        """The whole path of a file."""
        from interviewer.cli.desk.files import file_at

        return file_at(typed)

    def read(self, path: str, tell: TellStep, stopped: Stopped) -> Debrief:
        """A recording or transcript from elsewhere."""
        from interviewer.cli.desk import long_work

        return long_work.read(Path(path), self._parts, self._model, tell, stopped)

    def reanalyze(self, names: Sequence[str], tell: TellStep, stopped: Stopped) -> list[str]:
        """Hear and tag rounds again."""
        from interviewer.cli.desk import long_work

        folders = [self._library.find(name) for name in names] or self._library.own()
        return long_work.reanalyze(folders, self._parts, self._model, tell, stopped)

    def fetch_models(self, tell: TellStep, stopped: Stopped) -> None:
        """Fetch the models that are missing."""
        from interviewer.cli.desk import long_work

        long_work.fetch_models(self._parts, tell, stopped)

    def correct(self, name: str, answer: int, segment: int, tag: str | None) -> Debrief:
        """Give a segment another tag."""
        return self._held.correct(name, answer, segment, tag)

    def dispute(self, name: str, answer: int, what: str, withdraw: bool) -> Debrief:
        """Say that a finding is not so."""
        return self._held.dispute(name, answer, what, withdraw)

    def player(self, debrief: Debrief, tell: Callable[["Position"], None]) -> Player:
        """What plays it."""
        from interviewer.cli.desk.players import player_of

        return player_of(debrief, self._library, self._parts.config.speaker.device, tell)

    def microphones(self) -> list[str]:
        """The names of the microphones."""
        return self._sounds.microphones()

    def speakers(self) -> list[str]:
        """The names of the speakers."""
        return self._sounds.speakers()

    def listen(self, device: str, tell: Callable[[Level], None]) -> Ear:
        """Listen to a microphone."""
        return self._sounds.listen(device, tell)

    def read_back(self, device: str, sentence: str, stopped: Stopped) -> ReadBack:
        """Hear a sentence being said."""
        return self._sounds.read_back(device, sentence, stopped)

    def say(self, device: str, line: str) -> None:
        """Say a line on a speaker."""
        self._sounds.say(device, line)

    def settings(self) -> list[Field]:
        """All a user may set."""
        from interviewer.cli.desk.setting_fields import fields_of

        return fields_of(self._parts.config)

    def value(self, key: str) -> "Value":
        """What is set there."""
        section, _, name = key.partition(".")
        value: Value = getattr(getattr(self._parts.config, section), name)
        return value

    def set(self, key: str, value: "Value") -> None:
        """Keep a setting; it holds from now on."""
        from interviewer.cli.desk.setting_fields import keep_field

        self._parts = self._parts.with_config(keep_field(self.home.config, key, value))
        self._sounds = self._sounds.with_parts(self._parts)

    @property
    def _held(self) -> "RoundsHeld":
        from interviewer.cli.desk.rounds_held import RoundsHeld

        return RoundsHeld(self._parts, self._library, self._model, self._wholes)

    @cached_property
    def _wholes(self) -> "Wholes":
        # One: a round that is looked at again is not heard again.
        from interviewer.cli.desk.rounds_held import Wholes

        return Wholes()

    @cached_property
    def _sounds(self) -> "SoundChecks":
        # One: what it listens with is not opened twice.
        from interviewer.cli.desk.sound_checks import SoundChecks

        return SoundChecks(self._parts)
