"""Which voice reads: the natural one where it is here, else the computer's own."""

from collections.abc import Callable, Sequence

from interviewer.adapters.natural_voice import NaturalVoice
from interviewer.adapters.synthesiser import ComputerVoice, Synthesiser
from interviewer.config import AUTO, COMPUTER, VoiceConfig
from interviewer.core.trouble import CouldNotError
from interviewer.models.shelf import Condition, Shelf

# The model's name on the shelf.
MODEL = "voice"


def chosen(shelf: Shelf, settings: VoiceConfig) -> Sequence[Synthesiser]:
    """The voices that may read, the first of them first; what was asked for and is not here is an error."""
    if settings.engine == COMPUTER or (settings.engine == AUTO and (settings.name or _is_missing(shelf))):
        return computer(settings)
    return [NaturalVoice(shelf.ready(MODEL), settings.rate), *computer(settings)]


def voices_for_a_round(shelf: Shelf, settings: VoiceConfig, tell: Callable[[str], None]) -> Sequence[Synthesiser]:
    """The same for a round, which goes on with the computer's voice where another one is not here, and tells so."""
    try:
        return chosen(shelf, settings)
    except CouldNotError as trouble:
        tell(f"The computer's voice reads. {trouble}")
        return computer(settings)


def computer(settings: VoiceConfig) -> list[Synthesiser]:
    """The computer's voice of that name, and its default should there be none."""
    names = [settings.name, ""] if settings.name else [""]
    return [ComputerVoice(name, settings.rate) for name in names]


def _is_missing(shelf: Shelf) -> bool:
    return shelf.state(MODEL).condition is Condition.MISSING
