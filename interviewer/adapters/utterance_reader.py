"""Reads an utterance for the record: its words, with the filled pauses that Whisper would leave out."""

from interviewer.adapters.memory import give_back
from interviewer.adapters.whisper import WINDOW_SECONDS, Decoded, Encoded, Whisper
from interviewer.core.audio import Samples
from interviewer.core.readings import (
    LIKELY,
    MOST_PIECES_A_SECOND,
    PIECES_BESIDES,
    Reading,
    above_suspicion,
    harmed,
    is_silence,
    made_up,
    runs_away,
)
from interviewer.core.words import Word

# Shown text that is spoken like this, Whisper writes down what it hears and not what it would print.
DISFLUENT = "Uh, so, um, I... I was, uh, you know, like, um, going to the the store, and, uh, yeah."
BEAM = 5
# In shorter windows the decoder goes round in circles (5 of 70 real utterances with 1 s of padding, none from 12 s on).
SHORTEST_WINDOW_SECONDS = 12.0
# When all else goes round in circles: chance breaks them. Never for long, one utterance may not hold up the next.
TEMPERATURES = (0.2, 0.6)
NOTHING = Decoded((), "", 0.0, 1.0)


class UtteranceReader:
    """Reads utterance after utterance with one model."""

    def __init__(self, whisper: Whisper) -> None:
        self._whisper = whisper
        self._prompt = DISFLUENT if whisper.language == "en" else ""

    def read(self, samples: Samples) -> list[Word]:
        """The words, with times from the beginning of the sound; none where nothing was said."""
        # Of noise a mark may be read that belongs to no word.
        words = [word for word in self._words(samples) if any(letter.isalnum() for letter in word.text)]
        give_back()
        return words

    def _words(self, samples: Samples) -> list[Word]:
        sound = self._whisper.encoded(samples, SHORTEST_WINDOW_SECONDS)
        chosen = self._chosen(sound)
        if chosen is None:
            sound = self._whisper.encoded(samples, WINDOW_SECONDS)
            chosen = self._chosen(sound) or self._by_chance(sound)
        return self._whisper.words(sound, chosen) if chosen else []

    def _chosen(self, sound: Encoded) -> Decoded | None:
        """The safer of the reading that was led and the one that was not; None where both go round in circles."""
        led = self._read(sound, self._prompt)
        if above_suspicion(_as_reading(led), sound.seconds):
            return led
        plain = self._read(sound, "") if self._prompt else led
        if is_silence(_as_reading(led), _as_reading(plain)):
            return NOTHING
        chosen = _safer(led, plain, sound.seconds)
        # That the led reading is sure of an "um" saves it.
        if led.log_probability < LIKELY and chosen and made_up(_as_reading(plain), self._whisper.words(sound, chosen)):
            return NOTHING
        return chosen

    def _by_chance(self, sound: Encoded) -> Decoded | None:
        tries = (self._read(sound, "", temperature) for temperature in TEMPERATURES)
        return next((one for one in tries if not runs_away(_as_reading(one), sound.seconds)), None)

    def _read(self, sound: Encoded, prompt: str, temperature: float = 0.0) -> Decoded:
        most = int(MOST_PIECES_A_SECOND * sound.seconds) + PIECES_BESIDES + 1
        return self._whisper.decoded(sound, prompt, BEAM, temperature, most)


def _safer(led: Decoded, plain: Decoded, seconds: float) -> Decoded | None:
    usable = [one for one in (led, plain) if not runs_away(_as_reading(one), seconds)]
    if len(usable) == 2 and harmed(_as_reading(led), _as_reading(plain)):
        return max(led, plain, key=lambda one: one.log_probability)
    return usable[0] if usable else None


def _as_reading(read: Decoded) -> Reading:
    return Reading(read.text, len(read.tokens), read.log_probability, read.no_speech, read.repetitive)
