"""The voice of a candidate who is made up: sentences without the silence that a synthesiser adds around them."""

from dataclasses import dataclass

import numpy as np

from interviewer.adapters.resampler import Resampler
from interviewer.adapters.synthesiser import Synthesiser
from interviewer.core.audio import SAMPLE_RATE, Samples, loudest, sample_at, seconds
from interviewer.core.saying.spoken import spoken
from interviewer.core.simulation.audible import audible
from interviewer.core.spans import Span

# As loud as a person who sits well before a microphone, and never clipped.
PEAK = 0.5
# A voice that spells "um" out letter by letter takes longer.
LONGEST_FILLER_SECONDS = 0.8


@dataclass(frozen=True, eq=False)
class Utterance:
    """A piece that was said: its sound, and where in it the voice is heard."""

    samples: Samples
    speech: tuple[Span, ...]

    @property
    def seconds(self) -> float:
        """Its length."""
        return seconds(len(self.samples))


class Mouth:
    """Speaks with a voice; what it said once it says again in the same way."""

    def __init__(self, voice: Synthesiser) -> None:
        self._voice = voice
        self._said: dict[str, Utterance] = {}

    @property
    def name(self) -> str:
        """Whose voice it is, as a person is told."""
        return self._voice.name

    def say(self, text: str) -> Utterance:
        """A sentence; nothing is heard of one that the voice cannot say."""
        if text not in self._said:
            self._said[text] = self._made(spoken(text))
        return self._said[text]

    def hesitate(self, text: str) -> Utterance:
        """An "um" or its like; nothing where the voice has none."""
        said = self.say(f"{text.capitalize()},")
        return said if said.seconds <= LONGEST_FILLER_SECONDS else Utterance(said.samples[:0], ())

    def _made(self, text: str) -> Utterance:
        samples, rate = self._voice.speak(text)
        resampler = Resampler(rate, SAMPLE_RATE)
        whole = np.concatenate([resampler.feed(samples), resampler.close()])
        heard = audible(whole)
        if not heard:
            return Utterance(whole[:0], ())
        begin, end = heard[0].start, heard[-1].end
        voice = whole[sample_at(begin) : sample_at(end)]
        return Utterance(voice * np.float32(PEAK / loudest(voice)), tuple(_earlier(span, begin) for span in heard))


def _earlier(span: Span, by: float) -> Span:
    return Span(span.start - by, span.end - by)
