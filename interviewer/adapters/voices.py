"""Several voices as one: the first of them that works reads."""

from collections.abc import Callable, Sequence

from interviewer.adapters.synthesiser import HungError, Sound, Synthesiser
from interviewer.core.trouble import CouldNotError


class Voices:
    """Reads with the first; one that fails is left for the next, for good, and `trouble` is told why."""

    def __init__(self, voices: Sequence[Synthesiser], trouble: Callable[[str], None]) -> None:
        self._voices, self._trouble = list(voices), trouble
        self._hung: HungError | None = None

    @property
    def name(self) -> str:
        """Who speaks, as a person is told."""
        return self._voices[0].name

    def prepare(self) -> None:
        """Load what takes time to load."""
        try:
            self._voices[0].prepare()
        except CouldNotError as error:
            self._leave(error)

    def speak(self, text: str) -> Sound:
        """A text as mono sound, and its rate."""
        while self._hung is None:
            try:
                return self._voices[0].speak(text)
            except CouldNotError as error:
                self._leave(error)
        raise self._hung

    def _leave(self, error: CouldNotError) -> None:
        if len(self._voices) > 1:
            del self._voices[0]
            self._trouble(f"{error} Until then, {self.name} reads.")
            return
        if isinstance(error, HungError):
            # Nobody waits for it a second time.
            self._hung = error
        raise error
