"""Microphones and speakers, listened to and played on for the sound check."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Self

from interviewer.adapters.portaudio import renewed
from interviewer.adapters.voices import Voices
from interviewer.attention import VoiceActivity
from interviewer.cli.desk.device_names import named
from interviewer.cli.desk.open_ear import OpenEar
from interviewer.cli.lines import Lines
from interviewer.cli.parts import Parts
from interviewer.cli.say import play
from interviewer.cli.voice_choice import chosen
from interviewer.core.audio import Block, Samples
from interviewer.core.figures.pacing import per_minute
from interviewer.core.sentence_aloud import SentenceAloud
from interviewer.core.spans import total
from interviewer.core.understood import understood
from interviewer.core.words import Word, text_of
from interviewer.hearing import Reader, heard_in
from interviewer.tui.values import Level, ReadBack, Stopped


class SoundChecks:
    """As the settings have it; one ear at a time is open."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ear: OpenEar | None = None

    def with_parts(self, parts: Parts) -> Self:
        """The same with other settings."""
        other = type(self)(parts)
        other._ear = self._ear
        return other

    def microphones(self) -> list[str]:
        """The names of the microphones that are there now."""
        return _now("input")

    def speakers(self) -> list[str]:
        """The names of the speakers that are there now."""
        return _now("output")

    def listen(self, device: str, tell: Callable[[Level], None]) -> OpenEar:
        """Listen to a microphone until the ear is closed."""
        self._ear = OpenEar(device, tell, self._parts.activity)
        return self._ear

    def read_back(self, device: str, sentence: str, stopped: Stopped) -> ReadBack:
        """Hear a sentence being said, until a while of silence or until it is stopped; say what was understood."""
        # Nobody reads aloud for nothing.
        self._parts.whisper()
        aloud = SentenceAloud()
        with self._listening(device) as ear, ear.sound() as sound, ThreadPoolExecutor(1) as pool:
            reader = _Coming(pool.submit(self._parts.reader))
            blocks = _until_over(sound, aloud, self._parts.activity(), stopped)
            heard = heard_in(blocks, self._parts.activity(), reader)
        words = text_of(heard.words)
        found = understood(sentence, words)
        pace = per_minute(len(heard.words), total(heard.speech))
        return ReadBack(words, found.share, found.remark(aloud.trouble), pace)

    def say(self, device: str, line: str) -> None:
        """Say a line on a speaker, with the voice that asks questions."""
        settings = self._parts.config.voice
        voices = Voices(chosen(self._parts.shelf, settings), self._parts.tell)
        play(Lines(voices, settings.volume).sounds(line), device)

    @contextmanager
    def _listening(self, device: str) -> Iterator[OpenEar]:
        """The ear that is open; some devices cannot be opened twice."""
        if self._ear is not None and self._ear.is_open and self._ear.device == device:
            yield self._ear
            return
        with closing(OpenEar(device, lambda _: None, self._parts.activity)) as ear:
            yield ear


class _Coming(Reader):
    """A reader that is loaded while the sentence is being said."""

    def __init__(self, coming: "Future[Reader]") -> None:
        self._coming = coming

    def read(self, samples: Samples) -> list[Word]:
        """The words, with times from the beginning of the sound."""
        return list(self._coming.result().read(samples))


def _until_over(
    sound: Iterator[Block], aloud: SentenceAloud, activity: VoiceActivity, stopped: Stopped
) -> Iterator[Block]:
    for block in sound:
        aloud.hear(block.samples, activity.read(block.samples))
        yield block
        if aloud.over or stopped():
            return


def _now(kind: str) -> list[str]:
    """What can be opened, also what was connected since the program began, if nothing is open just now."""
    renewed()
    return named(kind)
