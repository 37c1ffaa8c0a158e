"""Everything a round is held with, put together: microphone or recording, listener, voice, engine."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path

from interviewer.adapters.backlog import Backlog
from interviewer.adapters.overhearing import overheard
from interviewer.adapters.patient_microphone import PatientMicrophone
from interviewer.adapters.portaudio import accepted
from interviewer.adapters.replay import Replay
from interviewer.adapters.speaker import Speaker
from interviewer.adapters.voices import Voices
from interviewer.cli.front import Front
from interviewer.cli.lines import Lines
from interviewer.cli.parts import Parts
from interviewer.cli.sound import recording_at
from interviewer.cli.voice import NoVoice, Voice
from interviewer.cli.voice_choice import voices_for_a_round
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.events import AnswerTyped
from interviewer.core.trouble import CouldNotError
from interviewer.engine import Engine
from interviewer.inbox import AllTold, Back, Finish, Gone, Lost, Noted, Said, Told
from interviewer.listener import AllHeard, Begin, Deaf, Doze, End, Faculties, Listener, News, Over, Wake
from interviewer.roles import Keeps, Reacts

# Of a recording that is read as fast as it can be, no more than this is on its way: it is to stop where an answer does.
AHEAD_SECONDS = 1.0
BLOCK_SECONDS = 0.05

Source = AbstractContextManager[object]


class Stage:
    """What a round is held with; made before the round, so that a microphone that is not there is told first."""

    def __init__(self, parts: Parts, arguments: argparse.Namespace, front: Front, first: int = 0) -> None:
        self._parts, self._arguments, self._front = parts, arguments, front
        self._inbox = front.inbox
        self._backlog = Backlog(AHEAD_SECONDS)
        self._replay: Replay | None = None
        # The microphone is the clock.
        self.has_clock = True
        self._source = self._recording(first) if arguments.source else self._microphone(first)
        self._voice = self._chosen_voice()
        self._open = ExitStack()
        self._open.callback(self._voice.close)

    def warm_up(self, line: str) -> None:
        """Let the voice load, and make this line, while other things are loaded."""
        self._voice.start()
        self._voice.prepare([line])

    def close(self) -> None:
        """Let go of what speaks, unless the end of a round has done so."""
        self._open.close()

    @contextmanager
    def engine(
        self, journal: Keeps, faculties: Faculties, reactions: Reacts, minutes: float | None
    ) -> Iterator[Engine]:
        """The engine of a round, with all around it running."""
        listener = Listener(faculties, self._tell, self._backlog.worked_off)
        hears = _Hears(listener, self._replay)
        listener.start()
        try:
            with self._source, self._front.opened(minutes) as show:
                yield Engine(journal, self._inbox, hears, self._voice, reactions, show)
        finally:
            self.close()
            listener.stop()

    def _recording(self, first: int) -> Source:
        blocks = recording_at(Path(self._arguments.source), partial=True).blocks(BLOCK_SECONDS)
        speed = self._arguments.speed
        if self._arguments.aloud:
            blocks = overheard(blocks, Speaker(self._parts.config.speaker.device or None), self._note)
        self._replay = Replay(self._inbox.put, blocks, speed, self._ended, first=first, backlog=self._backlog)
        self._replay.hold()
        return self._replay

    def _microphone(self, first: int) -> Source:
        device = self._parts.config.microphone.device or None
        try:
            accepted("input", device, SAMPLE_RATE)
        except CouldNotError as trouble:
            if not self._front.can_type:
                raise
            how = "Until then, type your answers: an empty line ends one. The clock stands still."
            self._inbox.put(Gone(f"{trouble} {how}", for_good=False))
            self.has_clock = False
            return nullcontext()
        return PatientMicrophone(
            self._inbox.put,
            device,
            lost=lambda at, missing: self._inbox.put(Lost(at, missing)),
            gone=lambda why: self._inbox.put(Gone(why, for_good=False)),
            back=lambda name: self._inbox.put(Back(name)),
            first=first,
        )

    def _ended(self, why: str) -> None:
        self._inbox.put(Gone(why, for_good=True))

    def _chosen_voice(self) -> Voice | NoVoice:
        def said(aloud: bool) -> None:
            self._inbox.put(Said(aloud))

        aloud = self._parts.config.voice.speak and not self._arguments.quiet
        if not aloud:
            return NoVoice(said)
        settings = self._parts.config.voice
        voices = voices_for_a_round(self._parts.shelf, settings, self._front.note)
        lines = Lines(Voices(voices, self._note), settings.volume)
        return Voice(said, self._note, lines, partial(Speaker, self._parts.config.speaker.device or None))

    def _note(self, text: str) -> None:
        self._inbox.put(Noted(text))

    def _tell(self, news: News) -> None:
        match news:
            case Over():
                self._inbox.put(Finish())
            case AllHeard():
                self._inbox.put(AllTold())
            case Deaf(why):
                # Nobody works anything off any more, so that nothing need wait for it.
                self._backlog.worked_off(sys.maxsize)
                self._inbox.put(AllTold(f"{why} The sound is kept and can be read later."))
            case _:
                self._inbox.put(Told(news))


class _Hears:
    """The listener as the engine knows it; a recording waits for its turn, as a candidate does."""

    def __init__(self, listener: Listener, replay: Replay | None) -> None:
        self._listener, self._replay = listener, replay

    def hear(self, block: Block) -> None:
        self._listener.put(block)

    def begin(self, sample: int, question: str, kind: str) -> None:
        self._listener.put(Begin(sample, question, kind))
        if self._replay:
            self._replay.go_on()

    def type(self, typed: AnswerTyped) -> None:
        self._listener.put(typed)

    def doze(self) -> None:
        self._listener.put(Doze())

    def wake(self) -> None:
        self._listener.put(Wake())

    def end(self) -> None:
        if self._replay:
            self._replay.hold()
        self._listener.put(End())
