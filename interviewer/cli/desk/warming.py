"""What a round needs, loaded before anybody has begun one."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from interviewer.cli.parts_once import PartsOnce
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.tui.values import Stopped


def warm(parts: PartsOnce, model: str | None, stopped: Stopped) -> None:
    """Load it part by part, and no further part when it is stopped; a round tells what cannot be loaded."""
    for load in _loads(parts, model):
        if stopped():
            return
        with suppress(CouldNotError):
            load()


def _loads(parts: PartsOnce, model: str | None) -> Iterator[Callable[[], object]]:
    """In the order in which a round would: what hears, then what tags; at last all that holds it together."""
    yield parts.activity
    yield partial(parts.reader, model)
    if parts.config.recogniser.guess:
        yield parts.glancer
    yield from (partial(parts.tagger, kind) for kind in SCHEMES)
    yield _round


def _round() -> None:
    import interviewer.cli.desk.held_round
    import interviewer.cli.desk.wishes  # noqa: F401  importing is what takes the time
