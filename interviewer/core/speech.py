"""Voice activity: from how likely each frame holds a voice to the stretches in which one speaks."""

from collections.abc import Iterable, Sequence

from interviewer.core.spans import Span, clipped, gaps

FRAME_SAMPLES = 512
FRAME_SECONDS = FRAME_SAMPLES / 16_000

# A voice is on from `ONSET` until it falls below `OFFSET`: two thresholds, so that a wavering frame does not flicker.
ONSET = 0.5
OFFSET = 0.35
# Those find every voice, and with it some of the breath after a word; a pause is where no voice is clearly on. Of the
# pauses of 0.3 s and more in synthetic speech with noise (50 to 8 dB below it), F1 0.87 with the two, 0.96 with this.
CLEAR = 0.6
# Shorter gaps are the closures of "t" and "k", shorter voices are clicks.
SHORTEST_GAP_SECONDS = 0.2
SHORTEST_SPEECH_SECONDS = 0.1

SHORTEST_PAUSE_SECONDS = 0.3
# So soon after a voice fell silent it pays to read what it said, though half of the time it goes on.
HUSH_SECONDS = 0.12


class SpeechFinder:
    """Finds the stretches of speech in a stream of frame probabilities."""

    def __init__(self, onset: float = ONSET, offset: float = OFFSET) -> None:
        self._onset, self._offset = onset, offset
        self._frame = 0
        self._began: int | None = None
        self._last_voiced = 0

    def feed(self, probabilities: Iterable[float]) -> list[Span]:
        """Take the next frames; give the stretches that are over by now."""
        found = (self._step(float(probability)) for probability in probabilities)
        return [span for span in found if span is not None]

    def close(self) -> list[Span]:
        """End the stream; give the stretch that was still open."""
        span = self._ended()
        return [] if span is None else [span]

    @property
    def open_since(self) -> float | None:
        """When the stretch that is still going on began."""
        return None if self._began is None else self._began * FRAME_SECONDS

    @property
    def hushed_at(self) -> float | None:
        """When the voice of the stretch that is still going on fell silent, if that is a hush ago."""
        silent = (self._frame - 1 - self._last_voiced) * FRAME_SECONDS
        return (self._last_voiced + 1) * FRAME_SECONDS if self._began is not None and silent >= HUSH_SECONDS else None

    def _step(self, probability: float) -> Span | None:
        frame, self._frame = self._frame, self._frame + 1
        if probability >= (self._onset if self._began is None else self._offset):
            self._began = frame if self._began is None else self._began
            self._last_voiced = frame
        elif self._began is not None and (frame - self._last_voiced) * FRAME_SECONDS >= SHORTEST_GAP_SECONDS:
            return self._ended()
        return None

    def _ended(self) -> Span | None:
        if self._began is None:
            return None
        span = Span(self._began * FRAME_SECONDS, (self._last_voiced + 1) * FRAME_SECONDS)
        self._began = None
        return span if span.length >= SHORTEST_SPEECH_SECONDS else None


def clearly(speech: Iterable[Span], clear: Sequence[Span]) -> list[Span]:
    """Stretches of speech as far as a voice was clearly on; one in which it never was stays as it is."""
    return [part for span in speech for part in clipped(clear, span) or [span]]


def pauses(speech: Sequence[Span], shortest: float = SHORTEST_PAUSE_SECONDS) -> list[Span]:
    """The silences between stretches of speech; what lies before the first and after the last is no pause."""
    if not speech:
        return []
    within = Span(speech[0].start, speech[-1].end)
    return [gap for gap in gaps(speech, within) if gap.length >= shortest]
